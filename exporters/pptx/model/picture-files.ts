import { createRequire } from 'node:module';
import type { Asset, ExportJob, Scene, SceneBox } from 'deckx/exporter';
import type { Medium } from './presentation.js';

/** Where the pictures of a scene are in the package. */
export interface PictureFiles {
  /** Index into `Presentation.media`; or the name of a file that cannot be shown. */
  get(url: string): number | string;
  readonly media: readonly Medium[];
}

/** What PowerPoint shows, and the extension it goes by. */
const extensions: Readonly<Record<string, Medium['extension']>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
  'image/svg+xml': 'svg',
};

/** Fetches every picture of the scene, each once; files of the same bytes become one. SVGs get a PNG to fall back on. */
export async function gatherPictures(scene: Scene, job: Pick<ExportJob, 'asset'>): Promise<PictureFiles> {
  const media: Medium[] = [];
  const found = new Map<string, number | string>();
  for (const [url, width] of drawnWidths(scene)) {
    const asset = await job.asset(url);
    const medium = asset === undefined ? undefined : await toMedium(asset, width);
    found.set(url, medium === undefined ? (asset?.name ?? fileName(url)) : indexIn(media, medium));
  }
  return { get: (url) => found.get(url) ?? fileName(url), media };
}

/** Every picture's address, with the greatest width it is drawn at, in points. */
function drawnWidths(scene: Scene): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  const add = (box: SceneBox): void => {
    if (box.type === 'group') box.boxes.forEach(add);
    if (box.type === 'image') widths.set(box.url, Math.max(widths.get(box.url) ?? 0, box.width));
  };
  for (const { background, boxes } of scene.slides) {
    if (background.image !== undefined) add(background.image);
    boxes.forEach(add);
  }
  return widths;
}

function fileName(url: string): string {
  return url.startsWith('data:') ? 'an embedded picture' : (url.split(/[/\\]/).at(-1) ?? url);
}

function indexIn(media: Medium[], medium: Medium): number {
  const same = media.findIndex(({ extension, bytes }) => extension === medium.extension && equalBytes(bytes, medium.bytes));
  return same >= 0 ? same : media.push(medium) - 1;
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || Buffer.compare(one, other) === 0;
}

async function toMedium(asset: Asset, width: number): Promise<Medium | undefined> {
  const extension = extensions[asset.mediaType];
  if (extension === undefined) return undefined;
  if (extension !== 'svg') return { extension, bytes: asset.bytes };
  const fallback = await rasterise(asset.bytes, width);
  return fallback === undefined ? undefined : { extension, bytes: asset.bytes, fallback };
}

/** Pixels to the point drawn, and the most pixels across. */
const density = 2;
const widest = 2000;

/** The SVG as a PNG, the same on every machine: fonts come from packages only. `undefined` where it cannot be drawn. */
async function rasterise(svg: Uint8Array, width: number): Promise<Uint8Array | undefined> {
  const { Resvg } = await import('@resvg/resvg-js');
  const text = new TextDecoder().decode(svg);
  try {
    const pixels = Math.min(widest, Math.max(1, Math.round(width * density)));
    const options = { fitTo: { mode: 'width', value: pixels }, font: text.includes('<text') ? fonts() : noFonts } as const;
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
    fontFiles: [file('arimo/400Regular/Arimo_400Regular'), file('arimo/700Bold/Arimo_700Bold'), file('cousine/400Regular/Cousine_400Regular')],
    defaultFontFamily: 'Arimo',
  };
}
