import { colorElement, fillElement } from '../finish/fills.js';
import { el, type XmlElement } from '../xml/element.js';
import { cleanText } from '../model/clean-text.js';
import { inAlphabet, isAlphabet } from './alphabets.js';
import type { MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';

/** Face of all formulas: the one that PowerPoint sets them in. */
const face = { typeface: 'Cambria Math', panose: '02040503050406030204', pitchFamily: 18, charset: 0 };

/** Operators that say how to read, and are not seen: function application, times, separator, plus (U+2061 to U+2064). */
const invisible = /^[\u2061-\u2064]$/;

/** Whether a node applies a function to what follows. */
export function isApplication(node: MathNode | undefined): boolean {
  return node?.name === 'mo' && node.text === '\u2061';
}

/** How a run's letters stand: ECMA-376 part 1, 22.1.2.111 (`m:sty`). */
interface Letters {
  readonly style?: 'p' | 'b' | 'bi' | 'i';
  /** Text that is no formula (22.1.2.80, `m:nor`). */
  readonly normal?: boolean;
}

/** `mi`, `mn`, `mo`, `ms` and `mtext` as a run; nothing for operators that are not seen. */
export function tokenRun(node: MathNode, context: OmmlContext): readonly XmlElement[] {
  const { name, text, attributes } = node;
  if (text === '' || (name === 'mo' && invisible.test(text))) return [];
  const variant = attributes.get('mathvariant');
  if (name === 'mtext' || name === 'ms') return [runOf(textIn(text, variant), { ...textStyle(variant), normal: true }, context)];
  if (variant !== undefined && isAlphabet(variant)) return [runOf(inAlphabet(text, variant), { style: 'p' }, context)];
  const letters = styleOf(name, text, variant);
  if (letters.style !== undefined && /\p{L}/u.test(text) && !namesOfLibreOffice.test(text)) context.notInLibreOffice();
  return [runOf(text, letters, context)];
}

/** Upright and bold letters LibreOffice makes italic, but for the functions that it knows. */
const namesOfLibreOffice = /^(?:arc(?:sin|cos|tan|cot)|(?:sin|cos|tan|cot)h?|exp|ln|log|lim)$/;

function textIn(text: string, variant: string | undefined): string {
  return variant === 'monospace' || variant === undefined ? text : inAlphabet(text, /bold|italic/.test(variant) ? '' : variant);
}

function textStyle(variant = ''): Letters {
  if (variant.includes('bold')) return { style: variant.includes('italic') ? 'bi' : 'b' };
  return variant.includes('italic') ? { style: 'i' } : { style: 'p' };
}

/** Names of one letter are italic, longer ones and those that say so upright; numbers and operators always are. */
function styleOf(name: string, text: string, variant: string | undefined): Letters {
  if (variant === 'bold') return { style: 'b' };
  if (variant === 'bold-italic') return { style: 'bi' };
  if (variant === 'italic') return { style: 'i' };
  if (name === 'mi') return variant === 'normal' || Array.from(text).length > 1 ? { style: 'p' } : {};
  return /\p{L}/u.test(text) ? { style: 'p' } : {};
}

/** A run of a formula (22.1.2.87). */
export function runOf(text: string, { style, normal }: Letters, context: OmmlContext): XmlElement {
  const marks = [
    normal === true ? el('m:nor') : undefined,
    style === undefined || normal === true ? undefined : el('m:sty', { 'm:val': style }),
  ];
  const said = marks.some((mark) => mark !== undefined);
  const properties = characterProperties({ bold: style === 'b' || style === 'bi', italic: style !== 'p' && style !== 'b' }, context);
  const space = /^[ ]|[ ]$/.test(text) ? { 'xml:space': 'preserve' } : {};
  return el(
    'm:r',
    {},
    said ? el('m:rPr', {}, ...marks) : undefined,
    properties,
    el(
      'm:t',
      space,
      cleanText(text, () => undefined),
    ),
  );
}

function characterProperties(
  looks: { readonly bold: boolean; readonly italic: boolean },
  { size, color, highlight, lang }: OmmlContext,
): XmlElement {
  return el(
    'a:rPr',
    { lang, sz: size, b: looks.bold ? 1 : undefined, i: looks.italic ? 1 : undefined },
    fillElement(color),
    highlight === undefined ? undefined : el('a:highlight', {}, colorElement(highlight)),
    el('a:latin', face),
  );
}

/** Size and colour of what a structure draws itself, lines and delimiters (22.1.2.23, `m:ctrlPr`). */
export function control(context: OmmlContext): XmlElement {
  return el('m:ctrlPr', {}, characterProperties({ bold: false, italic: true }, context));
}

/** Blanks by their width in em, the widest first. */
const blanks: readonly (readonly [number, string])[] = [
  [1, '\u2003'],
  [0.5, '\u2002'],
  [0.33, '\u2004'],
  [0.25, '\u2005'],
  [0.2, '\u205F'],
  [0.15, '\u2009'],
  [0.08, '\u200A'],
];

/** Room in a formula as blanks that are together about as wide; none for room that is taken back. */
export function spaceRun({ attributes }: MathNode, context: OmmlContext): readonly XmlElement[] {
  let rest = emOf(attributes.get('width') ?? '', context.size / 100);
  let text = '';
  for (const [width, blank] of blanks) {
    // A long rule of blanks says no more than a short one.
    const count = Math.min(40, Math.floor(rest / width + 0.1));
    text += blank.repeat(Math.max(0, count));
    rest -= Math.max(0, count) * width;
  }
  return text === '' ? [] : [runOf(text, {}, context)];
}

/** A length of MathML in em; 0 for what is none. */
function emOf(length: string, points: number): number {
  const [, value = '0', unit = 'em'] = /^\s*([+-]?\d*\.?\d+)\s*(em|ex|px|pt|mu|cm|mm|in|pc)\s*$/.exec(length) ?? [];
  const inPoints: Readonly<Record<string, number>> = { px: 0.75, pt: 1, cm: 28.35, mm: 2.835, in: 72, pc: 12 };
  const relative: Readonly<Record<string, number>> = { em: 1, ex: 0.43, mu: 1 / 18 };
  return Number(value) * (relative[unit] ?? inPoints[unit]! / points);
}
