import type { Atom } from './column-atoms.js';
import type { Window } from './context.js';

/** Room for a column on its first page and on each further one. */
export interface Room {
  readonly first: number;
  readonly further: number;
}

/**
 * Cuts a column into pages. A page ends before the first piece that would run over its end, or earlier where pieces are
 * to stay together; a piece taller than a page is cut. The windows follow each other without gaps; one that begins inside of a
 * table leaves room for the table's head.
 */
export function paginate(atoms: readonly Atom[], height: number, room: Room): readonly Window[] {
  const pages: Window[] = [];
  let top = 0;
  let next = 0;
  for (;;) {
    const head = pages.length === 0 ? 0 : (atoms[next]?.head ?? 0);
    const limit = top - head + (pages.length === 0 ? room.first : room.further);
    const above = head > 0 ? { head } : {};
    const over = firstOver(atoms, next, limit);
    if (over === undefined) {
      pages.push({ top, bottom: Math.max(height, top) + 1, ...endOf(height, limit), ...above });
      return pages;
    }
    // On a short first page nothing may stand; elsewhere a piece that does not fit an empty page has to be cut.
    const mayWait = pages.length === 0 && room.further > room.first;
    const cut = beforeStraddling(atoms, next, keptTogether(atoms, next, over, mayWait));
    const waits = cut === next && mayWait;
    const bottom = cut > next || waits ? atoms[cut]!.top : limit;
    pages.push({ top, bottom, ...endOf(bottom, limit), ...above });
    top = bottom;
    while (next < atoms.length && atoms[next]!.top < top) next += 1;
  }
}

/** A page ends at its limit where only space, or the ground of what is on it, goes beyond. */
function endOf(bottom: number, limit: number): Pick<Window, 'end'> {
  return bottom > limit + 0.01 ? { end: limit } : {};
}

/** The first piece from `start` that ends below the limit. */
function firstOver(atoms: readonly Atom[], start: number, limit: number): number | undefined {
  for (let index = start; index < atoms.length; index += 1) {
    // Rounding must not push a line off a page that it fills.
    if (atoms[index]!.bottom > limit + 0.01) return index;
  }
  return undefined;
}

/** Moves a cut up, past pieces that must not be the last of a page; not so far that the page would be empty, unless it may be. */
function keptTogether(atoms: readonly Atom[], start: number, cut: number, mayBeEmpty: boolean): number {
  let index = cut;
  while (index > start && atoms[index - 1]!.keepWithNext) index -= 1;
  return index > start || cut === start || mayBeEmpty ? index : cut;
}

/** Moves a cut up, past pieces that it would go through: lines of cells side by side begin at different heights. */
function beforeStraddling(atoms: readonly Atom[], start: number, cut: number): number {
  let index = cut;
  for (let other = cut - 1; other > start; other -= 1) {
    if (atoms[other]!.bottom > atoms[index]!.top + 0.01) index = other;
  }
  return index;
}
