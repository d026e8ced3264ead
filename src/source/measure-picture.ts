import { isWholePng } from './check-png.js';
import { rootTag } from './svg/root-tag.js';

/** Size of a picture in CSS pixels, as browsers show it: turned as its EXIF orientation says. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
}

/** What CSS gives a replaced element that says nothing of its size (CSS Images 3, default object size). */
const defaultSize: PictureSize = { width: 300, height: 150 };

/** The size of a picture, or `undefined` when it is damaged or of an unknown kind. Loads image-size. */
export async function measurePicture(bytes: Uint8Array, mediaType: string): Promise<PictureSize | undefined> {
  const { imageSize } = await import('image-size');
  if (mediaType === 'image/png' && !isWholePng(bytes)) return undefined;
  if (mediaType === 'image/svg+xml') return measureDrawing(new TextDecoder().decode(bytes), imageSize);
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    if (!(orientation >= 2 && orientation <= 8)) return { width, height };
    return orientation >= 5 ? { width: height, height: width, orientation } : { width, height, orientation };
  } catch {
    return undefined;
  }
}

/** Size of a drawing by its root tag alone; a drawing that ends and says nothing has CSS's default. */
function measureDrawing(markup: string, imageSize: (bytes: Uint8Array) => PictureSize): PictureSize | undefined {
  const root = rootTag(markup);
  if (root === undefined) return undefined;
  try {
    const { width, height } = imageSize(new TextEncoder().encode(root));
    if (width > 0 && height > 0) return { width, height };
  } catch {
    // No size in it.
  }
  return /<\/(?:\w+:)?svg\s*>|<(?:\w+:)?svg\b[^>]*\/>/.test(markup) ? defaultSize : undefined;
}
