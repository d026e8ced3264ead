import type { Asset } from 'deckx/exporter';
import { PictureError, type RasterPicture } from './picture.js';
import { pngPicture } from './png-picture.js';

/** Pixels of the largest picture that is drawn: four bytes each have to be held at once. */
const mostPixels = 2 ** 26;

/** The first frame of a GIF picture, for which PDF has no means, at its own resolution. Throws a `PictureError` when it is damaged. */
export async function convertGif({ bytes, width, height }: Asset): Promise<RasterPicture> {
  if (width === undefined || height === undefined) throw new PictureError('is damaged');
  if (width * height > mostPixels) throw new PictureError(`has an invalid size, ${width} x ${height}`);
  const { Resvg } = await import('@resvg/resvg-js');
  const data = Buffer.from(bytes).toString('base64');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/gif;base64,${data}"/></svg>`;
  return pngPicture(rendered(() => new Resvg(svg, { font: { loadSystemFonts: false } }).render()));
}

/** Whether a GIF picture moves: it says how often. */
export function isAnimated({ bytes }: Asset): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536)).includes('NETSCAPE2.0', 0, 'latin1');
}

interface Rendered {
  readonly pixels: Uint8Array;
  asPng(): Uint8Array;
}

function rendered(render: () => Rendered): Uint8Array {
  const image = attempt(render);
  // resvg draws nothing for what it cannot read.
  if (image.pixels.every((byte) => byte === 0)) throw new PictureError('cannot be read');
  return image.asPng();
}

function attempt(render: () => Rendered): Rendered {
  try {
    return render();
  } catch {
    throw new PictureError('cannot be read');
  }
}
