import { fillIn, type PageLine, type Placeholder } from '../../settings/page-line.js';
import type { Settings } from '../../settings/settings.js';
import { printSize } from './layout.js';
import { itemsOn, type PrintPart, type Sheet } from './sheet.js';

/** What a page's head and foot can say. */
export type PageValues = Readonly<Record<Placeholder, string>>;

/** Head and foot of a page as print of the type area, which is this large. */
export function furnitureOf(
  settings: Settings,
  values: PageValues,
  area: { readonly width: number; readonly height: number },
): readonly PrintPart[] {
  const { header, footer, margins } = settings;
  const headBaseline = -Math.max(margins.top / 2 - printSize / 3, 4);
  const footBaseline = area.height + Math.min(margins.bottom - 2, margins.bottom / 2 + printSize / 3);
  return [...lineParts(header, values, headBaseline, area.width), ...lineParts(footer, values, footBaseline, area.width)];
}

function lineParts(line: PageLine, values: PageValues, baseline: number, width: number): readonly PrintPart[] {
  const parts = [
    { text: fillIn(line.left, values), align: 'left', x: 0 },
    { text: fillIn(line.middle, values), align: 'middle', x: width / 2 },
    { text: fillIn(line.right, values), align: 'right', x: width },
  ] as const;
  const filled = parts.filter(({ text }) => text !== '');
  // The sides get what a short other side leaves, with something in the middle each a third.
  const room = filled.length === 1 ? width : filled.some(({ align }) => align === 'middle') ? width / 3 - 6 : undefined;
  return filled.map((part) => ({
    kind: 'print',
    size: printSize,
    baseline,
    ...part,
    width: room ?? (part.align === 'left' ? width * 0.78 : width * 0.2),
  }));
}

/** The numbers of the slides on a page: `7`, `7–9`. */
export function slidesOn(sheet: Sheet): string {
  const items = itemsOn(sheet);
  if (items.length === 0) return '';
  const [first, last] = [Math.min(...items.map((item) => item.first)), Math.max(...items.map((item) => item.last))];
  return first === last ? String(first) : `${first}–${last}`;
}
