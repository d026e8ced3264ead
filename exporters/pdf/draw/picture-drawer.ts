import type { Report } from 'deckx/exporter';
import { noFonts, type Picture, type SvgPicture } from '../pictures/picture.js';
import type { EmojiOp, Op, PictureOp, Plan } from '../plan/plan.js';
import type { Document, EmbeddedImage } from './document.js';
import { embedRaster } from './embed-raster.js';
import { embedSvg, type EmbeddedSvg } from './embed-svg.js';

/** Draws pictures; each goes into the file once. */
export interface PictureDrawer {
  /** False when the picture is damaged, which has then been reported. */
  draw(op: PictureOp): boolean;
  drawEmoji(op: EmojiOp): void;
}

type Embedded = { readonly image: EmbeddedImage } | { readonly svg: EmbeddedSvg } | undefined;

/** For the pictures of a plan. */
export async function createPictureDrawer({ pages, pictures, fonts }: Plan, document: Document, report: Report): Promise<PictureDrawer> {
  const drawings = [...pictures.values()].some(({ kind }) => kind === 'svg') || pages.some(({ ops }) => hasEmoji(ops));
  const svgToPdf = drawings ? (await import('svg-to-pdfkit')).default : undefined;
  const known = new Map<Picture | string, Embedded>();

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
      if (picture === undefined) return false;
      // One picture may have several addresses.
      if (!known.has(picture)) known.set(picture, embed(picture));
      const embedded = known.get(picture);
      if (embedded === undefined) return false;
      if ('image' in embedded) drawImage(embedded.image, op, document);
      else drawForm(embedded.svg, op, document);
      return true;
    },
    drawEmoji(op) {
      const key = `emoji ${op.id}`;
      if (!known.has(key)) known.set(key, embed(emojiPicture(op)));
      const embedded = known.get(key);
      if (embedded !== undefined && 'svg' in embedded) drawForm(embedded.svg, op, document);
    },
  };
}

function hasEmoji(ops: readonly Op[]): boolean {
  return ops.some((op) => op.op === 'emoji' || ((op.op === 'mark' || op.op === 'group') && hasEmoji(op.ops)));
}

/** Units of an emoji's square, that of the drawings' own (`viewBox`), so that none of them is scaled. */
const emojiUnits = 36;

function emojiPicture({ id, svg }: EmojiOp): SvgPicture {
  return { kind: 'svg', name: `of the emoji ${id}`, text: svg, width: emojiUnits, height: emojiUnits, fonts: noFonts };
}

function drawImage(image: EmbeddedImage, { x, y, width, height, opacity }: PictureOp, { pdf }: Document): void {
  pdf.save().fillOpacity(opacity);
  pdf.image(image as unknown as string, x, y, { width, height });
  pdf.restore();
}

function drawForm({ label, form, width, height }: EmbeddedSvg, op: PictureOp | EmojiOp, { pdf, internals }: Document): void {
  pdf.save().opacity(op.opacity);
  pdf.transform(op.width / width, 0, 0, op.height / height, op.x, op.y);
  internals.page.xobjects[label] = form;
  internals.addContent(`/${label} Do`);
  pdf.restore();
}
