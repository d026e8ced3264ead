/** A family that travels with the presentation: its faces as TrueType files. */
export interface EmbeddedFont {
  readonly family: string;
  readonly panose: string;
  readonly regular?: Uint8Array;
  readonly bold?: Uint8Array;
  readonly italic?: Uint8Array;
  readonly boldItalic?: Uint8Array;
}

/** A film or recording as a file of the package. */
export interface Recording {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** What a picture plays: an index into `Presentation.recordings`, or what is on the network. */
export type PptxRecording =
  { readonly kind: 'video' | 'audio'; readonly file: number } | { readonly kind: 'video' | 'audio'; readonly url: string };

/** A file of the package and, for an SVG, the PNG that older programs show instead. */
export interface Medium {
  readonly extension: 'png' | 'jpeg' | 'gif' | 'bmp' | 'tiff' | 'svg';
  readonly bytes: Uint8Array;
  readonly fallback?: Uint8Array;
  /** EXIF orientation, 2 to 8, of a photo that is not stored upright: whoever shows it turns it. */
  readonly orientation?: number;
}
