import type { SceneBox, ShapeBox, TableBox, TextParagraph } from 'deckx/exporter';

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
  const shapes = shapesIn(boxes);
  const content = inOrder([...collect(boxes, tallest)]);
  const alone = shapes.filter((shape) => standsAlone(shape, content));
  const atoms =
    alone.length === 0
      ? content
      : inOrder([...content, ...alone.map(({ y, height }) => ({ top: y, bottom: y + height, keepWithNext: false }))]);
  for (const shape of shapes) takeEdges(atoms, shape, tallest);
  return atoms;
}

const inOrder = (atoms: Atom[]): Atom[] => atoms.sort((a, b) => a.top - b.top || a.bottom - b.bottom);

function shapesIn(boxes: readonly SceneBox[]): readonly ShapeBox[] {
  return boxes.flatMap((box) => (box.type === 'group' ? shapesIn(box.boxes) : box.type === 'shape' ? [box] : []));
}

/** A rule between paragraphs: nothing is on its height. */
function standsAlone({ y, height }: ShapeBox, atoms: readonly Atom[]): boolean {
  const next = firstFrom(atoms, y);
  return (atoms[next]?.top ?? Infinity) >= y + height && (atoms[next - 1]?.bottom ?? -Infinity) <= y;
}

/** The edges of a ground (of code, of a quote) are on the page that has its first and its last piece: no strip of it stands alone. */
function takeEdges(atoms: Atom[], { y, height }: ShapeBox, tallest: number): void {
  const bottom = y + height;
  const first = firstFrom(atoms, y);
  let last = firstFrom(atoms, bottom) - 1;
  while (last >= first && atoms[last]!.bottom > bottom + slack) last -= 1;
  if (last < first) return;
  atoms[first] = grown(atoms[first]!, { top: y }, tallest);
  atoms[last] = grown(atoms[last]!, { bottom }, tallest);
}

/** A piece with more room, unless no page could then hold it. */
function grown(
  atom: Atom,
  { top = atom.top, bottom = atom.bottom }: { readonly top?: number; readonly bottom?: number },
  tallest: number,
): Atom {
  const larger = { ...atom, top: Math.min(atom.top, top), bottom: Math.max(atom.bottom, bottom) };
  return larger.bottom - larger.top > tallest ? atom : larger;
}

/** Rounding of the layout. */
const slack = 0.01;

/** The index of the first piece that begins at this height or below it. */
function firstFrom(atoms: readonly Atom[], y: number): number {
  let [from, to] = [0, atoms.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (atoms[middle]!.top >= y - slack) to = middle;
    else from = middle + 1;
  }
  return from;
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
