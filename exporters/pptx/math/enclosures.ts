import { el, type XmlElement } from '../xml/element.js';
import { extents, flatten, isWithout, onlyNode, type MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { part, valued } from './parts.js';
import { control } from './tokens.js';

/** Sides of a box, and strokes through it, by MathML's notations (22.1.2.10 and 11, `m:borderBox`, in schema order). */
const sides = [
  ['m:hideTop', 'top'],
  ['m:hideBot', 'bottom'],
  ['m:hideLeft', 'left'],
  ['m:hideRight', 'right'],
] as const;
const strokes = [
  ['m:strikeH', 'horizontalstrike'],
  ['m:strikeV', 'verticalstrike'],
  ['m:strikeBLTR', 'updiagonalstrike'],
  ['m:strikeTLBR', 'downdiagonalstrike'],
] as const;

/** `menclose`: boxes, lines at some sides, strokes through. */
export function enclosure(node: MathNode, context: OmmlContext): XmlElement {
  const notations = new Set((node.attributes.get('notation') ?? 'longdiv').split(/\s+/).filter((word) => word !== ''));
  if (notations.delete('box')) for (const [, side] of sides) notations.add(side);
  const known = new Set<string>([...sides, ...strokes].map(([, notation]) => notation));
  const odd = [...notations].find((notation) => !known.has(notation));
  if (odd !== undefined) context.unsupported(`the enclosure ${odd}`);
  context.notInLibreOffice();
  const properties = el(
    'm:borderBoxPr',
    {},
    ...sides.map(([name, side]) => (notations.has(side) ? undefined : valued(name, 1))),
    ...strokes.map(([name, stroke]) => (notations.has(stroke) ? valued(name, 1) : undefined)),
    control(context),
  );
  return el('m:borderBox', {}, properties, part('m:e', node.children, context));
}

/** `mpadded`: what takes no room in some direction; sizes other than none are the content's own. */
export function padded(node: MathNode, context: OmmlContext): readonly XmlElement[] {
  const none = extents.filter(([extent]) => isWithout(node, extent)).map(([, name]) => valued(name, 1));
  if (none.length === 0) return context.row(node.children, context);
  const hidden = onlyNode(node.children);
  const content = hidden?.name === 'mphantom' ? hidden.children : node.children;
  // A strut keeps lines apart, which they are anyhow.
  if (flatten(content).length === 0) return [];
  context.notInLibreOffice();
  const properties = el('m:phantPr', {}, valued('m:show', hidden?.name === 'mphantom' ? 0 : 1), ...none, control(context));
  return [el('m:phant', {}, properties, part('m:e', content, context))];
}

/** `mphantom`: room as large as what is not shown (22.1.2.81, `m:phant`). */
export function phantom(node: MathNode, context: OmmlContext): XmlElement {
  context.notInLibreOffice();
  return el('m:phant', {}, el('m:phantPr', {}, valued('m:show', 0), control(context)), part('m:e', node.children, context));
}
