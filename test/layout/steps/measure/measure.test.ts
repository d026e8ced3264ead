import { describe, expect, it } from 'vitest';
import type { AtomItem, InlineBox, InlineItem } from '../../../../src/layout/boxes.js';
import type { Placed } from '../../../../src/layout/placed.js';
import { createInlineMeter } from '../../../../src/layout/steps/measure/inline-metrics.js';
import { measurePieces, type Piece } from '../../../../src/layout/steps/measure/measure.js';
import type { Face, FontLibrary } from '../../../../src/theme/fonts/font-library.js';
import type { ComputedStyle } from '../../../../src/theme/styled.js';
import { block, fakeFonts, halfEm, initialStyle, wholeEm } from '../../styled-tree.js';

const box = (style: Partial<ComputedStyle> = {}, parent?: InlineBox): InlineBox => ({
  style: { ...initialStyle, ...style },
  underline: false,
  strike: false,
  opacity: 1,
  ...(parent === undefined ? {} : { parent }),
});
const text = (value: string, style: Partial<ComputedStyle> = {}): InlineItem => ({ type: 'text', text: value, inline: box(style) });
const picture: Placed = {
  kind: 'block',
  node: { kind: 'block', style: block({}).style, opacity: 1, children: [] },
  x: 0,
  y: 0,
  width: 30,
  height: 40,
  content: { x: 0, y: 0, width: 30, height: 40 },
  children: [],
};

function measure(items: readonly InlineItem[], fonts: FontLibrary = fakeFonts): readonly Piece[] {
  return measurePieces(items, fonts, () => ({ box: picture, width: 30, ascent: 40, descent: 0 }));
}

/** `text|width`, with `¦` where a line may end behind it. */
function short(pieces: readonly Piece[]): readonly string[] {
  return pieces.map((piece) => `${piece.type === 'text' ? piece.drawn : piece.type}|${piece.width}${piece.breakAfter ? '¦' : ''}`);
}

describe('measurePieces', () => {
  it('cuts text into words and blanks, of the width that the font says', () => {
    expect(short(measure([text('clay and  ash')]))).toEqual(['clay|40', ' |10¦', 'and|30', '  |20¦', 'ash|30']);
  });

  it('sees words that go on in another style as one', () => {
    expect(short(measure([text('over'), text('glaze', { fontSize: 40 }), text(' pot')]))).toEqual([
      'over|40',
      'glaze|100',
      ' |10¦',
      'pot|30',
    ]);
  });

  it('adds letter spacing behind every character', () => {
    expect(short(measure([text('ash', { letterSpacing: 2 })]))).toEqual(['ash|36']);
  });

  it('takes another face for what the first does not have, and keeps marks with their letter', () => {
    const pieces = measure([text('a\u7AAF\uFE00b')]);
    expect(pieces.map((piece) => (piece.type === 'text' ? [piece.text, piece.face === halfEm] : []))).toEqual([
      ['a', true],
      ['\u7AAF\uFE00', false],
      ['b', true],
    ]);
    expect(pieces[1]?.type === 'text' && pieces[1].face === wholeEm).toBe(true);
  });

  it('draws small capitals as smaller capitals', () => {
    const pieces = measure([text('Ab1', { fontVariantCaps: 'small-caps' })]);
    expect(pieces.map((piece) => (piece.type === 'text' ? [piece.text, piece.drawn, piece.size] : []))).toEqual([
      ['A', 'A', 20],
      ['b', 'B', 14],
      ['1', '1', 20],
    ]);
  });

  it('lets no line end where white space says so', () => {
    expect(short(measure([text('clay and', { whiteSpace: 'nowrap' })]))).toEqual(['clay|40', ' |10', 'and|30']);
  });

  it('has soft hyphens and other invisible characters take no room', () => {
    const [first, second] = measure([text('stone\u00ADware\u200B')]);
    expect(short([first!, second!])).toEqual(['stone|50¦', 'ware|40']);
    expect(first?.type === 'text' && first.softHyphen).toBe(true);
  });

  it('gives pictures, breaks, edges and absolute boxes their places', () => {
    const inline = box();
    const atom: AtomItem = { type: 'atom', node: { kind: 'block', style: initialStyle, opacity: 1, children: [] }, inline };
    expect(
      short(
        measure([
          text('a '),
          atom,
          { type: 'edge', at: 'start', left: 7, right: 0, inline },
          { type: 'out', node: atom.node, inline },
          { type: 'break', inline },
          text('b'),
        ]),
      ),
    ).toEqual(['a|10', ' |10¦', 'atom|30', 'edge|7', 'out|0', 'break|0', 'b|10']);
  });

  it('kerns blanks with the letters beside them', () => {
    const kerning: Face = { ...halfEm, advance: (drawn) => 0.5 * Array.from(drawn).length - (drawn.includes(' T') ? 0.1 : 0) };
    const fonts: FontLibrary = {
      stack: () => ({
        family: 'x',
        monospace: false,
        primary: kerning,
        faceFor: () => kerning,
        faceForCluster: () => kerning,
        emoji: () => undefined,
      }),
    };
    expect(short(measure([text('a T')], fonts))).toEqual(['a|10', ' |8¦', 'T|10']);
  });
});

describe('createInlineMeter', () => {
  const of = (style: Partial<ComputedStyle>, parent?: InlineBox, pixelGrid = false) =>
    createInlineMeter(fakeFonts, pixelGrid).of(box(style, parent));

  it('shares the line height out around the baseline', () => {
    expect(of({ lineHeight: { px: 30 } })).toEqual({ contentAscent: 16, contentDescent: 4, ascent: 21, descent: 9, raise: 0 });
    expect(of({ lineHeight: { factor: 0.5 } })).toMatchObject({ ascent: 11, descent: -1 });
    expect(of({ lineHeight: 'normal' })).toMatchObject({ ascent: 16, descent: 4 });
  });

  it('rounds to pixels as browsers do, where asked', () => {
    expect(of({ fontSize: 17, lineHeight: { px: 20 } }, undefined, true)).toEqual({
      contentAscent: 14,
      contentDescent: 3,
      ascent: 15,
      descent: 5,
      raise: 0,
    });
  });

  it('raises and lowers', () => {
    const parent = box();
    expect(of({ verticalAlign: { px: 6 } }, parent).raise).toBe(6);
    expect(of({ verticalAlign: 'super' }, parent).raise).toBeCloseTo(20 / 3 + 1, 6);
    expect(of({ verticalAlign: 'sub' }, parent).raise).toBe(-5);
    expect(of({ verticalAlign: 'middle' }, parent).raise).toBe(-1);
    expect(of({ verticalAlign: { px: 6 } }, box({ verticalAlign: { px: 4 } }, parent)).raise).toBe(10);
  });
});
