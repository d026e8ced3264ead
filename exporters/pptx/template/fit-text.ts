import type { Frame, PptxParagraph, TextFit } from '../model/presentation.js';
import type { LevelText, PlaceholderText, Spacing } from './placeholder-text.js';

/** Line height of most families, in em. */
const lineHeight = 1.2;

/** Mean width of a letter, in em: of alphabets, and of the scripts that are set in squares. */
const [narrow, square] = [0.5, 1] as const;
const inSquares = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** The scales that PowerPoint tries one after the other, in thousandths of a percent. */
const scales: readonly TextFit[] = [
  { fontScale: 92_500, lineReduction: 10_000 },
  ...[85_000, 77_500, 70_000, 62_500, 55_000, 47_500, 40_000, 32_500, 25_000].map((fontScale) => ({ fontScale, lineReduction: 20_000 })),
];

const emuPerPoint = 12_700;

/**
 * How much smaller a text is to be written to fit into its placeholder of a template; `undefined`: it fits. An estimate from mean
 * widths, for the template's fonts are not at hand: PowerPoint fits anew when the text is edited, but not when the file is opened.
 */
export function fitText(paragraphs: readonly PptxParagraph[], text: PlaceholderText, frame: Frame): TextFit | undefined {
  const room = { width: (frame.width - text.beside) / emuPerPoint, height: (frame.height - text.around) / emuPerPoint };
  // Half a line is less than the estimate is worth, and than the leading of the first line and the last.
  const [first] = text.levels;
  const slack = first === undefined ? 0 : spaceOf(first.lineSpacing, first.size / 100) / 2;
  const fits = (scale: TextFit | undefined): boolean => heightOf(paragraphs, text, room.width, scale) <= room.height + slack;
  return fits(undefined) ? undefined : (scales.find(fits) ?? scales.at(-1));
}

/** Height in points. */
function heightOf(paragraphs: readonly PptxParagraph[], { levels }: PlaceholderText, width: number, scale: TextFit | undefined): number {
  const [font, line] = scale === undefined ? [1, 1] : [scale.fontScale / 100_000, 1 - scale.lineReduction / 100_000];
  return paragraphs.reduce((sum, { runs, level = 0 }, index) => {
    const look = levels[Math.min(level, levels.length - 1)]!;
    const size = (look.size / 100) * font;
    const lines = runs
      .map(({ text }) => text)
      .join('')
      .split('\n')
      .map((one) => linesOf(one, size, width - look.margin / emuPerPoint));
    const pitch = spaceOf(look.lineSpacing, size) * line;
    const before = index === 0 ? 0 : spaceOf(look.spaceBefore, size) * line;
    return sum + before + pitch * lines.reduce((total, count) => total + count, 0);
  }, 0);
}

function linesOf(text: string, size: number, width: number): number {
  let em = 0;
  for (const letter of text) em += inSquares.test(letter) ? square : narrow;
  return Math.max(1, Math.ceil((em * size) / Math.max(size, width)));
}

function spaceOf(spacing: Spacing, size: LevelText['size']): number {
  return 'points' in spacing ? spacing.points / 100 : spacing.share * size * lineHeight;
}
