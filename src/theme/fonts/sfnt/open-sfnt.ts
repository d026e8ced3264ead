import type { FontReader } from '../font-reader.js';
import { type CharacterMap, readCharacterMap } from './character-map.js';
import { kerning } from './kerning.js';
import { classOf, lookupsFor, type ScriptLookups } from './layout-table.js';
import { plainScript } from './plain-script.js';
import { substituted } from './substitute.js';
import { readTables, type Tables } from './tables.js';

/**
 * Reads the metrics of a font, and the widths of text that takes no shaper: single glyphs with ligatures and kerning.
 * `width` is `undefined` for other text. `undefined` for fonts whose tables are of other kinds; throws on damaged ones.
 */
export function openSfnt(bytes: Uint8Array): FontReader<number | undefined> | undefined {
  const tables = readTables(bytes);
  const [head, hhea, hmtx, cmap, os2] = ['head', 'hhea', 'hmtx', 'cmap', 'OS/2'].map((tag) => tables?.get(tag));
  if (tables === undefined || !head || !hhea || !hmtx || !cmap || !os2 || os2.byteLength < 78) return undefined;
  const map = readCharacterMap(cmap);
  if (map === undefined || tables.has('fvar') || tables.has('morx')) return undefined;
  const glyphOf = remembered(map);
  const advanceOf = (glyph: number): number => hmtx.getUint16(4 * Math.min(glyph, hhea.getUint16(34) - 1));
  return {
    ...metricsOf(head, hhea, os2),
    isFixed: (tables.get('post')?.getUint32(12) ?? 0) !== 0,
    has: (codePoint) => glyphOf(codePoint) !== 0,
    characterWidth: (codePoint) => advanceOf(glyphOf(codePoint)),
    width: createMeasure(tables, glyphOf, advanceOf),
  };
}

/** Texts are made of few characters, each of which is looked for by halving. */
function remembered(map: CharacterMap): CharacterMap {
  const known = new Map<number, number>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const glyph = map(codePoint);
    known.set(codePoint, glyph);
    return glyph;
  };
}

function metricsOf(
  head: DataView,
  hhea: DataView,
  os2: DataView,
): Pick<FontReader<number>, 'unitsPerEm' | 'horizontal' | 'typographic' | 'xHeight'> {
  const at = (table: DataView, offset: number) => ({
    ascent: table.getInt16(offset),
    descent: table.getInt16(offset + 2),
    lineGap: table.getInt16(offset + 4),
  });
  return {
    unitsPerEm: head.getUint16(18),
    horizontal: at(hhea, 4),
    ...((os2.getUint16(62) & 0x80) === 0 ? {} : { typographic: at(os2, 68) }),
    xHeight: os2.getUint16(0) >= 2 ? os2.getInt16(86) : 0,
  };
}

/** What a script's text goes through. */
interface ScriptShaping {
  readonly substitutions: ScriptLookups | undefined;
  readonly positions: ScriptLookups | undefined;
  readonly kerned: Map<number, number>;
}

/** A font's `GSUB` and `GPOS` for a script; `undefined` when it leaves open what they are, or kerns in another way. */
function shapingOf(tables: Tables, script: string): ScriptShaping | undefined {
  const [gsub, gpos] = [tables.get('GSUB'), tables.get('GPOS')];
  const substitutions = gsub && lookupsFor(gsub, 'GSUB', script);
  const positions = gpos && lookupsFor(gpos, 'GPOS', script);
  if ((gsub && !substitutions) || (gpos && !positions)) return undefined;
  return tables.has('kern') && positions?.kerns !== true ? undefined : { substitutions, positions, kerned: new Map() };
}

function createMeasure(
  tables: Tables,
  glyphOf: (codePoint: number) => number,
  advanceOf: (glyph: number) => number,
): (text: string) => number | undefined {
  const scripts = new Map<string, ScriptShaping | undefined>();
  const isMark = markTest(tables);
  return (text) => {
    const script = plainScript(text);
    if (script === undefined) return undefined;
    if (!scripts.has(script)) scripts.set(script, shapingOf(tables, script));
    const shaping = scripts.get(script);
    if (shaping === undefined) return undefined;
    const mapped = Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? 0));
    const glyphs = substituted(mapped, shaping.substitutions?.lookups ?? []);
    if (glyphs === undefined || mapped.some(isMark) || glyphs.some(isMark)) return undefined;
    const kerned = kerning(glyphs, shaping.positions?.lookups ?? [], shaping.kerned);
    return kerned === undefined ? undefined : glyphs.reduce((sum, glyph) => sum + advanceOf(glyph), kerned);
  };
}

/** `GDEF`'s class of marks, which shapers give no width. */
function markTest(tables: Tables): (glyph: number) => boolean {
  const table = tables.get('GDEF');
  const at = table?.getUint16(4) ?? 0;
  return table === undefined || at === 0 ? () => false : (glyph) => classOf({ table, at }, glyph) === 3;
}
