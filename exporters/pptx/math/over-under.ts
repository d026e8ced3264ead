import { el, type XmlElement } from '../xml/element.js';
import { childAt, onlyNode, type MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { filled, part, valued } from './parts.js';
import { scripted } from './scripts.js';
import { control } from './tokens.js';

/** Accents as MathML has them, and as the combining characters that PowerPoint takes (22.1.2.20, `m:chr` of `m:acc`). */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030A',
  ˇ: '\u030C',
  '`': '\u0300',
  ˋ: '\u0300',
  '´': '\u0301',
  ˊ: '\u0301',
  '→': '\u20D7',
  '⃗': '\u20D7',
  '←': '\u20D6',
  '↔': '\u20E1',
  '⃛': '\u20DB',
  '⃜': '\u20DC',
};

/** Braces, brackets and arrows that are as wide as what they stand over or under (22.1.2.41, `m:groupChr`). */
const stretched = /^[\u23DE\u23DF\u23B4\u23B5\u23DC\u23DD\u2190-\u2194\u21D0-\u21D4\u21BC-\u21CC]$/;

/** Lines over and under: U+2015 and U+203E, the low line, and the macron where it stretches. */
const line = /^[\u2015\u203E\u0332_]$/;

/** `mover`, `munder`, `munderover`: accents, lines, braces; else limits over and under (22.1.2.54 and 56). */
export function overUnder(node: MathNode, context: OmmlContext): readonly XmlElement[] {
  const base = childAt(node, 0);
  const arrow = onlyNode([base]);
  if (arrow?.name === 'mo' && arrow.attributes.get('stretchy') !== 'false' && stretched.test(arrow.text))
    return [labelledArrow(arrow.text, node, context)];
  if (!context.display && arrow?.attributes.get('movablelimits') === 'true')
    return [scripted(beside(node), context.row([base], context), context)];
  if (arrow?.name === 'mo' && !/\p{L}/u.test(arrow.text)) context.notInLibreOffice();
  if (node.name === 'munderover') {
    const lower = limit('m:limLow', context.row([base], context), childAt(node, 1), context);
    return [limit('m:limUpp', [lower], childAt(node, 2), context)];
  }
  const over = node.name === 'mover';
  const mark = onlyNode([childAt(node, 1)]);
  const made = mark?.name === 'mo' ? marked(mark.text, over, base, context) : undefined;
  return [made ?? limit(over ? 'm:limUpp' : 'm:limLow', context.row([base], context), childAt(node, 1), context)];
}

/** The same with scripts in place of limits. */
function beside(node: MathNode): MathNode {
  const names: Readonly<Record<string, string>> = { munder: 'msub', mover: 'msup', munderover: 'msubsup' };
  return { ...node, name: names[node.name] ?? node.name };
}

/** A base under or over a character that is made for it; `undefined` for any other. */
function marked(character: string, over: boolean, base: MathNode, context: OmmlContext): XmlElement | undefined {
  if (line.test(character)) return bar(over, base, context);
  const accent = over && Object.hasOwn(accents, character) ? accents[character] : undefined;
  // An arrow over a single letter is an accent, over more it is as wide as they are.
  if (accent !== undefined)
    return el('m:acc', {}, el('m:accPr', {}, valued('m:chr', accent), control(context)), part('m:e', [base], context));
  return stretched.test(character) ? grouped(character, { over, baseline: over ? 'bot' : 'top' }, base, context) : undefined;
}

function bar(over: boolean, base: MathNode, context: OmmlContext): XmlElement {
  context.notInLibreOffice();
  return el('m:bar', {}, el('m:barPr', {}, valued('m:pos', over ? 'top' : 'bot'), control(context)), part('m:e', [base], context));
}

/** An arrow as long as what stands over or under it (`\\xrightarrow`): in PowerPoint the label is grouped by the arrow. */
function labelledArrow(character: string, node: MathNode, context: OmmlContext): XmlElement {
  context.notInLibreOffice();
  const label = childAt(node, node.name === 'munderover' ? 2 : 1);
  const under = node.name === 'munder';
  // The arrow is on the baseline, its label off it.
  const arrow = grouped(character, { over: under, baseline: under ? 'top' : 'bot' }, label, context);
  const made = node.name === 'munderover' ? limit('m:limLow', [arrow], childAt(node, 1), context) : arrow;
  return el('m:box', {}, el('m:boxPr', {}, valued('m:opEmu', 1), control(context)), el('m:e', {}, made));
}

/** `baseline` says which of the two stands on it: what is at the top, or at the bottom. */
function grouped(
  character: string,
  { over, baseline }: { readonly over: boolean; readonly baseline: 'top' | 'bot' },
  base: MathNode,
  context: OmmlContext,
): XmlElement {
  const properties = el(
    'm:groupChrPr',
    {},
    valued('m:chr', character),
    valued('m:pos', over ? 'top' : 'bot'),
    valued('m:vertJc', baseline),
    control(context),
  );
  return el('m:groupChr', {}, properties, part('m:e', [base], context));
}

/** Something small over (`m:limUpp`) or under (`m:limLow`) a base. */
export function limit(name: 'm:limUpp' | 'm:limLow', base: readonly XmlElement[], small: MathNode, context: OmmlContext): XmlElement {
  return el(name, {}, el(`${name}Pr`, {}, control(context)), filled('m:e', base, context), part('m:lim', [small], context));
}
