import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/index.js';
import { formatText, type TextFormOptions } from '../../src/report/format-text.js';

const missing: Diagnostic = {
  code: 'source/asset-missing',
  severity: 'warning',
  message: 'images/x.png does not exist',
  hint: 'did you mean images/y.png?',
  place: { file: 'deck.txt', line: 9, column: 3 },
  slide: 3,
};

const tenLines = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`).join('\n');
const source = (text: string): TextFormOptions => ({ source: () => text });

describe('formatText', () => {
  it('tells place, severity, code, slide and message; shows the lines; gives the hint', () => {
    expect(formatText(missing, source(tenLines))).toBe(
      [
        'deck.txt:9:3 warning source/asset-missing [slide 3] images/x.png does not exist',
        '     8 | line 8',
        '  >  9 | line 9',
        '       |   ^',
        '    10 | line 10',
        '  hint: did you mean images/y.png?',
        '',
      ].join('\n'),
    );
  });

  it('shows the first and the last line without neighbours that do not exist', () => {
    const first = formatText({ ...missing, place: { file: 'd', line: 1, column: 1 } }, source('only'));
    expect(first.split('\n').slice(1, 3)).toEqual(['  > 1 | only', '      | ^']);
  });

  it('leaves the frame out when the text is not at hand or has no such line', () => {
    const bare = 'deck.txt:9:3 warning source/asset-missing [slide 3] images/x.png does not exist\n  hint: did you mean images/y.png?\n';
    expect(formatText(missing)).toBe(bare);
    expect(formatText(missing, { source: () => undefined })).toBe(bare);
    expect(formatText(missing, source('one'))).toBe(bare);
  });

  it('names the deck, else itself, where there is no place', () => {
    const { code, severity, message } = missing;
    expect(formatText({ code, severity, message }, { file: 'deck.txt' })).toBe(
      'deck.txt warning source/asset-missing images/x.png does not exist\n',
    );
    expect(formatText({ code, severity, message })).toBe('deckx: warning source/asset-missing images/x.png does not exist\n');
    expect(formatText({ code, severity, message, hint: 'look again' })).toBe(
      'deckx: warning source/asset-missing images/x.png does not exist (look again)\n',
    );
  });

  it('cuts long lines around the place', () => {
    const long = `${'a'.repeat(200)}X${'b'.repeat(200)}`;
    const [, row, caret] = formatText({ ...missing, place: { file: 'd', line: 1, column: 201 } }, source(long)).split('\n');
    expect(row!.length).toBeLessThan(110);
    expect(row![caret!.indexOf('^')]).toBe('X');
    expect(row).toMatch(/\| …a+Xb+…$/);
  });

  it('puts the caret below the place after wide characters, marks and tabs', () => {
    const caretAt = (text: string): number => {
      const place = { file: 'd', line: 1, column: text.length };
      const caret = formatText({ ...missing, place }, source(text)).split('\n')[2]!;
      return caret.indexOf('^') - caret.indexOf('|') - 2;
    };
    expect(caretAt('abX')).toBe(2);
    expect(caretAt('\tX')).toBe(1);
    expect(caretAt('日本X')).toBe(4);
    expect(caretAt('🚀X')).toBe(2);
    expect(caretAt('e\u0301X')).toBe(1);
  });

  it('lets no control character of a deck reach the terminal', () => {
    const evil = '\u001b]0;title\u0007\u009b31m';
    const text = formatText({ ...missing, message: evil, hint: evil, place: { file: evil, line: 1, column: 1 } }, source(evil));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
  });

  it('colours only when asked to', () => {
    expect(formatText(missing, source(tenLines))).not.toContain('\u001b');
    const colored = formatText(missing, { ...source(tenLines), color: true });
    expect(colored).toContain('\u001b[33mwarning\u001b[39m');
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(formatText(missing, source(tenLines)));
  });
});
