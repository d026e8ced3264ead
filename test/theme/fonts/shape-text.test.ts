import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { shapeText } from '../../../src/theme/fonts/shape-text.js';

const require = createRequire(import.meta.url);
const font = (path: string) => new Uint8Array(readFileSync(require.resolve(path)));
const dejavu = font('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const arimo = font('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');

describe('shapeText', () => {
  it('joins letters, and makes a lam and an alef one glyph', () => {
    expect(shapeText(dejavu, 'لا', { rightToLeft: true }).map(({ cluster }) => cluster)).toEqual([0]);
    const [alone] = shapeText(dejavu, 'ب');
    const ids = shapeText(dejavu, 'ببب', { rightToLeft: true }).map(({ id }) => id);
    expect(new Set([...ids, alone?.id]).size).toBe(4);
  });

  it('gives glyphs from left to right, brackets mirrored', () => {
    const [close, open] = ['(', ')'].map((bracket) => shapeText(arimo, bracket)[0]?.id);
    const glyphs = shapeText(arimo, '(א)', { rightToLeft: true });
    expect(glyphs.map(({ cluster }) => cluster)).toEqual([2, 1, 0]);
    expect([glyphs[0]?.id, glyphs[2]?.id]).toEqual([close, open]);
  });

  it('sets marks over their letters', () => {
    const [letter, mark] = shapeText(dejavu, 'm\u0304');
    expect(letter?.advance).toBeGreaterThan(0);
    expect(mark).toMatchObject({ cluster: 1, advance: 0 });
    expect(Math.abs(mark?.xOffset ?? 0)).toBeGreaterThan(0);
    expect(shapeText(dejavu, 'm\u0304', { wholeGraphemes: true }).map(({ cluster }) => cluster)).toEqual([0, 0]);
  });

  it('composes what the font has as one', () => {
    expect(shapeText(arimo, 'e\u0301').map(({ id }) => id)).toEqual(shapeText(arimo, 'é').map(({ id }) => id));
  });

  it('leaves ligatures out where letters are spaced out', () => {
    expect(shapeText(dejavu, 'fi')).toHaveLength(1);
    expect(shapeText(dejavu, 'fi', { ligatures: false })).toHaveLength(2);
  });

  it('does with a file that is no font', () => {
    expect(shapeText(new Uint8Array([1, 2, 3]), 'אב').every(({ id }) => id === 0)).toBe(true);
    expect(shapeText(new Uint8Array(), '')).toEqual([]);
  });

  it('has memory enough for many fonts', () => {
    for (let count = 0; count < 40; count += 1) expect(shapeText(dejavu.slice(), 'א')[0]?.id).toBeGreaterThan(0);
  });
});
