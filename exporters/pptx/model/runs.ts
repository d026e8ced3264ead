import type { Place, RunStyle, TextRun } from 'deckx/exporter';
import { faded } from './colors.js';
import type { PptxRun, RunFormat } from './presentation.js';
import { slideText, toLink, type SlideContext } from './slide-context.js';
import { centipoints } from './units.js';

/** What PowerPoint makes of the size of raised and lowered text; the size that is written must make up for it. */
const scriptScale = 2 / 3;

/** A shift too small to see is none: PowerPoint would set the text smaller for it. */
const leastRaise = 0.02;

/** Smallest and largest size PowerPoint takes (ST_TextFontSize), in hundredths of a point. */
const [smallest, largest] = [100, 400_000];

/** Runs of a paragraph: line feeds on their own, no run without text. */
export function toRuns(runs: readonly TextRun[], opacity: number, context: SlideContext, place?: Place): readonly PptxRun[] {
  return runs.flatMap((run) => {
    const format = toFormat(run.style, opacity, context);
    const link = run.link === undefined ? undefined : toLink(run.link, context, place);
    const formula = run.math === undefined ? undefined : context.formulas?.(run.math, opacity, run.link !== undefined);
    if (formula !== undefined) return [{ text: '', format, formula }];
    return run.text
      .split(/(\n)/)
      .map((piece) => slideText(piece, context, place))
      .filter((text) => text !== '')
      .map((text) => ({ text, format, ...(link === undefined || text === '\n' ? {} : { link }) }));
  });
}

/** A style in PowerPoint's terms. */
export function toFormat(style: RunStyle, opacity: number, context: SlideContext): RunFormat {
  const raised = Math.abs(style.baseline) > leastRaise;
  const size = centipoints(raised ? style.size / scriptScale : style.size);
  const lang = style.lang ?? context.lang;
  const { background } = style;
  return {
    font: style.family,
    size: Math.min(largest, Math.max(smallest, size)),
    color: faded(style.color, opacity),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strike ? { strike: true } : {}),
    ...(style.smallCaps ? { smallCaps: true } : {}),
    ...(style.letterSpacing === 0 ? {} : { spacing: centipoints(style.letterSpacing) }),
    ...(raised ? { baseline: Math.round(style.baseline * scriptScale * 100_000) } : {}),
    ...(background === undefined || background.alpha === 0 ? {} : { highlight: faded(background, opacity) }),
    ...(lang === undefined ? {} : { lang }),
  };
}
