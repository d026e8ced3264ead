import type { Face, FontLibrary } from '../../../theme/fonts/font-library.js';
import type { ComputedStyle } from '../../../theme/styled.js';
import type { InlineBox } from '../../boxes.js';

/** Heights of an inline box around its own baseline, in pixels (CSS 2.2, 10.8). */
export interface InlineMetrics {
  /** Line height split around the baseline, half-leading included. */
  readonly ascent: number;
  readonly descent: number;
  /** The glyphs' own area, without leading: what outlines and backgrounds surround. */
  readonly contentAscent: number;
  readonly contentDescent: number;
  /** Distance of its baseline above the root inline box's. */
  readonly raise: number;
}

/** Measures inline boxes, each once. */
export interface InlineMeter {
  of(inline: InlineBox): InlineMetrics;
  /** As `of`, for text in another face than the style's first: it counts when the line height is `normal`. */
  withFace(inline: InlineBox, face: Face): InlineMetrics;
}

export function createInlineMeter(fonts: FontLibrary, pixelGrid: boolean): InlineMeter {
  const known = new WeakMap<InlineBox, InlineMetrics>();
  const of = (inline: InlineBox): InlineMetrics => {
    const before = known.get(inline);
    if (before !== undefined) return before;
    const heights = heightsOf(inline.style, fonts.stack(inline.style).primary, pixelGrid);
    const metrics = { ...heights, raise: raiseOf(inline, heights, of, fonts) };
    known.set(inline, metrics);
    return metrics;
  };
  return {
    of,
    withFace(inline, face) {
      const own = of(inline);
      if (inline.style.lineHeight !== 'normal' || face === fonts.stack(inline.style).primary) return own;
      return { ...heightsOf(inline.style, face, pixelGrid), raise: own.raise };
    },
  };
}

type Heights = Omit<InlineMetrics, 'raise'>;

/** Content area and half-leading. On the pixel grid they are rounded as Chromium rounds them. */
function heightsOf(style: ComputedStyle, face: Face, pixelGrid: boolean): Heights {
  const round = pixelGrid ? Math.round : (value: number): number => value;
  const contentAscent = round(face.ascent * style.fontSize);
  const contentDescent = round(face.descent * style.fontSize);
  const content = contentAscent + contentDescent;
  const height = lineHeightOf(style, content + round(face.lineGap * style.fontSize));
  const half = (height - content) / 2;
  const leading = pixelGrid ? Math.floor(half) : half;
  return { contentAscent, contentDescent, ascent: contentAscent + leading, descent: height - contentAscent - leading };
}

function lineHeightOf(style: ComputedStyle, normal: number): number {
  if (style.lineHeight === 'normal') return normal;
  return 'px' in style.lineHeight ? style.lineHeight.px : style.lineHeight.factor * style.fontSize;
}

function raiseOf(inline: InlineBox, own: Heights, of: (inline: InlineBox) => InlineMetrics, fonts: FontLibrary): number {
  if (inline.parent === undefined) return 0;
  const parent = of(inline.parent);
  const xHeight = fonts.stack(inline.parent.style).primary.xHeight * inline.parent.style.fontSize;
  return parent.raise + alignedRaise(inline.style.verticalAlign, own, parent, inline.parent.style.fontSize, xHeight);
}

/**
 * How far `vertical-align` raises a box above its parent's baseline. The shifts of `sub` and `super` are browsers'.
 * `top` and `bottom`, which refer to the line, are taken against the parent's line box here: right for text, while
 * pictures and boxes are aligned with the whole line (line-box.ts).
 */
export function alignedRaise(
  align: ComputedStyle['verticalAlign'],
  own: Pick<InlineMetrics, 'ascent' | 'descent'>,
  parent: Pick<InlineMetrics, 'ascent' | 'descent' | 'contentAscent' | 'contentDescent'>,
  parentSize: number,
  parentXHeight: number,
): number {
  if (typeof align === 'object') return align.px;
  switch (align) {
    case 'baseline':
      return 0;
    case 'sub':
      return -(parentSize / 5 + 1);
    case 'super':
      return parentSize / 3 + 1;
    case 'middle':
      return parentXHeight / 2 - (own.ascent - own.descent) / 2;
    case 'text-top':
      return parent.contentAscent - own.ascent;
    case 'text-bottom':
      return own.descent - parent.contentDescent;
    case 'top':
      return parent.ascent - own.ascent;
    case 'bottom':
      return own.descent - parent.descent;
  }
}
