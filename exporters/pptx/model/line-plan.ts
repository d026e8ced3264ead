import type { FontFile, TextBox, TextLine, TextParagraph } from 'deckx/exporter';
import { descentOf } from './descent.js';

/** Where a text must stand, and how its paragraphs must be spaced, for its baselines to be the scene's. Points. */
export interface LinePlan {
  /** Top of the text. */
  readonly top: number;
  readonly paragraphs: readonly { readonly pitch: number; readonly spaceBefore: number }[];
}

/**
 * CSS puts half of a line's leading above its text and half below; with exact line spacing PowerPoint and LibreOffice put
 * all of it above: the baseline is the descent above the line's foot (ANALYSIS.md, “Where the lines stand”). So the box
 * moves up, and each paragraph gets the space before that brings its first baseline where the scene has it. The first
 * paragraph never has space before: PowerPoint ignores it there.
 */
export function planLines(box: TextBox, fonts: ReadonlyMap<string, FontFile>): LinePlan {
  let top: number | undefined;
  let foot = box.y;
  const paragraphs = box.paragraphs.map((paragraph) => {
    const pitch = pitchOf(paragraph);
    const start = lineTop(paragraph, pitch, fonts) ?? foot + paragraph.spaceBefore;
    top ??= foot = start;
    const spaceBefore = Math.max(0, start - foot);
    foot += spaceBefore + pitch * Math.max(1, paragraph.lines.length);
    return { pitch, spaceBefore };
  });
  return { top: top ?? box.y, paragraphs };
}

/** From baseline to baseline: measured where there are two, so that lines of unlike height add up. */
function pitchOf({ lines, lineHeight }: TextParagraph): number {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || lines.length < 2 || last.baseline <= first.baseline) return lineHeight;
  return (last.baseline - first.baseline) / (lines.length - 1);
}

/** Where the paragraph's first line must begin for its baseline to be right. */
function lineTop(paragraph: TextParagraph, pitch: number, fonts: ReadonlyMap<string, FontFile>): number | undefined {
  const line = paragraph.lines[0];
  return line === undefined ? undefined : line.baseline + lineDescent(line, paragraph, fonts) - pitch;
}

function lineDescent(line: TextLine, { runs }: TextParagraph, fonts: ReadonlyMap<string, FontFile>): number {
  const descents = line.fragments.map(({ run, font }) => {
    const style = (runs[run] ?? runs[0])?.style;
    const file = fonts.get(font);
    return style === undefined || file === undefined ? 0 : descentOf(file) * style.size;
  });
  return descents.length === 0 ? (line.height - line.baseline + line.top) / 2 : Math.max(...descents);
}
