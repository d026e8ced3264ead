import type { ImageBox, SceneBox, SceneMath, TextBox } from 'deckx/exporter';
import { frameOf } from './frame.js';
import { createIdentities, type Identities } from './identities.js';
import { toPicture } from './pictures.js';
import type { Formula, FormulaShape, PptxShape, TextShape } from './presentation.js';
import { slideText, where, type SlideContext } from './slide-context.js';
import { partBySteps } from './stepped-text.js';
import { stepOf } from './steps.js';

/** What shapes that hold formulas are made with. */
interface FormulaJob {
  readonly opacity: number;
  readonly identities: Identities;
  readonly context: SlideContext;
  /** Makes the shapes of a box without looking at its neighbours. */
  readonly plain: (box: SceneBox, opacity: number, identities: Identities, context: SlideContext) => readonly PptxShape[];
}

/**
 * Shapes of boxes among which there are drawings of formulas. A drawing whose formula stands in a text goes with that text,
 * one that stands by itself becomes a text of that formula; in both cases the drawings are what other programs show. What
 * PowerPoint has no form for stays a drawing over blanks.
 */
export function withFormulas(boxes: readonly SceneBox[], drawn: ReadonlyMap<SceneMath, ImageBox>, job: FormulaJob): readonly PptxShape[] {
  const { opacity, context } = job;
  const cut = new Set(boxes.filter(isCut));
  const inCut = new Set([...cut].flatMap(mathIn));
  for (const box of cut) reportCut(box, context);
  const known = new Map<SceneMath, Formula | undefined>();
  const convert = (math: SceneMath, faint: number): Formula | undefined => {
    const box = drawn.get(math);
    if (box === undefined || inCut.has(math)) return undefined;
    if (!known.has(math)) known.set(math, context.formulas?.(math, faint, box.link !== undefined));
    return known.get(math);
  };
  const inTexts = new Set(boxes.flatMap(mathIn));
  return boxes.flatMap((box) => {
    const faint = opacity * (box.opacity ?? 1);
    if (cut.has(box)) return job.plain(box, faint, job.identities, withoutFormulas(context));
    const own = mathIn(box).filter((math) => convert(math, faint) !== undefined);
    if (own.length > 0) return [formulaText(box, own, faint, convert, drawn, job)];
    if (box.type !== 'image' || box.math === undefined) return job.plain(box, faint, job.identities, context);
    const formula = convert(box.math, faint);
    if (formula === undefined) return job.plain(box, faint, job.identities, context);
    return inTexts.has(box.math) ? [] : [formulaAlone(box, formula, faint, job)];
  });
}

/** The formulas in the text of a box. */
function mathIn(box: SceneBox): readonly SceneMath[] {
  if (box.type === 'text') return mathInText(box);
  return box.type === 'table' ? box.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => mathInText(text))) : [];
}

function mathInText({ paragraphs }: TextBox): readonly SceneMath[] {
  return paragraphs.flatMap(({ runs }) => runs.flatMap(({ math }) => (math === undefined ? [] : [math])));
}

/** Whether lines of a text with formulas appear bit by bit. */
function isCut(box: SceneBox): boolean {
  return box.type === 'text' && mathInText(box).length > 0 && partBySteps(box).pieces.length > 0;
}

/** Lines that appear bit by bit are cut where their letters stand, and a formula has none: it stays a picture. */
function reportCut(box: SceneBox, context: SlideContext): void {
  const count = mathIn(box).length;
  const message = `${count === 1 ? 'a formula' : `${count} formulas`} in text that appears line by line ${count === 1 ? 'is an image' : 'are images'}`;
  context.report.add('export/dropped', message, where(context, box.place));
}

/** A text or a table with its formulas, and the same with blanks, under their drawings. */
function formulaText(
  box: SceneBox,
  own: readonly SceneMath[],
  faint: number,
  convert: NonNullable<SlideContext['formulas']>,
  drawn: ReadonlyMap<SceneMath, ImageBox>,
  { context, identities, opacity, plain }: FormulaJob,
): FormulaShape {
  const [choice] = plain(box, faint, identities, { ...context, formulas: convert });
  if (choice?.kind !== 'text' && choice?.kind !== 'table') throw new TypeError('a formula stands in a text or a table');
  // What is said of this text has been said already.
  const [blank] = plain(box, faint, createIdentities(), { ...withoutFormulas(context), report: silent });
  const pictures = own.map((math) => toPicture(drawn.get(math)!, opacity * (drawn.get(math)!.opacity ?? 1), identities, context));
  const { id, name, frame, step } = choice;
  const whole = { id, name, frame, ...(step === undefined ? {} : { step }) };
  // LibreOffice leaves a formula out that stands in a line of text.
  return { kind: 'formula', ...whole, choice, fallback: [{ ...blank!, id, name }, ...pictures], inLibreOffice: false };
}

function withoutFormulas(context: SlideContext): SlideContext {
  const plain: { -readonly [K in keyof SlideContext]: SlideContext[K] } = { ...context };
  delete plain.formulas;
  return plain;
}

const silent: SlideContext['report'] = { add: () => undefined, diagnostics: [] };

/** A formula that stands by itself: a text of nothing else, where its drawing is. */
function formulaAlone(box: ImageBox, formula: Formula, faint: number, { identities, context }: FormulaJob): FormulaShape {
  const identity = identities.next('Formula');
  const frame = frameOf(box);
  const choice: TextShape = {
    kind: 'text',
    ...identity,
    frame,
    formula: slideText(box.alt, context, box.place),
    paragraphs: [{ align: 'ctr', runs: [{ text: '', format: {}, formula: { ...formula, display: true } }] }],
  };
  const picture = { ...toPicture(box, faint, createIdentities(), context), ...identity };
  return { kind: 'formula', ...identity, frame, ...stepOf(box), choice, fallback: [picture], inLibreOffice: formula.inLibreOffice };
}
