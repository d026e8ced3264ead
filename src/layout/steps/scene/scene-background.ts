import type { Asset } from '../../../source/asset.js';
import type { BackgroundLayer, BoxArea, ComputedStyle, LengthOrAuto, LinearGradient, Repeat } from '../../../theme/styled.js';
import { frameOf, pixels } from '../../lengths.js';
import type { ImageBox, SceneBackground, SceneBox } from '../../scene.js';
import { points, present, roundPoints } from './draw-context.js';
import { resolveGradient } from './resolve-gradient.js';
import type { Rectangle } from './rectangle.js';

type Pictures = ReadonlyMap<string, Asset | undefined>;
type Size = Pick<Rectangle, 'width' | 'height'>;

const white = { hex: 'FFFFFF', alpha: 1 };

/**
 * The slide's own background; white where the stylesheet says nothing. What is more than one picture or gradient over all
 * of it are boxes behind all others.
 */
export function slideBackground(
  style: ComputedStyle,
  size: Size,
  pictures: Pictures,
  factor: number,
): { readonly background: SceneBackground; readonly behind: readonly SceneBox[] } {
  const { backgroundColor } = style;
  const color = backgroundColor.alpha > 0 ? backgroundColor : white;
  const drawn = backgroundBoxes(style, { x: 0, y: 0, ...size }, pictures, factor);
  const [only, ...others] = drawn;
  if (only === undefined) return { background: { color }, behind: [] };
  if (others.length === 0 && only.type === 'image') return { background: { color, image: only }, behind: [] };
  const gradient = others.length === 0 && only.type === 'shape' ? fullGradient(only, size, factor) : undefined;
  return gradient === undefined ? { background: { color }, behind: drawn } : { background: { color, gradient }, behind: [] };
}

function fullGradient(box: Extract<SceneBox, { type: 'shape' }>, size: Size, factor: number): LinearGradient | undefined {
  const isFull = box.width >= points(size.width, factor) - 0.5 && box.height >= points(size.height, factor) - 0.5;
  return isFull && box.fill !== undefined && 'stops' in box.fill ? box.fill : undefined;
}

/** The gradient that fills a box by itself: its only picture, over all of it. */
export function fillingGradient({ backgrounds = [] }: ComputedStyle, box: Size): LinearGradient | undefined {
  const [layer, ...others] = backgrounds;
  if (layer === undefined || others.length > 0 || 'url' in layer.image || layer.clip !== 'border-box') return undefined;
  const isWhole = typeof layer.size !== 'string' && layer.size.every((side) => side === 'auto' || ('share' in side && side.share === 1));
  return isWhole ? resolveGradient(layer.image, box) : undefined;
}

/** Addresses of a style's pictures. */
export function backgroundUrls({ backgrounds = [], listStyleImage }: ComputedStyle): readonly string[] {
  return [
    ...backgrounds.flatMap(({ image }) => ('url' in image ? [image.url] : [])),
    ...(listStyleImage === undefined ? [] : [listStyleImage]),
  ];
}

/** The pictures and gradients behind a box, the lowest first, cut off by its edges; repeated ones once for every tile. */
export function backgroundBoxes(
  style: ComputedStyle,
  box: Rectangle,
  pictures: Pictures,
  factor: number,
): readonly (ImageBox | Extract<SceneBox, { type: 'shape' }>)[] {
  const { backgrounds = [] } = style;
  return backgrounds.toReversed().flatMap((layer) => layerBoxes(layer, style, box, pictures, factor));
}

function layerBoxes(
  layer: BackgroundLayer,
  style: ComputedStyle,
  box: Rectangle,
  pictures: Pictures,
  factor: number,
): ReturnType<typeof backgroundBoxes> {
  const { image } = layer;
  const area = areaOf(layer.origin, style, box);
  const clip = areaOf(layer.clip, style, box);
  const own = 'url' in image ? pictureSize(pictures.get(image.url), area) : undefined;
  if ('url' in image && own === undefined) return [];
  const tile = tileSize(layer, area, own);
  if (tile.width <= 0 || tile.height <= 0) return [];
  const tiles = tilesOf(layer, area, clip, tile);
  return tiles.flatMap((place): ReturnType<typeof backgroundBoxes> => {
    const part = intersection(place, clip);
    if (part === undefined) return [];
    const where = {
      x: points(part.x, factor),
      y: points(part.y, factor),
      width: points(part.width, factor),
      height: points(part.height, factor),
    };
    if ('url' in image) return [{ type: 'image', url: image.url, alt: '', ...where, ...cropOf(place, part) }];
    const fill = resolveGradient(image, place, { ...part, x: part.x - place.x, y: part.y - place.y });
    return [{ type: 'shape', name: 'Background', ...where, radius: 0, fill }];
  });
}

function areaOf(area: BoxArea, style: ComputedStyle, box: Rectangle): Rectangle {
  if (area === 'border-box') return box;
  const frame = frameOf(style, box.width);
  const { border } = style;
  const inset =
    area === 'content-box'
      ? frame
      : { top: border.top.width, right: border.right.width, bottom: border.bottom.width, left: border.left.width };
  return {
    x: box.x + inset.left,
    y: box.y + inset.top,
    width: Math.max(0, box.width - inset.left - inset.right),
    height: Math.max(0, box.height - inset.top - inset.bottom),
  };
}

/** A picture's own size; one that does not say is as large as its box. */
function pictureSize(asset: Asset | undefined, area: Size): Size | undefined {
  if (asset === undefined || !asset.mediaType.startsWith('image/')) return undefined;
  return { width: asset.width || area.width, height: asset.height || area.height };
}

/** CSS Backgrounds 3, 3.9. */
function tileSize({ size, repeat }: BackgroundLayer, area: Size, own: Size | undefined): Size {
  const natural = own ?? area;
  if (size === 'cover' || size === 'contain') {
    if (own === undefined) return area;
    const ratios = [area.width / own.width, area.height / own.height] as const;
    const by = size === 'cover' ? Math.max(...ratios) : Math.min(...ratios);
    return { width: own.width * by, height: own.height * by };
  }
  const length = (side: LengthOrAuto, base: number): number | undefined => (side === 'auto' ? undefined : Math.max(0, pixels(side, base)));
  const [width, height] = [length(size[0], area.width), length(size[1], area.height)];
  const keepsRatio = own !== undefined;
  const tile = {
    width: width ?? (height !== undefined && keepsRatio ? (height * natural.width) / natural.height : natural.width),
    height: height ?? (width !== undefined && keepsRatio ? (width * natural.height) / natural.width : natural.height),
  };
  const rounded = (side: number, room: number, how: Repeat): number =>
    how === 'round' && side > 0 ? room / Math.max(1, Math.round(room / side)) : side;
  return { width: rounded(tile.width, area.width, repeat[0]), height: rounded(tile.height, area.height, repeat[1]) };
}

/** More tiles than that are no picture but a texture: they are drawn larger, several of them as one. */
const mostTiles = 600;

function tilesOf({ position, repeat }: BackgroundLayer, area: Rectangle, clip: Rectangle, tile: Size): readonly Rectangle[] {
  const left = area.x + pixels(position.x, area.width - tile.width);
  const top = area.y + pixels(position.y, area.height - tile.height);
  const across = starts(left, tile.width, { from: clip.x, to: clip.x + clip.width }, { from: area.x, to: area.x + area.width }, repeat[0]);
  const down = starts(top, tile.height, { from: clip.y, to: clip.y + clip.height }, { from: area.y, to: area.y + area.height }, repeat[1]);
  const crowd = across.length * down.length;
  if (crowd > mostTiles) {
    const by = Math.ceil(Math.sqrt(crowd / mostTiles));
    const larger = { width: tile.width * by, height: tile.height * by };
    return tilesOf({ position: { x: { px: left - area.x }, y: { px: top - area.y } }, repeat } as BackgroundLayer, area, clip, larger);
  }
  return down.flatMap((y) => across.map((x) => ({ x, y, ...tile })));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where tiles begin along one axis. */
function starts(first: number, size: number, clip: Range, area: Range, how: Repeat): readonly number[] {
  if (how === 'no-repeat') return [first];
  if (how === 'space') {
    const room = area.to - area.from;
    const count = Math.floor(room / size + 1e-6);
    if (count < 2) return [first];
    const gap = (room - count * size) / (count - 1);
    return Array.from({ length: count }, (_, index) => area.from + index * (size + gap));
  }
  const before = Math.ceil((first - clip.from) / size - 1e-6);
  const count = Math.ceil((clip.to - (first - before * size)) / size - 1e-6);
  return Array.from({ length: Math.max(0, Math.min(count, 5000)) }, (_, index) => first + (index - before) * size);
}

/** What two rectangles have in common. */
export function intersection(first: Rectangle, second: Rectangle): Rectangle | undefined {
  const x = Math.max(first.x, second.x);
  const y = Math.max(first.y, second.y);
  const width = Math.min(first.x + first.width, second.x + second.width) - x;
  const height = Math.min(first.y + first.height, second.y + second.height) - y;
  return width > 1e-6 && height > 1e-6 ? { x, y, width, height } : undefined;
}

/** The part of a picture that is drawn, as a crop; nothing when that is all of it. */
export function cropOf(whole: Rectangle, part: Rectangle): Pick<ImageBox, 'crop'> {
  const crop = {
    left: share(part.x - whole.x, whole.width),
    top: share(part.y - whole.y, whole.height),
    right: share(whole.x + whole.width - part.x - part.width, whole.width),
    bottom: share(whole.y + whole.height - part.y - part.height, whole.height),
  };
  return present('crop', Object.values(crop).some((value) => value > 0) ? crop : undefined);
}

/** Shares need more places than points. */
function share(part: number, whole: number): number {
  return Math.max(0, roundPoints((part / whole) * 1000) / 1000);
}
