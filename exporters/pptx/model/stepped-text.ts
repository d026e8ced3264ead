import type { TextBox, TextFragment, TextLine, TextParagraph, TextRun } from 'deckx/exporter';
import { omit } from './omit.js';
import { isSeen, runStep, runSteps } from './steps.js';

/** A text whose paragraphs each appear as a whole, and what had to be cut out of it for that. */
export interface SteppedText {
  readonly text: TextBox;
  /** Texts of one line, where they stood. */
  readonly pieces: readonly TextBox[];
  /** Whether something appears earlier than it should, since it could not be cut out. */
  readonly early: boolean;
}

/**
 * PowerPoint animates paragraphs, nothing below them. So a paragraph is parted at the author's line breaks where the step
 * changes (a line of a terminal then is a paragraph), and a line that appears bit by bit is cut: its first bit stays in
 * the text, the others become texts of their own in the places where they stood. Titles and rotated text are not cut: a
 * title is to be found as one, and such lines appear with their first bit.
 */
export function partBySteps(box: TextBox): SteppedText {
  if (!box.paragraphs.some(hasSteps)) return { text: box, pieces: [], early: false };
  const whole = box.role === 'title' || (box.rotate ?? 0) !== 0;
  const parts = box.paragraphs.map((paragraph) => partParagraph(paragraph, box, whole));
  return {
    text: { ...box, paragraphs: parts.flatMap(({ paragraphs }) => paragraphs) },
    pieces: parts.flatMap(({ pieces }) => pieces),
    early: parts.some(({ early }) => early),
  };
}

function hasSteps({ step = 0, runs }: TextParagraph): boolean {
  return step > 0 || runs.some((run) => (run.step ?? 0) > 0);
}

interface Parts {
  readonly paragraphs: readonly TextParagraph[];
  readonly pieces: readonly TextBox[];
  readonly early: boolean;
}

/** What stands between two of the author's line breaks: runs `from` up to `to`, and the lines they fill. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly TextLine[];
  /** Empty where nothing is seen. */
  readonly steps: ReadonlySet<number>;
}

function partParagraph(paragraph: TextParagraph, box: TextBox, whole: boolean): Parts {
  const paragraphs: TextParagraph[] = [];
  const pieces: TextBox[] = [];
  const groups = groupsOf(stretchesOf(paragraph));
  groups.forEach((group, index) => {
    const steps = group[0]!.steps;
    const isFirst = index === 0;
    if (steps.size < 2 || whole) paragraphs.push(joined(paragraph, group, isFirst));
    else {
      const cut = cutLines(paragraph, group[0]!, box, isFirst);
      paragraphs.push(...cut.kept);
      pieces.push(...cut.pieces);
    }
  });
  return { paragraphs, pieces, early: whole && groups.some(([first]) => first!.steps.size > 1) };
}

function stretchesOf(paragraph: TextParagraph): readonly Stretch[] {
  const { runs, lines } = paragraph;
  const ends = [...runs.flatMap(({ text }, index) => (text === '\n' ? [index] : [])), runs.length];
  let line = 0;
  return ends.map((to, index) => {
    const from = index === 0 ? 0 : ends[index - 1]! + 1;
    const first = line;
    const belongs = ({ fragments }: TextLine): boolean => fragments.some(({ run }) => run >= 0) && fragments.every(({ run }) => run < to);
    do line += 1;
    while (line < lines.length && (belongs(lines[line]!) || index === ends.length - 1));
    return { from, to, lines: lines.slice(first, line), steps: runSteps(paragraph, runs.slice(from, to)) };
  });
}

/** Stretches that follow each other and appear together; empty ones go with those before them. */
function groupsOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const steps = groups.at(-1)?.[0]?.steps;
    const [step] = stretch.steps;
    if (steps !== undefined && (stretch.steps.size === 0 || (stretch.steps.size === 1 && steps.size === 1 && steps.has(step!))))
      groups.at(-1)!.push(stretch);
    else groups.push([stretch]);
  }
  return groups;
}

/** Stretches as a paragraph, which appears with the first of them that is seen. */
function joined(paragraph: TextParagraph, group: readonly Stretch[], isFirst: boolean): TextParagraph {
  const { from } = group[0]!;
  const runs = paragraph.runs.slice(from, group.at(-1)!.to);
  const lines = group
    .flatMap((stretch) => stretch.lines)
    .map((line) => ({ ...line, fragments: line.fragments.map((fragment) => shifted(fragment, from)) }));
  return withStep({ ...inherited(paragraph, isFirst), runs, lines }, Math.min(...group.flatMap(({ steps }) => [...steps]), Infinity));
}

/** What a part of a paragraph has of it; marker, indent and space before are the first part's. */
function inherited(paragraph: TextParagraph, isFirst: boolean): TextParagraph {
  if (isFirst) return paragraph;
  return { ...omit(paragraph, 'marker', 'firstLineIndent'), spaceBefore: 0 };
}

function withStep({ step: own = 0, ...paragraph }: TextParagraph, step: number): TextParagraph {
  const shows = step === Infinity ? own : step;
  return shows === 0 ? paragraph : { ...paragraph, step: shows };
}

function shifted(fragment: TextFragment, by: number): TextFragment {
  return fragment.run < 0 ? fragment : { ...fragment, run: fragment.run - by };
}

/** Fragments of a line that appear together. */
interface Bit {
  readonly line: TextLine;
  readonly step: number;
  readonly fragments: readonly TextFragment[];
}

/** A line's bits. In text that begins at the left the first stays a paragraph: what follows it moves nothing there. */
function cutLines(
  paragraph: TextParagraph,
  stretch: Stretch,
  box: TextBox,
  isFirst: boolean,
): { readonly kept: readonly TextParagraph[]; readonly pieces: readonly TextBox[] } {
  const bits = stretch.lines.flatMap((line) => bitsOf(line, paragraph));
  const stays = paragraph.direction === 'ltr' && (paragraph.align === 'left' || paragraph.align === 'justify');
  const [first, ...rest] = bits;
  if (!stays || first === undefined) return { kept: [], pieces: bits.map((bit) => piece(bit, paragraph, box)) };
  return { kept: [ofBit(inherited(paragraph, isFirst), first)], pieces: rest.map((bit) => piece(bit, paragraph, box)) };
}

function bitsOf(line: TextLine, paragraph: TextParagraph): readonly Bit[] {
  const bits: Bit[] = [];
  for (const fragment of line.fragments) {
    const run = runOf(fragment, paragraph);
    const before = bits.at(-1);
    const step =
      fragment.run < 0 || !isSeen({ ...run, text: fragment.text }) ? (before?.step ?? runStep(paragraph, run)) : runStep(paragraph, run);
    if (before?.step === step) bits[bits.length - 1] = { ...before, fragments: [...before.fragments, fragment] };
    else bits.push({ line, step, fragments: [fragment] });
  }
  return bits;
}

/** The run of a fragment; a marker looks like the text behind it. */
function runOf({ run }: TextFragment, { runs }: TextParagraph): TextRun {
  return runs[Math.max(0, run)]!;
}

/** A bit of a line as a paragraph; a marker that stays one is no text of it. */
function ofBit(paragraph: TextParagraph, { line, step, fragments }: Bit): TextParagraph {
  const own = paragraph.marker === undefined ? fragments : fragments.filter(({ run }) => run >= 0);
  const runs = own.map((fragment) => drawnRun(fragment, paragraph));
  const numbered = fragments.map((fragment) => ({ ...fragment, run: own.indexOf(fragment) }));
  return withStep({ ...paragraph, runs, lines: [{ ...line, fragments: numbered }], lineHeight: line.height }, step);
}

/** The text of a fragment as it is drawn: small capitals are capitals of a smaller size by then. */
function drawnRun(fragment: TextFragment, paragraph: TextParagraph): TextRun {
  const run = omit(runOf(fragment, paragraph), 'step');
  const style = fragment.size === undefined ? run.style : { ...run.style, size: fragment.size, smallCaps: false };
  return { ...run, text: fragment.text, style };
}

/** A bit of a line as a text in its place, as wide as there is room, so that it never breaks. */
function piece(bit: Bit, paragraph: TextParagraph, box: TextBox): TextBox {
  const { line, fragments } = bit;
  const x = fragments[0]!.x;
  const end = Math.max(...fragments.map((fragment) => fragment.x + fragment.width));
  const width = end - x;
  const own: TextParagraph = {
    ...omit(paragraph, 'marker', 'firstLineIndent'),
    kind: paragraph.kind === 'listItem' ? 'paragraph' : paragraph.kind,
    level: 0,
    align: 'left',
    direction: 'ltr',
    indent: 0,
    spaceBefore: 0,
  };
  const made = ofBit(own, bit);
  return {
    ...box,
    x,
    y: line.top,
    width: Math.max(width * 1.05, box.x + box.width - x),
    height: line.height,
    paragraphs: [{ ...made, lines: made.lines.map((each) => ({ ...each, x, width })) }],
  };
}
