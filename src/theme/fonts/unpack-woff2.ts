import { readSfntTables, viewOf } from './sfnt-file.js';

const signature = 0x774f4632;

/** Whether these bytes are a WOFF2 file. */
export function isWoff2(bytes: Uint8Array): boolean {
  return bytes.length >= 48 && viewOf(bytes).getUint32(0) === signature;
}

/**
 * The font, or collection of fonts, in a WOFF2 file (W3C, WOFF File Format 2.0), by Google's decoder as WebAssembly: its
 * memory is its own, and no font may be larger than 30 MB. Throws on damaged data.
 */
export async function unpackWoff2(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: decompress } = await import('wawoff2/decompress.js');
  return afterTheOthers(async () => {
    const unpacked = await decompress(bytes);
    return new Uint8Array(unpacked.subarray(0, endOf(unpacked)));
  });
}

let last: Promise<unknown> = Promise.resolve();

/** What the decoder gives back is its own memory, which the next font overwrites: it must be copied before that begins. */
function afterTheOthers<T>(task: () => Promise<T>): Promise<T> {
  const done = last.then(task);
  last = done.catch(() => undefined);
  return done;
}

/** The decoder gives back as many bytes as the file says it takes, however few the font has. */
function endOf(font: Uint8Array): number {
  if (viewOf(font).getUint32(0) === 0x74746366) return font.length;
  const ends = readSfntTables(font).map(({ bytes }) => bytes.byteOffset + bytes.byteLength - font.byteOffset);
  return Math.min(font.length, Math.ceil(Math.max(...ends) / 4) * 4);
}
