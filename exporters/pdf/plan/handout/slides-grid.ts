import type { Size } from '../../settings/page-size.js';
import { labelOf } from './item.js';
import { fittedFrame, printSize, type Layout } from './layout.js';
import { emptySheet, type Sheet } from './sheet.js';

/** How many slides a page has. */
const counts: Readonly<Record<string, number>> = { '2up': 2, '4up': 4, '6up': 6, '9up': 9 };
const gap = 18;
const labelHeight = 13;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: Size;
  readonly frame: Size;
}

/** `2up`, `4up`, `6up`, `9up`: slides in rows, under each its number; no notes. */
export const slidesGrid: Layout = ({ items, settings, area, slide }) => {
  const count = counts[settings.layout] ?? 2;
  const { columns, cell, frame } = bestGrid(count, area, slide);
  const sheets: Sheet[] = [emptySheet()];
  items.forEach((item, index) => {
    const place = index % count;
    if (place === 0 && index > 0) sheets.push(emptySheet());
    const corner = { x: (place % columns) * (cell.width + gap), y: Math.floor(place / columns) * (cell.height + gap) };
    const x = corner.x + (cell.width - frame.width) / 2;
    const y = corner.y + (cell.height - labelHeight - frame.height) / 2;
    sheets.at(-1)!.parts.push(
      { kind: 'slide', item, frame: { ...frame, x, y } },
      {
        kind: 'print',
        text: labelOf(item),
        size: printSize,
        align: 'left',
        x,
        baseline: y + frame.height + printSize + 3,
        width: frame.width,
      },
    );
  });
  return Promise.resolve(sheets);
};

/** The rows and columns in which slides are largest. */
function bestGrid(count: number, area: Size, slide: Size): Grid {
  const grids = Array.from({ length: count }, (_, index) => index + 1)
    .filter((columns) => count % columns === 0)
    .map((columns) => gridOf(columns, count / columns, area, slide));
  return grids.reduce((best, grid) => (grid.frame.width > best.frame.width ? grid : best));
}

function gridOf(columns: number, rows: number, area: Size, slide: Size): Grid {
  const cell = { width: (area.width - (columns - 1) * gap) / columns, height: (area.height - (rows - 1) * gap) / rows };
  return {
    columns,
    rows,
    cell,
    frame: fittedFrame(slide, { width: Math.max(1, cell.width), height: Math.max(1, cell.height - labelHeight) }),
  };
}
