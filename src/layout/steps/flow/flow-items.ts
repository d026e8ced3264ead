import type { ComputedStyle } from '../../../theme/styled.js';
import { type BlockNode, type ImageNode, isOutOfFlow, type LinesNode, type TableNode } from '../../boxes.js';
import { definitePixels } from '../../lengths.js';
import type { Placed, PlacedBlock } from '../../placed.js';
import { bareStyle } from './bare-style.js';
import type { Containing, Flow } from './flow-types.js';

/** A box that a flex or grid container lays out. */
export type Item = BlockNode | ImageNode | TableNode;

/** Children of a container in place, from its content box's corner. */
export interface FlowedItems {
  readonly children: readonly Placed[];
  readonly height: number;
}

/** The children of a flex or grid container: text of its own in anonymous boxes. */
export function itemsOf(parent: BlockNode): readonly Item[] {
  return parent.children.map((child) => (child.kind === 'lines' ? anonymous(child, parent) : child));
}

function anonymous(lines: LinesNode, parent: BlockNode): BlockNode {
  return { kind: 'block', style: bareStyle(lines.inline.style), opacity: parent.opacity, children: [lines] };
}

export function isItem({ style }: Item): boolean {
  return !isOutOfFlow(style);
}

/** The static place of an absolute child: the container's corner (CSS Flexbox 1, 4.1). */
export function outOfFlowItem(node: Item): Placed {
  return { kind: 'out', node, x: 0, y: 0, width: 0, height: 0 };
}

/** Margins in pixels; automatic ones are 0. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function marginsOf({ style }: Item, width: number): Margins {
  const { top, right, bottom, left } = style.margin;
  return {
    top: definitePixels(top, width) ?? 0,
    right: definitePixels(right, width) ?? 0,
    bottom: definitePixels(bottom, width) ?? 0,
    left: definitePixels(left, width) ?? 0,
  };
}

/** How far the start of something lies from that of the room it is aligned in; `stretch` is at the start. */
export function alignedOffset(align: ComputedStyle['alignItems'], spare: number): number {
  return align === 'center' ? spare / 2 : align === 'end' ? spare : 0;
}

/** Where things in a row begin, and what is put between them, by `justify-content` (CSS Box Alignment 3, 5). */
export function justified(justify: ComputedStyle['justifyContent'], spare: number, count: number): { readonly start: number; readonly between: number } {
  if (justify === 'center') return { start: spare / 2, between: 0 };
  if (justify === 'end') return { start: spare, between: 0 };
  return { start: 0, between: justify === 'space-between' && count > 1 ? Math.max(0, spare) / (count - 1) : 0 };
}

/** Lays an item out with a border box of the given width. */
export function layOutItem(item: Item, width: number, containing: Containing, flow: Flow): Placed {
  if (item.kind !== 'image') return flow.independent(item, containing, width);
  const style = { ...item.style, width: { px: width }, boxSizing: 'border-box', minWidth: { px: 0 }, maxWidth: 'none' } as const;
  return flow.independent({ ...item, style }, containing);
}

/** An item as high as its row: what can be stretched grows, and is laid out again where its content follows its height. */
export function stretched(box: Placed, item: Item, height: number, containing: Containing, flow: Flow): Placed {
  if (box.kind !== 'block' || item.kind !== 'block' || item.style.height !== 'auto' || height <= box.height + 0.01) return box;
  const { display } = item.style;
  if (display === 'flex' || display === 'grid') {
    return flow.independent({ ...item, style: { ...item.style, height: { px: height }, boxSizing: 'border-box' } }, containing, box.width);
  }
  return taller(box, height);
}

function taller(box: PlacedBlock, height: number): PlacedBlock {
  return { ...box, height, content: { ...box.content, height: box.content.height + height - box.height } };
}
