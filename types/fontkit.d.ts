/** The part of fontkit 2.0.4 that deckx uses; the package ships no types. Lengths are font units. */
declare module 'fontkit' {
  interface Glyph {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }

  interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly advanceWidth: number;
  }

  export interface Font {
    /** `TTF`, `WOFF` or `WOFF2`. */
    readonly type: string;
    readonly postscriptName: string | null;
    readonly familyName: string | null;
    /** An entry of the name table, English first. */
    getName(key: 'fontFamily' | 'preferredFamily' | 'wwsFamilyName'): string | null;
    readonly unitsPerEm: number;
    readonly ascent: number;
    /** Negative: below the baseline. */
    readonly descent: number;
    readonly lineGap: number;
    readonly xHeight: number;
    readonly capHeight: number;
    readonly italicAngle: number;
    /** `isFixedPitch`: not 0 when all glyphs are of one width. */
    readonly post: { readonly isFixedPitch: number } | undefined;
    readonly 'OS/2':
      | {
          readonly typoAscender: number;
          readonly typoDescender: number;
          readonly typoLineGap: number;
          readonly winAscent: number;
          readonly winDescent: number;
          readonly xHeight?: number;
          readonly usWeightClass: number;
          readonly fsSelection: { readonly useTypoMetrics: boolean; readonly italic: boolean; readonly bold: boolean };
        }
      | undefined;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(
      text: string,
      features?: readonly string[] | Readonly<Record<string, boolean>>,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): GlyphRun;
  }

  export interface FontCollection {
    /** `TTC` or `DFont`. */
    readonly type: string;
    readonly fonts: readonly Font[];
  }

  /** Opens a font of any kind that fontkit knows; throws on anything else. */
  export function create(bytes: Uint8Array, postscriptName?: string): Font | FontCollection;
}
