import { strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zip } from '../../../../exporters/pptx/finish/zip.js';

const entries = [
  { path: 'größe.xml', bytes: strToU8('<x/>'.repeat(300)), stored: false },
  { path: 'one', bytes: strToU8('1'), stored: false },
  { path: 'p.png', bytes: new Uint8Array(200), stored: true },
  { path: 'empty', bytes: new Uint8Array(), stored: false },
];

it('reads back as it was written, compressed where that helps', () => {
  const archive = zip(entries);
  expect(Object.entries(unzipSync(archive))).toEqual(entries.map(({ path, bytes }) => [path, bytes]));
  expect(archive.length).toBeLessThan(900);
});

it('writes checksum, sizes and date of a file into its header and into the directory', () => {
  // The check value of CRC-32 (APPNOTE.TXT 4.4.7) for the digits 1 to 9.
  const archive = zip([{ path: 'n', bytes: strToU8('123456789'), stored: true }]);
  const view = new DataView(archive.buffer);
  const directory = view.getUint32(archive.length - 6, true);
  for (const start of [14, directory + 16]) {
    expect(view.getUint32(start, true)).toBe(0xcb_f4_39_26);
    expect([view.getUint32(start + 4, true), view.getUint32(start + 8, true)]).toEqual([9, 9]);
    expect([view.getUint16(start - 4, true), view.getUint16(start - 2, true)]).toEqual([0, 33]);
  }
  expect(directory).toBe(30 + 1 + 9);
});
