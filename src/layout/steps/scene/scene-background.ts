import type { Asset } from '../../../source/asset.js';
import type { ComputedStyle } from '../../../theme/styled.js';
import type { ImageBox, SceneBackground } from '../../scene.js';
import { points, present, roundPoints } from './draw-context.js';
import type { Rectangle } from './scene-shapes.js';

const white = { hex: 'FFFFFF', alpha: 1 };

/** The slide's own background; white where the stylesheet says nothing. */
export function slideBackground(
  style: ComputedStyle,
  size: { readonly width: number; readonly height: number },
  pictures: ReadonlyMap<string, Asset | undefined>,
  factor: number,
): SceneBackground {
  const { backgroundImage, backgroundColor } = style;
  const gradient = backgroundImage !== undefined && 'stops' in backgroundImage ? backgroundImage : undefined;
  const image = backgroundPicture(style, { x: 0, y: 0, ...size }, pictures, factor);
  return { color: backgroundColor.alpha > 0 ? backgroundColor : white, ...present('gradient', gradient), ...present('image', image) };
}

/** A background picture in its box, sized and cut off by the box's edges as `background-size` and `-position` say. */
export function backgroundPicture(
  style: ComputedStyle,
  box: Rectangle,
  pictures: ReadonlyMap<string, Asset | undefined>,
  factor: number,
): ImageBox | undefined {
  const url = backgroundUrl(style);
  const asset = url === undefined ? undefined : pictures.get(url);
  if (url === undefined || asset === undefined || !asset.mediaType.startsWith('image/')) return undefined;
  const picture = pictureSize(style.backgroundSize, box, { width: asset.width || box.width, height: asset.height || box.height });
  const [across, down] = positions(style.backgroundPosition);
  const left = offset(across, box.width - picture.width);
  const top = offset(down, box.height - picture.height);
  return cutOff(url, box, { x: left, y: top, ...picture }, factor);
}

/** The address of a style's background picture. */
export function backgroundUrl({ backgroundImage }: ComputedStyle): string | undefined {
  return backgroundImage !== undefined && 'url' in backgroundImage ? backgroundImage.url : undefined;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

function pictureSize(text: string, box: Size, own: Size): Size {
  const ratios = [box.width / own.width, box.height / own.height] as const;
  if (text.includes('cover')) return scaled(own, Math.max(...ratios));
  if (text.includes('contain')) return scaled(own, Math.min(...ratios));
  const [across = 'auto', down = 'auto'] = text.trim().split(/\s+/);
  const width = length(across, box.width);
  const height = length(down, box.height);
  if (width === undefined && height === undefined) return own;
  return {
    width: width ?? ((height ?? own.height) * own.width) / own.height,
    height: height ?? ((width ?? own.width) * own.height) / own.width,
  };
}

function scaled(own: Size, by: number): Size {
  return { width: own.width * by, height: own.height * by };
}

function length(text: string, base: number): number | undefined {
  const match = /^(-?\d*\.?\d+(?:e-?\d+)?)(px|%)?$/.exec(text);
  if (match === null) return undefined;
  return match[2] === '%' ? (Number(match[1]) / 100) * base : Number(match[1]);
}

const keywords: Readonly<Record<string, string>> = { left: '0%', top: '0%', center: '50%', right: '100%', bottom: '100%' };

/** Horizontal and vertical position; keywords may come in either order, one value leaves the other centred. */
function positions(text: string): readonly [string, string] {
  const words = text.trim().split(/\s+/);
  if (words.length >= 4) return [edgeOffset(words, ['left', 'right']), edgeOffset(words, ['top', 'bottom'])];
  const [first = '0%', second] = words;
  if (second === undefined) return first === 'top' || first === 'bottom' ? ['50%', keyword(first)] : [keyword(first), '50%'];
  const swapped = first === 'top' || first === 'bottom' || second === 'left' || second === 'right';
  return swapped ? [keyword(second), keyword(first)] : [keyword(first), keyword(second)];
}

function keyword(word: string): string {
  return keywords[word] ?? word;
}

/** `right 10px`: the offset from a named edge; from the far one as a negative sign before it. */
function edgeOffset(words: readonly string[], [near, far]: readonly [string, string]): string {
  const at = words.findIndex((word) => word === near || word === far);
  const value = words[at + 1] ?? '0px';
  return words[at] === far ? `far ${value}` : value;
}

function offset(text: string, room: number): number {
  const far = text.startsWith('far ');
  const value = length(far ? text.slice(4) : text, room) ?? 0;
  return far ? room - value : value;
}

/** The part of the picture that lies in the box, as a crop. */
function cutOff(url: string, box: Rectangle, picture: Rectangle, factor: number): ImageBox | undefined {
  const left = Math.max(0, picture.x);
  const top = Math.max(0, picture.y);
  const right = Math.min(box.width, picture.x + picture.width);
  const bottom = Math.min(box.height, picture.y + picture.height);
  if (right <= left || bottom <= top) return undefined;
  const crop = {
    left: share(left - picture.x, picture.width),
    top: share(top - picture.y, picture.height),
    right: share(picture.x + picture.width - right, picture.width),
    bottom: share(picture.y + picture.height - bottom, picture.height),
  };
  const cropped = Object.values(crop).some((value) => value > 0);
  return {
    type: 'image',
    url,
    alt: '',
    x: points(box.x + left, factor),
    y: points(box.y + top, factor),
    width: points(right - left, factor),
    height: points(bottom - top, factor),
    ...(cropped ? { crop } : {}),
  };
}

/** Shares need more places than points. */
function share(part: number, whole: number): number {
  return roundPoints((part / whole) * 1000) / 1000;
}
