import type { TextFragment, TextParagraph, TextRun } from 'deckx/exporter';

/** What is left of a gap that is rounding, points. */
const least = 0.3;

/** Room at the start and the end of a run. */
interface Gaps {
  readonly before: ReadonlyMap<number, number>;
  readonly behind: ReadonlyMap<number, number>;
}

/**
 * The runs of a paragraph with the room that margins, borders and paddings take between them (a tag in its frame): PowerPoint knows
 * none of these in a line, so a character between two runs is spaced that much more: a blank where there is one, so that words
 * stay whole. Justified text has gaps of its own, and right-to-left text another order: both are left alone.
 */
export function withInlineGaps(paragraph: TextParagraph): readonly TextRun[] {
  const { runs, align, direction } = paragraph;
  if (align === 'justify' || direction === 'rtl') return runs;
  const { before, behind } = gapsOf(paragraph);
  if (before.size + behind.size === 0) return runs;
  return runs.flatMap((run, index) => spaced(run, before.get(index), behind.get(index)));
}

function gapsOf({ runs, lines }: TextParagraph): Gaps {
  const [before, behind] = [new Map<number, number>(), new Map<number, number>()];
  for (const { fragments } of lines) {
    fragments.forEach((fragment, index) => {
      const next = fragments[index + 1];
      const gap = next === undefined ? 0 : gapBetween(fragment, next, runs);
      if (next === undefined || Math.abs(gap) < least) return;
      if (next.text.startsWith(' ') && !fragment.text.endsWith(' ')) before.set(next.run, gap);
      else behind.set(fragment.run, gap);
    });
  }
  return { before, behind };
}

/** The gap between the end of a run and the next; what stands for a picture in the line is text of the run already. */
function gapBetween({ run, text, x, width }: TextFragment, next: TextFragment, runs: readonly TextRun[]): number {
  if (run < 0 || next.run !== run + 1) return 0;
  if (runs[run]?.text.endsWith(text) !== true || runs[next.run]?.text.startsWith(next.text) !== true) return 0;
  return next.x - x - width;
}

/** The same before the first word of text that begins at the left: how far it stands in from where its line begins. */
export function leadingGap({ runs, lines, align, direction }: TextParagraph, lineStart: number): number {
  const [first] = lines[0]?.fragments ?? [];
  if (align !== 'left' || direction === 'rtl' || first?.run !== 0 || runs[0]?.text.startsWith(first.text) !== true) return 0;
  const gap = first.x - lineStart;
  return gap < least ? 0 : gap;
}

function spaced(run: TextRun, before: number | undefined, behind: number | undefined): readonly TextRun[] {
  if (run.math !== undefined || run.emoji === true) return [run];
  const characters = Array.from(run.text);
  const head = before === undefined ? 0 : 1;
  const tail = behind === undefined || characters.length <= head ? 0 : 1;
  const part = (from: number, to: number, gap = 0): readonly TextRun[] => {
    const text = characters.slice(from, to).join('');
    return text === ''
      ? []
      : [gap === 0 ? { ...run, text } : { ...run, text, style: { ...run.style, letterSpacing: run.style.letterSpacing + gap } }];
  };
  return [...part(0, head, before), ...part(head, characters.length - tail), ...part(characters.length - tail, characters.length, behind)];
}
