import type { Asset, Assets } from '../../../source/asset.js';
import { isRemote } from '../../../source/locate-asset.js';
import type { StyledElement } from '../../../theme/styled.js';
import type { ImageBox, SceneMedia } from '../../scene.js';

/** A video or audio that an element plays. */
export interface MediaReference extends SceneMedia {
  /** Address of the picture that stands for it, where the author names one. */
  readonly poster?: string;
  readonly alt: string;
}

/** The video or audio that an element plays; `undefined` for any other element. */
export function mediaOf({ node, attrs, tag }: StyledElement): MediaReference | undefined {
  if (node?.type === 'media') {
    const { kind, url, poster, alt } = node;
    return { kind, url, alt, ...(poster === undefined ? {} : { poster }) };
  }
  const { src, poster, title, 'aria-label': label } = attrs?.other ?? {};
  if ((tag !== 'video' && tag !== 'audio') || src === undefined) return undefined;
  return { kind: tag, url: src, alt: label ?? title ?? '', ...(poster === undefined ? {} : { poster }) };
}

/** The key of a video's still image among the images: not an address, since it is not the video's own. */
export function stillKey({ kind, url, poster = '' }: MediaReference): string {
  return `${kind}\n${url}\n${poster}`;
}

/** Default sizes of a video and of an audio player, in CSS pixels. */
const usual = { video: { width: 640, height: 360 }, audio: { width: 300, height: 54 } } as const;

/**
 * Adds the still image of a video to the images, by its own address, and in the video's size by the video's key: its poster,
 * else a drawing with a play symbol. A video on the network is not read.
 */
export async function loadStill(media: MediaReference, pictures: Map<string, Asset | undefined>, assets: Assets): Promise<void> {
  const own = isRemote(media.url) || media.url === '' ? undefined : await assets.get(media.url);
  const poster = media.poster === undefined ? undefined : await assets.get(media.poster);
  const picture = poster?.mediaType.startsWith('image/') === true ? poster : undefined;
  const size = sizeOf(own) ?? sizeOf(picture) ?? usual[media.kind];
  const still = picture ?? (await assets.get(signOf(media.kind, size)));
  if (still !== undefined) pictures.set(still.url, still);
  pictures.set(stillKey(media), still === undefined ? undefined : { ...still, ...size });
}

/** What is cut off an image so that it covers a video of another shape; `undefined` where they are alike. */
export function coverCrop(picture: Asset | undefined, media: Asset): ImageBox['crop'] {
  const [own, wanted] = [sizeOf(picture), sizeOf(media)];
  if (own === undefined || wanted === undefined) return undefined;
  const ratio = (wanted.width * own.height) / (wanted.height * own.width);
  if (Math.abs(ratio - 1) < 0.005) return undefined;
  const [across, down] = ratio < 1 ? [(1 - ratio) / 2, 0] : [0, (1 - 1 / ratio) / 2];
  return { left: across, right: across, top: down, bottom: down };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(asset: Asset | undefined): Size | undefined {
  return asset?.width === undefined || asset.height === undefined ? undefined : { width: asset.width, height: asset.height };
}

/** A dark ground with a white triangle on a disc; for sound, with a line beside it. */
function signOf(kind: MediaReference['kind'], { width, height }: Size): string {
  const radius = Math.min(width, height) * (kind === 'audio' ? 0.34 : 0.14);
  const x = kind === 'audio' ? height / 2 : width / 2;
  const y = height / 2;
  const at = (dx: number, dy: number): string => `${round(x + dx * radius)} ${round(y + dy * radius)}`;
  const line = `<path d="M${round(height)} ${round(y)}H${round(width - height / 2)}" stroke="#BDBDBD" stroke-width="${round(height / 12)}" stroke-linecap="round"/>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<path d="M0 0H${width}V${height}H0z" fill="#2B2B2B"/><circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="#FFFFFF"/>` +
    `<path d="M${at(-0.35, -0.55)}L${at(0.6, 0)}L${at(-0.35, 0.55)}z" fill="#2B2B2B"/>${kind === 'audio' ? line : ''}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
