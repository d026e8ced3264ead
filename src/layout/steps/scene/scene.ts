import type { Asset } from '../../../source/asset.js';
import type { ComputedStyle, StyledElement } from '../../../theme/styled.js';
import type { Placed, PlacedBlock, PlacedImage, PlacedLines, PlacedTable } from '../../placed.js';
import type { GroupBox, SceneBox, TextRole } from '../../scene.js';
import { omit } from '../../omit.js';
import { blockShapes, frameShapes } from './block-shapes.js';
import { clipBox } from './clip-box.js';
import { cornersOf, insetCorners, pointCorners } from './corners.js';
import { type DrawContext, pointRectangle, present } from './draw-context.js';
import { imageBox } from './image-box.js';
import { moveBox, rotateBox, scaleBox } from './move-box.js';
import { paddingBox, sticksOut } from './overflow.js';
import { isPlacedOut } from '../place/place.js';
import type { Point } from './rectangle.js';
import { contextIn, type ElementContext, isFootnote, rootContext } from './scene-context.js';
import { drawParagraph } from './scene-paragraph.js';
import { hasTabs, withTabs } from './code-tabs.js';
import { columnsOf } from './number-column.js';
import { boxShapes, inlineShapes } from './scene-shapes.js';
import { drawTable } from './scene-table.js';
import { type Movement, movementOf } from './transform-matrix.js';
import { createSceneWriter, type SceneWriter } from './scene-writer.js';
import { innerRegion, regionOf, type TextRegion } from './text-region.js';

/** What the boxes of one slide are drawn with. */
export interface SceneOptions {
  readonly draw: DrawContext;
  readonly pictures: ReadonlyMap<string, Asset | undefined>;
  /** The element whose text is the slide's title. */
  readonly title?: StyledElement;
}

/**
 * Boxes of a laid-out root in points and reading order; what the stylesheet adds out of the flow comes last. Boxes with a
 * `z-index` are behind or in front of all others, in its order.
 */
export function drawScene(root: PlacedBlock, options: SceneOptions): readonly SceneBox[] {
  const decorations: SceneBox[] = [];
  const layers: Layer[] = [];
  const painter: Painter = { ...options, decorations, layers, writer: createSceneWriter(options.draw.scale), titled: { done: false } };
  const region = regionOf(root, { x: 0, y: 0 }, options.draw);
  for (const frame of rootFrame(root, painter)) painter.writer.box(frame);
  drawChildren(root.children, { x: 0, y: 0 }, { ...rootContext, ...present('place', root.node.element?.node?.place), region }, painter);
  const sorted = layers.toSorted((first, second) => first.zIndex - second.zIndex);
  const boxesOf = (isWanted: (zIndex: number) => boolean): readonly SceneBox[] =>
    sorted.filter(({ zIndex }) => isWanted(zIndex)).flatMap(({ boxes }) => boxes);
  return [...boxesOf((zIndex) => zIndex < 0), ...painter.writer.finish(), ...columnsOf(decorations), ...boxesOf((zIndex) => zIndex > 0)];
}

/** Borders of the slide itself; its background is not a box on it. */
function rootFrame({ node, width, height }: PlacedBlock, painter: Painter): readonly SceneBox[] {
  const style = { ...omit(node.style, 'backgrounds', 'boxShadows'), backgroundColor: { ...node.style.backgroundColor, alpha: 0 } };
  return boxShapes(style, { x: 0, y: 0, width, height }, { name: 'Frame', opacity: 1 }, painter.draw);
}

/** Boxes that are drawn out of turn. */
interface Layer {
  readonly zIndex: number;
  readonly boxes: readonly SceneBox[];
}

interface Surroundings extends ElementContext {
  readonly region: TextRegion;
  /** True if boxes are side by side: each has its own text, wherever its edges are. */
  readonly beside?: boolean;
}

interface Painter extends SceneOptions {
  readonly writer: SceneWriter;
  readonly decorations: SceneBox[];
  readonly layers: Layer[];
  /** Whether the slide's one title box is written. */
  readonly titled: { done: boolean };
}

function drawChildren(children: readonly Placed[], at: Point, around: Surroundings, painter: Painter): void {
  for (const child of children) drawBox(child, at, around, painter);
}

function drawBox(box: Placed, parent: Point, around: Surroundings, painter: Painter): void {
  const at = { x: parent.x + box.x, y: parent.y + box.y };
  if (box.kind === 'lines') drawLines(box, at, around, painter);
  else if (box.kind !== 'out') (isPlacedOut(box) ? drawAside : isLayer(box) ? drawLayer : drawFlowBox)(box, at, around, painter);
}

function isLayer({ node: { style } }: PlacedBlock | PlacedImage | PlacedTable): boolean {
  return style.position !== 'static' && style.zIndex !== 0;
}

function drawLayer(box: PlacedBlock | PlacedImage | PlacedTable, at: Point, around: Surroundings, painter: Painter): void {
  const boxes = drawnApart(painter, (apart) => {
    drawFlowBox(box, at, around, apart);
  });
  painter.layers.push({ zIndex: box.node.style.zIndex, boxes });
}

function drawFlowBox(box: PlacedBlock | PlacedImage | PlacedTable, at: Point, around: Surroundings, painter: Painter): void {
  const movement = box.node.style.transform === undefined ? undefined : movementOf(box.node.style, box.width, box.height);
  if (movement !== undefined) drawMoved(box, movement, at, around, painter);
  else if (box.kind === 'image') drawImage(box, at, around, painter);
  else if (box.kind === 'table') drawTableBox(box, at, around, painter);
  else if (box.node.element?.node?.type === 'terminal') drawTerminal(box, at, around, painter);
  else drawBlock(box, at, around, painter);
}

/** Boxes drawn apart from the flow of text around them. */
function drawnApart(painter: Painter, draw: (apart: Painter) => void): readonly SceneBox[] {
  const writer = createSceneWriter(painter.draw.scale);
  draw({ ...painter, writer });
  return writer.finish();
}

/** An absolute box does not split the text around it; one that the stylesheet adds is decoration. */
function drawAside(box: PlacedBlock | PlacedImage | PlacedTable, at: Point, around: Surroundings, painter: Painter): void {
  const decoration = box.node.element?.tag.startsWith('::') ?? false;
  const inner: Surroundings = { ...around, beside: true, ...(decoration ? { role: 'decoration', kind: 'paragraph', level: 0 } : {}) };
  if (isLayer(box)) {
    drawLayer(box, at, inner, painter);
    return;
  }
  const boxes = drawnApart(painter, (apart) => {
    drawFlowBox(box, at, inner, apart);
  });
  for (const each of boxes) {
    if (decoration) painter.decorations.push(each);
    else painter.writer.later(each);
  }
}

/** A box that its `transform` moves, turns or scales after all else is in place. */
function drawMoved(
  box: PlacedBlock | PlacedImage | PlacedTable,
  { dx, dy, turn, scale }: Movement,
  at: Point,
  around: Surroundings,
  painter: Painter,
): void {
  const still = { ...box, node: { ...box.node, style: omit(box.node.style, 'transform') } } as typeof box;
  const { factor } = painter.draw;
  const centre = { x: (at.x + box.width / 2) * factor, y: (at.y + box.height / 2) * factor };
  const boxes = drawnApart(painter, (apart) => {
    drawFlowBox(still, at, around, apart);
  });
  for (const each of boxes) {
    const scaled = scale === 1 ? each : scaleBox(each, scale, centre);
    const turned = turn === 0 ? scaled : rotateBox(scaled, turn, centre);
    painter.writer.box(dx === 0 && dy === 0 ? turned : moveBox(turned, dx * factor, dy * factor));
  }
}

function drawBlock(box: PlacedBlock, at: Point, around: Surroundings, painter: Painter): void {
  const { element, placeholder } = box.node;
  const context = element === undefined ? around : { ...around, ...contextIn(element, around, painter.title) };
  const role: TextRole = placeholder === true ? 'placeholder' : context.role;
  const backgrounds = blockShapes(box, at, context, painter);
  // The highlight of a line of code is under the code, which stays one text.
  const isHighlight = around.role === 'code' && role === 'code' && around.beside !== true;
  const framed = (backgrounds.length > 0 && !isHighlight) || around.beside === true || box.node.style.float !== 'none';
  const region = innerRegion(box, at, around.region, framed, painter.draw);
  const apart = framed || role !== around.role || region !== around.region;
  if (apart) painter.writer.flush();
  for (const each of backgrounds) {
    if (isHighlight && !apart) painter.writer.before(each);
    else painter.writer.box(each);
  }
  const inner = { ...context, role, region, beside: isSideBySide(box.node.style) };
  if (hasTabs(element)) drawTabbed(box, at, inner, painter);
  else drawClipped(box, at, inner, painter);
  if (apart) painter.writer.flush();
  if (element !== undefined && element === painter.title) painter.titled.done = true;
}

function drawTabbed(box: PlacedBlock, at: Point, around: Surroundings, painter: Painter): void {
  const boxes = drawnApart(painter, (own) => {
    drawClipped(box, at, around, own);
  });
  for (const each of withTabs(boxes, box.node)) painter.writer.box(each);
}

/** Whether a box's children may stand beside each other. */
function isSideBySide({ display, flexDirection, columnCount, columnWidth }: ComputedStyle): boolean {
  return display === 'grid' || columnCount > 1 || columnWidth !== undefined || (display === 'flex' && flexDirection.startsWith('row'));
}

/** The children of a block; of one with `overflow: hidden` only what does not stick out. */
function drawClipped(box: PlacedBlock, at: Point, around: Surroundings, painter: Painter): void {
  const { style } = box.node;
  const corners = style.overflow === undefined ? undefined : cornersOf(style, box.width, box.height);
  if (style.overflow === undefined || (corners === undefined && !sticksOut(box.children, paddingBox(box)))) {
    drawChildren(box.children, at, around, painter);
    return;
  }
  const { factor } = painter.draw;
  const inner = paddingBox(box);
  const round = corners === undefined ? undefined : pointCorners(insetCorners(corners, style.border.top.width), factor);
  const area = { ...pointRectangle({ ...inner, x: at.x + inner.x, y: at.y + inner.y }, factor), ...present('corners', round) };
  for (const each of drawnApart(painter, (apart) => {
    drawChildren(box.children, at, around, apart);
  })) {
    const seen = clipBox(each, area);
    if (seen !== undefined) painter.writer.box(seen);
  }
}

function drawLines(lines: PlacedLines, at: Point, around: Surroundings, painter: Painter): void {
  const { draw, writer, titled } = painter;
  const left = Math.min(at.x, around.region.left / draw.factor);
  const right = Math.max(at.x + lines.width, around.region.right / draw.factor);
  const drawn = drawParagraph(lines, { ...at, left, right }, around, draw);
  if (drawn !== undefined) {
    const inherited = around.role === 'body' && isFootnote(lines) ? 'footnote' : around.role;
    writer.text(drawn, inherited === 'title' && titled.done ? 'body' : inherited, around.region, around.place);
    if (inherited === 'title') titled.done = true;
  }
  const { behind, over } = inlineShapes(lines, at, draw);
  for (const shape of behind) writer.before(shape);
  for (const shape of over) writer.later(shape);
  for (const line of lines.lines) {
    for (const atom of line.atoms) drawAtom(atom, at, around, painter, drawn !== undefined);
  }
}

/** What is in a line of text comes after the text; alone in its line it is a box like any other. */
function drawAtom(atom: Placed, at: Point, around: Surroundings, painter: Painter, inText: boolean): void {
  if (!inText) {
    drawBox(atom, at, around, painter);
    return;
  }
  const role: TextRole = around.role === 'title' ? 'body' : around.role;
  for (const box of drawnApart(painter, (apart) => {
    drawBox(atom, at, { ...around, role }, apart);
  }))
    painter.writer.later(box);
}

/** A picture with its frame: background, border and shadow behind it. */
function drawImage(box: PlacedImage, at: Point, around: Surroundings, painter: Painter): void {
  const context = { ...around, ...present('step', box.node.step ?? around.step) };
  for (const shape of frameShapes(box, at, context, painter)) painter.writer.box(shape);
  if (box.node.style.visibility === 'visible') painter.writer.box(imageBox(box, at, around, painter.draw));
}

/** A terminal window: its shapes and its text as one group. */
function drawTerminal(box: PlacedBlock, at: Point, around: Surroundings, painter: Painter): void {
  const boxes = drawnApart(painter, (apart) => {
    drawBlock(box, at, around, apart);
  });
  const context = box.node.element === undefined ? around : contextIn(box.node.element, around, painter.title);
  const group: GroupBox = {
    type: 'group',
    role: 'terminal',
    name: 'Terminal',
    ...pointRectangle({ ...at, width: box.width, height: box.height }, painter.draw.factor),
    ...present('step', context.step),
    ...present('place', context.place),
    boxes,
  };
  painter.writer.box(group);
}

function drawTableBox(box: PlacedTable, at: Point, around: Surroundings, painter: Painter): void {
  const { element } = box.node;
  const context = { ...around, ...contextIn(element, around, painter.title), role: 'body' } as const;
  const extras: SceneBox[] = [];
  const table = drawTable(box, at, painter.draw, (cell, corner) => {
    const inner = { ...context, ...(cell.node.element === undefined ? {} : contextIn(cell.node.element, context, undefined)) };
    const boxes = drawnApart(painter, (apart) => {
      drawChildren(cell.children, corner, { ...inner, region: regionOf(cell, corner, painter.draw) }, apart);
    });
    extras.push(...boxes.filter((each) => each.type !== 'text'));
    return boxes.filter((each) => each.type === 'text');
  });
  painter.writer.flush();
  for (const shape of frameShapes(box, at, context, painter)) painter.writer.box(shape);
  painter.writer.box({
    ...table,
    ...present('alt', authorsLabel(element)),
    ...present('step', context.step),
    ...present('place', context.place),
  });
  for (const extra of extras) painter.writer.box(extra);
}

/** What the author calls a thing in an attribute, for those who cannot see it. */
function authorsLabel({ attrs }: StyledElement): string | undefined {
  return ['aria-label', 'summary', 'title'].map((name) => attrs?.other?.[name]).find((label) => label !== undefined && label.trim() !== '');
}
