import type { SceneBox, TableBox, TextParagraph } from 'deckx/exporter';

/** A piece of a column that no page break may cut: a line, a picture, a table row. */
export interface Atom {
  readonly top: number;
  readonly bottom: number;
  /** No page break after it: a heading, the first of several lines, the last line but one. */
  readonly keepWithNext: boolean;
  /** Height of the table head that is repeated above it where it is the first of a page. */
  readonly head?: number;
}

/** The pieces of a column, from the top down. Rows taller than `tallest` are taken apart into their lines. */
export function columnAtoms(boxes: readonly SceneBox[], tallest: number): readonly Atom[] {
  return [...collect(boxes, tallest)].sort((a, b) => a.top - b.top || a.bottom - b.bottom);
}

function* collect(boxes: readonly SceneBox[], tallest: number): Generator<Atom> {
  for (const box of boxes) {
    if (box.type === 'text') yield* box.paragraphs.flatMap(paragraphAtoms);
    else if (box.type === 'image') yield { top: box.y, bottom: box.y + box.height, keepWithNext: false };
    else if (box.type === 'group') yield* collect(box.boxes, tallest);
    else if (box.type === 'table') yield* tableAtoms(box, tallest);
  }
}

function paragraphAtoms({ kind, lines }: TextParagraph): readonly Atom[] {
  const flows = kind !== 'code';
  return lines.map(({ top, height }, index) => {
    const orphan = index === 0 && lines.length > 1;
    const widow = index === lines.length - 2;
    return { top, bottom: top + height, keepWithNext: kind === 'heading' || (flows && (orphan || widow)) };
  });
}

/** The height of the rows at a table's top that are its head; 0 where it has none, or is nothing else. */
export function headHeight(rows: TableBox['rows']): number {
  const first = rows.findIndex(({ header }) => !header);
  return rows.slice(0, Math.max(0, first)).reduce((sum, { height }) => sum + height, 0);
}

function tableAtoms({ y, rows }: TableBox, tallest: number): readonly Atom[] {
  let top = y;
  const head = headHeight(rows);
  const repeats = head > 0 && head < tallest / 3;
  return rows.flatMap((row) => {
    const atom = { top, bottom: top + row.height, keepWithNext: row.header, ...(repeats && !row.header ? { head } : {}) };
    top = atom.bottom;
    if (row.height <= tallest) return [atom];
    return row.cells.flatMap(({ text }) => text.paragraphs.flatMap(paragraphAtoms));
  });
}
