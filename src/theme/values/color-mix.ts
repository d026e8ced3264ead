import { converter, fixupHueDecreasing, fixupHueIncreasing, fixupHueLonger, fixupHueShorter, interpolateWith } from 'culori/fn';
import type { WideColor } from './wide-color.js';

/** culori's names of the spaces in which CSS can mix. */
const modes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    srgb: 'rgb',
    'srgb-linear': 'lrgb',
    'display-p3': 'p3',
    'a98-rgb': 'a98',
    'prophoto-rgb': 'prophoto',
    rec2020: 'rec2020',
    lab: 'lab',
    oklab: 'oklab',
    xyz: 'xyz65',
    'xyz-d65': 'xyz65',
    'xyz-d50': 'xyz50',
    hsl: 'hsl',
    hwb: 'hwb',
    lch: 'lch',
    oklch: 'oklch',
  }),
);

type Hues = readonly (number | undefined)[];

/** Ways from hue to hue (CSS Color 4, 12.4). */
const ways: ReadonlyMap<string, (hues: Hues) => Hues> = new Map([
  ['shorter', fixupHueShorter],
  ['longer', longerHue],
  ['increasing', fixupHueIncreasing],
  ['decreasing', fixupHueDecreasing],
]);

/** Between equal hues, of which one may be the other's, the longer way is a whole turn: culori stays where it is. */
function longerHue([first, second]: Hues): Hues {
  const [from = second, to = first] = [first, second];
  return from !== undefined && from === to ? [from, from + 360] : fixupHueLonger([from, to]);
}

/** Whether colours can be mixed in a space of that name. */
export function isMixingSpace(name: string): boolean {
  return modes.has(name);
}

/** A hue is an angle: there is no more or less of it. culori's own premultiplication does not spare it. */
const isHue = (channel: string): boolean => channel === 'h';

const mix = interpolateWith(
  (value, channel, { alpha = 1 }) => (channel === 'alpha' || isHue(channel) || value === undefined ? value : value * alpha),
  (value, channel, { alpha = 1 }) => (channel === 'alpha' || isHue(channel) || value === undefined || alpha === 0 ? value : value / alpha),
);

/**
 * Two colours mixed (CSS Color 5, 2): in the named space, premultiplied, hues the shorter way round unless said otherwise. A colour
 * without a hue takes the other's.
 * @param share of the second, 0 to 1
 */
export function mixColors(first: WideColor, second: WideColor, share: number, space: string, way = 'shorter'): WideColor | undefined {
  const mode = modes.get(space);
  const fixup = ways.get(way);
  if (mode === undefined || fixup === undefined) return undefined;
  const convert = converter(mode);
  const ends = [first, second].map((color) => withoutIdleHue(convert(color), mode));
  return mix(ends, mode, { h: { fixup } })(share);
}

/** Chroma or saturation up to which a colour is grey for browsers: its hue is nobody's. */
const grey: ReadonlyMap<string, number> = new Map([
  ['lch', 0.02],
  ['oklch', 0.02],
  ['hsl', 0.001],
]);

function withoutIdleHue(color: WideColor, mode: string): WideColor {
  const chroma = color.c ?? color.s ?? 0;
  if (color.alpha !== 0 && chroma > (grey.get(mode) ?? -1)) return color;
  return { ...color, h: undefined };
}
