import { below, classOf, coverageIndex, type Lookup, type Subtable, words } from './layout-table.js';

/** Says whether a value from a rule fits a glyph. */
type Fits = (value: number, glyph: number) => boolean;

/** Lookup types of contexts and chained contexts, in GSUB and in GPOS. */
const contexts: ReadonlySet<string> = new Set(['GSUB5', 'GPOS7']);
const chained: ReadonlySet<string> = new Set(['GSUB6', 'GPOS8']);

/** Whether a lookup may do something where a glyph stands: remembered, as nearly all lookups pass over nearly all glyphs. */
export function touches(lookup: Lookup, glyph: number): boolean {
  const before = lookup.known.get(glyph);
  if (before !== undefined) return before;
  const found = lookup.subtables.some((subtable) => coverageIndex(firstCoverage(lookup, subtable), glyph) >= 0);
  lookup.known.set(glyph, found);
  return found;
}

function firstCoverage({ kind }: Lookup, subtable: Subtable): Subtable {
  if (subtable.table.getUint16(subtable.at) !== 3) return below(subtable, 2);
  if (contexts.has(kind)) return below(subtable, 6);
  return chained.has(kind) ? below(subtable, 6 + subtable.table.getUint16(subtable.at + 2) * 2) : below(subtable, 2);
}

/**
 * Whether a lookup that is not applied here may concern the glyph at an index: it covers the glyph, and of a context the
 * glyphs that follow fit as well. What stands before is not looked at: rather once too often.
 */
export function mayApply(lookup: Lookup, glyphs: readonly number[], at: number): boolean {
  return touches(lookup, glyphs[at]!) && lookup.subtables.some((subtable) => subtableMayApply(lookup, subtable, glyphs, at));
}

function subtableMayApply({ kind }: Lookup, subtable: Subtable, glyphs: readonly number[], at: number): boolean {
  const format = subtable.table.getUint16(subtable.at);
  if (format === 3 && chained.has(kind)) return chainedCoverages(subtable, glyphs, at);
  if (format === 3 && contexts.has(kind)) {
    const count = subtable.table.getUint16(subtable.at + 2);
    return covered(subtable, words(subtable.table, subtable.at + 6, count), glyphs, at);
  }
  const index = coverageIndex(below(subtable, 2), glyphs[at]!);
  if (index < 0 || !chained.has(kind)) return index >= 0;
  if (format === 1) return someRule(subtable, 6 + index * 2, glyphs, at, same, same);
  const [inputs, after] = [below(subtable, 6), below(subtable, 8)];
  const set = classOf(inputs, glyphs[at]!);
  if (set >= subtable.table.getUint16(subtable.at + 10)) return false;
  return someRule(subtable, 12 + set * 2, glyphs, at, inClass(inputs), inClass(after));
}

const same: Fits = (value, glyph) => value === glyph;

function inClass(definition: Subtable): Fits {
  return (value, glyph) => classOf(definition, glyph) === value;
}

/** Format 3 of a chained context: coverages of the glyphs before, of the input, of the glyphs after. */
function chainedCoverages(subtable: Subtable, glyphs: readonly number[], at: number): boolean {
  const { table } = subtable;
  const input = subtable.at + 4 + table.getUint16(subtable.at + 2) * 2;
  const inputs = words(table, input + 2, table.getUint16(input));
  const ahead = input + 2 + inputs.length * 2;
  return covered(subtable, [...inputs, ...words(table, ahead + 2, table.getUint16(ahead))], glyphs, at);
}

function covered({ table, at: base }: Subtable, coverages: readonly number[], glyphs: readonly number[], at: number): boolean {
  if (at + coverages.length > glyphs.length) return false;
  return coverages.every((offset, index) => coverageIndex({ table, at: base + offset }, glyphs[at + index]!) >= 0);
}

/** Whether a rule of a set fits the glyphs after the first: the rest of its input, then what has to follow. */
function someRule(subtable: Subtable, field: number, glyphs: readonly number[], at: number, fitsInput: Fits, fitsAhead: Fits): boolean {
  const { table } = subtable;
  if (table.getUint16(subtable.at + field) === 0) return false;
  const set = below(subtable, field);
  return words(table, set.at + 2, table.getUint16(set.at)).some((offset) => {
    const rule = set.at + offset;
    const input = rule + 2 + table.getUint16(rule) * 2;
    const inputs = words(table, input + 2, table.getUint16(input) - 1);
    const ahead = input + 2 + inputs.length * 2;
    const following = words(table, ahead + 2, table.getUint16(ahead));
    if (at + 1 + inputs.length + following.length > glyphs.length) return false;
    return (
      inputs.every((value, index) => fitsInput(value, glyphs[at + 1 + index]!)) &&
      following.every((value, index) => fitsAhead(value, glyphs[at + 1 + inputs.length + index]!))
    );
  });
}
