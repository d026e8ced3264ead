/** A file that a deck names: a picture, a stylesheet, a font. Read once, however often it is used. */
export interface Asset {
  /** As the deck names it. */
  readonly url: string;
  /** The file's name without folders, for parts and alternative texts. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `image/png`, `text/css` …; from the content if it can be recognised, else from the extension. */
  readonly mediaType: string;
  /** Size of an image or video in CSS pixels; absent for other files, and for videos that do not say. */
  readonly width?: number;
  readonly height?: number;
  /** EXIF orientation, 2 to 8, of a photo that is not stored upright; width and height are those it is shown with. */
  readonly orientation?: number;
}

/** Finds assets by address. A missing one is reported once, and is `undefined` each time. */
export interface Assets {
  get(url: string): Promise<Asset | undefined>;
}
