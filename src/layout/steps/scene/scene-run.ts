import type { InlineBox } from '../../boxes.js';
import type { FootnoteNumber, RunStyle } from '../../scene.js';
import { type DrawContext, points, present, roundPoints, type RunLook } from './draw-context.js';

/** How text of an inline box looks and where it leads. Equal keys: runs that are one. */
export function lookOf(inline: InlineBox, context: DrawContext): RunLook {
  const known = context.looks.get(inline);
  if (known !== undefined) return known;
  const look = {
    style: runStyle(inline, context),
    ...present('link', inline.link),
    ...present('step', inline.step),
    ...present('footnote', footnoteNumber(inline)),
  };
  const made = { look, key: JSON.stringify([look.style, linkNumber(inline.link, context), look.step ?? 0, look.footnote ?? null]) };
  context.looks.set(inline, made);
  return made;
}

/** The same for one link, whatever is in it; another for another to the same address that follows it. */
function linkNumber(link: InlineBox['link'], { links }: DrawContext): number {
  if (link === undefined) return 0;
  const known = links.get(link) ?? links.size + 1;
  links.set(link, known);
  return known;
}

/** What text inside of a `sup` is that stands for a reference, or before the definition it was made from. */
function footnoteNumber({ element, parent }: InlineBox): FootnoteNumber | undefined {
  const node = element?.node;
  if (node?.type === 'footnoteReference') return { identifier: node.identifier, of: 'reference' };
  if (node?.type === 'footnoteDefinition') return element?.tag === 'sup' ? { identifier: node.identifier, of: 'definition' } : undefined;
  return parent === undefined ? undefined : footnoteNumber(parent);
}

function decorationOf({ decoration, underline, strike, overline, opacity }: InlineBox, factor: number): Pick<RunStyle, 'decoration'> {
  if (decoration === undefined || !(underline || strike || overline === true)) return {};
  const { color, style, thickness } = decoration;
  return {
    decoration: {
      ...present('color', color === undefined ? undefined : { ...color, alpha: roundPoints(color.alpha * opacity) }),
      ...present('style', style),
      ...present('thickness', thickness === undefined ? undefined : points(thickness, factor)),
    },
  };
}

function runStyle(inline: InlineBox, { library, meter, factor }: DrawContext): RunStyle {
  const { style } = inline;
  const stack = library.stack(style);
  const { raise } = meter.of(inline);
  return {
    family: stack.family,
    size: points(style.fontSize, factor),
    bold: style.fontWeight >= 600,
    italic: style.fontStyle === 'italic',
    color: { hex: style.color.hex, alpha: roundPoints(style.color.alpha * inline.opacity) },
    underline: inline.underline,
    strike: inline.strike,
    ...present('overline', inline.overline),
    ...decorationOf(inline, factor),
    letterSpacing: points(style.letterSpacing, factor),
    ...present(
      'background',
      inline.background === undefined ? undefined : { ...inline.background, alpha: roundPoints(inline.background.alpha * inline.opacity) },
    ),
    baseline: style.fontSize > 0 ? roundPoints(raise / style.fontSize) : 0,
    smallCaps: style.fontVariantCaps === 'small-caps',
    monospace: stack.monospace,
    ...present('lang', inline.lang),
  };
}
