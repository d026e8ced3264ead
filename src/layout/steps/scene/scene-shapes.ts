import type { BorderSide, ComputedStyle } from '../../../theme/styled.js';
import type { InlineBox } from '../../boxes.js';
import { omit } from '../../omit.js';
import type { PlacedLine, PlacedLines, PlacedPiece } from '../../placed.js';
import type { ShapeBox } from '../../scene.js';
import { type DrawContext, points, present } from './draw-context.js';

/** A rectangle in pixels of the slide. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Marks of the box that a shape belongs to. */
export interface ShapeMarks {
  readonly name: string;
  readonly opacity: number;
  readonly step?: number;
}

/** A box's background, shadow and borders as shapes; none when nothing of it is seen. */
export function boxShapes(style: ComputedStyle, box: Rectangle, marks: ShapeMarks, context: DrawContext): readonly ShapeBox[] {
  if (style.visibility === 'hidden') return [];
  const { border } = style;
  const sides = [border.top, border.right, border.bottom, border.left];
  const even = sides.every((side) => sameBorder(side, border.top)) && isDrawn(border.top);
  const fill = fillOf(style);
  const whole = fill !== undefined || even || style.boxShadow !== undefined;
  const shapes = whole ? [wholeShape(style, box, marks, even, context)] : [];
  return [...shapes, ...(even ? [] : borderStrips(style, box, marks, context)), ...outlineShapes(style, box, marks, context)];
}

function fillOf(style: ComputedStyle): ShapeBox['fill'] {
  if (style.backgroundImage !== undefined && 'stops' in style.backgroundImage) return style.backgroundImage;
  return style.backgroundColor.alpha > 0 ? style.backgroundColor : undefined;
}

function isDrawn(side: BorderSide): boolean {
  return side.width > 0 && side.style !== 'none' && side.color.alpha > 0;
}

function sameBorder(first: BorderSide, second: BorderSide): boolean {
  const { color } = first;
  return first.width === second.width && first.style === second.style && color.hex === second.color.hex && color.alpha === second.color.alpha;
}

function wholeShape(style: ComputedStyle, box: Rectangle, marks: ShapeMarks, lined: boolean, context: DrawContext): ShapeBox {
  const { factor } = context;
  // A line is drawn along its middle, a border lies inside of the box.
  const inset = lined ? -style.border.top.width / 2 : 0;
  return {
    ...shape(grow(box, inset), marks, context),
    ...present('fill', fillOf(style)),
    ...present('line', lined ? scaledSide(style.border.top, factor) : undefined),
    radius: points(Math.min(style.borderRadius, box.width / 2, box.height / 2), factor),
    ...present('shadow', shadowOf(style, factor)),
  };
}

function shadowOf({ boxShadow }: ComputedStyle, factor: number): ShapeBox['shadow'] {
  if (boxShadow === undefined || boxShadow.color.alpha === 0) return undefined;
  return { x: points(boxShadow.x, factor), y: points(boxShadow.y, factor), blur: points(boxShadow.blur, factor), color: boxShadow.color };
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
    .map(([side, place]) => ({ ...shape(place, { ...marks, name: 'Border' }, context), fill: side.color }));
}

function outlineShapes({ outline }: ComputedStyle, box: Rectangle, marks: ShapeMarks, context: DrawContext): readonly ShapeBox[] {
  if (!isDrawn(outline)) return [];
  const place = grow(box, outline.offset + outline.width / 2);
  return [{ ...shape(place, { ...marks, name: 'Outline' }, context), line: scaledSide(outline, context.factor) }];
}

function shape({ x, y, width, height }: Rectangle, { name, opacity, step }: ShapeMarks, { factor }: DrawContext): ShapeBox {
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
  };
}

function grow({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x - by, y: y - by, width: Math.max(0, width + 2 * by), height: Math.max(0, height + 2 * by) };
}

/**
 * Outlines and borders of inline elements: one rectangle a line around the element's words. Borders are open where the
 * element goes on on another line (`box-decoration-break: slice`).
 */
export function inlineShapes(lines: PlacedLines, at: { readonly x: number; readonly y: number }, context: DrawContext): readonly ShapeBox[] {
  const framed = lines.lines.map(framedBoxes);
  return lines.lines.flatMap((line, index) =>
    [...(framed[index] ?? [])].flatMap(([inline, pieces]) => {
      const goesOn = (part: typeof framed): boolean => part.some((boxes) => boxes.has(inline));
      const style = openStyle(inline.style, goesOn(framed.slice(0, index)), goesOn(framed.slice(index + 1)));
      const box = inlineRectangle(line, pieces, inline, style, at, context);
      const marks = { name: 'Outline', opacity: inline.opacity, ...present('step', inline.step) };
      return boxShapes(style, box, marks, context);
    }),
  );
}

/** The style of a fragment: what closes the element stands where it begins and ends. */
function openStyle(style: ComputedStyle, isContinued: boolean, continues: boolean): ComputedStyle {
  const none = { px: 0 };
  const [left, right] = style.direction === 'rtl' ? [continues, isContinued] : [isContinued, continues];
  const open = (side: BorderSide, isOpen: boolean): BorderSide => (isOpen ? { ...side, width: 0 } : side);
  return {
    ...withoutFill(style),
    border: { ...style.border, left: open(style.border.left, left), right: open(style.border.right, right) },
    padding: { ...style.padding, ...(left ? { left: none } : {}), ...(right ? { right: none } : {}) },
  };
}

function withoutFill(style: ComputedStyle): ComputedStyle {
  return { ...omit(style, 'backgroundImage', 'boxShadow'), backgroundColor: { ...style.backgroundColor, alpha: 0 } };
}

function framedBoxes(line: PlacedLine): ReadonlyMap<InlineBox, readonly PlacedPiece[]> {
  const found = new Map<InlineBox, PlacedPiece[]>();
  for (const piece of line.pieces) {
    if (piece.hanging) continue;
    for (let { inline } = piece; inline.parent !== undefined; inline = inline.parent) {
      const { outline, border } = inline.style;
      if (![outline, border.top, border.right, border.bottom, border.left].some(isDrawn)) continue;
      found.set(inline, [...(found.get(inline) ?? []), piece]);
    }
  }
  return found;
}

function inlineRectangle(line: PlacedLine, pieces: readonly PlacedPiece[], inline: InlineBox, { padding, border }: ComputedStyle, at: { readonly x: number; readonly y: number }, { meter }: DrawContext): Rectangle {
  const { contentAscent, contentDescent, raise } = meter.of(inline);
  const side = (edge: 'top' | 'right' | 'bottom' | 'left'): number => border[edge].width + ('px' in padding[edge] ? padding[edge].px : 0);
  const left = Math.min(...pieces.map((piece) => piece.x)) - side('left');
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width)) + side('right');
  const top = line.baseline - raise - contentAscent - side('top');
  const bottom = line.baseline - raise + contentDescent + side('bottom');
  return { x: at.x + left, y: at.y + top, width: right - left, height: bottom - top };
}
