import { rangeWith } from './character-map.js';
import { mayApply } from './context.js';
import { below, classOf, coverageIndex, type Lookup, type Subtable } from './layout-table.js';

const isPlain = ({ kind, skips }: Lookup): boolean => kind === 'GPOS2' && !skips;

/**
 * What GPOS adds to the advances of glyphs none of which is a mark, by kerning pairs. `undefined` when another lookup may
 * concern them. Pairs are remembered in `known`.
 */
export function kerning(glyphs: readonly number[], lookups: readonly Lookup[], known: Map<number, number>): number | undefined {
  let sum = 0;
  for (const lookup of lookups) {
    if (!isPlain(lookup) && glyphs.some((_, at) => mayApply(lookup, glyphs, at))) return undefined;
  }
  for (let at = 0; at + 1 < glyphs.length; at++) {
    const key = glyphs[at]! * 0x1_0000 + glyphs[at + 1]!;
    const value = known.get(key) ?? pairKerning(glyphs[at]!, glyphs[at + 1]!, lookups);
    known.set(key, value);
    sum += value;
  }
  return sum;
}

function pairKerning(left: number, right: number, lookups: readonly Lookup[]): number {
  let sum = 0;
  for (const lookup of lookups.filter(isPlain)) {
    for (const subtable of lookup.subtables) {
      const value = pairValue(subtable, left, right);
      if (value === undefined) continue;
      sum += value;
      break;
    }
  }
  return sum;
}

/** What a pair adds to both advances; `undefined` when the next subtable is to be asked. */
function pairValue(subtable: Subtable, left: number, right: number): number | undefined {
  const { table, at } = subtable;
  const index = coverageIndex(below(subtable, 2), left);
  if (index < 0) return undefined;
  const formats = [table.getUint16(at + 4), table.getUint16(at + 6)] as const;
  const size = 2 * (bits(formats[0]) + bits(formats[1]));
  if (table.getUint16(at) === 1) {
    const set = below(subtable, 10 + index * 2).at;
    const second = (each: number): number => table.getUint16(set + 2 + each * (size + 2));
    const found = rangeWith(right, table.getUint16(set), second, second);
    return found < 0 ? undefined : advances(table, set + 4 + found * (size + 2), formats);
  }
  const one = classOf(below(subtable, 8), left);
  const other = classOf(below(subtable, 10), right);
  return advances(table, at + 16 + (one * table.getUint16(at + 14) + other) * size, formats);
}

/** The horizontal advances of two value records: placements come before them, where a format has them. */
function advances(table: DataView, at: number, [first, second]: readonly [number, number]): number {
  const advance = (from: number, format: number): number => ((format & 4) === 0 ? 0 : table.getInt16(from + 2 * bits(format & 3)));
  return advance(at, first) + advance(at + 2 * bits(first), second);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
