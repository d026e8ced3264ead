import type { Asset } from '../../../source/asset.js';
import type { BorderSide, BoxShadow, ComputedStyle, LinearGradient } from '../../../theme/styled.js';
import type { InlineBox } from '../../boxes.js';
import { omit } from '../../omit.js';
import type { PlacedLine, PlacedLines, PlacedPiece } from '../../placed.js';
import type { ImageBox, ShapeBox } from '../../scene.js';
import { cornersOf, insetCorners, pointCorners, shapeCorners } from './corners.js';
import { type DrawContext, points, present } from './draw-context.js';
import type { Rectangle } from './rectangle.js';
import { backgroundBoxes, fillingGradient } from './scene-background.js';

/** Marks of the box that a shape belongs to. */
export interface ShapeMarks {
  readonly name: string;
  readonly opacity: number;
  readonly step?: number;
  readonly until?: number;
}

/** What is drawn behind a box's content: background, images, shadows and borders; none when nothing of it is seen. */
export function boxShapes(
  style: ComputedStyle,
  box: Rectangle,
  marks: ShapeMarks,
  context: DrawContext,
  pictures: Pictures = noPictures,
): readonly (ShapeBox | ImageBox)[] {
  if (style.visibility === 'hidden') return [];
  const { border, boxShadows = [] } = style;
  const sides = [border.top, border.right, border.bottom, border.left];
  const even = sides.every((side) => sameBorder(side, border.top)) && isDrawn(border.top);
  const gradient = fillingGradient(style, box);
  const layers = gradient === undefined ? markedLayers(style, box, marks, pictures, context) : [];
  const fill = gradient ?? (style.backgroundColor.alpha > 0 ? style.backgroundColor : undefined);
  const whole = fill !== undefined || (even && layers.length === 0) || boxShadows.length > 0;
  // Images are above the background colour and below the border.
  const linedLater = even && layers.length > 0;
  return [
    ...(gradient === undefined ? [] : underGradient(gradient, style, box, marks, context)),
    ...(whole ? [wholeShape(style, box, marks, fill, even && !linedLater, context)] : []),
    ...layers,
    ...(linedLater ? [wholeShape({ ...style, boxShadows: [] }, box, marks, undefined, true, context)] : []),
    ...(even ? [] : borderStrips(style, box, marks, context)),
    ...outlineShapes(style, box, marks, context),
  ];
}

type Pictures = ReadonlyMap<string, Asset | undefined>;
const noPictures: Pictures = new Map();

/** The background colour, where a gradient lets it through. */
function underGradient(
  { stops }: LinearGradient,
  style: ComputedStyle,
  box: Rectangle,
  marks: ShapeMarks,
  context: DrawContext,
): readonly ShapeBox[] {
  if (style.backgroundColor.alpha === 0 || stops.every(({ color }) => color.alpha >= 1)) return [];
  return [
    {
      ...shape(box, marks, context),
      ...shapeCorners(cornersOf(style, box.width, box.height), context.factor),
      fill: style.backgroundColor,
    },
  ];
}

function markedLayers(
  style: ComputedStyle,
  box: Rectangle,
  { opacity, step, until }: ShapeMarks,
  pictures: Pictures,
  context: DrawContext,
): readonly (ShapeBox | ImageBox)[] {
  const { factor } = context;
  const corners = cornersOf(style, box.width, box.height);
  const rounded = corners === undefined ? undefined : { corners: pointCorners(corners, factor) };
  const layers = backgroundBoxes(style, box, pictures, factor);
  return layers.map((layer) => ({
    ...layer,
    ...(rounded !== undefined && layers.length === 1 ? rounded : {}),
    ...(opacity < 1 ? { opacity } : {}),
    ...present('step', step),
    ...present('until', until),
  }));
}

function isDrawn(side: BorderSide): boolean {
  return side.width > 0 && side.style !== 'none' && side.color.alpha > 0;
}

function sameBorder(first: BorderSide, second: BorderSide): boolean {
  const { color } = first;
  return (
    first.width === second.width && first.style === second.style && color.hex === second.color.hex && color.alpha === second.color.alpha
  );
}

function wholeShape(
  style: ComputedStyle,
  box: Rectangle,
  marks: ShapeMarks,
  fill: ShapeBox['fill'],
  lined: boolean,
  context: DrawContext,
): ShapeBox {
  const { factor } = context;
  // A line is drawn along its middle, a border is inside the box.
  const inset = lined ? style.border.top.width / 2 : 0;
  const corners = cornersOf(style, box.width, box.height);
  const [shadow, ...more] = (style.boxShadows ?? []).filter(({ color }) => color.alpha > 0).map((each) => scaledShadow(each, factor));
  return {
    ...shape(grow(box, -inset), marks, context),
    ...present('fill', fill),
    ...present('line', lined ? scaledSide(style.border.top, factor) : undefined),
    ...shapeCorners(corners === undefined ? undefined : insetCorners(corners, inset), factor),
    ...present('shadow', shadow),
    ...present('moreShadows', more.length > 0 ? more : undefined),
  };
}

function scaledShadow({ x, y, blur, spread, ...rest }: BoxShadow, factor: number): BoxShadow {
  return {
    x: points(x, factor),
    y: points(y, factor),
    blur: points(blur, factor),
    ...present('spread', spread === undefined ? undefined : points(spread, factor)),
    ...rest,
  };
}

function scaledSide(side: BorderSide, factor: number): BorderSide {
  return { ...side, width: points(side.width, factor) };
}

/** Borders that differ from side to side: filled strips. */
function borderStrips({ border }: ComputedStyle, box: Rectangle, marks: ShapeMarks, context: DrawContext): readonly ShapeBox[] {
  const strips: readonly (readonly [BorderSide, Rectangle])[] = [
    [border.top, { ...box, height: border.top.width }],
    [border.right, { ...box, x: box.x + box.width - border.right.width, width: border.right.width }],
    [border.bottom, { ...box, y: box.y + box.height - border.bottom.width, height: border.bottom.width }],
    [border.left, { ...box, width: border.left.width }],
  ];
  return strips
    .filter(([side, place]) => isDrawn(side) && place.width > 0 && place.height > 0)
    .map(([side, place]) => ({ ...shape(place, { ...marks, name: 'Border' }, context), ...stripLook(side, place, context.factor) }));
}

/** A solid side is a filled strip; a broken one a line along the strip's middle, drawn as a flat shape's outline. */
function stripLook(side: BorderSide, place: Rectangle, factor: number): Partial<ShapeBox> {
  if (side.style === 'solid') return { fill: side.color };
  const isUpright = place.width < place.height;
  const x = isUpright ? place.x + place.width / 2 : place.x;
  const y = isUpright ? place.y : place.y + place.height / 2;
  const flat = isUpright ? { x: points(x, factor), width: 0 } : { y: points(y, factor), height: 0 };
  return { ...flat, line: scaledSide(side, factor) };
}

function outlineShapes(style: ComputedStyle, box: Rectangle, marks: ShapeMarks, context: DrawContext): readonly ShapeBox[] {
  const { outline } = style;
  if (!isDrawn(outline)) return [];
  const place = grow(box, outline.offset + outline.width / 2);
  const corners = cornersOf(style, box.width, box.height);
  const round = shapeCorners(
    corners === undefined ? undefined : insetCorners(corners, -(outline.offset + outline.width / 2)),
    context.factor,
  );
  return [{ ...shape(place, { ...marks, name: 'Outline' }, context), ...round, line: scaledSide(outline, context.factor) }];
}

function shape({ x, y, width, height }: Rectangle, { name, opacity, step, until }: ShapeMarks, { factor }: DrawContext): ShapeBox {
  return {
    type: 'shape',
    name,
    x: points(x, factor),
    y: points(y, factor),
    width: points(width, factor),
    height: points(height, factor),
    radius: 0,
    ...(opacity < 1 ? { opacity } : {}),
    ...(step === undefined ? {} : { step }),
    ...(until === undefined ? {} : { until }),
  };
}

function grow({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: Math.max(0, width + 2 * by), height: Math.max(0, height + 2 * by) };
}

/** Shapes of inline elements: those behind their words, and those above them. */
export interface InlineShapes {
  readonly behind: readonly (ShapeBox | ImageBox)[];
  readonly over: readonly (ShapeBox | ImageBox)[];
}

/**
 * Backgrounds, outlines and borders of inline elements: one rectangle a line around the element's words. Borders are open
 * where the element continues on another line (`box-decoration-break: slice`).
 */
export function inlineShapes(lines: PlacedLines, at: { readonly x: number; readonly y: number }, context: DrawContext): InlineShapes {
  const behind: (ShapeBox | ImageBox)[] = [];
  const over: (ShapeBox | ImageBox)[] = [];
  const framed = lines.lines.map(framedBoxes);
  lines.lines.forEach((line, index) => {
    for (const [inline, pieces] of framed[index] ?? []) {
      const goesOn = (part: typeof framed): boolean => part.some((boxes) => boxes.has(inline));
      const isShape = hasOwnBackground(inline);
      const style = openStyle(
        isShape ? inline.style : withoutFill(inline.style),
        goesOn(framed.slice(0, index)),
        goesOn(framed.slice(index + 1)),
      );
      const box = inlineRectangle(line, pieces, inline, style, at, context);
      const marks = { name: isShape ? 'Background' : 'Outline', opacity: inline.opacity, ...present('step', inline.step) };
      (isShape ? behind : over).push(...boxShapes(style, box, marks, context));
    }
  });
  return { behind, over };
}

/** The style of a fragment: what closes the element stands where it begins and ends. */
function openStyle(style: ComputedStyle, isContinued: boolean, continues: boolean): ComputedStyle {
  const none = { px: 0 };
  const [left, right] = style.direction === 'rtl' ? [continues, isContinued] : [isContinued, continues];
  const open = (side: BorderSide, isOpen: boolean): BorderSide => (isOpen ? { ...side, width: 0 } : side);
  return {
    ...style,
    border: { ...style.border, left: open(style.border.left, left), right: open(style.border.right, right) },
    padding: { ...style.padding, ...(left ? { left: none } : {}), ...(right ? { right: none } : {}) },
  };
}

function withoutFill(style: ComputedStyle): ComputedStyle {
  return { ...omit(style, 'backgrounds', 'boxShadows'), backgroundColor: { ...style.backgroundColor, alpha: 0 } };
}

/**
 * Whether an inline element's background is more than a colour behind its letters: with round corners, a gradient, or
 * room around the words.
 */
export function hasOwnBackground({ style, parent }: InlineBox): boolean {
  if (parent === undefined) return false;
  const { padding, backgroundColor, backgrounds, borderRadius, boxShadows, fontSize } = style;
  if (backgroundColor.alpha === 0 && backgrounds === undefined) return boxShadows !== undefined;
  const isWide = [padding.top, padding.right, padding.bottom, padding.left].some((side) => 'px' in side && side.px >= fontSize / 5);
  return isWide || backgrounds !== undefined || borderRadius !== undefined || boxShadows !== undefined;
}

function framedBoxes(line: PlacedLine): ReadonlyMap<InlineBox, readonly PlacedPiece[]> {
  const found = new Map<InlineBox, PlacedPiece[]>();
  for (const piece of line.pieces) {
    if (piece.hanging) continue;
    for (let { inline } = piece; inline.parent !== undefined; inline = inline.parent) {
      const { outline, border } = inline.style;
      if (![outline, border.top, border.right, border.bottom, border.left].some(isDrawn) && !hasOwnBackground(inline)) continue;
      const known = found.get(inline);
      if (known === undefined) found.set(inline, [piece]);
      else known.push(piece);
    }
  }
  return found;
}

function inlineRectangle(
  line: PlacedLine,
  pieces: readonly PlacedPiece[],
  inline: InlineBox,
  { padding, border }: ComputedStyle,
  at: { readonly x: number; readonly y: number },
  { meter }: DrawContext,
): Rectangle {
  const { contentAscent, contentDescent, raise } = meter.of(inline);
  const side = (edge: 'top' | 'right' | 'bottom' | 'left'): number => border[edge].width + ('px' in padding[edge] ? padding[edge].px : 0);
  const left = Math.min(...pieces.map((piece) => piece.x)) - side('left');
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width)) + side('right');
  const top = line.baseline - raise - contentAscent - side('top');
  const bottom = line.baseline - raise + contentDescent + side('bottom');
  return { x: at.x + left, y: at.y + top, width: right - left, height: bottom - top };
}
