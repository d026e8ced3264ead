import { createCount, type Count } from './count.js';
import { emojiFont } from './runs.js';
import { fontFamily } from './theme-references.js';
import type { FilledSlot, Frame, PictureShape, PptxParagraph, PptxShape, PptxTheme, TextDefaults, TextShape } from './presentation.js';

/** A shape that fills a placeholder of its slide's layout. */
export type FilledShape = (TextShape | PictureShape) & { readonly placeholder: FilledSlot };

/** Whether a shape fills a placeholder. */
export function isFilled(shape: PptxShape): shape is FilledShape {
  return (shape.kind === 'text' || shape.kind === 'picture') && shape.placeholder !== undefined;
}

/** The shapes of a slide that fill placeholders, with their formulas; no group holds one. */
export function filledShapes(shapes: readonly PptxShape[]): readonly FilledShape[] {
  return shapes.map((shape) => (shape.kind === 'formula' ? shape.choice : shape)).filter(isFilled);
}

/** Makes another of a shape that fills a placeholder; of one with formulas, both with them and without. Others stay. */
export function mapFilled(shape: PptxShape, change: (filled: FilledShape) => TextShape | PictureShape): PptxShape {
  if (shape.kind !== 'formula') return isFilled(shape) ? change(shape) : shape;
  const { choice, fallback } = shape;
  if (!isFilled(choice)) return shape;
  const changed = change(choice);
  if (changed.kind !== 'text') return shape;
  return { ...shape, choice: changed, frame: changed.frame, fallback: fallback.map((part) => (isFilled(part) ? change(part) : part)) };
}

/** What is counted of texts, letter by letter. */
type TextCounts = { readonly [K in keyof TextDefaults]: Count<TextDefaults[K]> };

/** How most of the letters of some texts look; what none of them says is as given. */
export function usualText(shapes: readonly PptxShape[], theme: PptxTheme, otherwise: TextDefaults): TextDefaults {
  const counts: TextCounts = {
    font: createCount((font) => fontFamily(font, theme)),
    size: createCount<number>(String),
    bold: createCount<boolean>(String),
    align: createCount<TextDefaults['align']>(String),
    color: createCount(({ hex, alpha }) => `${hex} ${alpha}`),
    lineSpacing: createCount<number>(String),
  };
  for (const shape of shapes) if (shape.kind === 'text') for (const paragraph of shape.paragraphs) countParagraph(paragraph, counts);
  const usual = (key: keyof TextDefaults): unknown => counts[key].commonest[0] ?? otherwise[key];
  return Object.fromEntries((Object.keys(counts) as (keyof TextDefaults)[]).map((key) => [key, usual(key)])) as unknown as TextDefaults;
}

function countParagraph({ runs, level = 0, align, lineSpacing }: PptxParagraph, counts: TextCounts): void {
  for (const { text, format, link } of runs) {
    const letters = text.trim().length;
    const { size, color } = format;
    // Emoji say nothing of the font that text is in.
    if (format.font !== undefined && format.font !== emojiFont) counts.font.add(format.font, letters);
    if (size !== undefined && level === 0 && format.baseline === undefined) counts.size.add(size, letters);
    if (size !== undefined && lineSpacing !== undefined) counts.lineSpacing.add(Math.round((lineSpacing / size) * 100), letters);
    if (color !== undefined && link === undefined) counts.color.add(color, letters);
    if (align !== undefined) counts.align.add(align, letters);
    counts.bold.add(format.bold === true, letters);
  }
}

/** A twentieth of a point: frames that differ by less are at the same place. */
export const sameEmu = 635;

/**
 * The frame of most shapes. Those that begin at the same place and are equally wide count as one, whatever their height,
 * which is that of their text: it is the commonest of theirs, or reaches down to `foot` where text may be added.
 */
export function usualFrame(shapes: readonly PptxShape[], otherwise: Frame, foot?: number): Frame {
  const key = ({ x, y, width }: Frame): string => [x, y, width].map((value) => Math.round(value / sameEmu / 2)).join();
  const places = createCount<Frame>(key);
  for (const { frame } of shapes) if (frame.rotation === undefined) places.add(frame, 1);
  const [place] = places.commonest;
  if (place === undefined) return otherwise;
  const heights = createCount<number>(String);
  for (const { frame } of shapes) if (key(frame) === key(place)) heights.add(frame.height, 1);
  const height = heights.commonest[0]!;
  return { ...place, height: foot === undefined ? height : Math.max(height, foot - place.y) };
}
