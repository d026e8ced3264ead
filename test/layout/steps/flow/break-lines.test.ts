import { describe, expect, it } from 'vitest';
import type { InlineBox, InlineItem } from '../../../../src/layout/boxes.js';
import { breakLines } from '../../../../src/layout/steps/flow/break-lines.js';
import { measurePieces } from '../../../../src/layout/steps/measure/measure.js';
import { collapseWhiteSpace } from '../../../../src/layout/steps/box-tree/white-space.js';
import type { FontLibrary } from '../../../../src/theme/fonts/font-library.js';
import type { ComputedStyle } from '../../../../src/theme/styled.js';
import { fakeFonts, halfEm, initialStyle } from '../../styled-tree.js';

const box = (style: Partial<ComputedStyle> = {}): InlineBox => ({
  style: { ...initialStyle, ...style },
  underline: false,
  strike: false,
  opacity: 1,
});

/** Lines of a text in which every character is 10 pixels wide. */
function lines(text: string | readonly InlineItem[], width: number, style: Partial<ComputedStyle> = {}): readonly string[] {
  const items = typeof text === 'string' ? [{ type: 'text', text, inline: box(style) } as const] : text;
  const pieces = measurePieces(collapseWhiteSpace(items), fakeFonts, () => {
    throw new Error('no picture here');
  });
  return breakLines(pieces, width).map((line) => line.pieces.map((piece) => (piece.type === 'text' ? piece.drawn : '')).join(''));
}

describe('breakLines', () => {
  it('breaks at blanks, which hang over the end', () => {
    expect(lines('aaaa bbbb cccc', 90)).toEqual(['aaaa bbbb ', 'cccc']);
    expect(lines('aaaa bbbb cccc', 89)).toEqual(['aaaa ', 'bbbb ', 'cccc']);
  });

  it('breaks behind hyphens, not before full stops', () => {
    expect(lines('wood-fired.', 60)).toEqual(['wood-', 'fired.']);
  });

  it('keeps no-break blanks together', () => {
    expect(lines('aa bb\u00A0cc', 50)).toEqual(['aa ', 'bb\u00A0cc']);
  });

  it('lets a long word run over', () => {
    expect(lines('a aaaaaaaaaa a', 50)).toEqual(['a ', 'aaaaaaaaaa ', 'a']);
  });

  it('cuts a long word where overflow-wrap allows it', () => {
    expect(lines('a aaaaaaaaaa a', 50, { overflowWrap: 'break-word' })).toEqual(['a ', 'aaaaa', 'aaaaa ', 'a']);
  });

  it('cuts a word of any length, and loses nothing of it', () => {
    const words = ['a'.repeat(5000), 'e\u0301'.repeat(700), '\u0301'.repeat(1100), `b ${'a\u0301\u0301'.repeat(300)}`];
    for (const word of words) expect(lines(word, 50, { overflowWrap: 'break-word' }).join('')).toBe(word);
    expect(lines('a'.repeat(5000), 50, { overflowWrap: 'break-word' })).toEqual(Array.from({ length: 1000 }, () => 'aaaaa'));
    expect(lines('a'.repeat(5000), 50)).toHaveLength(1);
  });

  it('measures no more of a long word than its lines take', () => {
    const measured = (length: number): number => {
      let characters = 0;
      const face = {
        ...halfEm,
        advance: (text: string) => {
          characters += text.length;
          return halfEm.advance(text);
        },
      };
      const fonts: FontLibrary = { stack: (style) => ({ ...fakeFonts.stack(style), primary: face, faceFor: () => face }) };
      const items = [{ type: 'text', text: 'a'.repeat(length), inline: box({ overflowWrap: 'break-word' }) } as const];
      breakLines(
        measurePieces(items, fonts, () => {
          throw new Error('no picture here');
        }),
        200,
      );
      return characters;
    };
    expect(measured(40_000)).toBeLessThan(2.2 * measured(20_000));
  });

  it('does not cut a letter with its marks', () => {
    expect(lines('e\u0301e\u0301e\u0301', 25, { overflowWrap: 'break-word' })).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
  });

  it('shows a soft hyphen only where a line ends with it', () => {
    expect(lines('stone\u00ADware', 200)).toEqual(['stoneware']);
    expect(lines('stone\u00ADware', 70)).toEqual(['stone\u00AD', 'ware']);
  });

  it('breaks at a zero-width blank', () => {
    expect(lines('stone\u200Bware', 70)).toEqual(['stone', 'ware']);
  });

  it('leaves paths and addresses whole', () => {
    expect(lines('see /usr/local/lib there', 100)).toEqual(['see ', '/usr/local/lib ', 'there']);
  });

  it('keeps an emoji whole, whatever it is made of, and breaks between two', () => {
    const family = '👩‍👩‍👧';
    expect(lines(`a ${family}`, 30)).toEqual(['a ', family]);
    expect(lines(`${family}${family}🇳🇿👍🏽1️⃣`, 60, { overflowWrap: 'break-word' })).toEqual([`${family}${family}`, '🇳🇿👍🏽', '1️⃣']);
    expect(lines('🇳🇿', 10, { overflowWrap: 'break-word' })).toEqual(['🇳🇿']);
  });

  it('measures an emoji once, spacing once behind it', () => {
    const pieces = measurePieces([{ type: 'text', text: '👩‍👩‍👧x', inline: box({ letterSpacing: 4 }) }], fakeFonts, () => {
      throw new Error('no picture here');
    });
    expect(pieces.map((piece) => [piece.width, piece.type === 'text' && piece.drawing?.id])).toEqual([
      [34, 'emoji'],
      [14, undefined],
    ]);
  });

  it('breaks between ideographs, a whole em each', () => {
    expect(lines('窯窯窯', 40)).toEqual(['窯窯', '窯']);
  });

  it('does not wrap nowrap and preformatted text', () => {
    expect(lines('aaaa bbbb', 40, { whiteSpace: 'nowrap' })).toEqual(['aaaa bbbb']);
    expect(lines('aaaa  bbbb\ncc', 40, { whiteSpace: 'pre' })).toEqual(['aaaa  bbbb', 'cc']);
  });

  it('keeps a word whole that two elements share', () => {
    const items = ['aaa bb', 'bb cc'].map((text): InlineItem => ({ type: 'text', text, inline: box() }));
    expect(lines(items, 60)).toEqual(['aaa ', 'bbbb ', 'cc']);
  });

  it('gives an empty line for every second forced break', () => {
    const newline: InlineItem = { type: 'break', inline: box() };
    expect(
      lines([{ type: 'text', text: 'a', inline: box() }, newline, newline, { type: 'text', text: 'b', inline: box() }, newline], 50),
    ).toEqual(['a', '', 'b']);
  });
});

describe('measurePieces', () => {
  const measure = (
    text: string,
    style: Partial<ComputedStyle> = {},
  ): readonly { readonly drawn: string; readonly width: number; readonly face: string }[] =>
    measurePieces([{ type: 'text', text, inline: box(style) }], fakeFonts, () => {
      throw new Error('no picture here');
    }).flatMap((piece) => (piece.type === 'text' ? [{ drawn: piece.drawn, width: piece.width, face: piece.face.file.id }] : []));

  it('takes another face for characters that the first has not', () => {
    expect(measure('ab窯')).toEqual([
      { drawn: 'ab', width: 20, face: 'half' },
      { drawn: '窯', width: 20, face: 'whole' },
    ]);
  });

  it('leaves joiners and variation selectors with the character before them', () => {
    expect(measure('\u{1F525}\uFE0F')).toHaveLength(1);
  });

  it('adds letter spacing behind every character', () => {
    expect(measure('abc', { letterSpacing: 2 })[0]?.width).toBe(36);
  });

  it('draws small capitals as smaller capitals', () => {
    const pieces = measure('Kiln', { fontVariantCaps: 'small-caps' });
    expect(pieces.map(({ drawn }) => drawn)).toEqual(['K', 'ILN']);
    expect(pieces[1]?.width).toBeCloseTo(21);
  });
});
