import type { FontFile } from 'deckx/exporter';

/** A picture in the form in which it goes into a PDF. */
export type Picture = RasterPicture | JpegPicture | SvgPicture;

/** Samples as a PDF image keeps them (ISO 32000-1, 8.9.5). */
export interface RasterPicture {
  readonly kind: 'raster';
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  /** Palette: three bytes a colour. */
  readonly colors: 'gray' | 'rgb' | { readonly palette: Uint8Array };
  /** Rows with PNG's filter bytes, compressed (zlib). */
  readonly data: Uint8Array;
  /** Opacity, as a grey picture of the same size; absent: opaque. */
  readonly alpha?: { readonly bits: 8 | 16; readonly data: Uint8Array };
}

/** A JPEG file, which PDF carries as it is. */
export interface JpegPicture {
  readonly kind: 'jpeg';
  readonly bytes: Uint8Array;
}

/** An SVG drawing, to be drawn as vectors. */
export interface SvgPicture {
  readonly kind: 'svg';
  readonly name: string;
  readonly text: string;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Fonts for its text, by generic family. */
  readonly fonts: SvgFonts;
}

export type GenericFamily = 'sans-serif' | 'serif' | 'monospace';

/** Regular, bold, italic and bold italic files of each generic family. */
export type SvgFonts = Readonly<Record<GenericFamily, readonly FontFile[]>>;

/** For drawings without text. */
export const noFonts: SvgFonts = { 'sans-serif': [], serif: [], monospace: [] };

/** Thrown for a file that is not what it says or is damaged; the message ends the sentence "the picture x …". */
export class PictureError extends Error {}
