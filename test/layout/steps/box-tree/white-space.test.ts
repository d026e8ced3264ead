import { describe, expect, it } from 'vitest';
import type { InlineBox, InlineItem } from '../../../../src/layout/boxes.js';
import { collapseWhiteSpace } from '../../../../src/layout/steps/box-tree/white-space.js';
import type { ComputedStyle } from '../../../../src/theme/styled.js';
import { initialStyle } from '../../styled-tree.js';

const box = (style: Partial<ComputedStyle> = {}): InlineBox => ({
  style: { ...initialStyle, ...style },
  underline: false,
  strike: false,
  opacity: 1,
});
const text = (value: string, style: Partial<ComputedStyle> = {}): InlineItem => ({ type: 'text', text: value, inline: box(style) });
const newline: InlineItem = { type: 'break', inline: box() };
const shown = (...items: readonly InlineItem[]): readonly string[] =>
  collapseWhiteSpace(items).map((item) => (item.type === 'text' ? item.text : `<${item.type}>`));

describe('collapseWhiteSpace', () => {
  it('makes one blank of many and drops those at the ends', () => {
    expect(shown(text('\n  one\t two\n  three  '))).toEqual(['one two three']);
  });

  it('collapses over element borders', () => {
    expect(shown(text('one '), text(' two '), text('  '), text('three'))).toEqual(['one ', 'two ', 'three']);
  });

  it('drops blanks around forced breaks', () => {
    expect(shown(text('one '), newline, text(' two'))).toEqual(['one', '<break>', 'two']);
  });

  it('keeps no-break blanks', () => {
    expect(shown(text(' \u00A0\u00A0x\u00A0 '))).toEqual(['\u00A0\u00A0x\u00A0']);
  });

  it('keeps blanks and line feeds of preformatted text, with tab stops at every eighth column', () => {
    expect(shown(text('  a\n\n\tb\tc', { whiteSpace: 'pre' }))).toEqual(['  a', '<break>', '<break>', '        b       c']);
  });

  it('keeps line feeds but no blanks in pre-line', () => {
    expect(shown(text('a  b \n  c', { whiteSpace: 'pre-line' }))).toEqual(['a b', '<break>', 'c']);
  });

  it('applies text-transform', () => {
    expect(shown(text('straße', { textTransform: 'uppercase' }))).toEqual(['STRASSE']);
    expect(shown(text("it's a kiln", { textTransform: 'capitalize' }))).toEqual(["It's A Kiln"]);
  });
});
