import type { Report } from 'deckx/exporter';
import type { Picture } from '../pictures/picture.js';
import type { PictureOp, Plan } from '../plan/plan.js';
import type { Document, EmbeddedImage } from './document.js';
import { embedRaster } from './embed-raster.js';
import { embedSvg, type EmbeddedSvg, type SvgToPdf } from './embed-svg.js';

/** Draws pictures; each goes into the file once. */
export interface PictureDrawer {
  /** False when the picture is damaged, which has then been reported. */
  draw(op: PictureOp): boolean;
}

type Embedded = { readonly image: EmbeddedImage } | { readonly svg: EmbeddedSvg } | undefined;

/** For the pictures of a plan. */
export async function createPictureDrawer({ pictures, fonts }: Plan, document: Document, report: Report): Promise<PictureDrawer> {
  const svgToPdf = await loadSvgToPdf([...pictures.values()]);
  const known = new Map<string, Embedded>();

  function embed(picture: Picture): Embedded {
    const label = `P${known.size + 1}`;
    switch (picture.kind) {
      case 'raster':
        return { image: embedRaster(picture, label, document) };
      case 'jpeg':
        return { image: document.internals.openImage(picture.bytes) };
      case 'svg': {
        const svg = svgToPdf && embedSvg(picture, label, { svgToPdf, document, fonts, report });
        return svg && { svg };
      }
    }
  }

  return {
    draw(op) {
      const picture = pictures.get(op.url);
      if (picture !== undefined && !known.has(op.url)) known.set(op.url, embed(picture));
      const embedded = known.get(op.url);
      if (embedded === undefined) return false;
      if ('image' in embedded) drawImage(embedded.image, op, document);
      else drawForm(embedded.svg, op, document);
      return true;
    },
  };
}

async function loadSvgToPdf(pictures: readonly Picture[]): Promise<SvgToPdf | undefined> {
  if (!pictures.some(({ kind }) => kind === 'svg')) return undefined;
  return (await import('svg-to-pdfkit')).default;
}

function drawImage(image: EmbeddedImage, { x, y, width, height, opacity }: PictureOp, { pdf }: Document): void {
  pdf.save().fillOpacity(opacity);
  pdf.image(image as unknown as string, x, y, { width, height });
  pdf.restore();
}

function drawForm({ label, form, width, height }: EmbeddedSvg, op: PictureOp, { pdf, internals }: Document): void {
  pdf.save().opacity(op.opacity);
  pdf.transform(op.width / width, 0, 0, op.height / height, op.x, op.y);
  internals.page.xobjects[label] = form;
  internals.addContent(`/${label} Do`);
  pdf.restore();
}
