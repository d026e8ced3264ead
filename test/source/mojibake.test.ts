import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../src/source/mojibake.js';
import { decodeWindows1252 } from '../../src/source/windows-1252.js';
import { filesBelow, fixturesRoot } from '../golden/golden.js';

/** Text as it looks after a tool took its UTF-8 for windows-1252. */
const misread = (text: string): string => decodeWindows1252(new TextEncoder().encode(text));

describe('repairMojibake', () => {
  it.each([
    'It’s “quoted”, isn’t it?',
    'Привет, мир',
    '日本語のスライド',
    'Ελληνικά',
    '💪',
    'naïve café, déjà vu',
    'a rocket 🚀 and a clock ⏰ and 👩\u200d🚀 with \ufe0f',
    'one dash — and an ellipsis …',
  ])('restores %s', (text) => {
    expect(repairMojibake(misread(text))).toMatchObject({ text });
  });

  it('counts the places and finds the first', () => {
    expect(repairMojibake(`plain, ${misread('can’t, won’t — 💪')}`)).toEqual({
      text: 'plain, can’t, won’t — 💪',
      repairs: 4,
      offset: 10,
    });
  });

  it('restores what was misread twice', () => {
    const text = 'It’s naïve: «déjà vu» – 💪';
    expect(repairMojibake(misread(misread(text)))).toMatchObject({ text });
  });

  it('restores text that passed through ISO-8859-1', () => {
    const latin1 = Buffer.from('It’s “quoted” 💪', 'utf8').toString('latin1');
    expect(repairMojibake(latin1)?.text).toBe('It’s “quoted” 💪');
  });

  it('restores among a few characters that are right', () => {
    const text = misread('can’t, won’t, don’t, isn’t, “so” it goes');
    expect(repairMojibake(`${text} ✓`)?.text).toBe('can’t, won’t, don’t, isn’t, “so” it goes ✓');
  });

  it.each([
    ['ASCII', 'Nothing to see.'],
    ['nothing', ''],
    ['a capital before punctuation', 'LE CAFÉ… ET LE THÉ… ÇA VA… CAFÉ™ CAFÉ’'],
    ['a sharp s before a quotation mark', 'Das macht Spaß“, nur Spaß…'],
    ['one sequence that is talked about', 'When you see "Ã©", the encoding was wrong.'],
    ['sequences among correct characters', 'é became Ã©, ’ became â€™, – became â€“'],
    ['French', 'Où est la bibliothèque ? Là-bas, près du café « À l’Été ».'],
    ['German', 'Schöne Grüße: „Übermäßig große Äpfel“ …'],
    ['Portuguese capitals', 'NÃO, SÃO, AÇÃO, PÃES'],
    ['Vietnamese', 'Chào buổi sáng, bạn có khỏe không?'],
    ['Icelandic', 'Það er gott veður í dag, ðŸ er ekki orð'],
    ['Japanese', '日本語のスライド、ありがとう。'],
    ['emoji', '🚀 💪 ⏰ 👩\u200d🚀'],
  ])('leaves %s alone', (_name, text) => {
    expect(repairMojibake(text)).toBeUndefined();
  });

  it('leaves every fixture alone', () => {
    const texts = filesBelow(fixturesRoot).filter((path) => /\.(md|txt|json|css)$/.test(path) && !path.includes('mojibake'));
    expect(texts.length).toBeGreaterThan(10);
    const changed = texts.filter((path) => repairMojibake(readFileSync(join(fixturesRoot, path), 'utf8')) !== undefined);
    expect(changed).toEqual([]);
  });

  const word = fc.oneof(
    fc.constantFrom('slide', 'and', 'the', 'deploy'),
    fc.stringMatching(/^[àâäçèéêëîïôöùûüñßæøå]{1,6}$/),
    fc.stringMatching(/^[а-яёА-ЯЁ]{2,8}$/),
    fc.stringMatching(/^[α-ω]{2,8}$/),
    fc.stringMatching(/^[ぁ-んァ-ヶ一-龠]{1,5}$/),
    fc.constantFrom('🚀', '💪🏽', '⏰', 'don’t', '“so”', '–', '…', '✓', 'ﷺ', 'שלום', '\u00a0'),
  );
  const prose = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

  it('is the inverse of the misreading, for text of any language', () => {
    fc.assert(
      fc.property(prose, (words) => {
        const text = `It’s 💪: ${words}`;
        expect(repairMojibake(misread(text))?.text).toBe(text);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('leaves correct text of any language as it is', () => {
    fc.assert(
      fc.property(prose, (words) => {
        expect(repairMojibake(words)).toBeUndefined();
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});
