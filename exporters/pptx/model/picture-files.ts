import { createRequire } from 'node:module';
import { suitPicture, type Asset, type ExportJob, type ImageBox, type Scene, type SceneBox } from 'deckx/exporter';
import type { Medium } from './presentation.js';
import { uprightTag } from './upright.js';

/** Where the pictures of a scene are in the package. */
export interface PictureFiles {
  /** Index into `Presentation.media`; or the name of a file that cannot be shown. */
  get(url: string): number | string;
  /** Why a picture cannot be shown, where that is known; ends a sentence that begins with its name. */
  problem(url: string): string | undefined;
  readonly media: readonly Medium[];
}

/** What pictures are made from; `maxImageDpi` 0 or absent: as they are. */
type PictureJob = Pick<ExportJob, 'asset' | 'report'> & { readonly options?: { readonly maxImageDpi?: number } };

/** What PowerPoint shows, and the extension it goes by. */
const extensions: Readonly<Record<string, Medium['extension']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
  'image/svg+xml': 'svg',
};

/**
 * Fetches every picture of the scene, each once; files of the same bytes become one. SVGs get a PNG to fall back on, what
 * PowerPoint does not know is converted, and what has more pixels than it may is made smaller.
 */
export async function gatherPictures(scene: Scene, job: PictureJob): Promise<PictureFiles> {
  const media: Medium[] = [];
  const found = new Map<string, number | string>();
  const problems = new Map<string, string>();
  for (const [url, use] of pictureUses(scene)) {
    const asset = await job.asset(url);
    const made = asset === undefined ? undefined : await toMedium(asset, use, job);
    const medium = typeof made === 'string' ? undefined : made;
    if (typeof made === 'string') problems.set(url, made);
    found.set(url, medium === undefined ? (asset?.name ?? fileName(url)) : indexIn(media, medium));
  }
  return { get: (url) => found.get(url) ?? fileName(url), problem: (url) => problems.get(url), media };
}

/** A picture's greatest size, in points, and where it is first shown. */
interface PictureUse {
  readonly width: number;
  readonly height: number;
  readonly slide: number;
  readonly box: ImageBox;
}

/** Every picture's address and use; what is cut off counts, since the file holds it. */
function pictureUses(scene: Scene): ReadonlyMap<string, PictureUse> {
  const uses = new Map<string, PictureUse>();
  const add = (box: SceneBox, slide: number): void => {
    if (box.type === 'group') for (const part of box.boxes) add(part, slide);
    if (box.type !== 'image') return;
    const { left = 0, right = 0, top = 0, bottom = 0 } = box.crop ?? {};
    const before = uses.get(box.url) ?? { width: 0, height: 0, slide, box };
    const width = Math.max(before.width, box.width / Math.max(0.01, 1 - left - right));
    const height = Math.max(before.height, box.height / Math.max(0.01, 1 - top - bottom));
    uses.set(box.url, { ...before, width, height });
  };
  for (const [index, { background, boxes }] of scene.slides.entries()) {
    if (background.image !== undefined) add(background.image, index + 1);
    for (const box of boxes) add(box, index + 1);
  }
  return uses;
}

function fileName(url: string): string {
  return url.startsWith('data:') ? 'an embedded image' : (url.split(/[/\\]/).at(-1) ?? url);
}

function indexIn(media: Medium[], medium: Medium): number {
  const same = media.findIndex(({ extension, bytes }) => extension === medium.extension && equalBytes(bytes, medium.bytes));
  return same >= 0 ? same : media.push(medium) - 1;
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || Buffer.compare(one, other) === 0;
}

/** The file as the package has it; a text says why there is none, `undefined` that it cannot be drawn. */
async function toMedium(given: Asset, use: PictureUse, job: PictureJob): Promise<Medium | string | undefined> {
  const asset = await suited(given, use, job);
  if (typeof asset === 'string') return asset;
  const { mediaType, bytes, orientation } = asset;
  const extension = extensions[mediaType]!;
  if (extension === 'svg') {
    const fallback = await rasterise(asset, use.width);
    // The still of a film is a raster: PowerPoint knows no other.
    if (fallback !== undefined && use.box.media !== undefined) return { extension: 'png', bytes: fallback };
    return fallback === undefined ? undefined : { extension, bytes, fallback };
  }
  if (orientation === undefined) return { extension, bytes };
  return { extension, bytes: uprightTag(bytes), orientation };
}

/** The picture in a form and of a size that suits; a text says why there is none. */
async function suited(
  asset: Asset,
  { width, height, slide, box }: PictureUse,
  { options = {}, report }: PictureJob,
): Promise<Asset | string> {
  const made = await suitPicture(asset, { kinds: Object.keys(extensions), width, height, dpi: options.maxImageDpi ?? 0 });
  if ('problem' in made) return made.problem;
  if (made.stilled) {
    const { place } = box;
    report.add('export/dropped', `the image ${asset.name} is animated; PowerPoint shows its first frame`, {
      slide,
      ...(place === undefined ? {} : { place }),
    });
  }
  return made.asset;
}

/** Pixels to the point drawn, and the most pixels across or down. */
const density = 2;
const widest = 2000;

/** The SVG as a PNG, the same on every machine: fonts come from packages only. `undefined` where it cannot be drawn. */
async function rasterise({ bytes, width: ownWidth = 300, height: ownHeight = 150 }: Asset, width: number): Promise<Uint8Array | undefined> {
  const { Resvg } = await import('@resvg/resvg-js');
  const text = new TextDecoder().decode(bytes);
  try {
    const pixels = Math.min(widest, Math.max(1, Math.round(width * density)));
    const tall = (pixels * ownHeight) / ownWidth > widest;
    const fitTo = tall ? ({ mode: 'height', value: widest } as const) : ({ mode: 'width', value: pixels } as const);
    const options = { fitTo, font: text.includes('<text') ? fonts() : noFonts } as const;
    return new Uint8Array(new Resvg(text, options).render().asPng());
  } catch {
    return undefined;
  }
}

const noFonts = { loadSystemFonts: false };

function fonts(): { readonly loadSystemFonts: false; readonly fontFiles: string[]; readonly defaultFontFamily: string } {
  const { resolve } = createRequire(import.meta.url);
  const file = (name: string): string => resolve(`@expo-google-fonts/${name}.ttf`);
  return {
    loadSystemFonts: false,
    fontFiles: [
      file('arimo/400Regular/Arimo_400Regular'),
      file('arimo/700Bold/Arimo_700Bold'),
      file('cousine/400Regular/Cousine_400Regular'),
    ],
    defaultFontFamily: 'Arimo',
  };
}
