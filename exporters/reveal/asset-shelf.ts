import type { Asset } from 'deckx/exporter';
import type { Packaging } from './packaging.js';

/** The files of a page. Where the page holds them itself, each picture is written once: its further uses name the first by `data-asset`. */
export interface AssetShelf {
  /** Width of a picture in CSS pixels, where it is known. */
  widthOf(url: string): number | undefined;
  /** Where the page has the file; `undefined` when it is not there. */
  address(url: string): string | undefined;
  /** The next use of a picture, in the order of the page. */
  use(url: string): AssetUse | undefined;
}

/** How one use of a picture is written. */
export interface AssetUse {
  /** Where the page has the file; absent where an earlier use says it. */
  readonly address?: string;
  /** Joins the uses of one picture; absent for a picture that is used once. */
  readonly key?: string;
}

/** A shelf of files that are loaded, with the number of times that the page will use each. */
export function createAssetShelf(
  assets: ReadonlyMap<string, Asset>,
  uses: ReadonlyMap<string, number>,
  { addressOf, holdsFiles }: Pick<Packaging, 'addressOf' | 'holdsFiles'>,
): AssetShelf {
  const keys = new Map<string, string>();
  const addressAt = (url: string): string | undefined => {
    const asset = assets.get(url);
    return asset === undefined ? undefined : addressOf(asset);
  };
  return {
    widthOf: (url) => assets.get(url)?.width,
    address: addressAt,
    use(url) {
      const known = keys.get(url);
      if (known !== undefined) return { key: known };
      const address = addressAt(url);
      if (address === undefined) return undefined;
      if (!holdsFiles || (uses.get(url) ?? 0) < 2) return { address };
      const key = `asset-${keys.size + 1}`;
      keys.set(url, key);
      return { address, key };
    },
  };
}
