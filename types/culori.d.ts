/** The part of culori 4.0.2 that deckx uses; the package ships no types. */
declare module 'culori/fn' {
  /** A colour in a space, its channels by culori's names; those that are absent are missing (`none`). */
  export interface Color {
    readonly mode: string;
    readonly alpha?: number;
    readonly r?: number;
    readonly g?: number;
    readonly b?: number;
    /** Hue in degrees, of all spaces that have one. */
    readonly h?: number | undefined;
    /** Saturation, of HSL and HSV. */
    readonly s?: number;
    /** Chroma, of LCH and Oklch. */
    readonly c?: number;
  }

  /** A colour space, to be given to `useMode`. */
  export interface Mode {
    readonly mode: string;
  }

  export const modeA98: Mode;
  export const modeHsl: Mode;
  export const modeHsv: Mode;
  export const modeHwb: Mode;
  export const modeLab: Mode;
  export const modeLch: Mode;
  export const modeLrgb: Mode;
  export const modeOklab: Mode;
  export const modeOklch: Mode;
  export const modeP3: Mode;
  export const modeProphoto: Mode;
  export const modeRec2020: Mode;
  export const modeRgb: Mode;
  export const modeXyz50: Mode;
  export const modeXyz65: Mode;

  /** Makes a space known to `parse` and `converter`. */
  export function useMode(mode: Mode): void;
  export function parse(text: string): Color | undefined;
  export function converter(mode: string): (color: Color) => Color;

  type MapChannel = (value: number | undefined, channel: string, color: Color) => number | undefined;
  type Hues = readonly (number | undefined)[];
  interface Overrides {
    readonly h: { readonly fixup: (hues: Hues) => Hues };
  }

  export function interpolateWith(
    before: MapChannel,
    after: MapChannel,
  ): (colors: readonly Color[], mode: string, overrides?: Overrides) => (share: number) => Color;

  export function fixupHueShorter(hues: Hues): Hues;
  export function fixupHueLonger(hues: Hues): Hues;
  export function fixupHueIncreasing(hues: Hues): Hues;
  export function fixupHueDecreasing(hues: Hues): Hues;
}
