import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontTable } from '../../../src/theme/fonts/harfbuzz.js';
import { openWithFontkit } from './open-with-fontkit.js';
import { openWithHarfbuzz } from '../../../src/theme/fonts/open-with-harfbuzz.js';
import { tries } from '../../tier.js';
import { shapeText } from '../../../src/theme/fonts/shape-text.js';

const require = createRequire(import.meta.url);
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(path)));
const styles = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'];
const files = [
  ...styles.map((style) => `@expo-google-fonts/arimo/${style}/Arimo_${style}.ttf`),
  ...styles.map((style) => `@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`),
  '@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  '@expo-google-fonts/gugi/Gugi_400Regular.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-Oblique.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuMathTeXGyre.ttf',
];

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xa0, 0x2ff],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x1e00, 0x1fff],
  [0x2010, 0x2043],
  [0x2190, 0x27bf],
  [0x1f3f9, 0x1f64f],
];
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('AVTofilYW.,ij jf1 2To')) },
  ...ranges.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
);
const word = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(''));

const words =
  'The quick brown fox jumps over a lazy dog; five wizards — offices, fjords, Avatars, “To Yves” & AWAY: affluent, ' +
  'efficient baffling LTd. V. P. (1, 234) 50% naïve Çağlar übergröße Łódź straße ½ × 3 → ok… №5 ГОСТ Україна Ελλάδα';

/** Two readers that share no code. Of characters that a font lacks HarfBuzz knows parts; a face is never asked for those. */
describe.each(files)('%s', (path) => {
  const bytes = read(path);
  const font = openWithHarfbuzz(bytes);
  const other = openWithFontkit(bytes);
  const isWhole = (text: string): boolean => Array.from(text).every((each) => font.has(each.codePointAt(0)!));

  it('has the metrics that fontkit reads', () => {
    const { unitsPerEm, horizontal, typographic, xHeight, isFixed } = other;
    expect(font).toMatchObject({ unitsPerEm, horizontal, xHeight, isFixed });
    expect(font.typographic).toEqual(typographic);
  });

  it('has the characters that fontkit finds', () => {
    for (const code of [...ranges.flatMap(([min, max]) => [min, max, (min + max) >> 1]), 0x5d0, 0x4e2d, 0xffff, 0x10ffff]) {
      expect([code, font.has(code), font.characterWidth(code)]).toEqual([code, other.has(code), other.characterWidth(code)]);
    }
  });

  it('measures words of European languages as fontkit does', () => {
    const whole = words.split(' ').filter(isWhole);
    expect(whole.map((text) => [text, font.width(text)])).toEqual(whole.map((text) => [text, other.width(text)]));
  });

  it('measures any text as fontkit does', () => {
    fc.assert(
      fc.property(word.filter(isWhole), (text) => {
        expect(font.width(text)).toBe(other.width(text));
      }),
      tries(400, 1),
    );
  });
});

describe('a font', () => {
  const dejavu = read('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

  it('is measured in the way that its script runs', () => {
    const joined = shapeText(dejavu, 'كلمة', { rightToLeft: true }).reduce((sum, { advance }) => sum + advance, 0);
    expect(openWithHarfbuzz(dejavu).width('كلمة')).toBe(joined);
  });

  it('has tables by their tags', () => {
    expect(fontTable(dejavu, 'head').getUint32(12)).toBe(0x5f0f3cf5);
    expect(fontTable(dejavu, 'CBDT').byteLength).toBe(0);
  });
});

describe('a file that is no font', () => {
  const arimo = read('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
  it.each([
    ['nothing', new Uint8Array()],
    ['a few bytes', new Uint8Array([0, 1, 0, 0])],
    ['another format', new TextEncoder().encode('wOF2 and some more bytes')],
    ['a font cut off after its directory', arimo.slice(0, 400)],
    ['a font cut off before its widths', arimo.slice(0, Math.floor(arimo.length / 20))],
  ])('is refused: %s', (_, bytes) => {
    expect(() => openWithHarfbuzz(bytes)).toThrow(/a font without (?:metrics|widths|characters)/);
  });
});
