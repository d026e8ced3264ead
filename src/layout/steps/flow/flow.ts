import type { ComputedStyle } from '../../../theme/styled.js';
import { type BlockNode, type BoxNode, type ImageNode, isOutOfFlow, type LinesNode, type TableNode } from '../../boxes.js';
import type { LayoutEnvironment } from '../../environment.js';
import { definitePixels, type Frame, frameOf } from '../../lengths.js';
import type { Placed, PlacedBlock } from '../../placed.js';
import { type BlockWidths, blockWidths, clampHeight, ownHeight, ratioHeight } from './block-size.js';
import { createFloatSpace } from './float-space.js';
import { flowColumns } from './flow-columns.js';
import { flowFlexColumn } from './flow-flex-column.js';
import { flowFlexRow } from './flow-flex.js';
import { flowGrid } from './flow-grid.js';
import { flowLines, type MarkerToPlace } from './flow-lines.js';
import { flowTable } from './flow-table.js';
import type { Containing, Flow, FloatPosition } from './flow-types.js';
import { placeImage } from './image-size.js';
import {
  adjoiningMargins,
  collapsedMargin,
  collapsesThrough,
  establishesContext,
  isAside,
  isSelfCollapsing,
  joinMargins,
  type MarginSet,
  noMargin,
} from './margins.js';
import { preferredWidths, shrinkToFit, withDecidedWidth } from './preferred-widths.js';

/** The flow of a layout: block, inline, float, flex and table formatting. Stateless but for its environment. */
export function createFlow(environment: LayoutEnvironment): Flow {
  const flow: Flow = {
    environment,
    independent: (node, containing, borderWidth) => flowIndependent(node, containing, borderWidth, flow),
    preferred: (node, containing) => preferredWidths(node, containing, flow),
  };
  return flow;
}

/**
 * The root in flow: as wide as the slide, at least as high, its contents from its content box's top. Absolute boxes are
 * left as places (`PlacedOut`) for the step `place`.
 */
export function flowRoot(root: BlockNode, size: { readonly width: number; readonly height: number }, flow: Flow): PlacedBlock {
  const style = { ...root.style, width: 'auto', height: 'auto', maxWidth: 'none', maxHeight: 'none', float: 'none' } as const;
  const none = { px: 0 };
  const margin = { top: none, right: none, bottom: none, left: none };
  // A flex or grid container knows how high the slide is; in all others what is left is shared out by `vertical-align`.
  const isContainer = style.display === 'flex' || style.display === 'grid';
  const minHeight = isContainer
    ? { px: size.height - (style.boxSizing === 'border-box' ? 0 : heightOf(frameOf(style, size.width))) }
    : none;
  const sized: BlockNode = { ...root, style: { ...style, margin, minWidth: none, minHeight } };
  const placed = flowBlock(sized, blockWidths(sized.style, size.width), { width: size.width }, undefined, undefined, flow);
  const missing = Math.max(0, size.height - placed.height);
  return {
    ...placed,
    node: root,
    flowHeight: placed.content.height,
    height: placed.height + missing,
    content: { ...placed.content, height: placed.content.height + missing },
  };
}

function heightOf({ top, bottom }: Frame): number {
  return top + bottom;
}

function flowIndependent(
  given: BlockNode | ImageNode | TableNode,
  containing: Containing,
  borderWidth: number | undefined,
  flow: Flow,
): Placed {
  const node = borderWidth === undefined ? withDecidedWidth(given, containing, flow) : given;
  if (node.kind === 'image') return placeImage(node, containing);
  if (node.kind === 'table') return flowTable(node, containing, borderWidth, flow);
  const own = blockWidths(node.style, containing.width);
  const border = borderWidth ?? own.border;
  const widths = { ...own, border, content: Math.max(0, border - own.frame.left - own.frame.right) };
  return flowBlock(node, widths, containing, undefined, undefined, flow);
}

/** A block at (0, 0): its content laid out, its height found (CSS 2.2, 10.6). */
function flowBlock(
  node: BlockNode,
  widths: BlockWidths,
  containing: Containing,
  position: FloatPosition | undefined,
  handedDown: MarkerToPlace | undefined,
  flow: Flow,
): PlacedBlock {
  const { frame, content, border } = widths;
  const height = ownHeight(node.style, containing, frame);
  const inner: Containing = {
    width: content,
    ...(height === undefined ? {} : { height }),
    ...(node.style.direction === 'rtl' ? { direction: 'rtl' } : {}),
  };
  const marker =
    node.marker === undefined ? handedDown : { text: node.marker.text, style: node.marker.style ?? node.style, opacity: node.opacity };
  const ratio = ratioHeight(node.style, content, frame);
  const least = clampHeight(node.style, height ?? ratio, containing, frame);
  const result = flowContent(node, { ...inner, least }, frame, position, marker, flow);
  const used = clampHeight(
    node.style,
    height ?? (node.style.overflow === undefined || ratio === 0 ? Math.max(ratio, result.height) : ratio),
    containing,
    frame,
  );
  return {
    kind: 'block',
    node,
    x: 0,
    y: 0,
    width: border,
    height: used + frame.top + frame.bottom,
    content: { x: frame.left, y: frame.top, width: content, height: used },
    children: result.children.map((child) => ({ ...child, x: child.x + frame.left, y: child.y + frame.top })),
  };
}

interface FlowedContent {
  /** From the content box's corner. */
  readonly children: readonly Placed[];
  readonly height: number;
}

function flowContent(
  node: BlockNode,
  inner: Containing & { readonly least: number },
  frame: Frame,
  position: FloatPosition | undefined,
  marker: MarkerToPlace | undefined,
  flow: Flow,
): FlowedContent {
  const { display, flexDirection, columnCount, columnWidth } = node.style;
  if (display === 'flex')
    return inDirection(node, inner, (flexDirection.startsWith('row') ? flowFlexRow : flowFlexColumn)(node, inner, inner.least, flow));
  if (display === 'grid') return inDirection(node, inner, flowGrid(node, inner, inner.least, flow));
  if (columnCount > 1 || columnWidth !== undefined) return inDirection(node, inner, flowColumns(node, inner, flow));
  const own = position === undefined || establishesContext(node);
  const within = own ? { floats: createFloatSpace(), x: 0, y: 0 } : { ...position, x: position.x + frame.left, y: position.y + frame.top };
  const result = flowChildren(node, inner, within, marker, own, flow);
  return own ? { ...result, height: Math.max(result.height, within.floats.bottom()) } : result;
}

/** Items and columns begin at the right where text runs from right to left (CSS Writing Modes 4, 7.5). */
function inDirection({ style }: BlockNode, { width }: Containing, content: FlowedContent): FlowedContent {
  if (style.direction === 'ltr') return content;
  return { ...content, children: content.children.map((child) => ({ ...child, x: width - child.x - child.width })) };
}

/** Where the flow of children stands: how far down, and the margins still to be collapsed. */
interface Cursor {
  y: number;
  margins: MarginSet;
  /** True until something stands whose margins did not already move the parent. */
  absorbed: boolean;
}

function flowChildren(
  parent: BlockNode,
  inner: Containing,
  at: FloatPosition,
  marker: MarkerToPlace | undefined,
  ownContext: boolean,
  flow: Flow,
): FlowedContent {
  const cursor: Cursor = { y: 0, margins: noMargin, absorbed: !ownContext && collapsesThrough(parent, 'top', inner.width) };
  let pending = marker;
  const children = withMarkerLine(parent).map((child) => {
    const taken = isAside(child) || isSelfCollapsing(child, inner.width) ? undefined : pending;
    if (taken !== undefined) pending = undefined;
    return flowChild(child, inner, at, cursor, taken, flow);
  });
  const through = !ownContext && collapsesThrough(parent, 'bottom', inner.width);
  const trailing = through || cursor.absorbed ? 0 : collapsedMargin(cursor.margins);
  return { children, height: Math.max(0, cursor.y + trailing) };
}

/** An item with a marker but without any line still shows the marker: it gets an empty line. */
function withMarkerLine(parent: BlockNode): readonly BoxNode[] {
  if (parent.marker === undefined || !parent.children.every(isAside)) return parent.children;
  const inline = { style: parent.style, underline: false, strike: false, opacity: parent.opacity };
  const line: LinesNode = { kind: 'lines', inline, items: [{ type: 'break', inline }] };
  return [line, ...parent.children];
}

/** Where an absolute box would be in an otherwise empty line. */
function staticStart({ staticAlign }: ComputedStyle, width: number): number {
  if (staticAlign === 'center') return width / 2;
  return staticAlign === 'right' ? width : 0;
}

function flowChild(
  child: BoxNode,
  inner: Containing,
  at: FloatPosition,
  cursor: Cursor,
  marker: MarkerToPlace | undefined,
  flow: Flow,
): Placed {
  if (child.kind === 'lines') {
    settle(cursor);
    const lines = flowLines(child, inner, { ...at, y: at.y + cursor.y }, marker, flow);
    const placed = { ...lines, y: cursor.y };
    cursor.y += lines.height;
    return placed;
  }
  const y = cursor.y + (cursor.absorbed ? 0 : collapsedMargin(cursor.margins));
  if (isOutOfFlow(child.style)) return { kind: 'out', node: child, x: staticStart(child.style, inner.width), y, width: 0, height: 0 };
  if (child.style.float !== 'none') return flowFloat(child, child.style.float, inner, { ...at, y: at.y + y }, at, flow);
  return flowInFlow(child, inner, at, cursor, marker, flow);
}

/** Collapsed margins become distance. */
function settle(cursor: Cursor): void {
  if (!cursor.absorbed) cursor.y += collapsedMargin(cursor.margins);
  cursor.margins = noMargin;
  cursor.absorbed = false;
}

function flowFloat(
  node: BlockNode | ImageNode | TableNode,
  side: 'left' | 'right',
  inner: Containing,
  from: FloatPosition,
  origin: FloatPosition,
  flow: Flow,
): Placed {
  const { style } = node;
  const box = flow.independent(node, inner, shrinkToFit(node, inner, flow));
  const margin = (edge: 'top' | 'right' | 'bottom' | 'left'): number => definitePixels(style.margin[edge], inner.width) ?? 0;
  const size = { width: box.width + margin('left') + margin('right'), height: box.height + margin('top') + margin('bottom') };
  const top = style.clear === 'none' ? from.y : from.floats.clear(style.clear, from.y);
  const place = from.floats.add(side, size, top, origin.x, origin.x + inner.width);
  return { ...box, x: place.x - origin.x + margin('left'), y: place.y - origin.y + margin('top') };
}

function flowInFlow(
  given: BlockNode | ImageNode | TableNode,
  inner: Containing,
  at: FloatPosition,
  cursor: Cursor,
  marker: MarkerToPlace | undefined,
  flow: Flow,
): Placed {
  const node = withDecidedWidth(given, inner, flow);
  cursor.margins = joinMargins(cursor.margins, adjoiningMargins(node, 'top', inner.width));
  clearFloats(node, at, cursor);
  const widths = blockWidths(node.style, inner.width);
  const start = node.kind === 'block' ? leftEdge(widths, inner) : 0;
  if (isSelfCollapsing(node, inner.width) && node.kind === 'block') {
    const y = cursor.y + (cursor.absorbed ? 0 : collapsedMargin(cursor.margins));
    cursor.margins = joinMargins(cursor.margins, adjoiningMargins(node, 'bottom', inner.width));
    const box = flowBlock(node, widths, inner, { ...at, x: at.x + start, y: at.y + y }, undefined, flow);
    return { ...box, x: start, y };
  }
  settle(cursor);
  const beside = besideFloats(node, inner, at, cursor, flow);
  if (beside !== undefined) {
    cursor.y = beside.y + beside.height;
    cursor.margins = adjoiningMargins(node, 'bottom', inner.width);
    return beside;
  }
  const position = { ...at, x: at.x + start, y: at.y + cursor.y };
  const box = node.kind === 'block' ? flowBlock(node, widths, inner, position, marker, flow) : flow.independent(node, inner);
  const placed = { ...box, x: node.kind === 'block' ? start : ownOffset(node, box.width, inner), y: cursor.y };
  cursor.y += box.height;
  cursor.margins = adjoiningMargins(node, 'bottom', inner.width);
  return placed;
}

/**
 * A box with a context of its own is not placed under floats: it takes the room between them, or goes below those that leave
 * too little (CSS 2.2, 9.5). `undefined` where no float is in its way.
 */
function besideFloats(
  node: BlockNode | ImageNode | TableNode,
  inner: Containing,
  at: FloatPosition,
  cursor: Cursor,
  flow: Flow,
): Exclude<Placed, { kind: 'out' }> | undefined {
  if (!establishesContext(node) || node.style.clear === 'both') return undefined;
  for (let y: number | undefined = at.y + cursor.y; y !== undefined; y = at.floats.nextEdge(y)) {
    const band = at.floats.band(y, 1, at.x, at.x + inner.width);
    const room = { ...inner, width: band.right - band.left };
    if (Math.abs(room.width - inner.width) < 0.01) {
      cursor.y = y - at.y;
      return undefined;
    }
    const needed =
      node.kind === 'image'
        ? flow.independent(node, inner).width
        : node.style.width === 'auto'
          ? flow.preferred(node, room).min
          : flow.preferred(node, inner).min;
    if (needed > room.width + 0.01) continue;
    const box =
      node.kind === 'block' && node.style.width === 'auto'
        ? flow.independent(node, room, blockWidths(node.style, room.width).border)
        : flow.independent(node, node.style.width === 'auto' ? room : inner);
    if (box.kind === 'out') return undefined;
    const left =
      band.left - at.x + (node.kind === 'block' ? leftEdge(blockWidths(node.style, room.width), room) : ownOffset(node, box.width, room));
    return { ...box, x: left, y: y - at.y };
  }
  return undefined;
}

/** Left edge of a block whose width is its own (picture, table): automatic margins share what is left. */
function ownOffset({ style }: ImageNode | TableNode, width: number, containing: Containing): number {
  const fixed = { ...style, boxSizing: 'border-box', width: { px: width }, minWidth: { px: 0 }, maxWidth: 'none' } as const;
  return leftEdge(blockWidths(fixed, containing.width), containing);
}

/** Of margins that leave room the one at the end of a line does not count (CSS 2.2, 10.3.3). */
function leftEdge({ marginLeft, marginRight, border }: BlockWidths, { width, direction }: Containing): number {
  return direction === 'rtl' ? width - marginRight - border : marginLeft;
}

/** Moves down past floats (CSS 2.2, 9.5.2); the margins are then part of the way. */
function clearFloats(node: BlockNode | ImageNode | TableNode, at: FloatPosition, cursor: Cursor): void {
  const { clear } = node.style;
  if (clear === 'none') return;
  const y = cursor.y + (cursor.absorbed ? 0 : collapsedMargin(cursor.margins));
  const cleared = at.floats.clear(clear, at.y + y) - at.y;
  if (cleared <= y) return;
  cursor.y = cleared;
  cursor.margins = noMargin;
  cursor.absorbed = true;
}
