import type { RasterPicture } from '../pictures/picture.js';
import type { Document, EmbeddedImage, Reference } from './document.js';

/**
 * Puts a raster picture into the file. Not by pdfkit's own PNG reader: that copies each file byte by byte into a list,
 * gets depths below 8 bits and grey transparency wrong, and throws for damaged files where nobody can catch it.
 */
export function embedRaster(picture: RasterPicture, label: string, { internals }: Document): EmbeddedImage {
  const { width, height, bits, colors, data, alpha } = picture;
  const palette = typeof colors === 'string' ? undefined : colors.palette;
  const image = internals.ref({
    ...imageData(width, height, bits, colors === 'rgb' ? 3 : 1),
    ColorSpace: palette === undefined ? (colors === 'rgb' ? 'DeviceRGB' : 'DeviceGray') : indexed(palette),
    ...(alpha === undefined ? {} : { SMask: embedAlpha(alpha, width, height, internals) }),
  });
  image.end(data);
  return { label, width, height, obj: image };
}

function embedAlpha(
  { bits, data }: NonNullable<RasterPicture['alpha']>,
  width: number,
  height: number,
  internals: Document['internals'],
): Reference {
  const mask = internals.ref({ ...imageData(width, height, bits, 1), ColorSpace: 'DeviceGray' });
  mask.end(data);
  return mask;
}

/** Predictor 15: rows carry PNG's filters (ISO 32000-1, 7.4.4.4). */
function imageData(width: number, height: number, bits: number, samples: number): object {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: samples, BitsPerComponent: bits, Columns: width },
  };
}

/** A byte string as pdfkit writes it: in hexadecimal. */
function indexed(palette: Uint8Array): readonly unknown[] {
  return ['Indexed', 'DeviceRGB', Math.min(256, palette.length / 3) - 1, palette.slice(0, 768)];
}
