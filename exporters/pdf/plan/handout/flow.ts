import type { Window } from '../context.js';
import { paginate } from '../paginate.js';
import { emptySheet, type Column, type Sheet } from './sheet.js';

/** Sheets that are filled from the top down. */
export interface Flow {
  /** Of the type area. */
  readonly width: number;
  readonly height: number;
  readonly sheets: Sheet[];
  /** Where the next thing begins on the last sheet. */
  y: number;
}

export function createFlow({ width, height }: { readonly width: number; readonly height: number }): Flow {
  return { width, height, sheets: [emptySheet()], y: 0 };
}

export const lastSheet = ({ sheets }: Flow): Sheet => sheets[sheets.length - 1]!;

/** Continues on a new sheet, unless the last one is empty. */
export function turnOver(flow: Flow): void {
  if (lastSheet(flow).parts.length === 0) return;
  flow.sheets.push(emptySheet());
  flow.y = 0;
}

/** Continues on a new sheet if this height is not left on the last one. */
export function makeRoom(flow: Flow, height: number): void {
  if (flow.y + height > flow.height + 0.01) turnOver(flow);
}

/** Where a column begins, and where it continues on the next sheet. */
export interface ColumnPlace {
  readonly top: number;
  readonly furtherTop: number;
}

/** A part of a column on a sheet. */
export interface FlowPart {
  readonly sheet: Sheet;
  readonly window: Window;
  /** Where the part begins, below the table head that is repeated above it. */
  readonly y: number;
  /** From 0. */
  readonly index: number;
  /** Whether the column's first line is in it: a part may be empty, where not even that fits. */
  readonly begins: boolean;
}

/** Lets a column flow over as many sheets as it takes, and leaves `flow.y` where it ends. `put` is called for each part. */
export function flowColumn(flow: Flow, column: Column, { top, furtherTop }: ColumnPlace, put: (part: FlowPart) => void): void {
  const windows = paginate(column.atoms, column.height, { first: flow.height - top, further: flow.height - furtherTop });
  const first = column.atoms[0]?.top ?? 0;
  windows.forEach((window, index) => {
    const y = index === 0 ? top : furtherTop;
    if (index > 0) flow.sheets.push(emptySheet());
    const { head = 0 } = window;
    put({ sheet: lastSheet(flow), window, y: y + head, index, begins: first >= window.top && first < window.bottom });
    flow.y = y + head + Math.min(column.height, window.bottom) - window.top;
  });
}
