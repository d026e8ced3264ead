import { readSfntTables, viewOf, writeSfnt } from './sfnt-file.js';
import { isWoff, unpackWoff } from './unpack-woff.js';
import { isWoff2, unpackWoff2 } from './unpack-woff2.js';

/**
 * The TrueType and OpenType fonts in a font file of any kind: one, or several where it is a collection. Throws on damaged
 * files; those that are no fonts at all come back as they are, for whoever opens them to say so.
 */
export async function unpackFonts(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  if (isWoff2(bytes)) return splitCollection(await unpackWoff2(bytes));
  return splitCollection(isWoff(bytes) ? unpackWoff(bytes) : bytes);
}

const collection = 0x74746366;
/** Fonts of a collection share tables, of which each gets a copy: more bytes than this are no font for slides. */
const most = 2 ** 29;

/** A collection's fonts, each as a file of its own (OpenType 1.9, "Font collections"). */
function splitCollection(bytes: Uint8Array): readonly Uint8Array[] {
  const view = viewOf(bytes);
  if (bytes.length < 16 || view.getUint32(0) !== collection) return [bytes];
  const starts = Array.from({ length: Math.min(view.getUint32(8), bytes.length / 4) }, (_, index) => view.getUint32(12 + index * 4));
  let size = 0;
  return starts.map((start) => {
    const tables = readSfntTables(bytes, start);
    size = tables.reduce((sum, table) => sum + table.bytes.length, size);
    if (size > most) throw new Error('a collection of too many fonts');
    return writeSfnt(view.getUint32(start), tables);
  });
}
