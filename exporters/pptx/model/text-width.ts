import type { TextBox, TextLine, TextParagraph } from 'deckx/exporter';

/** Room that programs measuring the same fonts a little differently may need, as a share of a line. */
const tolerance = 0.01;

/** How much wider than deckx has them emoji may be: Segoe UI Emoji's take 1.37 em, others' 1.25. */
const emojiTolerance = 0.08;

/** Left edge and width, in points. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

/**
 * The box's left edge and width such that lines break where they did: wider than its widest line by a tolerance, and too
 * narrow for any line to take in the first word of the next. The text stays where it is: a box of centred text grows and
 * shrinks on both sides, one of text on the right to the left.
 */
export function textSpan(box: TextBox): Span {
  const aligns = new Set(box.paragraphs.map(({ align }) => align));
  const [align] = aligns;
  if (align === undefined || aligns.size > 1 || align === 'justify') return box;
  const needed = Math.max(0, ...box.paragraphs.map(widest));
  const least = needed * (1 + tolerance);
  const most = Math.min(Infinity, ...box.paragraphs.flatMap((paragraph) => tooWide(paragraph, box.width))) * (1 - tolerance);
  const wished = most < least ? (least + most) / 2 : Math.min(most, Math.max(least, box.width));
  const width = Math.max(wished, needed * (1 + tolerance / 4));
  const shift = { left: 0, center: 0.5, right: 1 }[align];
  return { x: box.x + (box.width - width) * shift, width };
}

function widest({ indent, lines }: TextParagraph): number {
  return Math.max(0, ...lines.map((line) => indent + line.width + emojiSpare(line)));
}

function emojiSpare({ fragments }: TextLine): number {
  return fragments.reduce((sum, { width, drawing }) => sum + (drawing === undefined ? 0 : width * emojiTolerance), 0);
}

/**
 * Per line that was broken for want of room: the width at which it would hold one word more. A line the author broke is
 * told by the next word, which would have found room.
 */
function tooWide({ indent, lines }: TextParagraph, available: number): readonly number[] {
  return lines
    .slice(0, -1)
    .map((line, index) => indent + line.width + firstWord(lines[index + 1]!))
    .filter((width) => width > available * 0.98)
    .map((width) => Math.max(width, available));
}

/** Width of the word a line begins with, and of the blank before it. */
function firstWord(line: TextLine): number {
  const first = line.fragments.find(({ run }) => run >= 0);
  const [word] = /^\s*\S+/.exec(first?.text ?? '') ?? [];
  if (first === undefined || word === undefined) return 0;
  return (first.width * (word.length + 1)) / Math.max(1, first.text.length);
}
