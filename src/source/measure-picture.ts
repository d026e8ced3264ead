import { crc32 } from 'node:zlib';

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

/**
 * Whether the chunks of a PNG file lead to its end, those that matter with sound checksums (PNG specification, 5.3, 5.4): a
 * file cut short or with a flipped bit has a sound header too.
 */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return false;
    // A capital letter: no reader can do without it.
    if (type[0]! < 'a' && crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (type === 'IEND') return hasData;
    hasData ||= type === 'IDAT';
    at = end + 4;
  }
  return false;
}
