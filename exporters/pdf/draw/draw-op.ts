import type { Color, LinearGradient } from 'deckx/exporter';
import type { GroupOp, LineOp, Op, RectOp, RoundedRect, Stroke, TextOp } from '../plan/plan.js';
import type { Rect } from '../plan/geometry.js';
import type { MissingGlyphs } from './fonts.js';
import type { PictureDrawer } from './picture-drawer.js';
import type { StructureTree } from './structure-tree.js';

/** What operations are drawn with. */
export interface Pen {
  readonly pdf: PDFKit.PDFDocument;
  readonly tree: StructureTree;
  readonly pictures: PictureDrawer;
  readonly missing: MissingGlyphs;
}

/** Draws operations on the current page. */
export function drawOps(ops: readonly Op[], pen: Pen): void {
  for (const op of ops) drawOp(op, pen);
}

function drawOp(op: Op, pen: Pen): void {
  const { pdf } = pen;
  switch (op.op) {
    case 'mark':
      pen.tree.mark(op, () => {
        drawOps(op.ops, pen);
      });
      return;
    case 'group':
      pdf.save();
      enterGroup(op, pdf);
      drawOps(op.ops, pen);
      pdf.restore();
      return;
    case 'rect':
      drawRect(op, pdf);
      return;
    case 'line':
      drawLine(op, pdf);
      return;
    case 'text':
      drawReadableText(op, pen);
      return;
    case 'picture':
      if (!pen.pictures.draw(op)) drawOps(op.fallback, pen);
      return;
    case 'emoji':
      pen.pictures.drawEmoji(op);
  }
}

const everything = 20_000;

function enterGroup({ matrix, clip, clipOutside }: GroupOp, pdf: PDFKit.PDFDocument): void {
  if (matrix !== undefined) pdf.transform(...matrix);
  if (clip === undefined) return;
  if (clipOutside === true) pdf.rect(-everything, -everything, 2 * everything, 2 * everything);
  outline(clip, pdf);
  if (clipOutside === true) pdf.clip('even-odd');
  else pdf.clip();
}

/** Control points of a quarter of an ellipse lie that far from its ends. */
const quarter = 0.5522847498;

function corneredOutline({ x, y, width, height }: Rect, { topLeft: a, topRight: b, bottomRight: c, bottomLeft: d }: NonNullable<RoundedRect['corners']>, pdf: PDFKit.PDFDocument): void {
  const [right, bottom, rest] = [x + width, y + height, 1 - quarter];
  pdf.moveTo(x + a.x, y).lineTo(right - b.x, y).bezierCurveTo(right - b.x * rest, y, right, y + b.y * rest, right, y + b.y);
  pdf.lineTo(right, bottom - c.y).bezierCurveTo(right, bottom - c.y * rest, right - c.x * rest, bottom, right - c.x, bottom);
  pdf.lineTo(x + d.x, bottom).bezierCurveTo(x + d.x * rest, bottom, x, bottom - d.y * rest, x, bottom - d.y);
  pdf.lineTo(x, y + a.y).bezierCurveTo(x, y + a.y * rest, x + a.x * rest, y, x + a.x, y).closePath();
}

function outline({ x, y, width, height, radius, corners }: RoundedRect, pdf: PDFKit.PDFDocument): void {
  if (corners !== undefined) corneredOutline({ x, y, width, height }, corners, pdf);
  else if (radius > 0) pdf.roundedRect(x, y, width, height, radius);
  else pdf.rect(x, y, width, height);
}

function drawRect(op: RectOp, pdf: PDFKit.PDFDocument): void {
  if (op.fill !== undefined && 'stops' in op.fill && op.fill.radial !== undefined) fillRadially(op, op.fill, op.fill.radial, pdf);
  else if (op.fill !== undefined) {
    setFill(op.fill, op, pdf);
    outline(op, pdf);
    pdf.fill();
  }
  if (op.stroke !== undefined) {
    pdf.save();
    setStroke(op.stroke, pdf);
    outline(op, pdf);
    pdf.stroke().restore();
  }
}

/** PDF's radial gradients are circles: one over an ellipse is drawn in a space that is squeezed to it. */
function fillRadially(op: RectOp, { stops }: LinearGradient, radial: NonNullable<LinearGradient['radial']>, pdf: PDFKit.PDFDocument): void {
  const [rx, ry] = [Math.max(0.001, radial.width * op.width), Math.max(0.001, radial.height * op.height)];
  const [cx, cy] = [op.x + radial.x * op.width, op.y + radial.y * op.height];
  pdf.save();
  outline(op, pdf);
  pdf.clip().transform(1, 0, 0, ry / rx, 0, cy - (cy * ry) / rx);
  const gradient = pdf.radialGradient(cx, cy, 0, cx, cy, rx);
  for (const { offset, color } of completeStops(stops)) gradient.stop(offset, `#${color.hex}`, color.alpha);
  pdf.fillOpacity(1);
  const reach = rx + op.width + op.height;
  pdf.rect(cx - reach, cy - reach * Math.max(1, rx / ry), 2 * reach, 2 * reach * Math.max(1, rx / ry)).fill(gradient).restore();
}

function drawLine({ x1, y1, x2, y2, stroke }: LineOp, pdf: PDFKit.PDFDocument): void {
  pdf.save();
  setStroke(stroke, pdf);
  pdf.moveTo(x1, y1).lineTo(x2, y2).stroke().restore();
}

function setStroke({ width, color, dash, round }: Stroke, pdf: PDFKit.PDFDocument): void {
  pdf.lineWidth(width).strokeColor(`#${color.hex}`, color.alpha);
  // pdfkit refuses dashes of no length.
  if (dash !== undefined) pdf.dash(Math.max(0.001, dash[0]), { space: dash[1] });
  if (round === true) pdf.lineCap('round');
}

function setFill(fill: Color | LinearGradient, area: Rect, pdf: PDFKit.PDFDocument): void {
  if ('hex' in fill) {
    pdf.fillColor(`#${fill.hex}`, fill.alpha);
    return;
  }
  const gradient = pdf.linearGradient(...gradientLine(fill.angle, area));
  for (const { offset, color } of completeStops(fill.stops)) gradient.stop(offset, `#${color.hex}`, color.alpha);
  pdf.fillOpacity(1);
  pdf.fillColor(gradient);
}

/** From where to where a CSS gradient runs (css-images-3, 3.1.1). */
function gradientLine(degrees: number, { x, y, width, height }: Rect): [number, number, number, number] {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
  const half = (Math.abs(width * dx) + Math.abs(height * dy)) / 2;
  const [cx, cy] = [x + width / 2, y + height / 2];
  return [cx - dx * half, cy - dy * half, cx + dx * half, cy + dy * half];
}

/** Stops that begin at 0, end at 1 and never go back, as PDF's functions need them. */
function completeStops(stops: LinearGradient['stops']): LinearGradient['stops'] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return completeStops([{ offset: 0, color: { hex: '000000', alpha: 0 } }]);
  let reached = 0;
  const rising = stops.map(({ offset, color }) => {
    reached = Math.min(1, Math.max(reached, offset));
    return { offset: reached, color };
  });
  return [{ offset: 0, color: first.color }, ...rising, { offset: 1, color: last.color }];
}

/** Glyphs that stand for something else say what for, to be searched and read aloud. */
function drawReadableText(op: TextOp, { pdf, missing }: Pen): void {
  const draw = op.invisible === true ? drawInvisible : drawText;
  if (op.actual !== undefined) drawReplaced(op.actual, op, pdf, draw);
  else if (missing.has(op)) drawWithBoxes(op, pdf, missing);
  else draw(op, pdf);
}

/**
 * Characters that the font lacks are boxes of our own: no text may show the font's glyph for them (ISO 14289-1, 7.21.8; ISO
 * 19005-2, 6.2.11.8). A blank under each says which character it is.
 */
function drawWithBoxes(op: TextOp, pdf: PDFKit.PDFDocument, missing: MissingGlyphs): void {
  const parts = missing.parts(op);
  let { x } = op;
  for (const { text, isMissing } of rightToLeft.test(op.text) ? parts.toReversed() : parts) {
    const part = { ...op, text, x };
    const width = partWidth(part, pdf);
    if (isMissing) {
      drawReplaced(text, { ...part, text: ' ' }, pdf, blankAsWide(width));
      drawBox({ ...part, width }, pdf);
    } else (op.invisible === true ? drawInvisible : drawText)(part, pdf);
    x += width;
  }
}

function partWidth({ text, font, size, letterSpacing = 0 }: TextOp, pdf: PDFKit.PDFDocument): number {
  return pdf.font(font).fontSize(size).widthOfString(text, { characterSpacing: letterSpacing }) + letterSpacing;
}

/** A blank that takes the room of what it stands for, so that readers see no gap behind it. */
function blankAsWide(width: number): typeof drawText {
  return (op, pdf) => {
    const own = partWidth({ ...op, letterSpacing: 0 }, pdf);
    pdf.save();
    if (own > 0) internalsOf(pdf).addContent(`${Math.round((width / own) * 100)} Tz`);
    drawInvisible({ ...op, letterSpacing: 0 }, pdf);
    pdf.restore();
  };
}

/** As high as a capital, within the room of what it stands for. */
function drawBox({ x, baseline, size, color, width, invisible }: TextOp & { readonly width: number }, pdf: PDFKit.PDFDocument): void {
  if (invisible === true) return;
  const [side, height, thick] = [size * 0.08, size * 0.7, size * 0.05];
  const box = { x: x + side, y: baseline - height, width: Math.max(thick, width - 2 * side), height, radius: 0 };
  drawRect({ op: 'rect', ...box, stroke: { width: thick, color } }, pdf);
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
function drawReplaced(actual: string, op: TextOp, pdf: PDFKit.PDFDocument, draw: typeof drawText): void {
  const flip = [1, 0, 0, -1, 0, pdf.page.height] as const;
  pdf.font(op.font).save().transform(...flip);
  internalsOf(pdf).addContent(`/${internalsOf(pdf)._font.id} ${op.size} Tf`);
  pdf.markContent('Span', { actual });
  pdf.save().transform(...flip);
  draw(op, pdf);
  pdf.restore();
  pdf.endMarkedContent();
  pdf.restore();
}

/** ISO 32000-1, 9.3.6: text rendering mode 3. pdfkit sets a mode of its own only for outlines. */
function drawInvisible(op: TextOp, pdf: PDFKit.PDFDocument): void {
  pdf.save();
  internalsOf(pdf).addContent('3 Tr');
  drawText(op, pdf);
  pdf.restore();
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

function drawText(op: TextOp, pdf: PDFKit.PDFDocument): void {
  const { x, baseline, text, font, size, color, letterSpacing, embolden, slant } = op;
  const paint = `#${color.hex}`;
  pdf.font(font).fontSize(size).fillColor(paint, color.alpha);
  if (embolden !== undefined) pdf.lineWidth(embolden).lineJoin('round').strokeColor(paint, color.alpha);
  const features = featuresFor(text, letterSpacing);
  pdf.text(text, x, baseline, {
    lineBreak: false,
    baseline: 'alphabetic',
    ...(letterSpacing === undefined ? {} : { characterSpacing: letterSpacing }),
    ...(embolden === undefined ? {} : { fill: true, stroke: true }),
    ...(slant === true ? { oblique: true } : {}),
    ...(features === undefined ? {} : { features }),
  });
}

/**
 * Naming features makes pdfkit shape the whole text at once, which right-to-left scripts need: it would else lay words
 * left to right. Spaced-out letters form no ligatures (css-text-3, 8.2).
 */
function featuresFor(text: string, letterSpacing: number | undefined): PDFKit.Mixins.OpenTypeFeatures[] | undefined {
  if (letterSpacing !== undefined) return { liga: false, clig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];
  return rightToLeft.test(text) ? ['kern', 'liga'] : undefined;
}
