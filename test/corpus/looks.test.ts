/**
 * The real talk as it looks: slide pages and PowerPoint beside what the author's own player shows (`truth.json`),
 * measured by the corpus' own tool and by readers that are not deckx's.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfPictures } from '../readback/read-pdf-pictures.js';
import { readPptxLooks, type Box, type LetterReading } from '../readback/read-pptx-looks.js';
import { squeezed } from '../readback/reading.js';
import { pixelDifferences } from './compare-pixels.js';
import { cli, deployment, expectedStrikes } from './expected.js';
import { measureFidelity } from './fidelity.js';
import { boxAsShown, readTruth, slideHeight, slideWidth, type TruthPicture, type TruthWord } from './truth.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-looks-'));
const truth = readTruth();
const pictures = truth.flatMap(({ pictures: own }, index) => own.map((picture) => ({ slide: index + 1, picture })));

beforeAll(() => {
  const source = join(deployment, 'deck.txt');
  execFileSync(process.execPath, [cli, 'to-pdf', '--layout', 'slides', source, '-o', join(folder, 'slides.pdf')], { stdio: 'pipe' });
  execFileSync(process.execPath, [cli, 'to-pptx', '--steps', 'slides', source, '-o', join(folder, 'deck.pptx')], { stdio: 'pipe' });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('letters are where the player puts them', () => {
  it('in the PDF of slide pages', () => {
    const measured = measureFidelity(join(folder, 'slides.pdf'));
    expect(measured.pages).toBe(129);
    expect(measured.off).toBe(0);
    expect(measured.found).toBeGreaterThanOrEqual(0.995);
    expect(measured.near).toBeGreaterThanOrEqual(0.95);
    expect(measured.heightRatio).toBeGreaterThanOrEqual(0.97);
    expect(measured.heightRatio).toBeLessThanOrEqual(1.03);
    expect(measured.bySlide.size).toBe(129);
    const worse = truth.flatMap(({ words }, index) => {
      const letters = words.reduce((sum, { text }) => sum + Array.from(text).length, 0);
      const found = measured.bySlide.get(index + 1)!;
      return letters >= 10 && found < 0.97 ? [{ slide: index + 1, found }] : [];
    });
    expect(worse).toEqual([]);
  });

  it("in LibreOffice's rendering of the pptx, with the deck's fonts installed", () => {
    const measured = measureFidelity(renderedByLibreOffice());
    expect(measured.pages).toBe(129);
    expect(measured.off).toBe(0);
    expect(measured.found).toBeGreaterThanOrEqual(0.99);
    expect(measured.near).toBeGreaterThanOrEqual(0.9);
  });
});

/** The pptx as a PDF by a LibreOffice of its own home, in which nothing but the deck's fonts is installed. */
function renderedByLibreOffice(): string {
  const home = join(folder, 'home');
  const fonts = join(home, '.fonts');
  mkdirSync(fonts, { recursive: true });
  const own = join(deployment, 'fonts');
  for (const file of readdirSync(own).filter((name) => name.endsWith('.ttf'))) copyFileSync(join(own, file), join(fonts, file));
  const profile = `-env:UserInstallation=file://${home}/profile`;
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: join(home, '.cache'), XDG_DATA_HOME: join(home, '.local') };
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', home, join(folder, 'deck.pptx')], {
    env,
    stdio: 'pipe',
  });
  return join(home, 'deck.pdf');
}

describe('pictures are where the player puts them', () => {
  /**
   * Slides whose content is higher than 681 px: the player made them grow, and `truth.json` gives shares of the grown
   * slide. Their upper edge is what is shown, as `truth/NNN.png` proves below.
   */
  const grown = new Map(
    [
      [[1, 2], 737],
      [[3], 697],
      [[35, 36, 40, 41, 42, 43, 49, 50, 56, 57, 61, 62, 68, 69, 81, 82, 114, 115, 119], 746],
    ].flatMap(([slides, height]) => (slides as number[]).map((slide) => [slide, height as number] as const)),
  );

  it('which are slides of 681 px, and those that outgrew them', () => {
    expect(pictures).toHaveLength(23);
    const higher = pictures.filter(({ picture }) => Math.abs(picture.slideHeight - slideHeight) > 1);
    expect(new Map(higher.map(({ slide, picture }) => [slide, Math.round(picture.slideHeight)]))).toEqual(grown);
  });

  it("which the player's own pictures show", async () => {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    const seen: number[] = [];
    for (const { slide, picture } of pictures.filter(({ slide: number }) => grown.has(number))) {
      const screenshot = join(deployment, `truth/${String(slide).padStart(3, '0')}.png`);
      if (!existsSync(screenshot)) continue;
      const boxes = [boxAsShown(picture), picture.box];
      const [asShown, asWritten] = await pixelDifferences(browser, screenshot, join(deployment, picture.path), boxes);
      expect(asShown, `slide ${slide}`).toBeLessThan(asWritten! / 2);
      seen.push(slide);
    }
    await browser.close();
    // One of each kind at least.
    expect(new Set(seen.map((slide) => grown.get(slide)))).toEqual(new Set(grown.values()));
  });

  it('in the pptx, each the file it is', () => {
    const found = readPptxLooks(readFileSync(join(folder, 'deck.pptx'))).map((slide) => slide.pictures);
    expect(truth.map((slide) => slide.pictures.map(({ hash }) => hash))).toEqual(found.map((slide) => slide.map(({ hash }) => hash)));
    expect(misplaced(found.map((slide) => slide.map(({ box }) => box)))).toEqual([]);
  });

  it('in the PDF of slide pages', () => {
    const found = readPdfPictures(join(folder, 'slides.pdf'));
    expect(found.map((page) => page.length)).toEqual(truth.map((slide) => slide.pictures.length));
    expect(misplaced(found)).toEqual([]);
  });

  it('and would be missed', () => {
    const moved = truth.map((slide) => slide.pictures.map(boxAsShown).map((box) => ({ ...box, left: box.left + 0.021 })));
    expect(misplaced(moved)).toHaveLength(23);
  });
});

/** Pictures one of whose sides is further than 2 % of the slide's width from where the player shows it. */
function misplaced(found: readonly (readonly Box[])[]): readonly object[] {
  return truth.flatMap((slide, index) =>
    slide.pictures.flatMap((picture, at) => {
      const off = worstSide(picture, found[index]![at]!);
      return off > 0.02 ? [{ slide: index + 1, picture: picture.path, off }] : [];
    }),
  );
}

/** How far the side that is furthest off is from where the player shows it, as a share of the slide's width. */
function worstSide(picture: TruthPicture, found: Box): number {
  const wanted = boxAsShown(picture);
  const ratio = slideHeight / slideWidth;
  const sides = [
    wanted.left - found.left,
    wanted.right - found.right,
    (wanted.top - found.top) * ratio,
    (wanted.bottom - found.bottom) * ratio,
  ];
  return Math.max(...sides.map(Math.abs));
}

describe('runs of the pptx look as the player shows the words', () => {
  const slides = (): readonly (readonly LetterReading[])[] =>
    readPptxLooks(readFileSync(join(folder, 'deck.pptx'))).map(({ letters }) => letters);

  /** The player takes `__init__.py` in a terminal for strong emphasis; capsicum shows what was written (a mend). */
  const mended = [29, 30, 59].map((slide) => ({ slide, text: 'init' }));

  it('in colour and weight', () => {
    const read = slides();
    const differing = truth.flatMap(({ words }, index) => unlike(words, read[index]!).map((word) => ({ slide: index + 1, ...word })));
    expect(differing.filter(({ slide, text }) => !mended.some((mend) => mend.slide === slide && mend.text === text))).toEqual([]);
    expect(differing).toHaveLength(mended.length);
  });

  it('and another look would be missed', () => {
    const [word] = truth[0]!.words;
    const letters = Array.from(word!.text, (letter) => ({ letter, color: word!.color, bold: true, strike: false }));
    expect(unlike([word!], letters)).toEqual([]);
    expect(unlike([word!, word!], letters)).toHaveLength(1);
    expect(
      unlike(
        [word!],
        letters.map((letter) => ({ ...letter, bold: false })),
      ),
    ).toHaveLength(1);
    expect(unlike([word!], [...letters.slice(1), { ...letters[0]!, color: '123456' }])).toHaveLength(1);
  });

  it('struck where the source strikes, and nowhere else', () => {
    const struck = slides().map((letters) =>
      letters
        .filter(({ strike }) => strike)
        .map(({ letter }) => letter)
        .join(''),
    );
    const expected = expectedStrikes();
    expect(expected.filter((text) => text !== '')).toHaveLength(6);
    expect(struck).toEqual(expected);
  });
});

/** A word that no run carries, or a run of another colour or boldness, as `found`. */
interface UnlikeWord extends TruthWord {
  readonly found: LetterReading | undefined;
}

/** The words of a slide that look otherwise, each looked for after the one before and then from the start. */
function unlike(words: readonly TruthWord[], letters: readonly LetterReading[]): readonly UnlikeWord[] {
  // A letter may be of several units, or of none (an emoji's variation selector).
  const units = letters.flatMap((letter) =>
    squeezed(letter.letter)
      .split('')
      .map((unit) => ({ unit, letter })),
  );
  let text = units.map(({ unit }) => unit).join('');
  let from = 0;
  return words.flatMap((word): readonly UnlikeWord[] => {
    const wanted = squeezed(word.text);
    const after = text.indexOf(wanted, from);
    const at = after >= 0 ? after : text.indexOf(wanted);
    if (at < 0) return [{ ...word, found: undefined }];
    from = at + wanted.length;
    // Each letter carries one word only.
    text = `${text.slice(0, at)}${'\0'.repeat(wanted.length)}${text.slice(from)}`;
    const carrying = units.slice(at, from).map(({ letter }) => letter);
    const wrong = carrying.find(({ color, bold }) => color !== word.color || bold !== word.weight >= 600);
    return wrong === undefined ? [] : [{ ...word, found: wrong }];
  });
}
