import { el, type XmlElement } from '../xml/element.js';
import type { MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { runOf } from './tokens.js';

/** Characters without width: an empty part would show a dotted square where something is to be typed. */
const nothing = '\u200B';

/** A part of a structure (`m:e`, `m:num`, `m:sub` …, CT_OMathArg): the row of these nodes. */
export function part(name: string, nodes: readonly MathNode[], context: OmmlContext): XmlElement {
  // All parts but bases are in text style.
  const inner = name === 'm:e' || !context.display ? context : { ...context, display: false };
  return filled(name, context.row(nodes, inner), inner);
}

/** A part from what is converted already. */
export function filled(name: string, content: readonly XmlElement[], context: OmmlContext): XmlElement {
  return el(name, {}, ...(content.length === 0 ? [runOf(nothing, {}, context)] : content));
}

/** An element with a value: `<m:chr m:val="…"/>`. */
export function valued(name: string, value: string | number): XmlElement {
  return el(name, { 'm:val': value });
}
