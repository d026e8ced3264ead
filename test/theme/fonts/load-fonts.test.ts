import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../../src/report/report.js';
import type { GivenFont } from '../../../src/theme/fonts/given-faces.js';
import { createFontStack } from '../../../src/theme/fonts/font-stack.js';
import { loadFonts } from '../../../src/theme/fonts/load-fonts.js';
import { openFace } from '../../../src/theme/fonts/open-face.js';
import { openFont } from '../../../src/theme/fonts/open-with-fontkit.js';
import { unpackFonts } from '../../../src/theme/fonts/unpack-fonts.js';
import { variationAxes } from '../../../src/theme/fonts/variable-font.js';
import type { FontFaceRule } from '../../../src/theme/styled.js';
import { assetsOf, type Files } from '../style.js';
import { packCollection } from './pack-collection.js';
import { packWoff } from './pack-woff.js';

const require = createRequire(import.meta.url);
const tinos = (style: string) => new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`)));
const comfortaa = (part: string) =>
  new Uint8Array(readFileSync(require.resolve(`@fontsource-variable/comfortaa/files/comfortaa-${part}-wght-normal.woff2`)));
/** A font that is packed in both formats. */
const notoBold = (format: 'woff' | 'woff2') =>
  new Uint8Array(readFileSync(require.resolve(`@fontsource/noto-sans-thai/files/noto-sans-thai-latin-700-normal.${format}`)));
const emoji = new Uint8Array(readFileSync(require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')));
const regular = tinos('400Regular');
const bold = tinos('700Bold');

async function library(faces: readonly FontFaceRule[] = [], files: Files = {}, fontFiles: readonly GivenFont[] = []) {
  const report = createReport();
  const assets = assetsOf(files);
  const fonts = await loadFonts(faces, { assets, report, fontFiles });
  const stack = (families: string, fontWeight = 400, fontStyle: 'normal' | 'italic' = 'normal') =>
    fonts.stack({ fontFamily: families.split(', '), fontWeight, fontStyle });
  return { stack, report, asked: assets.asked };
}

const rule = (url: string, more: Partial<FontFaceRule> = {}): FontFaceRule => ({
  family: 'Own',
  weight: 400,
  style: 'normal',
  urls: [url],
  ...more,
});

describe('bundled families', () => {
  it.each([
    ['sans-serif', 'Arial'],
    ['serif', 'Times New Roman'],
    ['monospace', 'Courier New'],
    ['system-ui', 'Arial'],
    ['Helvetica, serif', 'Arial'],
    ['Consolas, monospace', 'Courier New'],
    ['Times', 'Times New Roman'],
  ])('%s is %s, without a word', async (families, expected) => {
    const { stack, report } = await library();
    expect(stack(families).family).toBe(expected);
    expect(report.diagnostics).toEqual([]);
  });

  it('come in four styles', async () => {
    const { stack } = await library();
    const ids = [stack('serif'), stack('serif', 600), stack('serif', 300, 'italic'), stack('serif', 900, 'italic')].map(
      ({ primary }) => primary.file.id,
    );
    expect(ids).toEqual([
      'Times-New-Roman-400-normal',
      'Times-New-Roman-700-normal',
      'Times-New-Roman-400-italic',
      'Times-New-Roman-700-italic',
    ]);
  });

  it('measure as their metric twins do', async () => {
    const { stack } = await library();
    const mono = stack('monospace');
    expect(mono.monospace).toBe(true);
    expect(mono.primary.advance('abcde')).toBeCloseTo(5 * 0.6001, 3);
    const sans = stack('sans-serif');
    expect(sans.monospace).toBe(false);
    expect(sans.primary.ascent).toBeCloseTo(0.905, 3);
    expect(sans.primary.descent).toBeCloseTo(0.212, 3);
    expect(sans.primary.lineGap).toBeCloseTo(0.033, 3);
    expect(sans.primary.advance('AV')).toBeLessThan(sans.primary.advance('A') + sans.primary.advance('V'));
  });
});

describe('families that are not to be had', () => {
  it('are stood in for by what comes next, and reported once', async () => {
    const { stack, report } = await library();
    expect(stack('Larkspur, Futura, sans-serif').family).toBe('Arial');
    stack('Larkspur, Futura, sans-serif', 700);
    expect(report.diagnostics).toMatchObject([
      { code: 'theme/font-substituted', message: 'the font Larkspur is not available; using Arial' },
    ]);
  });

  it('without another one become the default serif, or what their name suggests', async () => {
    const { stack } = await library();
    expect(stack('Larkspur, regular').family).toBe('Times New Roman');
    expect(stack('Verdana').family).toBe('Arial');
    expect(stack('Source Code Pro').family).toBe('Courier New');
  });
});

describe('fallback by character', () => {
  it('looks for signs and emoji in further fonts', async () => {
    const { stack, report } = await library();
    const sans = stack('sans-serif');
    expect(sans.faceFor(0x41)).toBe(sans.primary);
    expect(sans.faceFor(0x279a).file.family).toBe('DejaVu Sans');
    expect(sans.faceFor(0x1f4aa).file.family).toBe('Noto Emoji');
    expect(sans.faceFor(0xfe0f)).toBe(sans.primary);
    expect(stack('monospace').faceFor(0x279c).file.family).toBe('DejaVu Sans Mono');
    expect(report.diagnostics).toEqual([]);
  });

  it('tells once of a script that no font has, and of the way out', async () => {
    const { stack, report } = await library();
    const sans = stack('sans-serif');
    expect(sans.faceFor(0x4e2d)).toBe(sans.primary);
    stack('serif').faceFor(0x6587);
    stack('serif').faceFor(0xe0a0);
    stack('serif').faceFor(0xe0a1);
    expect(report.diagnostics).toMatchObject([
      {
        code: 'layout/missing-glyph',
        message: 'no available font has the Han script: 中 (U+4E2D) and others',
        hint: expect.stringContaining('--font-dir') as string,
      },
      { message: 'no available font has \uE0A0 (U+E0A0)' },
      { message: 'no available font has \uE0A1 (U+E0A1)' },
    ]);
  });

  it('tells once of a script of long ago, and of marks that are lacking', async () => {
    const { stack, report } = await library();
    const sans = stack('sans-serif');
    for (const rune of 'ᚠᚢᚦ') sans.faceFor(rune.codePointAt(0)!);
    expect(sans.faceForCluster('か\u3099')).toBe(sans.primary);
    sans.faceForCluster('e\u0324\u{1DF9}');
    expect(report.diagnostics.map(({ message }) => message)).toEqual([
      'no available font has the Runic script: ᚠ (U+16A0) and others',
      'no available font has the Hiragana script: が (U+304C) and others',
      'no available font has \u25CC\u{1DF9} (U+1DF9)',
    ]);
  });

  it('finds letters and their marks in one font, whole or in parts', async () => {
    const { stack } = await library();
    const sans = stack('sans-serif');
    expect(sans.faceForCluster('e\u0301').file.family).toBe('Arial');
    const stacked = sans.faceForCluster('ɛ\u0303\u0323');
    expect(['ɛ', '\u0303', '\u0323'].every((part) => stacked.has(part.codePointAt(0)!))).toBe(true);
  });

  const samples = 'AzßŁőÆ ΑΩαώἘ АЯжёЂѢ „“–…€№ → ⇒ ↔ ✓ ✗ ★ ≤ ≠ ∑ ∞ √ ∂ ▶ ● ■ ⌘ ⌥ ⏎ ─ ┼ ╬ ░ █ ½ ² ™ ♠ ☎ ⠿';
  const generics = ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-serif', 'ui-rounded', 'math', 'Larkspur'];
  it.each(generics)('%s has Latin, Greek, Cyrillic and signs in every style', async (family) => {
    const { stack, report } = await library();
    for (const [weight, style] of [
      [400, 'normal'],
      [700, 'normal'],
      [400, 'italic'],
      [900, 'italic'],
    ] as const) {
      const found = stack(family, weight, style);
      const lacking = Array.from(samples).filter((sign) => !found.faceFor(sign.codePointAt(0)!).has(sign.codePointAt(0)!));
      expect(lacking).toEqual([]);
      const letter = found.faceFor(0x416).file;
      expect([letter.bold, letter.italic]).toEqual([weight >= 600, style === 'italic']);
    }
    expect(report.diagnostics.filter(({ code }) => code === 'layout/missing-glyph')).toEqual([]);
  });

  it('takes an upright face where no slanted one has the script', async () => {
    const { stack } = await library();
    expect(stack('serif', 400, 'italic').faceFor(0x628).file.id).toBe('DejaVu-Sans-400-normal');
  });

  it('looks last into given files of any family', () => {
    const missed: number[] = [];
    const face = { ...openFace({ id: 'spare', family: 'Spare', bold: false, italic: false, bytes: regular }), has: () => true };
    const spare = {
      family: 'Spare',
      weight: 400,
      style: 'normal',
      alias: false,
      covers: (point: number) => point === 0xe0a0 || point === 0x61,
      open: () => face,
    } as const;
    const style = { fontFamily: ['serif'], fontWeight: 700, fontStyle: 'normal' } as const;
    const stack = createFontStack(
      style,
      { deckFaces: [], givenFaces: [spare] },
      { missing: (point) => missed.push(point), substituted: () => undefined },
    );
    expect([0x61, 0xe0a0, 0xe0a1].map((point) => stack.faceFor(point))).toEqual([stack.primary, face, stack.primary]);
    expect(missed).toEqual([0xe0a1]);
  });

  it('fills gaps with a family that has a plain face, by its own name', async () => {
    const files = ['100', '400', '700'].map((weight) => {
      const name = `noto-sans-thai-thai-${weight}-normal.woff2`;
      return { name, bytes: new Uint8Array(readFileSync(require.resolve(`@fontsource/noto-sans-thai/files/${name}`))) };
    });
    const { stack, report } = await library([], {}, files);
    const ids = [400, 700].map((weight) => stack('serif', weight).faceFor(0xe01).file.id);
    expect(ids).toEqual(['Noto-Sans-Thai-400-normal.2', 'Noto-Sans-Thai-700-normal.3']);
    expect(stack('Noto Sans Thai Thin').family).toBe('Noto Sans Thai Thin');
    expect(report.diagnostics).toEqual([]);
  });

  it('asks the families of the list before those', async () => {
    const { stack } = await library([rule('own.ttf')], { 'own.ttf': emoji });
    const own = stack('Own, monospace');
    expect([own.faceFor(0xe9), own.faceFor(0x1f4aa)].map(({ file }) => file.family)).toEqual(['Courier New', 'Own']);
  });
});

it('WOFF2 files unpacked at the same time do not get into each other’s way', async () => {
  const parts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'].map(comfortaa);
  const alone: Uint8Array[] = [];
  for (const part of parts) alone.push(...(await unpackFonts(part)));
  const damaged = unpackFonts(parts[0]!.slice(0, 200)).catch(() => 'refused');
  const together = (await Promise.all(parts.map(unpackFonts))).flat();
  expect(await damaged).toBe('refused');
  expect(together.map((font, index) => Buffer.compare(font, alone[index]!))).toEqual(parts.map(() => 0));
});

describe('@font-face', () => {
  const files = { 'r.ttf': regular, 'b.ttf': bold };

  it('gives the deck’s own family, whatever the case of its name', async () => {
    const { stack } = await library([rule('r.ttf'), rule('b.ttf', { weight: 700 })], files);
    expect(stack('OWN, serif').family).toBe('Own');
    expect(stack('own').primary.file).toMatchObject({ id: 'Own-400-normal', family: 'Own', bold: false, italic: false });
    expect(stack('own', 600).primary.file).toMatchObject({ id: 'Own-700-normal', bold: true });
    expect(stack('own', 400, 'italic').primary.file.id).toBe('Own-400-normal');
  });

  it('unpacks WOFF', async () => {
    const { stack } = await library([rule('own.woff')], { 'own.woff': packWoff(regular) });
    const { primary } = stack('Own');
    expect(primary.advance('word')).toBe((await library()).stack('serif').primary.advance('word'));
    expect([...primary.file.bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
  });

  it('goes on to the next address when a file is missing or damaged', async () => {
    const { stack, report } = await library([rule('', { urls: ['gone.ttf', 'bad.ttf', 'bad.woff', 'bad.woff2', 'r.ttf'] })], {
      ...files,
      'bad.ttf': 'no font at all',
      'bad.woff': packWoff(regular).subarray(0, 400),
      'bad.woff2': comfortaa('latin').subarray(0, 4000),
    });
    expect(stack('Own').family).toBe('Own');
    expect(report.diagnostics.map(({ code, message }) => [code, message.split(' ')[0]])).toEqual([
      ['source/asset-unreadable', 'bad.ttf'],
      ['source/asset-unreadable', 'bad.woff'],
      ['source/asset-unreadable', 'bad.woff2'],
    ]);
  });

  it('tells several files for one style apart', async () => {
    const { stack } = await library([rule('r.ttf'), rule('b.ttf')], files);
    expect(stack('Own').primary.file.id).toBe('Own-400-normal-2');
  });
});

describe('emoji', () => {
  it('are drawn, but for those that a font of the deck has as outlines', async () => {
    const { stack } = await library([rule('own.ttf')], { 'own.ttf': emoji });
    expect(stack('sans-serif').emoji('🔥')).toMatchObject([{ text: '🔥', drawing: { id: '1f525' } }]);
    expect(stack('Own, sans-serif').emoji('🔥')).toBeUndefined();
  });

  it('are drawn where the deck’s font has them in colour, which cannot be drawn from a font', async () => {
    const coloured = Buffer.from(emoji);
    const tables = coloured.readUInt16BE(4);
    const at =
      Array.from({ length: tables }, (_, index) => 12 + index * 16).find(
        (record) => coloured.toString('latin1', record, record + 4) === 'STAT',
      ) ?? 12 + (tables - 1) * 16;
    coloured.write('COLR', at, 'latin1');
    const { stack } = await library([rule('own.ttf')], { 'own.ttf': new Uint8Array(coloured) });
    expect(stack('Own').emoji('🔥')).toHaveLength(1);
  });
});

describe('WOFF2', () => {
  it('is unpacked to a font that can be measured and embedded', async () => {
    const { stack, report } = await library([rule('own.woff2', { weight: 700 })], { 'own.woff2': notoBold('woff2') });
    const { primary } = stack('Own', 700);
    const other = openFont(notoBold('woff'));
    for (const text of ['AV To word', 'word']) {
      expect(primary.advance(text)).toBeCloseTo(other.layout(text).advanceWidth / other.unitsPerEm, 9);
      expect(openFont(primary.file.bytes).layout(text).advanceWidth).toBe(other.layout(text).advanceWidth);
    }
    expect([...primary.file.bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(report.diagnostics).toEqual([]);
  });

  it.each([
    ['cut off', (font: Buffer) => font.subarray(0, 3000)],
    ['of a header only', (font: Buffer) => font.subarray(0, 48)],
    ['with garbage inside', (font: Buffer) => font.fill(0x5a, 400, 900)],
    ['with a table directory that lies', (font: Buffer) => font.fill(0xff, 48, 90)],
  ])('%s is told, and stood in for', async (_, damage) => {
    const { stack, report } = await library([rule('own.woff2')], { 'own.woff2': new Uint8Array(damage(Buffer.from(comfortaa('latin')))) });
    expect(stack('Own').family).toBe('Times New Roman');
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['source/asset-unreadable', 'theme/font-substituted']);
  });

  it('that claims to be gigantic takes no more room than it has', async () => {
    const liar = Buffer.from(comfortaa('latin'));
    liar.writeUInt32BE(0xfffffff0, 16);
    expect((await unpackFonts(liar))[0]!.length).toBeLessThan(200_000);
  });
});

describe('variable fonts', () => {
  const files = { 'v.woff2': comfortaa('latin') };
  const variable = rule('v.woff2', { weights: [300, 700] });

  it('are had at each weight of the rule’s range, as fonts without variations', async () => {
    const { stack, report } = await library([variable], files);
    const widths = [300, 400, 600, 900].map((weight) => stack('Own', weight).primary.advance('Hamburg'));
    expect(new Set(widths).size).toBe(4);
    const heavy = stack('Own', 900).primary;
    expect(heavy.file).toMatchObject({ id: 'Own-700-normal', bold: true });
    expect(variationAxes(heavy.file.bytes)).toEqual([]);
    expect(openFont(heavy.file.bytes)['OS/2']?.usWeightClass).toBe(700);
    expect(report.diagnostics).toEqual([]);
  });

  it('are had at one weight where the rule has no range', async () => {
    const { stack } = await library([rule('v.woff2')], files);
    expect(stack('Own', 700).primary).toBe(stack('Own', 400).primary);
    expect(stack('Own', 700).primary.file.bold).toBe(false);
  });

  it('in a folder name their range themselves', async () => {
    const { stack } = await library([], {}, [{ name: 'v.woff2', bytes: comfortaa('latin') }]);
    expect(stack('Comfortaa', 650).primary.file).toMatchObject({ id: 'Comfortaa-650-normal.1', bold: true });
  });
});

describe('unicode-range', () => {
  it('keeps a face to its code points, whatever else its file has', async () => {
    const { stack } = await library([rule('r.ttf', { unicodeRange: [[0x20, 0x7e]] }), rule('b.ttf', { unicodeRange: [[0x400, 0x4ff]] })], {
      'r.ttf': regular,
      'b.ttf': bold,
    });
    const own = stack('Own, sans-serif');
    expect(own.primary.file.bytes).toBe(regular);
    expect([0x61, 0x436, 0x3b1].map((point) => own.faceFor(point).file.bytes === own.primary.file.bytes)).toEqual([true, false, false]);
    expect(own.faceFor(0x436).file.bytes).toBe(bold);
    expect(own.faceFor(0x3b1).file.family).toBe('Arial');
  });
});

describe('collections', () => {
  it('are opened font by font', async () => {
    const collection = packCollection([regular, bold]);
    const { stack, report } = await library([rule('c.ttc')], { 'c.ttc': collection }, [{ name: 'c.ttc', bytes: collection }]);
    const width = (font: Uint8Array) => openFont(font).layout('word').advanceWidth / 2048;
    expect(stack('Own').primary.advance('word')).toBeCloseTo(width(regular), 6);
    expect([400, 700].map((weight) => stack('Tinos', weight).primary.advance('word'))).toEqual([width(regular), width(bold)]);
    expect(report.diagnostics).toEqual([]);
  });

  it('that are damaged are told', async () => {
    const { report } = await library([], {}, [{ name: 'c.ttc', bytes: packCollection([regular]).subarray(0, 9000) }]);
    expect(report.diagnostics).toMatchObject([{ code: 'source/asset-unreadable', message: 'c.ttc is not a readable font' }]);
  });
});

describe('given files', () => {
  const file = (name: string, bytes: Uint8Array): GivenFont => ({ name, bytes });

  it('are known by the family, weight and slope that they name themselves', async () => {
    const { stack, report } = await library([], {}, [
      file('b.ttf', bold),
      file('i.ttf', tinos('400Regular_Italic')),
      file('a.ttf', regular),
    ]);
    expect(stack('Tinos, sans-serif').family).toBe('Tinos');
    const ids = [stack('tinos'), stack('Tinos', 700), stack('Tinos', 400, 'italic')].map(({ primary }) => primary.file.id);
    expect(ids).toEqual(['Tinos-400-normal.3', 'Tinos-700-normal.1', 'Tinos-400-italic.2']);
    expect(stack('Tinos').primary.file.bytes).toBe(regular);
    expect(report.diagnostics).toEqual([]);
  });

  it('stand back behind the deck’s own faces of that family', async () => {
    const { stack } = await library([rule('own.ttf', { family: 'TINOS' })], { 'own.ttf': emoji }, [
      file('a.ttf', regular),
      file('b.ttf', bold),
    ]);
    expect(stack('Tinos', 700).primary.file.bytes).toBe(emoji);
  });

  it('that are no fonts are told and left out', async () => {
    const { stack, report } = await library([], {}, [file('fonts/odd.ttf', new Uint8Array([1, 2, 3])), file('a.ttf', regular)]);
    expect(stack('Tinos').family).toBe('Tinos');
    expect(report.diagnostics).toMatchObject([{ code: 'source/asset-unreadable', message: 'fonts/odd.ttf is not a readable font' }]);
  });
});
