import type { ContentSize, LengthOrAuto, StyledElement, StyledNode } from '../../../theme/styled.js';
import { type BlockNode, type BoxNode, type ImageNode, type InlineBox, isOutOfFlow, type TableNode } from '../../boxes.js';
import type { LayoutEnvironment } from '../../environment.js';
import { bareStyle } from '../flow/bare-style.js';
import { createBlockContent, type BlockContent } from './block-content.js';
import { enter, type Entered, inlineBoxOf, rootInline, rootScope, type Scope } from './box-scope.js';
import { firstOrdinal, isTaskBox, listMarker, ordinalStep, ownOrdinal } from './list-marker.js';
import { mathBox } from './math-box.js';
import { isReplaced, replacedBox } from './replaced-box.js';
import { scaleStyle } from './scale-style.js';
import { tableGrid } from './table-grid.js';

type Environment = Pick<LayoutEnvironment, 'pictures' | 'linkOf' | 'math'>;

/**
 * The box tree of a slide (CSS 2.2, 9.2): blocks and lines, with anonymous boxes where blocks are in lines, nothing for
 * `display: none`, white space collapsed. With a `zoom` below 1 all that flows in the root is shrunk by it; the root itself
 * and what is positioned against it keep their size.
 */
export function buildBoxTree(root: StyledElement, environment: Environment, zoom = 1): BlockNode {
  const { style, scope } = enter(root, rootScope);
  return blockNode(root, style, { ...scope, zoom, positioned: false }, environment);
}

function blockNode(element: StyledElement, style: StyledElement['style'], scope: Scope, environment: Environment): BlockNode {
  const inline = rootInline(element, scope);
  const content = createBlockContent(inline);
  const formula = mathBox(element, style, scope, environment);
  if (formula === undefined) addChildren(element, inline, scope, content, environment);
  else if (formula !== 'nothing') content.atom(formula, inline);
  return { kind: 'block', element, style, ...stepOf(scope), opacity: scope.opacity, children: content.finish() };
}

function stepOf(scope: Scope): { readonly step?: number } {
  return scope.step === undefined || scope.step === 0 ? {} : { step: scope.step };
}

/**
 * Adds the boxes of an element's children to their block container.
 * @param container whose child boxes they are: another one than the parent where that makes no box (`display: contents`)
 */
function addChildren(
  parent: StyledElement,
  inline: InlineBox,
  scope: Scope,
  content: BlockContent,
  environment: Environment,
  container = parent,
): void {
  const isItem = container.style.display === 'flex' || container.style.display === 'grid';
  const place = { isItem, container };
  let ordinal = firstOrdinal(parent);
  for (const child of withTables(parent.children, container)) {
    if (isTaskBox(parent, child)) continue;
    if (child.type === 'text') content.text(child.value, inline);
    else if (child.style.display === 'list-item') {
      ordinal = ownOrdinal(child) ?? ordinal;
      addElement(child, inline, scope, content, environment, { ...place, ordinal });
      ordinal += ordinalStep(parent);
    } else addElement(child, inline, scope, content, environment, place);
  }
}

/** How a child is placed in its parent. */
interface ChildPlace {
  readonly isItem: boolean;
  readonly container: StyledElement;
  /** Number of a list item. */
  readonly ordinal?: number;
}

function addElement(
  element: StyledElement,
  inline: InlineBox,
  outer: Scope,
  content: BlockContent,
  environment: Environment,
  place: ChildPlace,
): void {
  if (element.style.display === 'none') return;
  if (element.tag === 'br') {
    content.break(inlineBoxOf(element, inline, enter(element, outer)));
    return;
  }
  if (element.tag === 'wbr') {
    content.text('\u200B', inline);
    return;
  }
  if (element.style.display === 'contents' && !isReplaced(element)) {
    addContents(element, inline, outer, content, environment, place);
    return;
  }
  const entered = enter(element, outer, environment);
  const { style: own, scope } = entered;
  const style = place.isItem ? blockified(own) : inner(own);
  const box = independentBox(element, style, scope, environment, place.ordinal);
  if (isOutOfFlow(style)) content.outOfFlow(box(), inline);
  else if (place.isItem) content.block(box());
  else if (style.float !== 'none') content.float(box());
  else if (isInlineLevel(element)) addInline(element, inline, entered, content, environment, box);
  else content.block(box());
}

/** An element without a box: its children take its place, in its style. */
function addContents(
  element: StyledElement,
  inline: InlineBox,
  outer: Scope,
  content: BlockContent,
  environment: Environment,
  { container }: ChildPlace,
): void {
  const entered = enter(element, outer, environment);
  const box = inlineBoxOf(element, inline, entered);
  const { margin, padding, border } = bareStyle(box.style);
  const bare: InlineBox = { ...box, style: { ...box.style, margin, padding, border, position: 'static', verticalAlign: 'baseline' } };
  addChildren(element, bare, entered.scope, content, environment, container);
}

const innerDisplays: Readonly<Partial<Record<StyledElement['style']['display'], StyledElement['style']['display']>>> = {
  'inline-flex': 'flex',
  'inline-grid': 'grid',
  'inline-table': 'table',
  'table-caption': 'flow-root',
};

/** What a box is to its contents, wherever it stands itself. */
function inner(style: StyledElement['style']): StyledElement['style'] {
  const display = innerDisplays[style.display];
  return display === undefined ? style : { ...style, display };
}

/** An item of a flex or grid container is a block, whatever it would be elsewhere (CSS Flexbox 1, 4). */
function blockified(style: StyledElement['style']): StyledElement['style'] {
  const isInline = style.display === 'inline' || style.display === 'inline-block';
  return { ...inner(style), float: 'none', clear: 'none', ...(isInline ? { display: 'block' } : {}) };
}

function isInlineLevel(element: StyledElement): boolean {
  return element.style.display.startsWith('inline');
}

const tableParts = /^table-(row|cell|row-group|header-group|footer-group)$/;

/** Rows and cells outside tables, in tables of their own (CSS 2.2, 17.2.1). */
function withTables(children: readonly StyledNode[], container: StyledElement): readonly StyledNode[] {
  const isPart = (node: StyledNode): boolean => node.type === 'element' && tableParts.test(node.style.display);
  if (container.style.display.includes('table') || !children.some(isPart)) return children;
  const result: StyledNode[] = [];
  let table: StyledNode[] | undefined;
  for (const child of children) {
    if (isPart(child) && table === undefined) {
      table = [];
      result.push({
        type: 'element',
        tag: 'div',
        style: { ...bareStyle(container.style), display: 'table', textAlign: container.style.textAlign },
        children: table,
      });
    }
    if (isPart(child)) table?.push(child);
    else if (child.type === 'element' || child.value.trim() !== '') {
      table = undefined;
      result.push(child);
    }
  }
  return result;
}

function addInline(
  element: StyledElement,
  parent: InlineBox,
  entered: Entered,
  content: BlockContent,
  environment: Environment,
  box: () => BlockNode | ImageNode | TableNode,
): void {
  if (isReplaced(element) || (element.style.display.startsWith('inline-') && !isJustText(element))) {
    content.atom(box(), parent);
    return;
  }
  const formula = mathBox(element, entered.style, entered.scope, environment);
  if (formula === 'nothing') return;
  if (formula !== undefined) {
    content.atom(formula, parent);
    return;
  }
  const inline = inlineBoxOf(element, parent, entered);
  content.edge(inline, 'start');
  addChildren(element, inline, entered.scope, content, environment);
  content.edge(inline, 'end');
}

/**
 * An inline block that differs from an inline box by nothing but what stands before and after its text: that stays text
 * of the line. Frames above and below make the line higher, which those of inline boxes do not.
 */
function isJustText({ style, children }: StyledElement): boolean {
  if (style.width !== 'auto' || style.height !== 'auto' || (style.display !== 'inline-block' && style.display !== 'inline')) return false;
  if (style.display === 'inline-block' && !isBare(style)) return false;
  return children.every(
    (child) => child.type === 'text' || (child.style.display === 'inline' && child.tag !== 'br' && !isReplaced(child) && isJustText(child)),
  );
}

/** Whether a box has nothing of its own that lines would have to make room for, or that is drawn. */
function isBare({
  padding,
  border,
  margin,
  backgrounds,
  backgroundColor,
  boxShadows,
  transform,
  overflow,
  minWidth,
  minHeight,
}: StyledElement['style']): boolean {
  const isZero = (length: LengthOrAuto | ContentSize): boolean => typeof length === 'object' && 'px' in length && length.px === 0;
  const upright = [padding.top, padding.bottom, margin.top, margin.bottom, padding.left, padding.right, minWidth, minHeight].every(isZero);
  const isFramed = [border.top, border.right, border.bottom, border.left].some(({ width }) => width > 0);
  return (
    upright &&
    !isFramed &&
    backgrounds === undefined &&
    boxShadows === undefined &&
    transform === undefined &&
    overflow === undefined &&
    backgroundColor.alpha === 0
  );
}

/** The box of an element that is no inline box, made when asked for. */
function independentBox(
  element: StyledElement,
  style: StyledElement['style'],
  scope: Scope,
  environment: Environment,
  ordinal: number | undefined,
): () => BlockNode | ImageNode | TableNode {
  return () => {
    if (isReplaced(element)) return replacedBox(element, style, scope, environment);
    if (style.display === 'table') return tableBox(element, style, scope, environment);
    const marker = ordinal === undefined ? undefined : listMarker(element, ordinal);
    if (marker === undefined) return blockNode(element, style, scope, environment);
    const look = element.marker === undefined ? {} : { style: scaleStyle(element.marker.style, scope.zoom) };
    const isPicture = element.style.listStyleImage !== undefined && environment.pictures.get(element.style.listStyleImage) !== undefined;
    if (element.style.listStylePosition !== 'inside' && !isPicture)
      return { ...blockNode(element, style, scope, environment), marker: { text: marker, ...look } };
    return blockNode(withMarkerInside(element, marker), style, scope, environment);
  };
}

/** A list item whose marker is the first thing in its text: words, or a picture, which stands before the text. */
function withMarkerInside(element: StyledElement, marker: string): StyledElement {
  const { listStyleImage, listStylePosition, fontSize } = element.style;
  const style = {
    ...bareStyle(element.marker?.style ?? element.style),
    display: 'inline' as const,
    backgroundColor: { hex: '000000', alpha: 0 },
  };
  const gap = { px: fontSize * 0.4 };
  const isInside = listStylePosition === 'inside';
  const shown: StyledElement =
    listStyleImage === undefined
      ? { type: 'element', tag: '::marker', style, children: [{ type: 'text', value: `${marker}\u00A0` }] }
      : {
          type: 'element',
          tag: 'img',
          attrs: { classes: [], other: { src: listStyleImage, alt: '' } },
          style: {
            ...style,
            ...(isInside
              ? {}
              : { position: 'absolute' as const, transform: [{ move: { x: { share: -1, plus: -gap.px }, y: { px: 0 } } }] }),
            margin: { ...style.margin, right: gap },
          },
          children: [],
        };
  return { ...element, children: [shown, ...element.children] };
}

/**
 * A table; when something but rows is in it (a caption), a block of that and the table; without any cell, an empty block: such
 * tables are there to clear floats (`.row::after { display: table }`).
 */
function tableBox(element: StyledElement, style: StyledElement['style'], scope: Scope, environment: Environment): BlockNode | TableNode {
  const { columns, rows, others } = tableGrid(element, scope.zoom, (cell, rowFill) => {
    const inner = enter(cell, scope, environment);
    return {
      ...(inner.style.backgroundColor.alpha > 0 ? { fill: inner.style.backgroundColor } : rowFill),
      box: blockNode(cell, inner.style, inner.scope, environment),
    };
  });
  const shared = { element, ...stepOf(scope), opacity: scope.opacity };
  const fitted = { display: 'flow-root', width: style.width === 'auto' ? 'fit-content' : style.width } as const;
  const captions = others.filter(isShown);
  if (columns === 0 && captions.length === 0) return { kind: 'block', ...shared, style: { ...style, ...fitted }, children: [] };
  const own = style.borderCollapse === 'collapse' ? withoutFrame(style) : style;
  const grid: TableNode = { kind: 'table', ...shared, style: own, columns, rows };
  if (captions.length === 0) return grid;
  const inline = rootInline(element, scope);
  const content = createBlockContent(inline);
  addChildren({ ...element, children: captions }, inline, scope, content, environment);
  const around = content.finish();
  const table: readonly BoxNode[] = columns === 0 ? [] : [{ ...grid, style: withoutMargins(grid.style) }];
  const isBelow = captions.some((caption) => caption.type === 'element' && caption.style.captionSide === 'bottom');
  const children = isBelow ? [...table, ...around] : [...around, ...table];
  const { margin, float, position, inset, clear, zIndex } = style;
  const frame = { ...bareStyle(style), ...fitted, margin, float, position, inset, clear, zIndex };
  return { kind: 'block', ...shared, style: frame, children };
}

function isShown(node: StyledNode): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.style.display !== 'none';
}

/** Where borders collapse, the table's own is one of its cells', and it has no padding (CSS 2.2, 17.6.2). */
function withoutFrame(style: StyledElement['style']): StyledElement['style'] {
  const { border, padding } = bareStyle(style);
  return { ...style, border, padding };
}

function withoutMargins(style: StyledElement['style']): StyledElement['style'] {
  const none = { px: 0 };
  const width = style.width === 'auto' ? 'auto' : { share: 1 };
  return {
    ...style,
    width,
    boxSizing: 'border-box',
    float: 'none',
    clear: 'none',
    position: 'static',
    margin: { top: none, right: none, bottom: none, left: none },
  };
}
