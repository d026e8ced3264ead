import type { Op, Plan, TextOp } from '../plan/plan.js';
import type { Document } from './document.js';

/** Characters that fonts are to draw and cannot. */
export interface MissingGlyphs {
  /** Whether a text has any. */
  has(op: Pick<TextOp, 'text' | 'font'>): boolean;
  /** A text, parted into each such character and what is between. */
  parts(op: Pick<TextOp, 'text' | 'font'>): readonly { readonly text: string; readonly isMissing: boolean }[];
}

/**
 * Makes the plan's fonts known to the document by their keys. Where characters share a glyph (a blank and a no-break
 * blank), pdfkit lets the glyph mean the first that is drawn; so the plainest goes first, in each font that is used.
 */
export function registerFonts({ fonts, pages }: Plan, { pdf, internals }: Document): MissingGlyphs {
  const lacks = new Map<string, ReadonlySet<number>>();
  for (const [id, { bytes }] of fonts) pdf.registerFont(id, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const used = new Map<string, Set<number>>();
  for (const page of pages) collect(page.ops, used);
  for (const [id, points] of used) {
    if (!fonts.has(id)) throw new Error(`the plan names a font that it does not have: ${id}`);
    pdf.font(id);
    const missing = new Set([...points].filter((point) => !internals._font.font.hasGlyphForCodePoint(point) && !isIgnorable(String.fromCodePoint(point))));
    for (const point of [...points].sort((a, b) => a - b)) if (!missing.has(point)) internals._font.encode(String.fromCodePoint(point));
    if (missing.size > 0) lacks.set(id, missing);
  }
  return missingGlyphs(lacks);
}

function missingGlyphs(lacks: ReadonlyMap<string, ReadonlySet<number>>): MissingGlyphs {
  const isMissing = (character: string, font: string): boolean => lacks.get(font)?.has(character.codePointAt(0)!) === true;
  return {
    has: ({ text, font }) => lacks.has(font) && Array.from(text).some((character) => isMissing(character, font)),
    parts({ text, font }) {
      const parts: { text: string; isMissing: boolean }[] = [];
      for (const character of text) {
        const missing = isMissing(character, font);
        const last = parts.at(-1);
        if (last === undefined || missing || last.isMissing) parts.push({ text: character, isMissing: missing });
        else last.text += character;
      }
      return parts;
    },
  };
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
      for (const character of op.text) points.add(character.codePointAt(0)!);
      used.set(op.font, points);
    }
  }
}
