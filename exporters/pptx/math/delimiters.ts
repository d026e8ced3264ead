import { el, type XmlElement } from '../xml/element.js';
import { texClass, type MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { part, valued } from './parts.js';
import { control } from './tokens.js';

/** Delimiters around rows (22.1.2.24, `m:d`); an empty one is not seen. All separators of a pair are the same. */
export function delimited(
  fences: { readonly open: string; readonly close: string; readonly separator?: string },
  rows: readonly (readonly MathNode[])[],
  context: OmmlContext,
): XmlElement {
  const { open, close, separator } = fences;
  const properties = el(
    'm:dPr',
    {},
    valued('m:begChr', open),
    separator === undefined ? undefined : valued('m:sepChr', separator),
    valued('m:endChr', close),
    control(context),
  );
  return el('m:d', {}, properties, ...rows.map((row) => part('m:e', row, context)));
}

/** A group of `\left … \middle … \right`: its first and last child are the delimiters. */
export function leftRight({ children }: MathNode, context: OmmlContext): XmlElement {
  const [open, close] = [children[0], children.at(-1)];
  const inner = children.slice(1, -1);
  const rows: MathNode[][] = [[]];
  const separators = new Set<string>();
  inner.forEach((node, index) => {
    if (isMiddle(inner, index)) {
      separators.add(node.text);
      rows.push([]);
    } else if (!isClassMark(node)) rows.at(-1)!.push(node);
  });
  if (separators.size > 1) context.unsupported('different \\middle delimiters in one pair');
  const [separator] = separators;
  return delimited({ open: open?.text ?? '', close: close?.text ?? '', ...(separator === undefined ? {} : { separator }) }, rows, context);
}

/** MathJax puts empty groups of class CLOSE and OPEN around the delimiter of `\middle`. */
function isMiddle(nodes: readonly MathNode[], index: number): boolean {
  const [before, node, after] = [nodes[index - 1], nodes[index], nodes[index + 1]];
  return node?.name === 'mo' && isClassMark(before) && isClassMark(after);
}

function isClassMark(node: MathNode | undefined): boolean {
  return node?.name === 'mrow' && node.children.length === 0 && (texClass(node) === 'OPEN' || texClass(node) === 'CLOSE');
}

/** Where the delimiter is that closes the one at `start`, both of a size given by the author; -1 where there is none. */
export function closingFence(nodes: readonly MathNode[], start: number): number {
  let depth = 0;
  for (let index = start; index < nodes.length; index += 1) {
    if (isSizedFence(nodes[index], 'OPEN')) depth += 1;
    if (isSizedFence(nodes[index], 'CLOSE') && (depth -= 1) === 0) return index;
  }
  return -1;
}

/** Whether a node is a delimiter that the author made larger, on that side. */
export function isSizedFence(node: MathNode | undefined, side: 'OPEN' | 'CLOSE'): boolean {
  return node?.name === 'mo' && node.attributes.has('minsize') && texClass(node) === side;
}
