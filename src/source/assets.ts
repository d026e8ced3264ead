import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Place } from '../deck/deck.js';
import type { DiagnosticDetails, Report } from '../report/report.js';
import type { Asset, Assets } from './asset.js';
import { closest } from './closest.js';
import { isRemote, locateAsset, pictureFolders } from './locate-asset.js';
import { extensionOf, mediaTypeOf, sniffMediaType } from './media-type.js';
import { parseDataUrl } from './parse-data-url.js';

/** Where a deck uses an asset, for diagnostics. */
export interface AssetUse {
  readonly place?: Place;
  readonly slide?: number;
}

/** Where assets are looked for, and who is told of the missing. */
export interface AssetsOptions {
  /** The deck's folder, then those given by the user; absolute. */
  readonly folders: readonly string[];
  readonly report: Report;
  /** Where the deck first names each address. */
  readonly uses?: ReadonlyMap<string, AssetUse>;
}

/**
 * Finds assets on disk and in `data:` URLs; nothing is read from the network. Each file is read once, however often it is
 * asked for and under however many addresses; each problem is reported once.
 */
export function createAssets(options: AssetsOptions): Assets {
  const known = new Map<string, Promise<Asset | undefined>>();
  const contents = new Map<string, Promise<Content | undefined>>();
  const read = (path: string): Promise<Content | undefined> => {
    const content = contents.get(path) ?? readContent(path);
    contents.set(path, content);
    return content;
  };
  return {
    get(url) {
      const asset = known.get(url) ?? load(url, options, read);
      known.set(url, asset);
      return asset;
    },
  };
}

/** An asset without the address it was found under. */
type Content = Omit<Asset, 'url'>;
type Read = (path: string) => Promise<Content | undefined>;

async function load(url: string, { folders, report, uses }: AssetsOptions, read: Read): Promise<Asset | undefined> {
  const use = uses?.get(url) ?? {};
  if (/^data:/i.test(url)) return fromDataUrl(url, use, report);
  if (isRemote(url)) {
    const hint = 'save it beside the deck and name the copy';
    report.add('source/asset-remote', `${url} is on the network, where deckx does not look`, { ...use, hint });
    return undefined;
  }
  const path = locateAsset(url, folders);
  if (path === undefined) {
    report.add('source/asset-missing', `${url === '' ? 'an empty address' : url} is not there`, { ...use, ...nearestHint(url, folders) });
    return undefined;
  }
  const content = await read(path);
  if (content !== undefined) return { url, ...content };
  report.add('source/asset-unreadable', `${url} is damaged or cannot be read`, { ...use, hint: `it lies in ${path}` });
  return undefined;
}

async function fromDataUrl(url: string, use: DiagnosticDetails, report: Report): Promise<Asset | undefined> {
  const data = parseDataUrl(url);
  const mediaType = data === undefined ? undefined : (sniffMediaType(data.bytes) ?? data.mediaType);
  const content =
    data === undefined || mediaType === undefined
      ? undefined
      : await describe({ name: `inline${extensionOf(mediaType)}`, bytes: data.bytes, mediaType });
  if (content !== undefined) return { url, ...content };
  report.add('source/asset-unreadable', `the data: URL ${shorten(url)} is damaged`, use);
  return undefined;
}

function shorten(url: string): string {
  return url.length > 40 ? `${url.slice(0, 39)}…` : url;
}

async function readContent(path: string): Promise<Content | undefined> {
  try {
    // At once: a promise is kept for half a megabyte at a time, and there is nothing else to be done meanwhile.
    const bytes = new Uint8Array(readFileSync(path));
    const name = basename(path);
    return await describe({ name, bytes, mediaType: mediaTypeOf(bytes, name) });
  } catch {
    return undefined;
  }
}

/** Adds the size of a picture; `undefined` when it has none that can be found out. */
async function describe(content: Content): Promise<Content | undefined> {
  if (!content.mediaType.startsWith('image/')) return content;
  const { measurePicture } = await import('./measure-picture.js');
  const size = await measurePicture(content.bytes, content.mediaType);
  return size === undefined ? undefined : { ...content, ...size };
}

/** Names the file that was probably meant: near in spelling, in a folder where the address leads or pictures lie. */
function nearestHint(url: string, folders: readonly string[]): { readonly hint?: string } {
  const [base] = folders;
  const places = folders.flatMap((folder) => [
    join(folder, dirname(url)),
    folder,
    ...pictureFolders.map((name) => join(folder, name)),
  ]);
  const files = [...new Set(places)].flatMap(filesIn);
  const name = closest(basename(url), files.map((path) => basename(path)));
  const path = files.find((file) => basename(file) === name);
  if (base === undefined || path === undefined) return {};
  return { hint: `did you mean ${relative(base, path).replaceAll('\\', '/')}?` };
}

function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}
