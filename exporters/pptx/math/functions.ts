import { el, type XmlElement } from '../xml/element.js';
import { childAt, onlyNode, type MathNode } from './math-tree.js';
import { filled } from './parts.js';
import type { OmmlContext } from './omml-context.js';
import { control, isApplication } from './tokens.js';

/** Whether a node is the name of a function, or one with scripts or limits: `sin`, `log₂`, `lim` with its variable. */
export function isFunctionName(node: MathNode | undefined): boolean {
  if (node === undefined) return false;
  if (/^(?:munder|mover|munderover|msub|msup|msubsup)$/.test(node.name)) return isFunctionName(onlyNode([childAt(node, 0)]));
  return (node.name === 'mi' || node.name === 'mo') && /^\p{L}[\p{L} \u2006\u00A0]+$/u.test(node.text);
}

/** A function and its argument (22.1.2.39, `m:func`). */
export function functionElement(name: readonly XmlElement[], argument: readonly XmlElement[], context: OmmlContext): XmlElement {
  return el('m:func', {}, el('m:funcPr', {}, control(context)), filled('m:fName', name, context), filled('m:e', argument, context));
}

/** Where the argument of a function begins: behind the mark of application and room; and where it ends. */
export function argumentRange(nodes: readonly MathNode[], start: number): readonly [number, number] {
  let from = start;
  while (isApplication(nodes[from]) || nodes[from]?.name === 'mspace') from += 1;
  const first = nodes[from];
  if (first === undefined) return [from, from];
  if (first.name === 'mo' && first.text === '(') {
    const close = closing(nodes, from);
    return [from, close < 0 ? from : close + 1];
  }
  return [from, first.name === 'mo' ? from : from + 1];
}

function closing(nodes: readonly MathNode[], start: number): number {
  let depth = 0;
  for (let index = start; index < nodes.length; index += 1) {
    const { name, text } = nodes[index]!;
    if (name !== 'mo') continue;
    if (text === '(') depth += 1;
    if (text === ')' && (depth -= 1) === 0) return index;
  }
  return -1;
}
