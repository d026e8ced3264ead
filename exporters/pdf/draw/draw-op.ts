import type { Color, LinearGradient } from 'deckx/exporter';
import type { GroupOp, LineOp, Op, RectOp, RoundedRect, Stroke } from '../plan/plan.js';
import type { Rect } from '../plan/geometry.js';
import { drawReadableText } from './draw-text.js';
import type { ReadyFonts } from './fonts.js';
import type { PictureDrawer } from './picture-drawer.js';
import type { StructureTree } from './structure-tree.js';

/** What operations are drawn with. */
export interface Pen {
  readonly pdf: PDFKit.PDFDocument;
  readonly tree: StructureTree;
  readonly pictures: PictureDrawer;
  readonly fonts: ReadyFonts;
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

/** The distance of the control points of a quarter of an ellipse from its ends. */
const quarter = 0.5522847498;

function corneredOutline(
  { x, y, width, height }: Rect,
  { topLeft: a, topRight: b, bottomRight: c, bottomLeft: d }: NonNullable<RoundedRect['corners']>,
  pdf: PDFKit.PDFDocument,
): void {
  const [right, bottom, rest] = [x + width, y + height, 1 - quarter];
  pdf
    .moveTo(x + a.x, y)
    .lineTo(right - b.x, y)
    .bezierCurveTo(right - b.x * rest, y, right, y + b.y * rest, right, y + b.y);
  pdf.lineTo(right, bottom - c.y).bezierCurveTo(right, bottom - c.y * rest, right - c.x * rest, bottom, right - c.x, bottom);
  pdf.lineTo(x + d.x, bottom).bezierCurveTo(x + d.x * rest, bottom, x, bottom - d.y * rest, x, bottom - d.y);
  pdf
    .lineTo(x, y + a.y)
    .bezierCurveTo(x, y + a.y * rest, x + a.x * rest, y, x + a.x, y)
    .closePath();
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
  pdf
    .rect(cx - reach, cy - reach * Math.max(1, rx / ry), 2 * reach, 2 * reach * Math.max(1, rx / ry))
    .fill(gradient)
    .restore();
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
