import type { Asset } from 'deckx/exporter';

/** The files a page embeds. Each picture is written once: its further uses name the first by `data-asset`. */
export interface AssetShelf {
  /** Width of a picture in CSS pixels, where it is known. */
  widthOf(url: string): number | undefined;
  /** The file as a `data:` URL, wherever that is needed; `undefined` when it is not there. */
  dataUrl(url: string): string | undefined;
  /** The next use of a picture, in the order of the page. */
  use(url: string): AssetUse | undefined;
}

/** How one use of a picture is written. */
export interface AssetUse {
  /** The `data:` URL; absent where the page already holds it. */
  readonly data?: string;
  /** Joins the uses of one picture; absent for a picture that is used once. */
  readonly key?: string;
}

/** A shelf of files that are loaded, with the number of times that the page will use each. */
export function createAssetShelf(assets: ReadonlyMap<string, Asset>, uses: ReadonlyMap<string, number>): AssetShelf {
  const keys = new Map<string, string>();
  const dataUrl = (url: string): string | undefined => {
    const asset = assets.get(url);
    return asset === undefined ? undefined : dataUrlOf(asset);
  };
  return {
    widthOf: (url) => assets.get(url)?.width,
    dataUrl,
    use(url) {
      const known = keys.get(url);
      if (known !== undefined) return { key: known };
      const data = dataUrl(url);
      if (data === undefined) return undefined;
      if ((uses.get(url) ?? 0) < 2) return { data };
      const key = `asset-${keys.size + 1}`;
      keys.set(url, key);
      return { data, key };
    },
  };
}

/** A file as a `data:` URL (RFC 2397). */
export function dataUrlOf({ mediaType, bytes }: Asset): string {
  return `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}
