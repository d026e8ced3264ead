import { type BlockNode, type ImageNode, isOutOfFlow, type TableNode } from '../../boxes.js';
import { definitePixels } from '../../lengths.js';
import type { ComputedStyle } from '../../../theme/styled.js';
import type { Placed, PlacedBlock, PlacedLine, PlacedOut } from '../../placed.js';
import type { Containing, Flow } from '../flow/flow-types.js';
import { shrinkToFit } from '../flow/preferred-widths.js';

/** A padding box that absolute boxes are placed against, from the slide's corner. */
interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Surroundings {
  readonly anchor: Anchor;
  readonly slide: Anchor;
  /** The parent's border box corner, from the slide's. */
  readonly x: number;
  readonly y: number;
  readonly containing: Containing;
  readonly flow: Flow;
}

/**
 * Moves what the flow left at its natural place: the root's content as its `vertical-align` asks for, relative boxes by
 * their offsets; lays out and places absolute boxes against the nearest positioned ancestor, else the slide
 * (CSS 2.2, 9.4.3, 10.3.7, 10.6.4), which stays as it is when the root had to grow.
 */
export function placeBoxes(root: PlacedBlock, size: { readonly width: number; readonly height: number }, flow: Flow): PlacedBlock {
  const slide = { x: 0, y: 0, ...size };
  const centred = alignContent(root);
  const surroundings = { anchor: slide, slide, x: 0, y: 0, containing: { width: root.content.width }, flow };
  return { ...centred, children: centred.children.map((child) => placeBox(child, surroundings)) };
}

/** `vertical-align` of the root, which players set as a table cell. Content that is too high stays at the top. */
function alignContent(root: PlacedBlock): PlacedBlock {
  const { verticalAlign } = root.node.style;
  if (verticalAlign !== 'middle' && verticalAlign !== 'bottom') return root;
  const spare = Math.max(0, root.content.height - (root.flowHeight ?? root.content.height));
  const shift = verticalAlign === 'middle' ? spare / 2 : spare;
  return { ...root, children: root.children.map((child) => ({ ...child, y: child.y + shift })) };
}

function placeBox(box: Placed, around: Surroundings): Placed {
  if (box.kind === 'out') return placeOut(box, around);
  const moved = relativeOffset(box, around.containing);
  const at = { x: around.x + moved.x, y: around.y + moved.y };
  switch (moved.kind) {
    case 'lines':
      return {
        ...moved,
        lines: moved.lines.map((line): PlacedLine => ({ ...line, atoms: line.atoms.map((atom) => placeBox(atom, { ...around, ...at })) })),
      };
    case 'image':
      return moved;
    case 'table': {
      const inner = { ...around, ...at, anchor: anchorOf(moved, at, around.anchor) };
      return {
        ...moved,
        rows: moved.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, box: placeChildren(cell.box, inner) })) })),
      };
    }
    case 'block':
      return placeChildren(moved, around);
  }
}

function placeChildren(block: PlacedBlock, around: Surroundings): PlacedBlock {
  const at = { x: around.x + block.x, y: around.y + block.y };
  const inner = { ...around, ...at, anchor: anchorOf(block, at, around.anchor), containing: { width: block.content.width } };
  return { ...block, children: block.children.map((child) => placeBox(child, inner)) };
}

function anchorOf(box: Exclude<Placed, { kind: 'lines' }>, at: { readonly x: number; readonly y: number }, outer: Anchor): Anchor {
  const { position, border } = box.node.style;
  if (position === 'static') return outer;
  return {
    x: at.x + border.left.width,
    y: at.y + border.top.width,
    width: Math.max(0, box.width - border.left.width - border.right.width),
    height: Math.max(0, box.height - border.top.width - border.bottom.width),
  };
}

function relativeOffset<T extends Exclude<Placed, PlacedOut>>(box: T, containing: Containing): T {
  if (box.kind === 'lines' || box.node.style.position !== 'relative') return box;
  const { inset } = box.node.style;
  const left = definitePixels(inset.left, containing.width);
  const right = definitePixels(inset.right, containing.width);
  const top = definitePixels(inset.top, containing.height);
  const bottom = definitePixels(inset.bottom, containing.height);
  return { ...box, x: box.x + (left ?? -(right ?? 0)), y: box.y + (top ?? -(bottom ?? 0)) };
}

function placeOut(out: PlacedOut, around: Surroundings): Placed {
  const anchor = out.node.style.position === 'fixed' ? around.slide : around.anchor;
  const box = absoluteBox(out.node, anchor, around.x + out.x - anchor.x, around.flow);
  const margins = marginsOf(out.node.style, anchor);
  const fixed = { ...box, ...offsets(out, box, margins, anchor, around) };
  return placeBox(fixed, around);
}

/** Size of an absolute box: its own, stretched between two offsets, or by its content. */
function absoluteBox(node: PlacedOut['node'], anchor: Anchor, staticLeft: number, flow: Flow): Exclude<Placed, PlacedOut> {
  const containing = { width: anchor.width, height: anchor.height };
  const { inset } = node.style;
  const margins = marginsOf(node.style, anchor);
  const between = (start: number | undefined, end: number | undefined, whole: number, used: number): number | undefined =>
    start === undefined || end === undefined ? undefined : Math.max(0, whole - start - end - used);
  const width = between(
    definitePixels(inset.left, anchor.width),
    definitePixels(inset.right, anchor.width),
    anchor.width,
    margins.left + margins.right,
  );
  const height = between(
    definitePixels(inset.top, anchor.height),
    definitePixels(inset.bottom, anchor.height),
    anchor.height,
    margins.top + margins.bottom,
  );
  const sized = withHeight(node, node.kind === 'image' ? undefined : height);
  const stretch = node.style.width === 'auto' && node.kind !== 'image' ? width : undefined;
  const box = flow.independent(
    sized,
    containing,
    stretch ?? shrinkToFit(sized, containing, flow, roomFor(node.style, anchor.width, staticLeft)),
  );
  if (box.kind === 'out') throw new TypeError('an absolute box is laid out by itself');
  return box;
}

/** What is left beside the offsets of an absolute box (CSS 2.2, 10.3.7): from where it would stand, if it has none. */
function roomFor({ inset }: ComputedStyle, width: number, staticLeft: number): number {
  const left = definitePixels(inset.left, width);
  const right = definitePixels(inset.right, width);
  if (left === undefined && right === undefined) return width - staticLeft;
  return width - (left ?? 0) - (right ?? 0);
}

function withHeight<T extends BlockNode | ImageNode | TableNode>(node: T, height: number | undefined): T {
  if (height === undefined || node.style.height !== 'auto') return node;
  return { ...node, style: { ...node.style, height: { px: height }, boxSizing: 'border-box' } };
}

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

function marginsOf({ margin }: ComputedStyle, anchor: Anchor): Margins {
  const side = (value: ComputedStyle['margin']['top']): number => definitePixels(value, anchor.width) ?? 0;
  return { top: side(margin.top), right: side(margin.right), bottom: side(margin.bottom), left: side(margin.left) };
}

/** Corner of the border box, from the parent's. Without an offset a box stays where it would be if it were static. */
function offsets(
  out: PlacedOut,
  box: Placed,
  margins: Margins,
  anchor: Anchor,
  around: Surroundings,
): { readonly x: number; readonly y: number } {
  const { inset, margin } = out.node.style;
  const left = definitePixels(inset.left, anchor.width);
  const right = definitePixels(inset.right, anchor.width);
  const top = definitePixels(inset.top, anchor.height);
  const bottom = definitePixels(inset.bottom, anchor.height);
  const centred = left !== undefined && right !== undefined && margin.left === 'auto' && margin.right === 'auto';
  const x = centred
    ? anchor.x + left + (anchor.width - left - right - box.width) / 2
    : left !== undefined
      ? anchor.x + left + margins.left
      : right !== undefined
        ? anchor.x + anchor.width - right - box.width - margins.right
        : undefined;
  const y =
    top !== undefined
      ? anchor.y + top + margins.top
      : bottom !== undefined
        ? anchor.y + anchor.height - bottom - box.height - margins.bottom
        : undefined;
  return { x: x === undefined ? out.x + margins.left : x - around.x, y: y === undefined ? out.y + margins.top : y - around.y };
}

/** Whether a box was placed absolutely. */
export function isPlacedOut(box: Placed): boolean {
  return box.kind !== 'lines' && isOutOfFlow(box.node.style);
}
