import type { InlineBox } from '../boxes.js';
import type { RunStyle, TextRun } from '../scene.js';
import { type DrawContext, points, present, roundPoints } from './draw-context.js';

/** Text of one inline box as an exporter's run. */
export function runOf(text: string, inline: InlineBox, context: DrawContext): TextRun {
  return { text, style: runStyle(inline, context), ...present('link', inline.link), ...present('step', inline.step) };
}

/** Runs of equal keys look alike and lead to the same place: they are one. */
export function runKey(run: TextRun): string {
  return JSON.stringify([run.style, run.link ?? null, run.step ?? 0]);
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
    letterSpacing: points(style.letterSpacing, factor),
    ...present('background', inline.background === undefined ? undefined : { ...inline.background, alpha: roundPoints(inline.background.alpha * inline.opacity) }),
    baseline: style.fontSize > 0 ? roundPoints(raise / style.fontSize) : 0,
    smallCaps: style.fontVariantCaps === 'small-caps',
    monospace: stack.monospace,
    ...present('lang', inline.lang),
  };
}
