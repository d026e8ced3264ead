import { isWholePng } from './check-png.js';

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
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    if (!(orientation >= 2 && orientation <= 8)) return { width, height };
    return orientation >= 5 ? { width: height, height: width, orientation } : { width, height, orientation };
  } catch {
    return mediaType === 'image/svg+xml' && /<\/(?:\w+:)?svg\s*>|<(?:\w+:)?svg\b[^>]*\/>/.test(Buffer.from(bytes).toString())
      ? defaultSize
      : undefined;
  }
}
