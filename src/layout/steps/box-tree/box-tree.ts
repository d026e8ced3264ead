import type { StyledElement, StyledNode } from '../../../theme/styled.js';
import { type BlockNode, type BoxNode, type ImageNode, type InlineBox, isOutOfFlow, type TableNode } from '../../boxes.js';
import type { LayoutEnvironment } from '../../environment.js';
import { createBlockContent, type BlockContent } from './block-content.js';
import { enter, inlineBoxOf, rootInline, type Scope } from './box-scope.js';
import { firstOrdinal, isTaskBox, listMarker, ownOrdinal } from './list-marker.js';
import { mathBox } from './math-box.js';
import { replacedBox } from './replaced-box.js';
import { tableGrid } from './table-grid.js';

type Environment = Pick<LayoutEnvironment, 'pictures' | 'linkOf' | 'math'>;

/**
 * The box tree of a slide (CSS 2.2, 9.2): blocks and lines, with anonymous boxes where blocks stand in lines, nothing
 * for `display: none`, white space collapsed. With a `zoom` below 1 all that flows in the root is made smaller by it;
 * the root itself and what is positioned against it keep their size.
 */
export function buildBoxTree(root: StyledElement, environment: Environment, zoom = 1): BlockNode {
  const outer: Scope = { zoom: 1, positioned: false, underline: false, strike: false, opacity: 1 };
  const { style, scope } = enter(root, outer);
  return blockNode(root, style, { ...scope, zoom, positioned: false }, environment);
}

function blockNode(element: StyledElement, style: StyledElement['style'], scope: Scope, environment: Environment): BlockNode {
  const content = createBlockContent(rootInline(element, scope));
  const formula = mathBox(element, style, scope, environment);
  if (formula === undefined) addChildren(element, rootInline(element, scope), scope, content, environment);
  else if (formula !== 'nothing') content.atom(formula, rootInline(element, scope));
  return { kind: 'block', element, style, ...stepOf(scope), opacity: scope.opacity, children: content.finish() };
}

function stepOf(scope: Scope): { readonly step?: number } {
  return scope.step === undefined || scope.step === 0 ? {} : { step: scope.step };
}

/** Adds the boxes of an element's children to the block container they stand in. */
function addChildren(parent: StyledElement, inline: InlineBox, scope: Scope, content: BlockContent, environment: Environment): void {
  const isItem = parent.style.display === 'flex' || parent.style.display === 'grid';
  let ordinal = firstOrdinal(parent);
  for (const child of parent.children) {
    if (isTaskBox(parent, child)) continue;
    if (child.type === 'text') content.text(child.value, inline);
    else if (child.style.display === 'list-item') {
      ordinal = ownOrdinal(child) ?? ordinal;
      const marker = listMarker(child, ordinal);
      addElement(child, inline, scope, content, environment, { isItem, ...(marker === undefined ? {} : { marker }) });
      ordinal += 1;
    } else addElement(child, inline, scope, content, environment, { isItem });
  }
}

/** How a child stands in its parent. */
interface ChildPlace {
  readonly isItem?: boolean;
  readonly marker?: string;
}

function addElement(
  element: StyledElement,
  inline: InlineBox,
  outer: Scope,
  content: BlockContent,
  environment: Environment,
  place: ChildPlace = {},
): void {
  if (element.style.display === 'none') return;
  if (element.tag === 'br') { content.break(inlineBoxOf(element, inline, outer)); return; }
  if (element.tag === 'wbr') { content.text('\u200B', inline); return; }
  const { style: own, scope } = enter(element, outer, environment);
  const style = place.isItem === true ? blockified(own) : own;
  const box = independentBox(element, style, scope, environment, place.marker);
  if (isOutOfFlow(style)) content.outOfFlow(box(), inline);
  else if (place.isItem === true) content.block(box());
  else if (style.float !== 'none') content.float(box());
  else if (isInlineLevel(element)) addInline(element, inline, outer, content, environment, box);
  else content.block(box());
}

/** An item of a flex or grid container is a block, whatever it would be elsewhere (CSS Flexbox 1, 4). */
function blockified(style: StyledElement['style']): StyledElement['style'] {
  const isInline = style.display === 'inline' || style.display === 'inline-block';
  return { ...style, float: 'none', clear: 'none', ...(isInline ? { display: 'block' } : {}) };
}

function isInlineLevel(element: StyledElement): boolean {
  return element.style.display === 'inline' || element.style.display === 'inline-block';
}

function addInline(
  element: StyledElement,
  parent: InlineBox,
  outer: Scope,
  content: BlockContent,
  environment: Environment,
  box: () => BlockNode | ImageNode | TableNode,
): void {
  if (isReplaced(element) || (element.style.display === 'inline-block' && !isJustText(element))) { content.atom(box(), parent); return; }
  const inline = inlineBoxOf(element, parent, outer, environment);
  const { style, scope } = enter(element, outer, environment);
  const formula = mathBox(element, style, scope, environment);
  if (formula === 'nothing') return;
  if (formula !== undefined) { content.atom(formula, parent); return; }
  content.edge(inline, 'left');
  addChildren(element, inline, scope, content, environment);
  content.edge(inline, 'right');
}

/**
 * An inline block that differs from an inline box by nothing but what stands before and after its text: that stays text
 * of the line. Frames above and below make the line higher, which those of inline boxes do not.
 */
function isJustText({ style, children }: StyledElement): boolean {
  if (style.width !== 'auto' || style.height !== 'auto' || style.rotate !== 0 || isRaisedByFrame(style)) return false;
  return children.every((child) => child.type === 'text' || (child.style.display === 'inline' && child.tag !== 'br' && !isReplaced(child) && isJustText(child)));
}

function isRaisedByFrame({ display, border, padding, margin }: StyledElement['style']): boolean {
  if (display !== 'inline-block') return false;
  const lengths = [padding.top, padding.bottom, margin.top, margin.bottom];
  return border.top.width + border.bottom.width > 0 || lengths.some((length) => length !== 'auto' && !('px' in length && length.px === 0));
}

const replaced: ReadonlySet<string> = new Set(['img', 'video', 'audio']);

function isReplaced(element: StyledElement): boolean {
  return replaced.has(element.tag) || element.node?.type === 'image' || element.node?.type === 'media';
}

/** The box of an element that is no inline box, made when asked for. */
function independentBox(
  element: StyledElement,
  style: StyledElement['style'],
  scope: Scope,
  environment: Environment,
  marker: string | undefined,
): () => BlockNode | ImageNode | TableNode {
  return () => {
    if (isReplaced(element)) return replacedBox(element, style, scope, environment);
    if (style.display === 'table') return tableBox(element, style, scope, environment);
    const block = blockNode(element, style, scope, environment);
    return marker === undefined ? block : { ...block, marker };
  };
}

/** A table, or, when something but rows stands in it (a caption), a block of that and the table. */
function tableBox(element: StyledElement, style: StyledElement['style'], scope: Scope, environment: Environment): BlockNode | TableNode {
  const { columns, rows, others } = tableGrid(element, (cell, rowFill) => {
    const inner = enter(cell, scope, environment);
    return { ...(inner.style.backgroundColor.alpha > 0 ? { fill: inner.style.backgroundColor } : rowFill), box: blockNode(cell, inner.style, inner.scope, environment) };
  });
  const table: TableNode = { kind: 'table', element, style, ...stepOf(scope), opacity: scope.opacity, columns, rows };
  const captions = others.filter(isShown);
  if (captions.length === 0) return table;
  const content = createBlockContent(rootInline(element, scope));
  addChildren({ ...element, children: captions }, rootInline(element, scope), scope, content, environment);
  const children: readonly BoxNode[] = [...content.finish(), ...(rows.length === 0 ? [] : [{ ...table, style: withoutMargins(style) }])];
  return { kind: 'block', element, style: { ...style, display: 'block' }, ...stepOf(scope), opacity: scope.opacity, children };
}

function isShown(node: StyledNode): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.style.display !== 'none';
}

function withoutMargins(style: StyledElement['style']): StyledElement['style'] {
  const none = { px: 0 };
  return { ...style, margin: { top: none, right: none, bottom: none, left: none } };
}
