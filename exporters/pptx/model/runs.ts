import type { Place, RunStyle, TextRun } from 'deckx/exporter';
import { faded } from './colors.js';
import { fontHints } from './font-hints.js';
import type { PptxRun, RunFormat } from './presentation.js';
import { themed, themedFont } from './theme-references.js';
import { slideText, toLink, where, type SlideContext } from './slide-context.js';
import { centipoints } from './units.js';

/** What PowerPoint makes of the size of raised and lowered text; the size that is written must make up for it. */
const scriptScale = 2 / 3;

/** A shift too small to see is none: PowerPoint would set the text smaller for it. */
const leastRaise = 0.02;

/** Smallest and largest size PowerPoint takes (ST_TextFontSize), in hundredths of a point. */
const [smallest, largest] = [100, 400_000];

/** The font that PowerPoint has colour emoji from: on Windows it is there, on macOS its own takes its place. */
export const emojiFont = 'Segoe UI Emoji';

/** Runs of a paragraph: line feeds on their own, no run without text. */
export function toRuns(runs: readonly TextRun[], opacity: number, context: SlideContext, place?: Place): readonly PptxRun[] {
  if (runs.some(({ style }) => style.overline === true))
    context.report.add('export/dropped', 'PowerPoint has no overline; it is left out', where(context, place));
  return runs.flatMap((run): readonly PptxRun[] => {
    const linked = run.link !== undefined;
    const style = run.emoji === true ? { ...run.style, family: emojiFont, monospace: false } : run.style;
    const format = toFormat(style, opacity, context, linked);
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

const underlines = { double: 'dbl', dotted: 'dotted', dashed: 'dash', wavy: 'wavy' } as const;

function underlineOf({ underline, decoration }: RunStyle, opacity: number): Pick<RunFormat, 'underline' | 'underlineColor'> {
  if (!underline) return {};
  const color = decoration?.color === undefined ? {} : { underlineColor: faded(decoration.color, opacity) };
  return { underline: decoration?.style === undefined ? true : underlines[decoration.style], ...color };
}

/** A style in PowerPoint's terms; what the theme says is left to it. */
export function toFormat(style: RunStyle, opacity: number, context: SlideContext, linked = false): RunFormat {
  const raised = Math.abs(style.baseline) > leastRaise;
  const size = centipoints(raised ? style.size / scriptScale : style.size);
  const lang = style.lang ?? context.lang;
  const { background } = style;
  const use = context.ownGround === true ? 'other' : linked ? 'link' : 'text';
  const hints = fontHints(style, context.fonts);
  return {
    font: themedFont(style.family, context.theme),
    ...(hints === undefined ? {} : { fontHints: hints }),
    ...(style.monospace ? { proof: false } : {}),
    size: Math.min(largest, Math.max(smallest, size)),
    color: themed(faded(style.color, opacity), context.theme, use),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...underlineOf(style, opacity),
    ...(style.strike ? { strike: true } : {}),
    ...(style.smallCaps ? { smallCaps: true } : {}),
    ...(style.letterSpacing === 0 ? {} : { spacing: centipoints(style.letterSpacing) }),
    ...(raised ? { baseline: Math.round(style.baseline * scriptScale * 100_000) } : {}),
    ...(background === undefined || background.alpha === 0 ? {} : { highlight: faded(background, opacity) }),
    ...(lang === undefined ? {} : { lang }),
  };
}
