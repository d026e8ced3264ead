import { el, type XmlElement } from '../xml/element.js';
import { childAt, onlyNode, texClass, type MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { part, valued } from './parts.js';
import { control } from './tokens.js';

/** Operators with limits and an operand: sums, products, integrals, the large ones of sets and logic. */
const operators = /^[\u220F-\u2211\u222B-\u2233\u22C0-\u22C3\u2A00-\u2A06\u2A0C]$/;

const drawnByLibreOffice = /^[\u220F-\u2211\u222B-\u222E]$/;

/** An operator and its limits. */
interface Nary {
  readonly character: string;
  readonly below: readonly MathNode[];
  readonly above: readonly MathNode[];
  /** Whether the limits stand under and over it rather than beside it. */
  readonly stacked: boolean;
}

/** The operator that a node is, with or without limits. */
export function naryOf(node: MathNode, { display }: OmmlContext): Nary | undefined {
  if (node.name === 'mo') return operators.test(node.text) ? { character: node.text, below: [], above: [], stacked: false } : undefined;
  if (!/^(?:munder|mover|munderover|msub|msup|msubsup)$/.test(node.name)) return undefined;
  const base = onlyNode([childAt(node, 0)]);
  if (base?.name !== 'mo' || !operators.test(base.text)) return undefined;
  const upper = node.name === 'mover' || node.name === 'msup';
  const both = node.children.length > 2;
  const [first, second] = [childAt(node, 1), childAt(node, 2)];
  return {
    character: base.text,
    below: upper ? [] : [first],
    above: both ? [second] : upper ? [first] : [],
    stacked: /^m(?:under|over)/.test(node.name) && (display || !hasMovableLimits(base)),
  };
}

/** Limits that stand beside the operator in text style: those of all but integrals, unless the author says otherwise. */
function hasMovableLimits({ text, attributes }: MathNode): boolean {
  return attributes.get('movablelimits') !== 'false' && !/^[\u222B-\u2233\u2A0C]$/.test(text);
}

/** An operator with its limits and its operand (22.1.2.70, `m:nary`). */
export function naryElement({ character, below, above, stacked }: Nary, operand: readonly MathNode[], context: OmmlContext): XmlElement {
  if (!drawnByLibreOffice.test(character)) context.notInLibreOffice();
  const limit = (name: string, nodes: readonly MathNode[]): XmlElement => (nodes.length === 0 ? el(name) : part(name, nodes, context));
  const properties = el(
    'm:naryPr',
    {},
    valued('m:chr', character),
    valued('m:limLoc', stacked ? 'undOvr' : 'subSup'),
    below.length === 0 ? valued('m:subHide', 1) : undefined,
    above.length === 0 ? valued('m:supHide', 1) : undefined,
    control(context),
  );
  return el('m:nary', {}, properties, limit('m:sub', below), limit('m:sup', above), part('m:e', operand, context));
}

const binary = /^[-+=<>\u2212\u00B1\u2213\u2190-\u21FF\u2248-\u2292\u2A7D-\u2AB0\u226A\u226B,;:]$/;

/** How far an operand goes: to the next sum, relation or comma outside of brackets, a sign at its start not counted. */
export function operandEnd(nodes: readonly MathNode[], start: number): number {
  let depth = 0;
  let end = start;
  for (; end < nodes.length; end += 1) {
    const node = nodes[end]!;
    if (isBracket(node, opening)) depth += 1;
    else if (depth > 0) depth -= isBracket(node, closing) ? 1 : 0;
    else if (!isSign(nodes, end, start) && endsOperand(node)) break;
  }
  return end;
}

const opening = /^[([{\u27E8\u230A\u2308]$/;
const closing = /^[)\]}\u27E9\u230B\u2309]$/;

function isBracket({ name, text }: MathNode, kind: RegExp): boolean {
  return name === 'mo' && kind.test(text);
}

function isSign(nodes: readonly MathNode[], index: number, start: number): boolean {
  return index === start && /^[-+\u2212\u00B1\u2213]$/.test(nodes[index]!.text);
}

function endsOperand(node: MathNode): boolean {
  return node.name === 'mo' && (binary.test(node.text) || texClass(node) === 'CLOSE' || closing.test(node.text));
}
