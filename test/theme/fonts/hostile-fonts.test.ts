import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFace } from '../../../src/theme/fonts/open-face.js';
import { shapeText } from '../../../src/theme/fonts/shape-text.js';
import { readSfntTables } from '../../../src/theme/fonts/sfnt-file.js';
import { unpackFonts } from '../../../src/theme/fonts/unpack-fonts.js';
import { tries } from '../../tier.js';

const require = createRequire(import.meta.url);
const texts = ['Avatar, office fi 1/2', 'Łódź “x” — …', 'e\u0301a\u0308', 'नमस्ते क्षत्रिय', 'سلام', '\u{1f600}\u200d', '\ufffd\uffff'];

/** A change of some bytes of one table. */
interface Damage {
  readonly table: number;
  readonly changes: readonly (readonly [place: number, value: number])[];
}

const damage: fc.Arbitrary<Damage> = fc.record({
  table: fc.nat(),
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 12,
  }),
});

/** Tables that say how text is measured, and the directory. Half of the changes hit their first bytes, where offsets and counts are. */
const measuring = new Set(['cmap', 'GSUB', 'GPOS', 'GDEF', 'head', 'hhea', 'hmtx', 'maxp', 'OS/2', 'post', 'kern', 'loca', 'fvar']);

function damaged(font: Uint8Array, { table, changes }: Damage): Uint8Array {
  const copy = font.slice();
  const tables = readSfntTables(copy)
    .filter(({ tag }) => measuring.has(String.fromCharCode(tag >>> 24, (tag >> 16) & 255, (tag >> 8) & 255, tag & 255)))
    .map(({ bytes }) => bytes);
  const places = [copy.subarray(0, 12 + tables.length * 16), ...tables, ...tables.map((bytes) => bytes.subarray(0, 64))];
  const bytes = places[table % places.length]!;
  for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
  return copy;
}

/** What opening a damaged file may throw: it is then reported, and another font used. */
const refusal = /^a font without (?:metrics|widths|characters)$/;

function measureAll(bytes: Uint8Array): void {
  let face;
  try {
    face = openFace({ id: 'Own', family: 'Own', bold: false, italic: false, bytes });
  } catch (error) {
    expect((error as Error).message).toMatch(refusal);
    return;
  }
  for (const text of texts) {
    expect(Number.isFinite(face.advance(text))).toBe(true);
    for (const character of text) expect(typeof face.has(character.codePointAt(0)!)).toBe('boolean');
    expect(shapeText(bytes, text).every(({ cluster }) => cluster < text.length)).toBe(true);
  }
  for (const share of [face.ascent, face.descent, face.lineGap, face.xHeight]) expect(Number.isFinite(share)).toBe(true);
}

describe.each([
  ['with ligatures and kerning', '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'],
  ['of an Indian script', '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff'],
  ['that is variable', '@fontsource-variable/comfortaa/files/comfortaa-latin-wght-normal.woff2'],
])('a damaged font %s', (_, path) => {
  let font = new Uint8Array();
  beforeAll(async () => {
    const [unpacked] = await unpackFonts(new Uint8Array(readFileSync(require.resolve(path))));
    font = new Uint8Array(unpacked!);
  });

  it('is measured or refused, whatever bytes are changed', () => {
    fc.assert(
      fc.property(damage, (given) => {
        measureAll(damaged(font, given));
      }),
      tries(400, 12),
    );
  });

  it('is measured or refused, wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        measureAll(font.slice(0, Math.floor(font.length * share)));
      }),
      tries(80, 12),
    );
  });
});
