import type { FontFile, RunStyle } from 'deckx/exporter';
import { tableOffset } from './font-tables.js';
import type { FontHints } from './presentation.js';

/** Families that every PowerPoint has, or maps: they need no hint. */
export const everywhere: ReadonlySet<string> = new Set(['Arial', 'Times New Roman', 'Courier New']);

/** For typewriter faces of unknown classification: the numbers of Courier New, which Windows and macOS have. */
const courier = '02070309020205020404';

/** A typewriter face (ST_PitchFamily: fixed pitch 1, modern 48). */
const fixedPitch = 49;

/**
 * What to write beside the name of a family that a reader may not have: PowerPoint takes the nearest face by these, and text
 * that was set in a typewriter's stays in columns. `undefined` for families that are everywhere.
 */
export function fontHints(style: RunStyle, fonts: ReadonlyMap<string, FontFile>): FontHints | undefined {
  if (everywhere.has(style.family)) return undefined;
  const file = [...fonts.values()].find(({ family }) => family === style.family);
  const own = file === undefined ? undefined : panoseOf(file);
  if (style.monospace) return { panose: own ?? courier, pitchFamily: fixedPitch };
  return own === undefined ? undefined : { panose: own };
}

const known = new WeakMap<FontFile, string>();

/** Ten bytes of the OS/2 table; `undefined` where they say nothing. */
function panoseOf(file: FontFile): string | undefined {
  const found = known.get(file) ?? readPanose(file.bytes);
  known.set(file, found);
  return found === '' ? undefined : found;
}

function readPanose(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const os2 = tableOffset(view, 'OS/2');
  if (os2 === undefined || os2 + 42 > view.byteLength) return '';
  const numbers = Array.from({ length: 10 }, (_, index) => view.getUint8(os2 + 32 + index));
  if (numbers.every((value) => value === 0)) return '';
  return numbers.map((value) => value.toString(16).toUpperCase().padStart(2, '0')).join('');
}
