import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWithFontkit } from '../../../src/theme/fonts/open-with-fontkit.js';
import { openSfnt } from '../../../src/theme/fonts/sfnt/open-sfnt.js';
import { tries } from '../../tier.js';

const require = createRequire(import.meta.url);
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(path)));
const styles = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'];
const files = [
  ...styles.map((style) => `@expo-google-fonts/arimo/${style}/Arimo_${style}.ttf`),
  ...styles.map((style) => `@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`),
  '@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-Oblique.ttf',
];

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xa0, 0x2ff],
  [0x300, 0x304],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x5d0, 0x5d5],
  [0x1e00, 0x1fff],
  [0x200b, 0x2044],
  [0x2190, 0x27bf],
  [0x1f3f9, 0x1f64f],
];
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('AVTofilYW.,ij jf1 2⁄To')) },
  ...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
);
const word = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(''));

const english =
  'The quick brown fox jumps over a lazy dog; five wizards — offices, fjords, Avatars, “To Yves” & AWAY: affluent, ' +
  'efficient baffling LTd. V. P. (1, 234) 50% naïve Çağlar übergröße Łódź straße ½ × 3 → ok… №5';

describe.each(files)('%s', (path) => {
  const bytes = read(path);
  const plain = openSfnt(bytes)!;
  const shaper = openWithFontkit(bytes);

  it('has the metrics that fontkit reads', () => {
    const { unitsPerEm, horizontal, typographic, xHeight, isFixed } = shaper;
    expect(plain).toMatchObject({ unitsPerEm, horizontal, xHeight, isFixed });
    expect(plain.typographic).toEqual(typographic);
  });

  it('has the characters that fontkit finds', () => {
    for (const code of [...ranges.flatMap(([min, max]) => [min, max, (min + max) >> 1]), 0xffff, 0x10ffff]) {
      expect([code, plain.has(code), plain.characterWidth(code)]).toEqual([code, shaper.has(code), shaper.characterWidth(code)]);
    }
  });

  it('measures any text as fontkit does, or leaves it alone', () => {
    fc.assert(
      fc.property(word, (text) => {
        const width = plain.width(text);
        expect(width ?? shaper.width(text)).toBe(shaper.width(text));
      }),
      tries(400, 1),
    );
  });

  it('measures words of European languages by itself', () => {
    for (const text of [...english.split(' '), 'ГОСТ', 'Україна', 'Ελλάδα'])
      expect([text, plain.width(text)]).toEqual([text, shaper.width(text)]);
  });
});

it('leaves alone what takes a shaper', () => {
  const plain = openSfnt(read('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))!;
  for (const text of ['e\u0301', 'ש', 'مرحبا', 'ไทย', '1\u20442', '\u200d', 'a\u00adb', '❤\ufe0f'])
    expect([text, plain.width(text)]).toEqual([text, undefined]);
});

it('opens no file of another kind', () => {
  expect(openSfnt(new Uint8Array(4))).toBeUndefined();
  expect(openSfnt(new TextEncoder().encode('wOF2 and some more bytes'))).toBeUndefined();
});
