import type { Sharp, SharpConstructor } from 'sharp';
import type { Asset } from './asset.js';
import { mostPixels } from './most-pixels.js';
import { writePng } from './write-png.js';

/** What a picture is to become. */
export interface PictureWish {
  /** The most pixels across and down; a larger picture is made smaller, its shape kept. Absent: as it is. */
  readonly width?: number;
  readonly height?: number;
}

/** The image as PNG or JPEG, or why it is not available; `problem` ends a sentence that begins with its name. */
export type ConvertedPicture =
  | {
      readonly asset: Asset;
      /** True where the picture moves and only its first frame is left. */
      readonly stilled: boolean;
    }
  | { readonly problem: string };

/** For photos: differences cannot be seen, files are a fifth of a PNG's. */
const jpeg = { quality: 92, chromaSubsampling: '4:4:4' };

/**
 * Makes a PNG of a picture in any format that sharp reads (WebP, AVIF, TIFF, PNG, JPEG, GIF), or a JPEG where it is a photo: JPEG
 * itself, and WebP and AVIF that are opaque and lossy already. Turned upright. For formats that carry neither WebP nor AVIF,
 * and for pictures that have more pixels than anyone will see. Loads sharp, which need not be installed.
 */
export async function convertPicture(asset: Asset, wish: PictureWish = {}): Promise<ConvertedPicture> {
  const sharp = await loadSharp();
  if (sharp === undefined) return { problem: `is ${asset.mediaType}; converting it needs the package sharp, which is not installed` };
  try {
    const input = sharp(asset.bytes, { limitInputPixels: mostPixels('image/png'), failOn: 'error', animated: false });
    const { pages = 1, hasAlpha } = await input.metadata();
    const image = input
      .autoOrient()
      .toColourspace('srgb')
      .resize({ ...size(wish), fit: 'inside', withoutEnlargement: true });
    const made = isPhoto(asset, hasAlpha) ? await toJpeg(image) : await toPng(image);
    return { asset: { url: asset.url, name: asset.name, ...made }, stilled: pages > 1 && asset.mediaType !== 'image/tiff' };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function loadSharp(): Promise<SharpConstructor | undefined> {
  try {
    const { default: sharp } = (await import('sharp')) as unknown as { readonly default: SharpConstructor };
    sharp.cache(false);
    return sharp;
  } catch {
    return undefined;
  }
}

function size({ width, height }: PictureWish): { width?: number; height?: number } {
  const whole = (pixels: number): number => Math.max(1, Math.round(pixels));
  return { ...(width === undefined ? {} : { width: whole(width) }), ...(height === undefined ? {} : { height: whole(height) }) };
}

/** Lossy already, and nothing to be seen through. */
function isPhoto({ bytes, mediaType }: Asset, hasAlpha: boolean): boolean {
  if (mediaType === 'image/jpeg') return true;
  if (hasAlpha) return false;
  if (mediaType === 'image/avif') return true;
  // The chunk of a lossless WebP is VP8L (RFC 9649, 2.6); it comes first, or after a header of 18 bytes.
  return mediaType === 'image/webp' && !Buffer.from(bytes.subarray(0, 64)).includes('VP8L', 0, 'latin1');
}

type Made = Pick<Asset, 'bytes' | 'mediaType' | 'width' | 'height'>;

async function toJpeg(image: Sharp): Promise<Made> {
  const { data, info } = await image.jpeg(jpeg).toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), mediaType: 'image/jpeg', width: info.width, height: info.height };
}

async function toPng(image: Sharp): Promise<Made> {
  const { data, info } = await image.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { bytes: writePng({ width, height, channels, data }), mediaType: 'image/png', width, height };
}

function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message.includes('pixel limit') ? 'has too many pixels to convert' : 'is damaged or of a type that cannot be converted';
}
