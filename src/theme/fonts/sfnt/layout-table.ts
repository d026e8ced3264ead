import { rangeWith } from './character-map.js';

/** A subtable: its table, and where it begins there. */
export interface Subtable {
  readonly table: DataView;
  readonly at: number;
}

/** A lookup of GSUB or GPOS, its extensions followed. */
export interface Lookup {
  /** The table and the lookup type: `GSUB4`. */
  readonly kind: string;
  /** Whether it passes over bases or ligatures, and so sees other neighbours. */
  readonly skips: boolean;
  readonly subtables: readonly Subtable[];
  /** Whether it may do something at a glyph, as found so far. */
  readonly known: Map<number, boolean>;
}

/** Lookup types that lead to subtables of another. */
const extensions = { GSUB: 7, GPOS: 9 };

/** What a font does for one script. */
export interface ScriptLookups {
  /** In the order in which they are applied. */
  readonly lookups: readonly Lookup[];
  readonly kerns: boolean;
}

/** The features that a shaper turns on for text from left to right that no script treats in its own way. */
const features = new Set('rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern'.split(' '));

/**
 * The lookups for a script's default language (OpenType 1.9, "Common Table Formats"). `undefined` when the table has
 * neither the script nor a default.
 */
export function lookupsFor(table: DataView, name: 'GSUB' | 'GPOS', script: string): ScriptLookups | undefined {
  const at = scriptOffset(table, script);
  if (at === undefined) return undefined;
  const language = table.getUint16(at);
  const tags = language === 0 ? new Map<string, number>() : languageFeatures(table, at + language);
  const indexes = [...tags]
    .filter(([tag]) => features.has(tag))
    .flatMap(([, offset]) => [...words(table, offset + 4, table.getUint16(offset + 2))]);
  const lookups = indexes.sort((one, other) => one - other).map((index) => readLookup(table, name, index));
  return { lookups, kerns: tags.has('kern') };
}

function scriptOffset(table: DataView, script: string): number | undefined {
  const list = table.getUint16(4);
  const offsets = new Map<string, number>();
  for (let index = table.getUint16(list) - 1; index >= 0; index--) {
    const record = list + 2 + index * 6;
    offsets.set(tagAt(table, record), list + table.getUint16(record + 4));
  }
  const found = [script, 'DFLT', 'dflt', 'latn'].find((tag) => offsets.has(tag));
  return found === undefined ? undefined : offsets.get(found);
}

/** Offsets of a language's features by tag; of several with one tag the last. */
function languageFeatures(table: DataView, at: number): ReadonlyMap<string, number> {
  const list = table.getUint16(6);
  const found = new Map<string, number>();
  for (const index of words(table, at + 6, table.getUint16(at + 4))) {
    const record = list + 2 + index * 6;
    found.set(tagAt(table, record), list + table.getUint16(record + 4));
  }
  return found;
}

function readLookup(table: DataView, name: 'GSUB' | 'GPOS', index: number): Lookup {
  const list = table.getUint16(8);
  const at = list + table.getUint16(list + 2 + index * 2);
  const type = table.getUint16(at);
  const offsets = [...words(table, at + 6, table.getUint16(at + 4))].map((offset) => at + offset);
  const extended = type === extensions[name] && offsets[0] !== undefined;
  return {
    kind: `${name}${extended ? table.getUint16(offsets[0]! + 2) : type}`,
    skips: (table.getUint16(at + 2) & 0b110) !== 0,
    subtables: offsets.map((offset) => ({ table, at: extended ? offset + table.getUint32(offset + 4) : offset })),
    known: new Map(),
  };
}

function tagAt(table: DataView, at: number): string {
  return String.fromCharCode(table.getUint8(at), table.getUint8(at + 1), table.getUint8(at + 2), table.getUint8(at + 3));
}

/** Numbers of 16 bits one after another. */
export function words(table: DataView, at: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => table.getUint16(at + index * 2));
}

/** The index of a glyph in a coverage table; -1 if it is not in it. */
export function coverageIndex({ table, at }: Subtable, glyph: number): number {
  const count = table.getUint16(at + 2);
  if (table.getUint16(at) === 1) {
    const value = (index: number): number => table.getUint16(at + 4 + index * 2);
    return rangeWith(glyph, count, value, value);
  }
  const range = (index: number): number => at + 4 + index * 6;
  const start = (each: number): number => table.getUint16(range(each));
  const index = rangeWith(glyph, count, start, (each) => table.getUint16(range(each) + 2));
  return index < 0 ? -1 : table.getUint16(range(index) + 4) + glyph - start(index);
}

/** The class of a glyph in a class definition table, 0 where none is given. */
export function classOf({ table, at }: Subtable, glyph: number): number {
  if (table.getUint16(at) === 1) {
    const index = glyph - table.getUint16(at + 2);
    return index >= 0 && index < table.getUint16(at + 4) ? table.getUint16(at + 6 + index * 2) : 0;
  }
  const range = (index: number): number => at + 4 + index * 6;
  const start = (each: number): number => table.getUint16(range(each));
  const index = rangeWith(glyph, table.getUint16(at + 2), start, (each) => table.getUint16(range(each) + 2));
  return index < 0 ? 0 : table.getUint16(range(index) + 4);
}

/** The table that a field of a subtable leads to. */
export function below({ table, at }: Subtable, field: number): Subtable {
  return { table, at: at + table.getUint16(at + field) };
}
