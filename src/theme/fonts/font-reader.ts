/** Heights in font units; the descent is negative. */
export interface VerticalMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

/** What faces need to know of a font file. Lengths are font units. */
export interface FontReader {
  readonly unitsPerEm: number;
  /** Of `hhea`. */
  readonly horizontal: VerticalMetrics;
  /** Of `OS/2`, where the font wants them to be used. */
  readonly typographic?: VerticalMetrics;
  /** 0 where the font does not say. */
  readonly xHeight: number;
  readonly isFixed: boolean;
  has(codePoint: number): boolean;
  /** Of one character by itself. */
  characterWidth(codePoint: number): number;
  /** Of shaped text. */
  width(text: string): number;
}
