import type { Place, RunStyle, TextRun } from 'deckx/exporter';
import { faded } from './colors.js';
import type { PptxRun, RunFormat } from './presentation.js';
import { slideText, toLink, type SlideContext } from './slide-context.js';
import { centipoints } from './units.js';

/** What PowerPoint makes of the size of raised and lowered text; the size that is written must make up for it. */
const scriptScale = 2 / 3;

/** Smallest and largest size PowerPoint takes (ST_TextFontSize), in hundredths of a point. */
const [smallest, largest] = [100, 400_000];

/** Runs of a paragraph: line feeds on their own, neighbours of one style together, no run without text. */
export function toRuns(runs: readonly TextRun[], opacity: number, context: SlideContext, place?: Place): readonly PptxRun[] {
  return joinEqual(runs).flatMap((run) => {
    const format = toFormat(run.style, opacity, context);
    const link = run.link === undefined ? undefined : toLink(run.link, context, place);
    return run.text
      .split(/(\n)/)
      .map((piece) => slideText(piece, context, place))
      .filter((text) => text !== '')
      .map((text) => ({ text, format, ...(link === undefined || text === '\n' ? {} : { link }) }));
  });
}

function joinEqual(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const same = last !== undefined && last.style === run.style && last.link === run.link && last.step === run.step;
    if (same) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** A style in PowerPoint's terms. */
export function toFormat(style: RunStyle, opacity: number, context: SlideContext): RunFormat {
  const raised = style.baseline !== 0;
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
