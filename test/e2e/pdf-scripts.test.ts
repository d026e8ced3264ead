/** Decks in many scripts as PDFs, read by other programs: poppler finds every word, qpdf no fault. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deck } from 'deckx';
import { splitEmoji, textOf } from 'deckx/exporter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStructure } from '../../exporters/pdf/inventory/check-structure.js';
import { openPdf } from '../../exporters/pdf/inventory/open-pdf.js';
import { readStructure } from '../../exporters/pdf/inventory/read-structure.js';
import { invoke } from '../cli/invoke.js';
import { fixturesRoot } from '../golden/golden.js';
import { missingWords } from '../readback/reading.js';
import { scriptFixtures, type ScriptFixture } from '../exporters/pdf/script-fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-scripts-'));
const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, args, { stdio: 'pipe', maxBuffer: 1 << 28 }).toString();

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pathOf = ({ name }: ScriptFixture): string => join(fixturesRoot, 'scripts', `${name}.md`);

/** The deck as the command line makes it, what it said of it, and the deck itself. */
async function make(
  fixture: ScriptFixture,
  layout: string,
): Promise<{ readonly file: string; readonly said: string; readonly code: number; readonly deck: Deck }> {
  const file = join(folder, `${fixture.name}.${layout}.pdf`);
  const own = [pathOf(fixture), '--from', 'remark', '--lang', fixture.lang];
  const fonts = fixture.fonts === undefined ? [] : ['--font-dir', fixture.fonts];
  const { code, stderr: said } = await invoke(folder, ['to-pdf', ...own, ...fonts, '--layout', layout, '--verify', '-o', file]);
  const json = join(folder, `${fixture.name}.json`);
  await invoke(folder, ['to-json', ...own, '-o', json]);
  return { file, said, code, deck: JSON.parse(readFileSync(json, 'utf8')) as Deck };
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s\p{Cc}]+/u).filter((word) => word !== '');

/**
 * What poppler makes of text from the right: it reads letters with marks and ligatures of lam and alef backwards, may set
 * a blank beside them, and gives what stands between words (brackets, full stops) in the order of the page. So letters and digits
 * are compared, word by word, without marks, and without regard to the order of a lam and alefs that follow each other. That
 * the text is in the file exactly, `--verify` finds, which reads by the marks for reversed text that poppler leaves aside.
 */
function lettersOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[\p{M}\u200C-\u200F\u202A-\u202E\u2066-\u2069\u0640]/gu, '');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/[لاأإآ]{2,}/g, (run) => Array.from(run).sort().join('')));
}

function lacking({ rightToLeft = false }: ScriptFixture, wanted: string, found: string): readonly string[] {
  if (!rightToLeft) return missingWords(wordsOf(wanted), found);
  // Poppler 22.12 does not know that N'Ko runs from the right.
  const turned = found
    .split('\n')
    .map((line) => (/\p{Script=Nko}/u.test(line) ? Array.from(line).reverse().join('') : line))
    .join('\n');
  let rest = lettersOf(turned).join('');
  return [...lettersOf(wanted)]
    .sort((one, other) => other.length - one.length)
    .filter((word) => {
      const at = rest.indexOf(word);
      if (at >= 0) rest = `${rest.slice(0, at)}\0${rest.slice(at + word.length)}`;
      return at < 0;
    });
}

describe.each(scriptFixtures)('$name', (fixture) => {
  describe.each(['slides', 'handout'])('%s', (layout) => {
    let made: Awaited<ReturnType<typeof make>>;
    let text: string;
    beforeAll(async () => {
      made = await make(fixture, layout);
      text = run('pdftotext', [made.file, '-']);
    });

    it('is made, with nothing lost, and nothing lacking but what is to be', () => {
      const told = [...made.said.matchAll(/no available font has (.+?)(?:: | \(U)/g)].map(([, what]) => what);
      expect(told).toEqual(fixture.lacks ?? []);
      expect([made.code, made.said.replace(/^.*layout\/missing-glyph.*\n/gm, '')]).toEqual([
        0,
        expect.not.stringMatching(/warning |error /) as string,
      ]);
    });

    it('has every word of its slides, and of its notes where they are shown', () => {
      for (const { blocks, notes } of made.deck.slides) {
        const wanted = [...blocks, ...(layout === 'handout' ? notes : [])];
        expect(lacking(fixture, textOf(wanted), text)).toEqual([]);
      }
    });

    it('has every emoji as the whole sequence', () => {
      const wanted = made.deck.slides.flatMap(({ blocks, notes }) =>
        splitEmoji(textOf([...blocks, ...(layout === 'handout' ? notes : [])])),
      );
      const sequences = wanted.filter(({ emoji }) => emoji).map((part) => part.text);
      expect(sequences.length > 0).toBe(['emoji', 'arabic'].includes(fixture.name));
      // Poppler turns round what stands among words from the right, character by character.
      const forms = (sequence: string): readonly string[] => [
        sequence,
        ...(fixture.rightToLeft === true ? [Array.from(sequence).reverse().join('')] : []),
      ];
      expect(sequences.filter((sequence) => !forms(sequence).some((form) => text.includes(form)))).toEqual([]);
    });

    it('is sound, with its fonts embedded as subsets', () => {
      expect(run('qpdf', ['--check', made.file])).toContain('No syntax or stream encoding errors found');
      const fonts = run('pdffonts', [made.file])
        .split('\n')
        .slice(2)
        .filter((line) => line !== '');
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter((line) => !/ yes yes yes +\d+ +0$/.test(line))).toEqual([]);
    });

    it('is as readers for the blind need it', () => {
      const pdf = openPdf(new Uint8Array(readFileSync(made.file)));
      expect(checkStructure(readStructure(pdf), pdf)).toEqual([]);
    });
  });
});

describe('without the fonts', () => {
  it.each(scriptFixtures.filter(({ fonts }) => fonts !== undefined))('$name: its script and the option are named', async (fixture) => {
    const { said, code } = await make({ name: fixture.name, lang: fixture.lang }, 'handout');
    expect(code).toBe(0);
    const script = { japanese: 'Hiragana', chinese: 'Han', korean: 'Hangul', devanagari: 'Devanagari', thai: 'Thai' }[fixture.name];
    expect(said).toMatch(new RegExp(`warning layout/missing-glyph no available font has the ${script} script: .*--font-dir`));
  });
});

describe('lines', () => {
  /** First and last characters of the lines of a page. */
  async function lineEnds(name: string): Promise<readonly (readonly [first: string, last: string])[]> {
    const { file } = await make(
      scriptFixtures.find((fixture) => fixture.name === name)!,
      'handout',
    );
    const lines = run('pdftotext', ['-layout', file, '-'])
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length > 1);
    return lines.map((line) => [line[0]!, line.at(-1)!]);
  }

  it.each(['japanese', 'chinese'])(
    'of %s end between its characters, and none begins with what belongs to the end of one',
    async (name) => {
      const ends = await lineEnds(name);
      expect(ends.filter(([, last]) => /[\p{scx=Han}\p{scx=Hiragana}]/u.test(last)).length).toBeGreaterThan(8);
      expect(ends.filter(([first]) => /[、。，．）」』】》！？：；’”々]/u.test(first))).toEqual([]);
      expect(ends.filter(([, last]) => /[（「『【《‘“]/u.test(last))).toEqual([]);
    },
  );
});
