import { mayApply, touches } from './context.js';
import { below, coverageIndex, type Lookup, type Subtable } from './layout-table.js';

/**
 * Applies GSUB's single substitutions and ligatures to glyphs none of which is a mark. `undefined` when another lookup may
 * concern them.
 */
export function substituted(glyphs: readonly number[], lookups: readonly Lookup[]): readonly number[] | undefined {
  const result = [...glyphs];
  for (const lookup of lookups) {
    const simple = !lookup.skips && (lookup.kind === 'GSUB1' || lookup.kind === 'GSUB4');
    for (let at = 0; at < result.length; at++) {
      if (simple) applyFirst(lookup, result, at);
      else if (mayApply(lookup, result, at)) return undefined;
    }
  }
  return result;
}

function applyFirst(lookup: Lookup, glyphs: number[], at: number): void {
  if (!touches(lookup, glyphs[at]!)) return;
  const apply = lookup.kind === 'GSUB1' ? replace : ligate;
  lookup.subtables.some((subtable) => apply(subtable, glyphs, at));
}

function replace(subtable: Subtable, glyphs: number[], at: number): boolean {
  const { table } = subtable;
  const index = coverageIndex(below(subtable, 2), glyphs[at]!);
  if (index < 0) return false;
  const difference = table.getUint16(subtable.at) === 1;
  glyphs[at] = difference ? (glyphs[at]! + table.getUint16(subtable.at + 4)) & 0xffff : table.getUint16(subtable.at + 6 + index * 2);
  return true;
}

/** The first ligature of the glyph's set whose further components follow. */
function ligate(subtable: Subtable, glyphs: number[], at: number): boolean {
  const { table } = subtable;
  const index = coverageIndex(below(subtable, 2), glyphs[at]!);
  if (index < 0) return false;
  const set = below(subtable, 6 + index * 2);
  for (let each = 0; each < table.getUint16(set.at); each++) {
    const made = below(set, 2 + each * 2).at;
    const count = table.getUint16(made + 2);
    if (!follows(table, made + 4, count - 1, glyphs, at + 1)) continue;
    glyphs.splice(at, count, table.getUint16(made));
    return true;
  }
  return false;
}

function follows(table: DataView, components: number, count: number, glyphs: readonly number[], at: number): boolean {
  for (let index = 0; index < count; index++) {
    if (table.getUint16(components + index * 2) !== glyphs[at + index]) return false;
  }
  return true;
}
