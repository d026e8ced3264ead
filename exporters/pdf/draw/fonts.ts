import type { Op, Plan, TextOp } from '../plan/plan.js';
import type { Document } from './document.js';

/** Characters that a font is to draw and cannot, by the font's key. */
export type MissingGlyphs = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Makes the plan's fonts known to the document by their keys. Where characters share a glyph (a blank and a no-break
 * blank), pdfkit lets the glyph mean the first that is drawn; so the plainest goes first, in each font that is used.
 */
export function registerFonts({ fonts, pages }: Plan, { pdf, internals }: Document): MissingGlyphs {
  const missing = new Map<string, ReadonlySet<number>>();
  for (const [id, { bytes }] of fonts) pdf.registerFont(id, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const used = new Map<string, Set<number>>();
  for (const page of pages) collect(page.ops, used);
  for (const [id, points] of used) {
    if (!fonts.has(id)) throw new Error(`the plan names a font that it does not have: ${id}`);
    pdf.font(id);
    // pdfkit 0.20.2 gives every glyph's width in thousandths of an em but that of glyph 0, which characters without a glyph show.
    const { widths, scale } = internals._font;
    widths[0] = widths[0]! * scale;
    for (const point of [...points].sort((a, b) => a - b)) internals._font.encode(String.fromCodePoint(point));
    missing.set(id, new Set([...points].filter((point) => !internals._font.font.hasGlyphForCodePoint(point))));
  }
  return missing;
}

/** Whether a text has characters that its font cannot show. */
export function lacksGlyphs({ text, font }: TextOp, missing: MissingGlyphs): boolean {
  const points = missing.get(font);
  return points !== undefined && points.size > 0 && Array.from(text).some((character) => points.has(character.codePointAt(0)!));
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
