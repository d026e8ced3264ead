import type { TextOp } from '../plan/plan.js';
import { missingParts, type ReadyFonts } from './fonts.js';
import type { ShapedPart, ShapedText } from './shaped-text.js';

/** What text is drawn with. */
export interface TextPen {
  readonly pdf: PDFKit.PDFDocument;
  readonly fonts: ReadyFonts;
}

/** Glyphs that stand for something else say what for, to be searched and read aloud. */
export function drawReadableText(op: TextOp, pen: TextPen): void {
  const { pdf, fonts } = pen;
  const font = fonts.get(op.font)!;
  const shaped = font.shape(op);
  const parts = (): void => {
    drawParts(op, pdf, shaped);
  };
  const missing = shaped === undefined && op.actual === undefined ? missingParts(op.text, font) : undefined;
  if (op.actual !== undefined) drawReplaced(op.actual, op, pdf, parts);
  else if (missing !== undefined) drawWithBoxes(op, missing, pdf);
  else if (shaped === undefined) parts();
  else if (op.rightToLeft === true) drawReversed(op, pdf, shaped);
  else if (shaped.some(({ actual, isMissing }) => actual !== undefined && !isMissing) && /[^ ] +[^ ]/.test(op.text)) drawWords(op, pen);
  else parts();
}

/** Parts of a shaped text one after the other; text that takes no shaper is one part. */
function drawParts(op: TextOp, pdf: PDFKit.PDFDocument, shaped: ShapedText | undefined): void {
  if (shaped === undefined) {
    drawText(op, pdf, undefined);
    return;
  }
  let { x } = op;
  for (const part of shaped) {
    const own = { ...op, x };
    const width = part.advance * op.size + (op.letterSpacing ?? 0) * part.glyphs;
    const draw = (): void => {
      drawText(own, pdf, part);
    };
    if (part.isMissing) drawMissing({ ...own, text: part.actual ?? '' }, width, pdf);
    else if (part.actual === undefined || op.actual !== undefined) draw();
    else drawReplaced(part.actual, own, pdf, draw);
    x += width;
  }
}

function drawWithBoxes(op: TextOp, parts: NonNullable<ReturnType<typeof missingParts>>, pdf: PDFKit.PDFDocument): void {
  let { x } = op;
  for (const { text, isMissing } of parts) {
    const part = { ...op, text, x };
    const width = plainWidth(part, pdf);
    if (isMissing) drawMissing(part, width, pdf);
    else drawText(part, pdf, undefined);
    x += width;
  }
}

function plainWidth({ text, font, size, letterSpacing = 0 }: TextOp, pdf: PDFKit.PDFDocument): number {
  return pdf.font(font).fontSize(size).widthOfString(text, { characterSpacing: letterSpacing }) + letterSpacing;
}

/**
 * What the font lacks is a box of our own: no text may show the font's glyph for it (ISO 14289-1, 7.21.8; ISO 19005-2,
 * 6.2.11.8). Nothing is said by the second half of a sign that is drawn as two (the vowel am of Thai).
 */
function drawMissing(op: TextOp, width: number, pdf: PDFKit.PDFDocument): void {
  if (op.text !== '') sayMissing(op, width, pdf);
  if (op.invisible !== true) drawBox(op, width, pdf);
}

/** A space says which character is missing, and takes its room, so that readers see no gap after it. */
function sayMissing({ x, baseline, text, font, size, color }: TextOp, width: number, pdf: PDFKit.PDFDocument): void {
  const blank: TextOp = { op: 'text', x, baseline, text: ' ', font, size, color, invisible: true };
  const own = plainWidth(blank, pdf);
  drawReplaced(text, blank, pdf, () => {
    pdf.save();
    if (own > 0) internalsOf(pdf).addContent(`${Math.round((width / own) * 100)} Tz`);
    drawText(blank, pdf, undefined);
    pdf.restore();
  });
}

/** As high as a capital, within the room of what it stands for. */
function drawBox({ x, baseline, size, color }: TextOp, width: number, pdf: PDFKit.PDFDocument): void {
  const [side, height, thick] = [size * 0.08, size * 0.7, size * 0.05];
  pdf.save();
  pdf.lineWidth(thick).strokeColor(`#${color.hex}`, color.alpha);
  pdf
    .rect(x + side, baseline - height, Math.max(thick, width - 2 * side), height)
    .stroke()
    .restore();
}

/** Word by word: each stands for its own text. */
function drawWords(op: TextOp, pen: TextPen): void {
  let { x } = op;
  for (const text of op.text.match(/ *[^ ]+ ?| +/g) ?? []) {
    const word = { ...op, x, text };
    drawReadableText(word, pen);
    x += widthOf(word, pen);
  }
}

function widthOf(op: TextOp, { pdf, fonts }: TextPen): number {
  const shaped = fonts.get(op.font)!.shape(op);
  const spacing = op.letterSpacing ?? 0;
  if (shaped !== undefined) return shaped.reduce((sum, { advance, glyphs }) => sum + advance * op.size + spacing * glyphs, 0);
  return plainWidth(op, pdf);
}

/** What runs from right to left is drawn from the left, and says so (ISO 32000-1, 14.8.2.3.3). */
function drawReversed(op: TextOp, pdf: PDFKit.PDFDocument, shaped: ShapedText): void {
  if (op.text.length === 1) {
    drawParts(op, pdf, shaped);
    return;
  }
  pdf.markContent('ReversedChars');
  drawParts(op, pdf, shaped);
  pdf.endMarkedContent();
}

/** The parts of pdfkit 0.20.2 beyond its types that text takes. */
interface TextInternals {
  readonly _font: { readonly id: string };
  addContent(content: string): void;
}

function internalsOf(pdf: PDFKit.PDFDocument): TextInternals {
  return pdf as unknown as TextInternals;
}

/**
 * Text in place of what is drawn (ISO 32000-1, 14.9.4). Poppler places it when the span ends, by the matrix and the size of
 * then: so both are set around the span as pdfkit sets them around the text inside.
 */
function drawReplaced(actual: string, op: TextOp, pdf: PDFKit.PDFDocument, draw: () => void): void {
  const flip = [1, 0, 0, -1, 0, pdf.page.height] as const;
  pdf
    .font(op.font)
    .save()
    .transform(...flip);
  internalsOf(pdf).addContent(`/${internalsOf(pdf)._font.id} ${op.size} Tf`);
  pdf.markContent('Span', { actual });
  pdf.save().transform(...flip);
  draw();
  pdf.restore();
  pdf.endMarkedContent();
  pdf.restore();
}

function drawText(op: TextOp, pdf: PDFKit.PDFDocument, shaped: ShapedPart | undefined): void {
  if (op.invisible !== true) {
    drawGlyphs(op, pdf, shaped);
    return;
  }
  // ISO 32000-1, 9.3.6: text rendering mode 3. pdfkit sets a mode of its own only for outlines.
  pdf.save();
  internalsOf(pdf).addContent('3 Tr');
  drawGlyphs(op, pdf, shaped);
  pdf.restore();
}

function drawGlyphs(op: TextOp, pdf: PDFKit.PDFDocument, shaped: ShapedPart | undefined): void {
  const { x, baseline, text, font, size, color, letterSpacing, embolden, slant } = op;
  const paint = `#${color.hex}`;
  pdf.font(font).fontSize(size).fillColor(paint, color.alpha);
  if (embolden !== undefined) pdf.lineWidth(embolden).lineJoin('round').strokeColor(paint, color.alpha);
  const features = shaped?.features ?? featuresFor(letterSpacing);
  pdf.text(text, x, baseline, {
    lineBreak: false,
    baseline: 'alphabetic',
    ...(letterSpacing === undefined ? {} : { characterSpacing: letterSpacing }),
    ...(embolden === undefined ? {} : { fill: true, stroke: true }),
    ...(slant === true ? { oblique: true } : {}),
    ...(features === undefined ? {} : { features }),
  });
}

/** Spaced-out letters form no ligatures (css-text-3, 8.2). */
function featuresFor(letterSpacing: number | undefined): PDFKit.Mixins.OpenTypeFeatures[] | undefined {
  return letterSpacing === undefined ? undefined : ({ liga: false, clig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[]);
}
