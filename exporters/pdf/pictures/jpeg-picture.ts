import { PictureError, type JpegPicture } from './picture.js';

/** A JPEG as a PDF carries it: unchanged. Throws a `PictureError` when it has no readable frame header. */
export function jpegPicture(bytes: Uint8Array): JpegPicture {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new PictureError('is not a JPEG file');
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) throw new PictureError('is a damaged JPEG file');
    const marker = bytes[at + 1]!;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return checked(bytes, at);
    else at += 2 + Math.max(2, length);
  }
  throw new PictureError('is a truncated JPEG file');
}

/** Start of frame: C0 to CF but the tables C4, C8 and CC (ITU T.81, table B.1). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function checked(bytes: Uint8Array, frame: number): JpegPicture {
  const [height, width] = [5, 7].map((at) => (bytes[frame + at]! << 8) | bytes[frame + at + 1]!);
  const channels = bytes[frame + 9]!;
  if (width === 0 || height === 0 || ![1, 3, 4].includes(channels)) throw new PictureError('is a damaged JPEG file');
  return { kind: 'jpeg', bytes };
}
