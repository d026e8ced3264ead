import type { Frame, PptxShape, Slot, TextShape } from './presentation.js';
import { emu } from './units.js';

/** Height of a hidden title and its distance from the slide, in points. */
const [height, gap] = [30, 6];

/**
 * A title that nobody sees and screen readers read: above the slide, where PowerPoint's own “Add Hidden Slide Title” puts it.
 * Its accessibility checker takes it for a title, which it does not for shapes that are set invisible.
 */
export function hiddenTitle(
  text: string,
  slot: Slot,
  width: number,
  lang: string | undefined,
  identity: Pick<TextShape, 'id' | 'name'>,
): TextShape {
  const format = { size: 1800, ...(lang === undefined ? {} : { lang }) };
  return {
    kind: 'text',
    ...identity,
    placeholder: slot,
    frame: { x: 0, y: -emu(height + gap), width, height: emu(height) },
    paragraphs: [{ align: 'l', runs: [{ text, format }] }],
  };
}

/**
 * One title, and as far to the front of the reading order as can be: only the first of the title boxes stays the placeholder,
 * and it goes before all that it does not lie on.
 */
export function titleFirst(shapes: readonly PptxShape[]): readonly PptxShape[] {
  const index = shapes.findIndex(isTitle);
  if (index < 0) return shapes;
  const title = shapes[index]!;
  const under = shapes.slice(0, index).findLastIndex(({ frame }) => overlap(frame, title.frame));
  const plain = shapes.map((shape) => (shape === title || !isTitle(shape) ? shape : withoutPlaceholder(shape)));
  return [...plain.slice(0, under + 1), title, ...plain.slice(under + 1, index), ...plain.slice(index + 1)];
}

function isTitle(shape: PptxShape): boolean {
  if (shape.kind === 'formula') return isTitle(shape.choice);
  return shape.kind === 'text' && shape.placeholder?.use === 'title';
}

function withoutPlaceholder(shape: PptxShape): PptxShape {
  if (shape.kind === 'formula')
    return { ...shape, choice: withoutPlaceholder(shape.choice) as TextShape, fallback: shape.fallback.map(withoutPlaceholder) };
  if (shape.kind !== 'text') return shape;
  const text: { -readonly [K in keyof TextShape]: TextShape[K] } = { ...shape };
  delete text.placeholder;
  return text;
}

/** Turned shapes are taken for as large as their longer side all round. */
function overlap(one: Frame, other: Frame): boolean {
  const [a, b] = [reach(one), reach(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function reach({ x, y, width, height: tall, rotation = 0 }: Frame): { left: number; right: number; top: number; bottom: number } {
  if (rotation === 0) return { left: x, right: x + width, top: y, bottom: y + tall };
  const half = Math.max(width, tall) * Math.SQRT1_2 + Math.min(width, tall) * Math.SQRT1_2;
  const [centreX, centreY] = [x + width / 2, y + tall / 2];
  return { left: centreX - half, right: centreX + half, top: centreY - half, bottom: centreY + half };
}
