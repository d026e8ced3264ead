import { descend, type XmlElement } from '../xml/element.js';
import { closingFence, delimited, isSizedFence, leftRight } from './delimiters.js';
import { enclosure, padded, phantom } from './enclosures.js';
import { fraction, radical } from './fractions.js';
import { argumentRange, functionElement, isFunctionName } from './functions.js';
import { childAt, flatten, texClass, type MathNode } from './math-tree.js';
import { naryElement, naryOf, operandEnd } from './nary.js';
import type { OmmlContext } from './omml-context.js';
import { overUnder } from './over-under.js';
import { isPrescript, multiscripts, prescripted, scripted } from './scripts.js';
import { styled } from './styled.js';
import { table } from './tables.js';
import { isApplication, spaceRun, tokenRun } from './tokens.js';

/** What one or several nodes of a row become, and where the next one begins. */
interface Taken {
  readonly made: readonly XmlElement[];
  readonly end: number;
}

/**
 * A row of MathML as elements of a formula. MathML's row is flat where PowerPoint wants structure: sums take their operand
 * in, functions their argument, scripts before a base that base.
 */
export function row(nodes: readonly MathNode[], context: OmmlContext): readonly XmlElement[] {
  const flat = flatten(nodes);
  const made: XmlElement[] = [];
  for (let index = 0; index < flat.length;) {
    const taken = takeFrom(flat, index, context);
    made.push(...taken.made);
    index = taken.end;
  }
  return joined(made);
}

function takeFrom(nodes: readonly MathNode[], index: number, context: OmmlContext): Taken {
  const node = nodes[index]!;
  const nary = naryOf(node, context);
  if (nary !== undefined) {
    const end = operandEnd(nodes, index + 1);
    return { made: [naryElement(nary, nodes.slice(index + 1, end), context)], end };
  }
  if (isFunctionName(node)) return takeFunction(nodes, index, context);
  if (isSizedFence(node, 'OPEN')) {
    const close = closingFence(nodes, index);
    const fences = { open: node.text, close: nodes[close]?.text ?? '' };
    if (close > 0) return { made: [delimited(fences, [nodes.slice(index + 1, close)], context)], end: close + 1 };
  }
  if (isPrescript(node) && index + 1 < nodes.length) {
    const base = takeFrom(nodes, index + 1, context);
    return { made: [prescripted(node, base.made, context)], end: base.end };
  }
  return { made: single(node, context), end: index + 1 };
}

function takeFunction(nodes: readonly MathNode[], index: number, context: OmmlContext): Taken {
  const name = single(nodes[index]!, context);
  const [from, to] = argumentRange(nodes, index + 1);
  const applied = isApplication(nodes[index + 1]) || /^mu?(?:nder|over)/.test(nodes[index]!.name);
  // A word that is not applied to anything is a word.
  if (!applied || to <= from) return { made: name, end: index + 1 };
  const argument = to - from === 1 ? takeFrom(nodes, from, context) : { made: context.row(nodes.slice(from, to), context), end: to };
  return { made: [functionElement(name, argument.made, context)], end: argument.end };
}

/** Elements of MathML and what they become; colours and sizes of their own are seen to before. */
const elements: Readonly<Record<string, (node: MathNode, context: OmmlContext) => readonly XmlElement[]>> = {
  mi: tokenRun,
  mn: tokenRun,
  mo: tokenRun,
  ms: tokenRun,
  mtext: tokenRun,
  mspace: spaceRun,
  mfrac: (node, context) => [fraction(node, context)],
  msqrt: (node, context) => [radical(node, context)],
  mroot: (node, context) => [radical(node, context)],
  msub: withScripts,
  msup: withScripts,
  msubsup: withScripts,
  mmultiscripts: multiscripts,
  mover: overUnder,
  munder: overUnder,
  munderover: overUnder,
  mtable: (node, context) => [table(node, context)],
  menclose: (node, context) => [enclosure(node, context)],
  mphantom: (node, context) => [phantom(node, context)],
  mrow: group,
  mstyle: group,
  mpadded: padded,
  none: () => [],
};

/** A node by itself. */
function single(node: MathNode, context: OmmlContext): readonly XmlElement[] {
  const make = Object.hasOwn(elements, node.name) ? elements[node.name] : undefined;
  if (make !== undefined) return styled(node, context, (inner) => make(node, inner));
  context.unsupported(`<${node.name}>`);
  return [];
}

function withScripts(node: MathNode, context: OmmlContext): readonly XmlElement[] {
  return [scripted(node, context.row([childAt(node, 0)], context), context)];
}

function group(node: MathNode, context: OmmlContext): readonly XmlElement[] {
  return texClass(node) === 'INNER' && hasFences(node) ? [leftRight(node, context)] : context.row(node.children, context);
}

/** Groups of class INNER are those of `\left` and `\right`; MathJax makes others too. */
function hasFences({ children }: MathNode): boolean {
  return children.length >= 2 && texClass(children[0]!) === 'OPEN' && texClass(children.at(-1)!) === 'CLOSE';
}

/** Runs of one look that follow each other, as one. */
function joined(elements: readonly XmlElement[]): readonly XmlElement[] {
  const out: XmlElement[] = [];
  let key = '';
  for (const element of elements) {
    const own = element.name === 'm:r' ? lookOf(element) : '';
    const last = out.at(-1);
    if (own !== '' && own === key && last !== undefined) {
      const text = descend(last, 'm:t');
      text.children = [textOf(text) + textOf(descend(element, 'm:t'))];
    } else out.push(element);
    key = own;
  }
  return out;
}

function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** What tells one run from another; a space at an end must be kept by a run of its own. */
function lookOf(run: XmlElement): string {
  const seen = run.children.filter((child) => typeof child !== 'string' && child.name !== 'm:t');
  const text = descend(run, 'm:t');
  return text.attributes.size > 0
    ? ''
    : JSON.stringify(seen, (_, value: unknown) => (value instanceof Map ? [...(value as Map<string, string>)] : value));
}
