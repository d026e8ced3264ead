import type { FontFile } from 'deckx/exporter';
import { tableOffset } from './font-tables.js';

/** For a file whose tables cannot be read: what most text faces have. */
const usualDescent = 0.21;

const known = new WeakMap<FontFile, number>();

/**
 * How far a face reaches below the baseline, as a share of the em, the way LibreOffice takes it: from `hhea`, or from
 * `OS/2` where the face asks for its typographic metrics or `hhea` is empty (OpenType, tables hhea and OS/2).
 */
export function descentOf(file: FontFile): number {
  const found = known.get(file) ?? readDescent(file.bytes) ?? usualDescent;
  known.set(file, found);
  return found;
}

function readDescent(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = tableOffset(view, 'head');
  const hhea = tableOffset(view, 'hhea');
  if (head === undefined || hhea === undefined || hhea + 8 > view.byteLength || head + 20 > view.byteLength) return undefined;
  const unitsPerEm = view.getUint16(head + 18);
  const own = -view.getInt16(hhea + 6);
  const os2 = tableOffset(view, 'OS/2');
  if (os2 === undefined || os2 + 78 > view.byteLength) return own / unitsPerEm;
  const useTypographic = (view.getUint16(os2 + 62) & 0x80) !== 0;
  if (useTypographic) return -view.getInt16(os2 + 70) / unitsPerEm;
  return (own === 0 ? view.getUint16(os2 + 76) : own) / unitsPerEm;
}
