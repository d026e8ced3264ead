import type { Color } from '../styled.js';
import { fromLab, fromOklab, fromPolar, fromPredefined, toLab, toLinear, toOklab, toPolar, toXyz, type Triple } from './color-spaces.js';

/** A colour on its way through a mixture: red, green and blue from 0 to 1. */
export interface Channels {
  readonly rgb: Triple;
  readonly alpha: number;
}

interface MixingSpace {
  readonly from: (rgb: Triple) => Triple;
  readonly to: (channels: Triple) => Triple | undefined;
  /** Which channel is a hue in degrees. */
  readonly hue?: 0 | 2;
}

const same = (channels: Triple): Triple => channels;
const spaces: Readonly<Record<string, MixingSpace>> = {
  srgb: { from: same, to: same },
  'srgb-linear': { from: toLinear, to: (channels) => fromPredefined('srgb-linear', channels) },
  lab: { from: toLab, to: fromLab },
  oklab: { from: toOklab, to: fromOklab },
  lch: { from: (rgb) => toPolar(toLab(rgb)), to: (channels) => fromLab(fromPolar(channels)), hue: 2 },
  oklch: { from: (rgb) => toPolar(toOklab(rgb)), to: (channels) => fromOklab(fromPolar(channels)), hue: 2 },
  hsl: { from: toHsl, to: fromHsl, hue: 0 },
  hwb: { from: toHwb, to: fromHwb, hue: 0 },
  xyz: { from: toXyz, to: (channels) => fromPredefined('xyz', channels) },
  'xyz-d65': { from: toXyz, to: (channels) => fromPredefined('xyz', channels) },
};

/** Whether colours can be mixed in a space of that name. */
export function isMixingSpace(name: string): boolean {
  return Object.hasOwn(spaces, name);
}

/**
 * Two colours mixed (CSS Color 5, 2): in the named space, premultiplied, hues the shorter way round unless said otherwise.
 * @param share of the second, 0 to 1
 */
export function mixColors(first: Color, second: Color, share: number, spaceName: string, hueWay = 'shorter'): Channels | undefined {
  const space = spaces[spaceName];
  if (space === undefined) return undefined;
  const [one, two] = [space.from(rgbOf(first)), space.from(rgbOf(second))];
  // A colour without chroma, or not seen at all, has no hue of its own: it takes the other's.
  const [from, to] =
    space.hue === undefined
      ? [one, two]
      : alikeHues(borrowedHue(one, two, first, space.hue), borrowedHue(two, one, second, space.hue), space.hue, hueWay);
  const alpha = first.alpha * (1 - share) + second.alpha * share;
  const mixed = [0, 1, 2].map((index) => {
    const [a, b] = [from[index] ?? 0, to[index] ?? 0];
    if (index === space.hue) return a * (1 - share) + b * share;
    return alpha === 0 ? 0 : (a * first.alpha * (1 - share) + b * second.alpha * share) / alpha;
  }) as unknown as Triple;
  const rgb = space.to(mixed);
  return rgb === undefined ? undefined : { rgb, alpha };
}

export function rgbOf({ hex }: Color): Triple {
  const at = (index: number): number => Number.parseInt(hex.slice(index, index + 2), 16) / 255;
  return [at(0), at(2), at(4)];
}

function borrowedHue(own: Triple, other: Triple, color: Color, hue: 0 | 2): Triple {
  const grey = hue === 2 ? own[1] < 0.02 : Math.max(...rgbOf(color)) - Math.min(...rgbOf(color)) < 0.001;
  if (!grey && color.alpha > 0) return own;
  return hue === 2 ? [own[0], own[1], other[2]] : [other[0], own[1], own[2]];
}

function alikeHues(from: Triple, to: Triple, hue: 0 | 2, way: string): readonly [Triple, Triple] {
  const [a, b] = [from[hue], to[hue]];
  const gap = b - a;
  const turned = (by: number): readonly [Triple, Triple] => [from, hue === 2 ? [to[0], to[1], b + by] : [b + by, to[1], to[2]]];
  if (way === 'longer') return turned(gap > 0 && gap < 180 ? -360 : gap > -180 && gap <= 0 ? 360 : 0);
  if (way === 'increasing') return turned(gap < 0 ? 360 : 0);
  if (way === 'decreasing') return turned(gap > 0 ? -360 : 0);
  return turned(gap > 180 ? -360 : gap < -180 ? 360 : 0);
}

function toHsl([r, g, b]: Triple): Triple {
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const hue = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [hue * 60, saturation, lightness];
}

/** Hue in degrees, saturation and lightness from 0 to 1 (CSS Color 4, 7.1). */
export function fromHsl([hue, saturation, lightness]: Triple): Triple {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const position = (((offset + hue / 30) % 12) + 12) % 12;
    return lightness - spread * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

function toHwb(rgb: Triple): Triple {
  return [toHsl(rgb)[0], Math.min(...rgb), 1 - Math.max(...rgb)];
}

/** Hue in degrees, whiteness and blackness from 0 to 1 (CSS Color 4, 8.1). */
export function fromHwb([hue, white, dark]: Triple): Triple {
  if (white + dark >= 1) return [white / (white + dark), white / (white + dark), white / (white + dark)];
  const pure = fromHsl([hue, 1, 0.5]);
  const mix = (channel: number): number => channel * (1 - white - dark) + white;
  return [mix(pure[0]), mix(pure[1]), mix(pure[2])];
}
