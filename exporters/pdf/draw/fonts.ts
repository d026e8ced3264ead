import { takesShaper } from 'deckx/exporter';
import type { Op, Plan } from '../plan/plan.js';
import type { Document } from './document.js';
import { createTextShaper, type TextShaper } from './shaped-text.js';

/** A font that is ready to be drawn with. */
export interface ReadyFont {
  /** Characters that it is to draw and cannot. */
  readonly missing: ReadonlySet<number>;
  readonly shape: TextShaper;
}

/** By the fonts' keys. */
export type ReadyFonts = ReadonlyMap<string, ReadyFont>;

/**
 * Makes the plan's fonts known to the document by their keys. Where characters share a glyph (a blank and a no-break
 * blank), pdfkit lets the glyph mean the first that is drawn; so the plainest goes first, in each font that is used.
 */
export function registerFonts({ fonts, pages }: Plan, { pdf, internals }: Document): ReadyFonts {
  const ready = new Map<string, ReadyFont>();
  for (const [id, { bytes }] of fonts) pdf.registerFont(id, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const used = new Map<string, Set<number>>();
  for (const page of pages) collect(page.ops, used);
  for (const [id, points] of used) {
    const bytes = fonts.get(id)?.bytes;
    if (bytes === undefined) throw new Error(`the plan names a font that it does not have: ${id}`);
    pdf.font(id);
    const missing = new Set(
      [...points].filter((point) => !internals._font.font.hasGlyphForCodePoint(point) && !isIgnorable(String.fromCodePoint(point))),
    );
    for (const point of [...points].sort((a, b) => a - b)) if (!missing.has(point)) internals._font.encode(String.fromCodePoint(point));
    ready.set(id, { missing, shape: createTextShaper(internals._font, bytes) });
  }
  return ready;
}

/** A text, parted into each character that its font lacks and what is between; `undefined` where it lacks none. */
export function missingParts(
  text: string,
  { missing }: ReadyFont,
): readonly { readonly text: string; readonly isMissing: boolean }[] | undefined {
  const isMissing = (character: string): boolean => missing.has(character.codePointAt(0)!);
  if (missing.size === 0 || !Array.from(text).some(isMissing)) return undefined;
  const parts: { text: string; isMissing: boolean }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    if (last === undefined || last.isMissing || isMissing(character)) parts.push({ text: character, isMissing: isMissing(character) });
    else last.text += character;
  }
  return parts;
}

/** Characters that nothing is drawn for: shaping leaves them out. */
export function isIgnorable(character: string): boolean {
  return /\p{Default_Ignorable_Code_Point}/u.test(character);
}

const blank = 0x20;

function collect(ops: readonly Op[], used: Map<string, Set<number>>): void {
  for (const op of ops) {
    if (op.op === 'mark' || op.op === 'group') collect(op.ops, used);
    else if (op.op === 'picture') collect(op.fallback, used);
    else if (op.op === 'text') {
      const points = used.get(op.font) ?? new Set([blank]);
      // Shaped text sees to its characters itself.
      const text = op.rightToLeft === true || takesShaper(op.text) ? '' : op.text;
      for (const character of text) points.add(character.codePointAt(0)!);
      used.set(op.font, points);
    }
  }
}
