/**
 * The real talk, word for word: what the author's player shows on each slide, every note, link and picture, looked for in
 * all outputs by means that are not deckx's own.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validate, { OFFICE_VERSIONS } from '@ooxml-tools/validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingWords, type SlideReading } from '../readback/reading.js';
import { readPdf, type PdfReading } from '../readback/read-pdf.js';
import { playPptx } from '../readback/play-pptx.js';
import { readPptx } from '../readback/read-pptx.js';
import { readReveal } from '../readback/read-reveal.js';
import { readTranscript } from '../readback/read-transcript.js';
import { cli, deployment, expectedFinal, expectedSlides, type ExpectedSlide } from './expected.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-corpus-'));

function deckx(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  return execFileSync(process.execPath, [cli, ...args], { env: { ...process.env, ...env }, stdio: 'pipe' }).toString();
}

/** What each slide lacks; empty when nothing is lost anywhere. */
function losses(expected: readonly Omit<ExpectedSlide, 'number'>[], found: readonly SlideReading[]): readonly object[] {
  return expected.flatMap((slide, index) => {
    const { text, notes, links, images } = found[index]!;
    const loss = {
      slide: index + 1,
      words: missingWords(slide.words, text),
      noteWords: missingWords(slide.noteWords, notes),
      links: without(slide.links, links),
      images: without(slide.images, images),
    };
    const lost = [loss.words, loss.noteWords, loss.links, loss.images].some((list) => list.length > 0);
    return lost ? [loss] : [];
  });
}

/** The entries of one list that another lacks, each as often as it is lacking. */
function without(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const rest = [...found];
  return wanted.filter((entry) => {
    const at = rest.indexOf(entry);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

beforeAll(() => {
  deckx(['convert', join(deployment, 'deck.txt'), '--to', 'pptx,pdf,reveal,md,json', '-o', `${folder}/`]);
  deckx(['convert', join(deployment, 'deck.txt'), '--to', 'pptx', '--steps', 'slides', '-o', join(folder, 'slides.pptx')]);
  deckx(['convert', join(deployment, 'deck.txt'), '--to', 'pptx,reveal,md,json', '--merge-builds', '-o', `${folder}/merged/`]);
  deckx(['convert', join(deployment, 'deck.txt'), '--to', 'pptx', '--merge-builds', '--steps', 'slides', '-o', join(folder, 'apart.pptx')]);
  deckx(['to-pdf', '--layout', 'slides', join(deployment, 'deck.txt'), '-o', join(folder, 'slides.pdf')]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what is looked for', () => {
  it('is all of the talk', () => {
    const slides = expectedSlides();
    expect(slides).toHaveLength(129);
    expect(slides.filter(({ noteWords }) => noteWords.length > 0)).toHaveLength(100);
    const final = expectedFinal();
    expect(final.flatMap(({ links }) => links)).toHaveLength(22);
    expect(final.flatMap(({ images }) => images)).toHaveLength(23);
    expect(new Set(final.flatMap(({ images }) => images)).size).toBe(20);
    expect(final.flatMap(({ words }) => words).length).toBeGreaterThan(1500);
  });

  it('would be missed', () => {
    expect(missingWords(['one', 'one'], 'one two')).toEqual(['one']);
    expect(
      losses([{ words: ['x'], noteWords: [], links: ['l'], images: [] }], [{ text: '', notes: '', links: [], images: [] }]),
    ).toHaveLength(1);
  });
});

describe('word for word', () => {
  it('pptx', () => {
    const slides = readPptx(readFileSync(join(folder, 'deck.pptx')));
    expect(slides).toHaveLength(128);
    expect(losses(expectedFinal(), slides)).toEqual([]);
    expect(slides.flatMap(({ images }) => images)).toHaveLength(23);
  });

  it('pptx, a slide a step', () => {
    const slides = readPptx(readFileSync(join(folder, 'slides.pptx')));
    expect(slides).toHaveLength(129);
    expect(losses(expectedSlides(), slides)).toEqual([]);
  });

  it('reveal', () => {
    const slides = readReveal(readFileSync(join(folder, 'deck.html'), 'utf8'));
    expect(slides).toHaveLength(128);
    expect(losses(expectedFinal(), slides)).toEqual([]);
  });

  it('transcript', () => {
    const slides = readTranscript(readFileSync(join(folder, 'deck.transcript.md'), 'utf8'));
    expect(slides).toHaveLength(128);
    // A transcript names its pictures; it does not carry them.
    const expected = expectedFinal().map((slide) => ({ ...slide, images: [] }));
    expect(losses(expected, slides)).toEqual([]);
    expect(slides.flatMap(({ images }) => images)).toHaveLength(23);
  });

  it('pdf, a handout with a page a slide, builds shown once', () => {
    const reading = readPdf(join(folder, 'deck.pdf'));
    const slides = pagesBySlide(reading);
    expect(slides).toHaveLength(105);
    expect(losses(expectedTogether(), slides)).toEqual([]);
    expect(reading.pages.reduce((sum, { images }) => sum + images, 0)).toBe(20);
  });

  it.each(['notes-right', 'outline', 'script'])('pdf, %s, with what is said under each slide’s number', (layout) => {
    const said = execFileSync('pdftotext', ['-raw', handout(layout), '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const parts = partsByNumber(said, gathered().map(labelOf));
    const missing = gathered().flatMap((run, index) =>
      missingInOrder(noteWordsOf(run), parts[index]!).map((word) => `${labelOf(run)}: ${word}`),
    );
    expect(missing).toEqual([]);
  });

  it('pdf, slide pages', () => {
    const { pages } = readPdf(join(folder, 'slides.pdf'));
    expect(pages).toHaveLength(129);
    const slides = pages.map(({ text, links }) => ({ text, notes: '', links, images: [] }));
    const expected = expectedSlides().map(({ words, links }) => ({ words, noteWords: [], links, images: [] }));
    expect(losses(expected, slides)).toEqual([]);
    // Three of the 23 pictures are the one SVG, drawn as vectors.
    expect(pages.reduce((sum, { images }) => sum + images, 0)).toBe(20);
  });
});

describe('pdf', () => {
  it.each(['handout', 'notes-right', '2up', '3up', '4up', '6up', '9up', 'slides', 'outline', 'script'])(
    '%s is sound, tagged, with title and language, its fonts embedded as subsets',
    (layout) => {
      const file = handout(layout);
      const run = (program: string, ...args: readonly string[]): string =>
        execFileSync(program, [...args, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
      expect(run('qpdf', '--check')).toContain('No syntax or stream encoding errors');
      expect(run('pdfinfo')).toMatch(/^Title: +What is deployment, anyway\?[^]*^Tagged: +yes$/m);
      expect(run('pdfinfo', '-meta')).toContain('<pdfuaid:part>1</pdfuaid:part>');
      const fonts = run('pdffonts')
        .split('\n')
        .slice(2)
        .filter((line) => line !== '');
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter((line) => !/ yes yes yes +\d+ +0$/.test(line))).toEqual([]);
      expect(run('qpdf', '--json', '--json-key=qpdf')).toMatch(/"\/Lang": "u:en"/);
    },
  );
});

/** The talk in a layout on the disk, read back by deckx itself when it was written. */
function handout(layout: string): string {
  const file = join(folder, `handout-${layout}.pdf`);
  if (!existsSync(file)) deckx(['to-handout', '--verify', '--layout', layout, join(deployment, 'deck.txt'), '-o', file]);
  return file;
}

/** A handout's pages, those of one slide as one reading; each slide begins at its bookmark. */
function pagesBySlide({ pages, bookmarks }: PdfReading): readonly SlideReading[] {
  return bookmarks.map(({ page }, index) => {
    const own = pages.slice(page, bookmarks[index + 1]?.page ?? pages.length);
    return { text: own.map(({ text }) => text).join('\n'), notes: '', links: own.flatMap(({ links }) => links), images: [] };
  });
}

/** Builds as `inspect` finds them, by numbers of slides. */
const found = (): readonly { readonly first: number; readonly last: number; readonly slides: number }[] =>
  (JSON.parse(deckx(['inspect', '--json', join(deployment, 'deck.txt')])) as { builds: [] }).builds;

/** The expected slides, those of a build together. */
function gathered(): readonly (readonly ExpectedSlide[])[] {
  const slides = expectedSlides();
  const starts = slides.map((_, index) => buildAt(index + 1)?.first ?? index + 1);
  const runs = [...new Set(starts)].map((start) => slides.filter((_, index) => starts[index] === start));
  // The 128th slide is a step of the 127th.
  return runs.flatMap((run, index) => (run[0] === slides[127] ? [] : run[0] === slides[126] ? [[...run, ...runs[index + 1]!]] : [run]));
}

const all = new Map<number, { readonly first: number }>();

/** The build that a slide is part of. */
function buildAt(number: number): { readonly first: number } | undefined {
  if (all.size === 0) for (const build of found()) for (let at = build.first; at <= build.last; at++) all.set(at, build);
  return all.get(number);
}

/** What is said to slides that are shown together; the step's notes have those of its slide in them. */
function noteWordsOf(run: readonly ExpectedSlide[]): readonly string[] {
  return run.filter(({ number }) => number !== 127).flatMap(({ noteWords }) => noteWords);
}

/** The numbers of slides that are shown together. */
function labelOf(run: readonly ExpectedSlide[]): string {
  const [first, last] = [run[0]!.number, run.at(-1)!.number];
  return first === last ? String(first) : `${first}–${last}`;
}

/** A text, cut before the lines that begin with these numbers, which follow each other. */
function partsByNumber(text: string, labels: readonly string[]): readonly string[] {
  let from = 0;
  const starts = labels.map((label) => {
    const at = new RegExp(`(?<=^|\\f)${label}(?![–\\d])`, 'mg');
    at.lastIndex = from;
    const found = at.exec(text)?.index;
    expect(found, `the number ${label}`).toBeDefined();
    from = found! + label.length;
    return found!;
  });
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** The words that are not in a text after the one before. */
function missingInOrder(words: readonly string[], text: string): readonly string[] {
  // A word may be parted at a hyphen of its own, at the end of a line.
  const joined = text.replace(/\s+/g, '');
  let from = 0;
  return words.filter((word) => {
    const at = joined.indexOf(word, from);
    if (at >= 0) from = at + word.length;
    return at < 0;
  });
}

/** What a handout shows together: the last state of each run, and all that is said to it. */
function expectedTogether(): readonly ExpectedSlide[] {
  return gathered().map((run) => {
    const { words, links, ...last } = run.at(-1)!;
    // Slide and notes share a page: both are looked for in all of its text.
    return { ...last, words: [...words, ...noteWordsOf(run)], noteWords: [], links, images: [] };
  });
}

describe('hand-made builds, merged', () => {
  it('are the sequences in the terminal, and a few more', () => {
    expect(found().length).toBeGreaterThanOrEqual(9);
    expect(found()[0]).toEqual({ first: 11, last: 19, slides: 9 });
    for (const { first, last, slides } of found()) expect(slides).toBe(last - first + 1);
  });

  it('are one slide each, with every word of every slide and note, with its click', () => {
    const bytes = readFileSync(join(folder, 'merged', 'deck.pptx'));
    const fewer = found().reduce((sum, { slides }) => sum + slides - 1, 0);
    const read = readPptx(bytes);
    const played = playPptx(bytes);
    const runs = gathered();
    expect(read).toHaveLength(128 - fewer);
    expect(runs).toHaveLength(read.length);
    runs.forEach((run, index) => {
      expect(played[index], `slide ${index + 1}`).toHaveLength(run.length);
      run.forEach(({ words }, state) => {
        const text = played[index]![state]!;
        expect(missingWords(words, text), `slide ${index + 1}, click ${state}`).toEqual([]);
        // Nothing shows before its time.
        const later = (run[state + 1]?.words ?? []).join('').length - words.join('').length;
        if (later > 0) expect(missingWords(run[state + 1]!.words, text), `slide ${index + 1}, click ${state}`).not.toEqual([]);
      });
      // The notes of a step of the source hold those before it already.
      const spoken = run.flatMap(({ noteWords }, state) => (index === read.length - 2 && state === 0 ? [] : noteWords));
      expect(missingWords(spoken, read[index]!.notes), `notes of slide ${index + 1}`).toEqual([]);
    });
    expect(new Set(read.flatMap(({ links }) => links))).toEqual(new Set(expectedFinal().flatMap(({ links }) => links)));
    expect(new Set(read.flatMap(({ images }) => images)).size).toBe(20);
  });

  it('lose nothing in the other formats', () => {
    const final = gathered()
      .map((run) => run.at(-1)!)
      .map((slide) => ({ ...slide, noteWords: [], images: [] }));
    const reveal = readReveal(readFileSync(join(folder, 'merged', 'deck.html'), 'utf8'));
    expect(losses(final, reveal)).toEqual([]);
    const transcript = readTranscript(readFileSync(join(folder, 'merged', 'deck.transcript.md'), 'utf8'));
    expect(losses(final, transcript)).toEqual([]);
    const notes = transcript.map((slide) => slide.notes).join('\n');
    expect(
      missingWords(
        expectedFinal().flatMap(({ noteWords }) => noteWords),
        notes,
      ),
    ).toEqual([]);
  });

  it('taken apart again are the slides that they were', () => {
    const apart = readPptx(readFileSync(join(folder, 'apart.pptx')));
    const before = readPptx(readFileSync(join(folder, 'slides.pptx')));
    expect(apart).toHaveLength(129);
    const shown = (slides: readonly SlideReading[]): readonly object[] =>
      slides.map(({ text, links, images }) => ({ text, links, images }));
    expect(shown(apart)).toEqual(shown(before));
  });
});

describe('the same bytes', () => {
  it('twice, in two time zones, and by way of JSON', () => {
    const outputs = ['deck.pptx', 'deck.pdf', 'deck.html', 'deck.transcript.md', 'deck.json'];
    const again = mkdtempSync(join(tmpdir(), 'deckx-again-'));
    const zones = ['Pacific/Auckland', 'America/Los_Angeles'];
    for (const [index, TZ] of zones.entries()) {
      deckx(['convert', join(deployment, 'deck.txt'), '--to', 'pptx,pdf,reveal,md,json', '-o', `${again}/${index}/`], { TZ });
      for (const name of outputs) {
        expect(readFileSync(join(again, String(index), name)).equals(readFileSync(join(folder, name))), name).toBe(true);
      }
    }
    deckx(['to-pptx', join(folder, 'deck.json'), '--assets', deployment, '-o', join(again, 'deck.pptx')]);
    expect(readFileSync(join(again, 'deck.pptx')).equals(readFileSync(join(folder, 'deck.pptx')))).toBe(true);
    rmSync(again, { recursive: true, force: true });
  });
});

describe('a .pptx of the talk', () => {
  it.each(OFFICE_VERSIONS)('is valid for %s', async (version) => {
    const found = await validate(readFileSync(join(folder, 'deck.pptx')), 'pptx', version);
    expect(found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`)).toEqual([]);
  });

  it('has all of it when deckx reads it back', () => {
    for (const steps of ['slides', 'final']) {
      deckx(['to-pptx', '--verify', '--steps', steps, join(deployment, 'deck.txt'), '-o', join(folder, 'verified.pptx')]);
    }
  });
});

describe('inspect', () => {
  const expected = {
    slides: 129,
    steps: 1,
    slidesWithNotes: 100,
    terminals: 38,
    prompts: 67,
    cursors: 38,
    images: 23,
    imageFiles: 20,
    footnotes: 27,
    links: 22,
  };

  it('counts the talk', () => {
    expect(JSON.parse(deckx(['inspect', '--json', join(deployment, 'deck.txt')]))).toMatchObject({ ...expected, dialect: 'capsicum' });
  });

  it("counts the author's own Markdown of it alike", () => {
    // The author's tool took a note's `! as of …` for a picture (a mend of the capsicum reader).
    const mangled = { images: 24, imageFiles: 21 };
    const found: unknown = JSON.parse(deckx(['inspect', '--json', join(deployment, 'slides.md')]));
    expect(found).toMatchObject({ ...expected, ...mangled, dialect: 'remark' });
  });
});
