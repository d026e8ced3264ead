import type { ComputedStyle } from '../../../theme/styled.js';
import { type BlockNode, type BoxNode, isOutOfFlow, type LinesNode } from '../../boxes.js';
import { definitePixels, frameOf } from '../../lengths.js';
import { blockWidths } from './block-size.js';

/** Adjoining vertical margins before they collapse (CSS 2.2, 8.3.1): the greatest and the least. */
export interface MarginSet {
  readonly positive: number;
  /** 0 or less. */
  readonly negative: number;
}

export const noMargin: MarginSet = { positive: 0, negative: 0 };

export function joinMargins(first: MarginSet, second: MarginSet): MarginSet {
  return { positive: Math.max(first.positive, second.positive), negative: Math.min(first.negative, second.negative) };
}

/** What is left after collapsing, in pixels. */
export function collapsedMargin({ positive, negative }: MarginSet): number {
  return positive + negative;
}

type Edge = 'top' | 'bottom';

/** What is known of a box in a containing block of some width. */
interface Known {
  readonly width: number;
  margins: { readonly [edge in Edge]?: MarginSet };
  selfCollapsing?: boolean;
}

/** Every box asks for those below it, which would ask again and again: the time would double with each level. */
const known = new WeakMap<BoxNode, Known>();

function knownOf(node: BoxNode, width: number): Known {
  const before = known.get(node);
  if (before?.width === width) return before;
  const fresh: Known = { width, margins: {} };
  known.set(node, fresh);
  return fresh;
}

/** A box's own margin and those of its descendants that touch it, on one edge. Lines have none. */
export function adjoiningMargins(node: BoxNode, edge: Edge, containingWidth: number): MarginSet {
  if (node.kind === 'lines') return noMargin;
  const about = knownOf(node, containingWidth);
  const margins = about.margins[edge] ?? findAdjoiningMargins(node, edge, containingWidth);
  about.margins = { ...about.margins, [edge]: margins };
  return margins;
}

function findAdjoiningMargins(node: Exclude<BoxNode, LinesNode>, edge: Edge, containingWidth: number): MarginSet {
  const own = ownMargin(node.style, edge, containingWidth);
  if (node.kind !== 'block' || !collapsesThrough(node, edge, containingWidth)) return own;
  const { content } = blockWidths(node.style, containingWidth);
  let margins = own;
  for (const child of edge === 'top' ? node.children : node.children.toReversed()) {
    if (isAside(child)) continue;
    if (child.kind === 'lines') break;
    margins = joinMargins(margins, adjoiningMargins(child, edge, content));
    if (!isSelfCollapsing(child, content)) break;
    margins = joinMargins(margins, adjoiningMargins(child, edge === 'top' ? 'bottom' : 'top', content));
  }
  return margins;
}

export function ownMargin(style: ComputedStyle, edge: Edge, containingWidth: number): MarginSet {
  const margin = definitePixels(style.margin[edge], containingWidth) ?? 0;
  return margin < 0 ? { positive: 0, negative: margin } : { positive: margin, negative: 0 };
}

/** Whether the margin on this edge touches that of the first or last child. */
export function collapsesThrough(node: BlockNode, edge: Edge, containingWidth: number): boolean {
  if (establishesContext(node)) return false;
  if (frameOf(node.style, containingWidth)[edge] > 0) return false;
  return edge === 'top' || hasAutoHeight(node.style);
}

/** A box whose own top and bottom margins touch: nothing in it takes any height. */
export function isSelfCollapsing(node: BoxNode, containingWidth: number): boolean {
  if (node.kind !== 'block') return false;
  const about = knownOf(node, containingWidth);
  about.selfCollapsing ??= findSelfCollapsing(node, containingWidth);
  return about.selfCollapsing;
}

function findSelfCollapsing(node: BlockNode, containingWidth: number): boolean {
  if (establishesContext(node) || node.marker !== undefined) return false;
  const frame = frameOf(node.style, containingWidth);
  if (frame.top > 0 || frame.bottom > 0 || !hasAutoHeight(node.style)) return false;
  const { content } = blockWidths(node.style, containingWidth);
  return node.children.every((child) => isAside(child) || isSelfCollapsing(child, content));
}

function hasAutoHeight({ height, minHeight, aspectRatio }: ComputedStyle): boolean {
  const auto = height === 'auto' || !('px' in height) || height.px === 0;
  return auto && 'px' in minHeight && minHeight.px === 0 && aspectRatio === undefined;
}

/** Floats and absolute boxes: they do not take part in the flow of blocks. */
export function isAside(node: BoxNode): boolean {
  return node.kind !== 'lines' && (isOutOfFlow(node.style) || node.style.float !== 'none');
}

/** Whether a box keeps its children's margins and floats inside (a block formatting context). */
export function establishesContext(node: BoxNode): boolean {
  if (node.kind !== 'block') return true;
  const { display, columnCount, columnWidth, overflow } = node.style;
  return (
    isAside(node) ||
    overflow !== undefined ||
    columnCount > 1 ||
    columnWidth !== undefined ||
    (display !== 'block' && display !== 'list-item' && display !== 'inline')
  );
}
