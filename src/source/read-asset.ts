import type { Asset } from './asset.js';
import { couldFillItself } from './check-png.js';
import { measureVideo } from './measure-video.js';
import { mostPixels } from './most-pixels.js';
import { measurePicture } from './measure-picture.js';

/** An asset without the address it was found under. */
export type Content = Omit<Asset, 'url'>;

/** What was made of a file. */
export type AssetReading =
  | {
      readonly content: Content;
      /** What is wrong with it although it can be used; ends a sentence that begins with its name. */
      readonly doubt?: string;
      /** What a drawing had to be shown without, in words. */
      readonly removed: readonly string[];
    }
  /** Why it cannot be used; ends a sentence that begins with its name. */
  | { readonly problem: string };

/** Bytes of the largest picture that is looked at: formats that hold text take several times as many to write one. */
const mostBytes = 100e6;

/** Says what a file is: the size of a picture; a drawing is cleaned of what no browser shows. */
export async function readAsset(content: Content): Promise<AssetReading> {
  const { mediaType, bytes } = content;
  if (mediaType.startsWith('video/')) return { content: { ...content, ...measureVideo(bytes, mediaType) }, removed: [] };
  if (!mediaType.startsWith('image/')) return { content, removed: [] };
  if (bytes.length > mostBytes)
    return { problem: `is an image of ${Math.ceil(bytes.length / 1e6)} MB; the limit is ${mostBytes / 1e6} MB` };
  if (mediaType === 'image/svg+xml') return readDrawing(content);
  const size = await measurePicture(bytes, mediaType);
  if (size === undefined) return { problem: 'is damaged or cannot be read' };
  if (size.width * size.height > mostPixels(mediaType)) {
    const [width, height] = [size.width, size.height].map((pixels) => pixels.toLocaleString('en'));
    const million = Math.floor(mostPixels(mediaType) / 1e6);
    return { problem: `claims to be ${width} by ${height} pixels; the limit is ${million} million pixels` };
  }
  if (mediaType === 'image/png' && !couldFillItself(bytes)) return { problem: 'is damaged: it has less data than its header says' };
  const doubt = mediaType === 'image/jpeg' && !endsAsJpeg(bytes) ? 'is truncated; only its first part is shown' : undefined;
  return { content: { ...content, ...size }, removed: [], ...(doubt === undefined ? {} : { doubt }) };
}

async function readDrawing(content: Content): Promise<AssetReading> {
  const { cleanSvg } = await import('./svg/clean-svg.js');
  const clean = cleanSvg(content.bytes);
  if ('problem' in clean) return clean;
  const size = await measurePicture(clean.bytes, content.mediaType);
  if (size === undefined) return { problem: 'is damaged or cannot be read' };
  return { content: { ...content, bytes: clean.bytes, ...size }, removed: clean.removed };
}

/** Whether the marker that ends a picture is there (ITU T.81, B.1.1.3); cameras may append data after it. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('\xff\xd9', undefined, 'latin1') >= 0;
}
