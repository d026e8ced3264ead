import type { ComputedStyle } from '../styled.js';
import type { EmojiDrawing } from './emoji-drawings.js';

/** A font file that was measured with and can be embedded: TTF or OTF, never WOFF. */
export interface FontFile {
  /** Unique and the same in every run: family, weight and style. */
  readonly id: string;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
}

/** One font file, opened for measuring. Metrics are shares of the em, as a browser takes them (OS/2 or hhea). */
export interface Face {
  readonly file: FontFile;
  readonly ascent: number;
  /** Positive, below the baseline. */
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  has(codePoint: number): boolean;
  /** Width of the text in em, shaped with kerning and ligatures; memoised. */
  advance(text: string): number;
}

/** An emoji in text: a drawing takes the place of its glyphs. */
export interface EmojiGlyph {
  readonly text: string;
  /** Keeps its place and its text; every emoji is equally wide. */
  readonly face: Face;
  readonly drawing: EmojiDrawing;
}

/** The faces for one style, the author's choice first, bundled fallbacks last. */
export interface FontStack {
  /** The name for formats that name fonts: the author's family if it is available, else a family that every machine has. */
  readonly family: string;
  readonly monospace: boolean;
  readonly primary: Face;
  /** The first face that has the character; the primary one when none has (reported once). */
  faceFor(codePoint: number): Face;
  /** The first face that has a character with all its marks, whole or in parts; the one for the character itself when none has. */
  faceForCluster(cluster: string): Face;
  /** What an emoji (`splitEmoji`) is drawn as; `undefined` where it is text like any other: in a font of the deck, or without a drawing. */
  emoji(sequence: string): readonly EmojiGlyph[] | undefined;
}

/** Every font that the deck can use: its own, then bundled ones; never the machine's. */
export interface FontLibrary {
  stack(style: Pick<ComputedStyle, 'fontFamily' | 'fontWeight' | 'fontStyle'>): FontStack;
}
