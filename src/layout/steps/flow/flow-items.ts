import type { ItemAlignment } from '../../../theme/styled.js';
import { type BlockNode, type ImageNode, isOutOfFlow, type LinesNode, type TableNode } from '../../boxes.js';
import { definitePixels, frameOf } from '../../lengths.js';
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

/** The children of a flex or grid container in their `order`: text of its own in anonymous boxes. */
export function itemsOf(parent: BlockNode): readonly Item[] {
  const items = parent.children.map((child) => (child.kind === 'lines' ? anonymous(child, parent) : child));
  if (items.every(({ style }) => style.order === undefined)) return items;
  return items.toSorted((first, second) => (first.style.order ?? 0) - (second.style.order ?? 0));
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

/** How far the start of something is from that of the room in which it is aligned; `stretch` is at the start. */
export function alignedOffset(align: ItemAlignment, spare: number): number {
  return align === 'center' ? spare / 2 : align === 'end' ? spare : 0;
}

/** How an item is aligned across its row: by itself, else as its container says. */
export function alignmentOf({ style }: Item, parent: BlockNode): ItemAlignment {
  return style.alignSelf ?? parent.style.alignItems;
}

/** Lays an item out with a border box of the given width. */
export function layOutItem(item: Item, width: number, containing: Containing, flow: Flow): Placed {
  if (item.kind !== 'image') return flow.independent(item, containing, width);
  const style = { ...item.style, width: { px: width }, boxSizing: 'border-box', minWidth: { px: 0 }, maxWidth: 'none' } as const;
  return flow.independent({ ...item, style }, containing);
}

/** An item as high as its row: what can be stretched grows, and is laid out again where its content follows its height. */
export function stretched(box: Placed, item: Item, wanted: number, containing: Containing, flow: Flow): Placed {
  const most = definitePixels(item.style.maxHeight, containing.height);
  const frame = frameOf(item.style, containing.width);
  const height =
    most === undefined ? wanted : Math.min(wanted, item.style.boxSizing === 'border-box' ? most : most + frame.top + frame.bottom);
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
