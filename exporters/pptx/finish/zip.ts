import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file of an archive; `stored` files are not compressed. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly stored: boolean;
}

/** Sizes of the records without names (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const [localSize, centralSize, endSize] = [30, 46, 22];

/** 1980-01-01, 00:00: the earliest a zip archive knows. */
const date = (1 << 5) | 1;

/** File names are UTF-8. */
const utf8Names = 0x800;

/** Higher ones take half as long again, and save half a percent of what is mostly short parts. */
const level = 3;

interface Packed {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly size: number;
  readonly checksum: number;
  readonly method: number;
}

/**
 * An archive of these files in this order, without dates, folders or attributes: the same bytes on every machine. That is why
 * fflate compresses: zlib's output depends on its build and on the processor.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const packed = entries.map(pack);
  const locals = packed.reduce((sum, { name, data }) => sum + localSize + name.length + data.length, 0);
  const directory = packed.reduce((sum, { name }) => sum + centralSize + name.length, 0);
  const archive = new Uint8Array(locals + directory + endSize);
  const view = new DataView(archive.buffer);
  let local = 0;
  let central = locals;
  for (const entry of packed) {
    writeHead(view, local, [0x0403_4b50, entry, undefined]);
    archive.set(entry.name, local + localSize);
    archive.set(entry.data, local + localSize + entry.name.length);
    writeHead(view, central, [0x0201_4b50, entry, local]);
    archive.set(entry.name, central + centralSize);
    local += localSize + entry.name.length + entry.data.length;
    central += centralSize + entry.name.length;
  }
  view.setUint32(central, 0x0605_4b50, true);
  view.setUint16(central + 8, packed.length, true);
  view.setUint16(central + 10, packed.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, locals, true);
  return archive;
}

function pack({ path, bytes, stored }: ZipEntry): Packed {
  const deflated = stored ? bytes : deflateSync(bytes, { level });
  const smaller = deflated.length < bytes.length;
  return {
    name: new TextEncoder().encode(path),
    data: smaller ? deflated : bytes,
    size: bytes.length,
    checksum: crc32(bytes),
    method: smaller ? 8 : 0,
  };
}

/** The fields that a file's local header and its entry in the directory share; the latter has more before and behind. */
function writeHead(
  view: DataView,
  start: number,
  [signature, { name, data, size, checksum, method }, offset]: readonly [number, Packed, number | undefined],
): void {
  view.setUint32(start, signature, true);
  const at = offset === undefined ? start + 4 : start + 6;
  if (offset !== undefined) {
    view.setUint16(start + 4, 20, true);
    view.setUint32(start + 42, offset, true);
  }
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Names, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
