import type { Asset } from './asset.js';
import { convertPicture, type ConvertedPicture } from './convert-picture.js';

/** What a format needs of a picture. */
export interface PictureNeeds {
  /** Media types that the format carries. */
  readonly kinds: readonly string[];
  /** The greatest size it is shown in, in points, what is cut off included. */
  readonly width: number;
  readonly height: number;
  /** Pixels to the inch that are enough; 0: all there are. */
  readonly dpi: number;
}

/** Kinds that lose nothing but pixels when they are made smaller: GIFs may move, drawings have none. */
const scalable = new Set(['image/png', 'image/jpeg', 'image/tiff']);

/** A picture that has hardly more pixels than are wanted stays what it is. */
const slack = 1.1;

/**
 * A picture as a format can carry it: converted where it is of another kind, with fewer pixels where it has more than enough;
 * the file itself wherever that will do, or would be smaller.
 */
export async function suitPicture(asset: Asset, { kinds, width, height, dpi }: PictureNeeds): Promise<ConvertedPicture> {
  const known = kinds.includes(asset.mediaType);
  const enough = { width: (width / 72) * dpi, height: (height / 72) * dpi };
  const large = dpi > 0 && ((asset.width ?? 0) > enough.width * slack || (asset.height ?? 0) > enough.height * slack);
  const itself: ConvertedPicture = { asset, stilled: false };
  if (known && !(large && scalable.has(asset.mediaType))) return itself;
  const converted = await convertPicture(asset, large ? enough : {});
  if ('problem' in converted) return known ? itself : converted;
  return known && converted.asset.bytes.length >= asset.bytes.length ? itself : converted;
}
