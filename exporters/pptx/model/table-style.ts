import type { CellLook, PptxShape, PptxSlide, PptxTableCell, TableShape, TableStyle } from './presentation.js';

type Cell = Extract<PptxTableCell, { kind: 'cell' }>;

/** Learnt from the deck's largest table; `undefined` where there is none. */
export function tableStyleOf(slides: readonly PptxSlide[]): TableStyle | undefined {
  const tables = slides.flatMap(({ shapes }) => shapes.flatMap(tablesIn));
  const [largest] = [...tables].sort((one, other) => other.rows.length * other.columns.length - one.rows.length * one.columns.length);
  if (largest === undefined) return undefined;
  const rows = largest.rows.map(({ cells }) => cells.find((cell): cell is Cell => cell.kind === 'cell' && cell.paragraphs.length > 0));
  const [first, second] = largest.headerRow ? rows.slice(1) : rows;
  const header = largest.headerRow ? rows[0] : undefined;
  const body = first ?? header;
  if (body === undefined) return undefined;
  const [one, other] = [first?.fill, second?.fill];
  const banded = second !== undefined && one?.hex !== other?.hex;
  return {
    body: lookOf(banded ? { ...body, ...second } : body),
    ...(header === undefined ? {} : { header: lookOf(header) }),
    ...(banded && one !== undefined ? { band: one } : {}),
  };
}

function tablesIn(shape: PptxShape): readonly TableShape[] {
  if (shape.kind === 'group') return shape.shapes.flatMap(tablesIn);
  if (shape.kind === 'formula') return tablesIn(shape.choice);
  return shape.kind === 'table' ? [shape] : [];
}

function lookOf({ fill, paragraphs, borders: { bottom } }: Cell): CellLook {
  const formats = paragraphs.flatMap(({ runs }) => runs.map(({ format }) => format));
  const color = formats[0]?.color;
  return {
    bold: formats.length > 0 && formats.every(({ bold }) => bold === true),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(bottom === undefined ? {} : { bottom }),
  };
}
