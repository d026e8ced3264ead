import { sameBackground } from './backgrounds.js';
import type { LayoutPlan } from './plan-layouts.js';
import { mapFilled, sameEmu, type FilledShape } from './placeholder-looks.js';
import type {
  Frame,
  PictureShape,
  PlaceholderLook,
  PptxColor,
  PptxParagraph,
  PptxRun,
  PptxShape,
  PptxSlide,
  PptxTheme,
  RunFormat,
  TextDefaults,
  TextShape,
} from './presentation.js';
import { fontFamily } from './theme-references.js';

/** The slide without what its layout and master say already: background, places, and looks of text in placeholders. */
export function inherit(slide: PptxSlide, { master, layouts }: LayoutPlan, theme: PptxTheme): PptxSlide {
  const { background, ...rest } = slide;
  const layout = layouts.find(({ name }) => name === slide.layout);
  const inherited = layout?.background ?? master.background;
  const shapes = slide.shapes.map((shape) =>
    mapFilled(shape, (filled) => {
      const { type, idx } = filled.placeholder;
      const look = layout?.placeholders.find((one) => one.type === type && one.idx === idx)?.look;
      return look === undefined ? filled : inheritLook(filled, look, slide.shapes, theme);
    }),
  );
  return { ...rest, ...(background === undefined || sameBackground(background, inherited) ? {} : { background }), shapes };
}

function inheritLook(shape: FilledShape, look: PlaceholderLook, all: readonly PptxShape[], theme: PptxTheme): TextShape | PictureShape {
  const placeholder = inheritsFrame(shape, look.frame, all) ? { ...shape.placeholder, inheritsFrame: true } : shape.placeholder;
  if (shape.kind === 'picture') return { ...shape, placeholder };
  const isBulleted = placeholder.type === 'obj';
  return {
    ...shape,
    placeholder,
    paragraphs: shape.paragraphs.map((paragraph) => inheritParagraph(paragraph, look.text, isBulleted, theme)),
  };
}

/**
 * Whether a shape can stand in its layout's frame: at the same place, as wide, and not higher. The room below a text must be
 * empty, or a click on what is there would take hold of the text. A picture fills its frame.
 */
function inheritsFrame({ id, kind, frame }: FilledShape, layout: Frame, all: readonly PptxShape[]): boolean {
  if (frame.rotation !== undefined) return false;
  const near = (key: 'x' | 'y' | 'width' | 'height'): boolean => Math.abs(frame[key] - layout[key]) <= sameEmu;
  if (!near('x') || !near('y') || !near('width')) return false;
  if (near('height')) return true;
  const below = { ...frame, y: frame.y + frame.height, height: layout.height - frame.height };
  return kind === 'text' && below.height > 0 && !all.some((other) => other.id !== id && overlap(other.frame, below));
}

function overlap(one: Frame, other: Frame): boolean {
  const apart =
    one.x >= other.x + other.width || other.x >= one.x + one.width || one.y >= other.y + other.height || other.y >= one.y + one.height;
  return !apart;
}

/** Lines are spaced exactly all the same: they must stand where the author's player has them. */
function inheritParagraph(paragraph: PptxParagraph, text: TextDefaults, isBulleted: boolean, theme: PptxTheme): PptxParagraph {
  const { align, endFormat, level = 0, ...rest } = paragraph;
  const strip = (format: RunFormat): RunFormat => inheritFormat(format, text, level, theme);
  return {
    ...rest,
    ...(level === 0 ? {} : { level }),
    ...(align === undefined || (level === 0 && align === text.align) ? {} : { align }),
    ...(paragraph.bullet === undefined && isBulleted
      ? { bullet: { kind: 'none' }, marginLeft: rest.marginLeft ?? 0, indent: rest.indent ?? 0 }
      : {}),
    runs: paragraph.runs.map((run): PptxRun => ({ ...run, format: strip(run.format) })),
    ...(endFormat === undefined ? {} : { endFormat: strip(endFormat) }),
  };
}

function inheritFormat(format: RunFormat, text: TextDefaults, level: number, theme: PptxTheme): RunFormat {
  const { font, size, color, bold = false, ...rest } = format;
  return {
    ...(font === undefined || fontFamily(font, theme) === fontFamily(text.font, theme) ? {} : { font }),
    ...(size === undefined || size === levelSize(text.size, level) ? {} : { size }),
    ...(color === undefined || sameColor(color, text.color) ? {} : { color }),
    ...(bold === text.bold ? {} : { bold }),
    ...rest,
  };
}

function sameColor(one: PptxColor, other: PptxColor): boolean {
  return one.hex === other.hex && one.alpha === other.alpha && one.scheme === other.scheme;
}

/** Size of an outline level (from 0) in a text whose first level has the given one; hundredths of a point. */
export function levelSize(size: number, level: number): number {
  return level === 0 ? size : Math.max(1000, Math.round((size * Math.max(0.6, 1 - 0.1 * level)) / 100) * 100);
}
