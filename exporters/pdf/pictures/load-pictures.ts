import { suitPicture, type Asset, type Block, type ExportJob, type FontFile, type ImageBox } from 'deckx/exporter';
import type { PdfOptions } from '../options.js';
import { convertGif, isAnimated } from './convert-gif.js';
import { jpegPicture } from './jpeg-picture.js';
import { noFonts, PictureError, type GenericFamily, type Picture, type SvgFonts } from './picture.js';
import { pngPicture } from './png-picture.js';

type Job = Pick<ExportJob<Pick<PdfOptions, 'maxImageDpi'>>, 'asset' | 'column' | 'report' | 'options'>;

/** The pictures of a PDF, each read once. */
export interface Pictures {
  /** By address, those that can be shown. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** By address, what to call a picture that cannot be shown, or turns out so while it is drawn. */
  readonly names: ReadonlyMap<string, string>;
  /** For text in SVG drawings. */
  readonly fonts: ReadonlyMap<string, FontFile>;
}

/** A picture that is needed, and where it is first shown. */
export interface UsedPicture {
  readonly box: ImageBox;
  readonly slide: number;
  /** Its greatest size on a page in points, what is cut off included. */
  readonly width: number;
  readonly height: number;
}

/** Reads pictures into the form PDF wants. What cannot be shown is reported and has a name only. */
export async function loadPictures(used: ReadonlyMap<string, UsedPicture>, job: Job): Promise<Pictures> {
  const pictures = new Map<string, Picture>();
  const names = new Map<string, string>();
  const fonts = lazySvgFonts(job);
  for (const { urls, asset, use } of await pictureFiles(used, job)) {
    const picture = asset === undefined ? undefined : await loadPicture(asset, use, fonts, job);
    for (const url of urls) {
      if (picture !== undefined) pictures.set(url, picture);
      if (picture === undefined || picture.kind === 'svg') names.set(url, nameOf(asset, use.box));
    }
  }
  return { pictures, names, fonts: await fonts.used() };
}

/** A file, or an address where there is none, with all its uses. */
interface PictureFile {
  readonly urls: string[];
  readonly asset?: Asset;
  use: UsedPicture;
}

/** The files of pictures: two addresses of one file, and two files with the same content, are one. */
async function pictureFiles(used: ReadonlyMap<string, UsedPicture>, job: Job): Promise<readonly PictureFile[]> {
  const files: PictureFile[] = [];
  const byLength = new Map<number, PictureFile[]>();
  for (const [url, use] of used) {
    const asset = await job.asset(url);
    const alike = asset === undefined ? [] : (byLength.get(asset.bytes.length) ?? []);
    const known = alike.find((file) => file.asset?.mediaType === asset?.mediaType && isSame(file.asset!.bytes, asset!.bytes));
    if (known !== undefined) {
      known.urls.push(url);
      known.use = { ...known.use, width: Math.max(known.use.width, use.width), height: Math.max(known.use.height, use.height) };
      continue;
    }
    const file: PictureFile = { urls: [url], ...(asset === undefined ? {} : { asset }), use };
    files.push(file);
    if (asset !== undefined) byLength.set(asset.bytes.length, [...alike, file]);
  }
  return files;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || Buffer.compare(one, other) === 0;
}

function nameOf(asset: Asset | undefined, { url, alt }: ImageBox): string {
  if (asset !== undefined) return asset.name;
  return url.startsWith('data:') ? alt : (url.split('/').at(-1) ?? url);
}

async function loadPicture(asset: Asset, use: UsedPicture, fonts: LazyFonts, job: Job): Promise<Picture | undefined> {
  const { place } = use.box;
  const { report } = job;
  const at = { slide: use.slide, ...(place === undefined ? {} : { place }) };
  const reportStill = (): void => {
    report.add('export/dropped', `the image ${asset.name} is animated; the PDF shows its first frame`, at);
  };
  try {
    if (asset.mediaType === 'image/gif' && isAnimated(asset)) reportStill();
    const suited = await suitPicture(asset, { kinds, width: use.width, height: use.height, dpi: job.options.maxImageDpi });
    if (!('problem' in suited)) {
      if (suited.stilled) reportStill();
      return await convert(suited.asset, fonts);
    }
    report.add('export/image-format', `the image ${asset.name} ${suited.problem}`, {
      hint: 'use PNG, JPEG, SVG or GIF',
      ...at,
    });
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    report.add('source/asset-unreadable', `the image ${asset.name} ${error.message}`, at);
  }
  return undefined;
}

/** Kinds that PDF has means for. */
const kinds = ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml'];

async function convert(asset: Asset, fonts: LazyFonts): Promise<Picture | undefined> {
  const { bytes, mediaType, name } = asset;
  switch (mediaType) {
    case 'image/png':
      return pngPicture(bytes);
    case 'image/gif':
      return convertGif(asset);
    case 'image/jpeg':
      return jpegPicture(bytes);
    case 'image/svg+xml': {
      const text = new TextDecoder().decode(bytes);
      const size = { width: asset.width ?? 300, height: asset.height ?? 150 };
      return { kind: 'svg', name, text, ...size, fonts: await fonts.load(/<text\b/.test(text)) };
    }
    default:
      return undefined;
  }
}

// --- fonts for SVG ----------------------------------------------------------------------------------------------

interface LazyFonts {
  load(needed: boolean): Promise<SvgFonts>;
  used(): Promise<ReadonlyMap<string, FontFile>>;
}

const families: readonly GenericFamily[] = ['sans-serif', 'serif', 'monospace'];

/** The fonts of the generic families, found by laying out a word in each style. Done once, when an SVG image has text. */
function lazySvgFonts(job: Job): LazyFonts {
  let fonts: Promise<SvgFonts> | undefined;
  const find = async (): Promise<SvgFonts> => {
    const found = await Promise.all(families.map(async (family) => [family, await filesOf(family, job)] as const));
    return { ...noFonts, ...Object.fromEntries(found) };
  };
  return {
    load: (needed) => (needed ? (fonts ??= find()) : Promise.resolve(noFonts)),
    async used() {
      const all = families.map(async (family) => (await (fonts ?? noFonts))[family]);
      return new Map((await Promise.all(all)).flat().map((file) => [file.id, file]));
    },
  };
}

async function filesOf(fontFamily: string, job: Job): Promise<readonly FontFile[]> {
  const word = { type: 'text', value: 'a' } as const;
  const italic = { type: 'emphasis', children: [word] } as const;
  const styles = [word, { type: 'strong', children: [word] }, italic, { type: 'strong', children: [italic] }] as const;
  const blocks: readonly Block[] = styles.map((child) => ({ type: 'paragraph', children: [child] }));
  const { fonts } = await job.column(blocks, { width: 100, fontSize: 10, fontFamily });
  return [...fonts.values()];
}
