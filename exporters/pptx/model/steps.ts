import type { SceneBox, TextBox, TextParagraph, TextRun } from 'deckx/exporter';

/** When something is drawn and when it goes, in steps. */
export interface Steps {
  readonly step?: number;
  readonly until?: number;
}

/** The steps of something that is drawn, to be spread into a shape; none for what is there from the start to the end. */
export function stepOf({ step = 0, until }: Steps): Steps {
  return { ...(step === 0 ? {} : { step }), ...(until === undefined ? {} : { until }) };
}

/** Whether any of these boxes goes before the slide does. */
export function anyLeaves(boxes: readonly SceneBox[]): boolean {
  return boxes.some((box) => box.until !== undefined || (box.type === 'group' && anyLeaves(box.boxes)));
}

/** The steps with which what is to be seen in these boxes appears, 0 for what is there from the start. */
export function stepsIn(boxes: readonly SceneBox[]): ReadonlySet<number> {
  return new Set(boxes.flatMap((box) => [...boxSteps(box)]));
}

function boxSteps(box: SceneBox): Iterable<number> {
  switch (box.type) {
    case 'text':
      return textSteps(box);
    case 'table':
      return [box.step ?? 0, ...box.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => textSteps(text)))];
    case 'group':
      return stepsIn(box.boxes);
    default:
      return [box.step ?? 0];
  }
}

function textSteps({ paragraphs }: TextBox): readonly number[] {
  return paragraphs.flatMap((paragraph) => [...runSteps(paragraph, paragraph.runs)]);
}

/** The steps of runs of a paragraph; blanks appear with whatever they stand beside. */
export function runSteps(paragraph: Pick<TextParagraph, 'step'>, runs: readonly TextRun[]): ReadonlySet<number> {
  return new Set(runs.filter(isSeen).map((run) => runStep(paragraph, run)));
}

/** The step of a run, never before that of its paragraph. */
export function runStep({ step = 0 }: Pick<TextParagraph, 'step'>, run: Pick<TextRun, 'step'>): number {
  return Math.max(step, run.step ?? 0);
}

/** Whether there is anything to see: letters, or a blank on a background (a cursor). */
export function isSeen({ text, style }: TextRun): boolean {
  return text.trim() !== '' || (text !== '' && text !== '\n' && style.background !== undefined);
}
