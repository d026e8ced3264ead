import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Place } from '../deck/deck.js';
import type { DiagnosticDetails, Report } from '../report/report.js';
import type { Asset, Assets } from './asset.js';
import { isRemote, locateAsset } from './locate-asset.js';
import { extensionOf, mediaTypeOf, sniffMediaType } from './media-type.js';
import { nearestFile } from './nearest-file.js';
import { parseDataUrl } from './parse-data-url.js';
import { readAsset, type AssetReading } from './read-asset.js';

/** Where a deck uses an asset, for diagnostics. */
export interface AssetUse {
  readonly place?: Place;
  readonly slide?: number;
}

/** Where assets are looked for, and who receives the missing ones. */
export interface AssetsOptions {
  /** The deck's folder, then those given by the user; absolute. */
  readonly folders: readonly string[];
  readonly report: Report;
  /** Where the deck first names each address. */
  readonly uses?: ReadonlyMap<string, AssetUse>;
}

/** Assets that know which files were read for them. */
export interface ReadAssets extends Assets {
  /** Absolute paths of the files read so far. */
  files(): readonly string[];
  /** The text of a file that was read under this address, as the author sees it: line feeds only. */
  textOf(url: string): string | undefined;
}

/**
 * Finds assets on disk and in `data:` URLs; nothing is read from the network. Each file is read once, however often it is
 * asked for and under however many addresses; each problem is reported once.
 */
export function createAssets(options: AssetsOptions): ReadAssets {
  const known = new Map<string, Promise<Asset | undefined>>();
  const readings = new Map<string, Promise<AssetReading>>();
  const read = (path: string): Promise<AssetReading> => {
    const reading = readings.get(path) ?? readFile(path);
    readings.set(path, reading);
    return reading;
  };
  const found = new Map<string, Asset>();
  return {
    get(url) {
      const asset = known.get(url) ?? keep(load(url, options, read), found);
      known.set(url, asset);
      return asset;
    },
    files: () => [...readings.keys()],
    textOf: (url) => decodeText(found.get(url)?.bytes),
  };
}

/** Notes an asset when it is there. */
async function keep(loading: Promise<Asset | undefined>, found: Map<string, Asset>): Promise<Asset | undefined> {
  const asset = await loading;
  if (asset !== undefined) found.set(asset.url, asset);
  return asset;
}

function decodeText(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

type Read = (path: string) => Promise<AssetReading>;

async function load(url: string, { folders, report, uses }: AssetsOptions, read: Read): Promise<Asset | undefined> {
  const use = uses?.get(url) ?? {};
  if (/^data:/i.test(url)) return checked(url, `the data: URL ${shorten(url)}`, await readDataUrl(url), use, report);
  if (isRemote(url)) {
    const hint = 'save it beside the deck and refer to the copy';
    report.add('source/asset-remote', `${url} is on the network; deckx does not download files`, { ...use, hint });
    return undefined;
  }
  const path = locateAsset(url, folders);
  if (path === undefined) {
    report.add('source/asset-missing', url === '' ? 'the URL is empty' : `${url} does not exist`, { ...use, ...nearestHint(url, folders) });
    return undefined;
  }
  return checked(url, url, await read(path), { ...use, hint: `the file is ${path}` }, report);
}

/** The asset that was read; what is wrong with it is reported. */
function checked(url: string, name: string, reading: AssetReading, details: DiagnosticDetails, report: Report): Asset | undefined {
  if ('problem' in reading) {
    report.add('source/asset-unreadable', `${name} ${reading.problem}`, details);
    return undefined;
  }
  const { content, removed, doubt } = reading;
  if (doubt !== undefined) report.add('source/asset-unreadable', `${name} ${doubt}`, details);
  if (removed.length > 0) report.add('source/asset-unsafe', `${name} is shown without ${removed.join('; ')}`, details);
  return { url, ...content };
}

async function readDataUrl(url: string): Promise<AssetReading> {
  const data = parseDataUrl(url);
  const mediaType = data === undefined ? undefined : (sniffMediaType(data.bytes) ?? data.mediaType);
  if (data === undefined || mediaType === undefined) return { problem: 'is damaged' };
  return readAsset({ name: `inline${extensionOf(mediaType)}`, bytes: data.bytes, mediaType });
}

function shorten(url: string): string {
  return url.length > 40 ? `${url.slice(0, 39)}…` : url;
}

async function readFile(path: string): Promise<AssetReading> {
  try {
    // At once: a promise is kept for half a megabyte at a time, and there is nothing else to be done meanwhile.
    const bytes = new Uint8Array(readFileSync(path));
    const name = basename(path);
    return await readAsset({ name, bytes, mediaType: mediaTypeOf(bytes, name) });
  } catch {
    return { problem: 'is damaged or cannot be read' };
  }
}

/** Names the file that was probably meant. */
function nearestHint(url: string, folders: readonly string[]): { readonly hint?: string } {
  const path = nearestFile(url, folders);
  return path === undefined ? {} : { hint: `did you mean ${path}?` };
}
