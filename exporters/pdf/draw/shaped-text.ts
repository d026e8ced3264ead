import { shapeText, takesShaper, type ShapedGlyph } from 'deckx/exporter';
import type { TextOp } from '../plan/plan.js';

/** A text as pdfkit is to draw it: parts from left to right. */
export type ShapedText = readonly ShapedPart[];

export interface ShapedPart {
  /** To be given to pdfkit for its features. */
  readonly features: PDFKit.Mixins.OpenTypeFeatures[];
  /** Its width in em, and how many glyphs it has. */
  readonly advance: number;
  readonly glyphs: number;
  /** The text of the glyphs, if viewers cannot get it from them one by one. */
  readonly actual?: string;
  /** The font has no glyph for what is said. */
  readonly isMissing: boolean;
}

/** The parts of pdfkit 0.20.2's fonts beyond its types that shaped text takes. */
export interface EmbeddedFont {
  encode(text: string, features?: unknown): readonly [codes: readonly string[], positions: readonly GlyphPosition[]];
  layout(text: string, features?: unknown, onlyWidth?: boolean): unknown;
  /** By code: widths in thousandths of an em, and code points. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  /** Thousandths of an em in a unit of the font. */
  readonly scale: number;
  /** Glyphs by code. */
  readonly subset: { readonly glyphs: number[] };
  readonly font: FontkitFont;
}

/** fontkit's font. Its glyphs are not to be asked for: they keep the characters for which they were first asked for. */
interface FontkitFont {
  hasGlyphForCodePoint(point: number): boolean;
  readonly hmtx: { readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } } };
}

/** Of a glyph, in units of the font; all after the last of the table have its width. */
function advanceOf(id: number, { hmtx: { metrics } }: FontkitFont): number {
  return metrics.get(Math.min(id, metrics.length - 1)).advance;
}

/** In thousandths of an em; `advanceWidth` is the glyph's own. */
interface GlyphPosition {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface ShapedRun {
  readonly glyphs: readonly ShapedGlyph[];
  /** What each glyph says. */
  readonly texts: readonly string[];
}

/** Has no meaning and no width: what a glyph says whose character another glyph says already. */
const wordJoiner = '\u2060';

/** Gives each text of a font its shape; `undefined` where its glyphs stand side by side as they come, which pdfkit can do. */
export type TextShaper = (op: Pick<TextOp, 'text' | 'rightToLeft' | 'letterSpacing'>) => ShapedText | undefined;

/**
 * Teaches a font of pdfkit to draw what HarfBuzz has shaped: fontkit, by which pdfkit shapes, orders and places the glyphs of
 * some scripts wrongly. Each glyph has a code for each text that it stands for, so that what is drawn can be read.
 */
export function createTextShaper(font: EmbeddedFont, bytes: Uint8Array): TextShaper {
  const known = new WeakMap<object, ShapedRun>();
  const runOf = (features: unknown): ShapedRun | undefined =>
    typeof features === 'object' && features !== null ? known.get(features) : undefined;
  const codeOf = createCodes(font);
  const [encode, layout] = [font.encode.bind(font), font.layout.bind(font)];
  font.encode = (text, features) => {
    const run = runOf(features);
    if (run === undefined) return encode(text, features);
    return [run.glyphs.map(({ id }, index) => codeOf(id, run.texts[index] ?? '')), run.glyphs.map((glyph) => positionOf(glyph, font))];
  };
  // pdfkit asks how wide the text is, though it does not use it here.
  font.layout = (text, features, onlyWidth) => (runOf(features) === undefined ? layout(text, features, onlyWidth) : { advanceWidth: 0 });
  return ({ text, rightToLeft = false, letterSpacing }) => {
    if (!rightToLeft && !takesShaper(text)) return undefined;
    const shaped = shapeText(bytes, text, { rightToLeft, ligatures: letterSpacing === undefined, wholeGraphemes: rightToLeft });
    const runs = rightToLeft ? graphemesApart(shaped, text) : fromLeft(shaped, text);
    return runs.map(({ actual, isMissing = false, ...run }) => {
      const features: PDFKit.Mixins.OpenTypeFeatures[] = [];
      known.set(features, run);
      const advance = (run.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * font.scale) / 1000;
      return { features, advance, glyphs: run.glyphs.length, isMissing, ...(actual === undefined ? {} : { actual }) };
    });
  };
}

interface ReadableRun extends ShapedRun {
  readonly actual?: string;
  readonly isMissing?: boolean;
}

/**
 * Text that runs from the left, what the font lacks apart. Readers sort glyphs by their places, marks too: where glyphs are not
 * where they would stand by themselves, or a character is drawn as several, the text is said as a whole.
 */
function fromLeft(glyphs: readonly ShapedGlyph[], text: string): readonly ReadableRun[] {
  const { texts, isWhole } = textsOf(glyphs, text, false);
  const runs: { glyphs: ShapedGlyph[]; texts: string[]; isMissing: boolean }[] = [];
  glyphs.forEach((glyph, index) => {
    const last = runs.at(-1);
    const run = { glyphs: [glyph], texts: [texts[index]!], isMissing: glyph.id === 0 };
    if (last === undefined || last.isMissing || run.isMissing) runs.push(run);
    else {
      last.glyphs.push(glyph);
      last.texts.push(texts[index]!);
    }
  });
  const isInOrder = ({ xOffset, advance }: ShapedGlyph): boolean => xOffset === 0 && advance !== 0;
  return runs.map((run) => (!run.isMissing && isWhole && run.glyphs.every(isInOrder) ? run : { ...run, actual: saidBy(run.texts) }));
}

function saidBy(texts: readonly string[]): string {
  return texts.join('').replaceAll(wordJoiner, '');
}

/**
 * Text that runs from the right: letters one by one, those with marks each as a whole. A text for all of it would be read from the
 * left by some readers (Poppler 22.12).
 */
function graphemesApart(glyphs: readonly ShapedGlyph[], text: string): readonly ReadableRun[] {
  const { texts } = textsOf(glyphs, text, true);
  const runs: { glyphs: ShapedGlyph[]; texts: string[]; actual?: string; isMissing?: boolean }[] = [];
  for (const cluster of clustersOf(glyphs)) {
    const own = cluster.filter((index) => !isOuterJoiner(texts, index));
    if (own.length === 0) continue;
    const run = { glyphs: own.map((index) => glyphs[index]!), texts: own.map((index) => texts[index]!) };
    const last = runs.at(-1);
    // From the right: what is read first stands last.
    const isMissing = run.glyphs.some(({ id }) => id === 0);
    if (own.length > 1 || isMissing) runs.push({ ...run, isMissing, actual: saidBy(run.texts.toReversed()) });
    else if (last === undefined || last.actual !== undefined) runs.push(run);
    else {
      last.glyphs.push(...run.glyphs);
      last.texts.push(...run.texts);
    }
  }
  return runs;
}

/** Indexes of glyphs that share a cluster, which stand side by side. */
function clustersOf(glyphs: readonly ShapedGlyph[]): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  glyphs.forEach(({ cluster }, index) => {
    if (index > 0 && glyphs[index - 1]!.cluster === cluster) clusters.at(-1)!.push(index);
    else clusters.push([index]);
  });
  return clusters;
}

/** A joiner at an end says how the letter beside it looks, and is seen and read by nobody. */
function isOuterJoiner(texts: readonly string[], index: number): boolean {
  return texts[index] === '\u200D' && (index === 0 || index === texts.length - 1);
}

function positionOf({ id, advance, xOffset, yOffset }: ShapedGlyph, { font, scale }: EmbeddedFont): GlyphPosition {
  return { xAdvance: advance * scale, advanceWidth: advanceOf(id, font) * scale, xOffset: xOffset * scale, yOffset: yOffset * scale };
}

/** Codes of glyphs, made when first asked for; a glyph that says several things has several. */
function createCodes({ subset, widths, unicode, scale, font }: EmbeddedFont): (id: number, text: string) => string {
  const codes = new Map<string, string>();
  return (id, text) => {
    const key = `${id} ${text}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = subset.glyphs.push(id) - 1;
    widths[code] = advanceOf(id, font) * scale;
    unicode[code] = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const written = code.toString(16).padStart(4, '0');
    codes.set(key, written);
    return written;
  };
}

/**
 * What each glyph says. The characters of a cluster are dealt out to its glyphs in reading order, the last one has those that
 * are left: what the glyphs say one by one is the text, though a sign that stands before its letter may say the letter.
 * `isWhole` is false where a character is drawn as several glyphs.
 */
function textsOf(
  glyphs: readonly ShapedGlyph[],
  text: string,
  rightToLeft: boolean,
): { readonly texts: readonly string[]; readonly isWhole: boolean } {
  const read = rightToLeft ? glyphs.toReversed() : glyphs;
  const counts = new Map<number, number>();
  for (const { cluster } of glyphs) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  const starts = [...counts.keys()].sort((one, other) => one - other);
  const left = new Map(starts.map((start, index) => [start, Array.from(text.slice(start, starts[index + 1]))]));
  let isWhole = true;
  const texts = read.map(({ cluster }) => {
    const characters = left.get(cluster) ?? [];
    const rest = (counts.get(cluster) ?? 1) - 1;
    counts.set(cluster, rest);
    if (characters.length === 0) isWhole = false;
    return characters.splice(0, rest === 0 ? characters.length : 1).join('') || wordJoiner;
  });
  return { texts: rightToLeft ? texts.reverse() : texts, isWhole };
}
