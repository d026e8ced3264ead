/** The seed talk, migrated to remark.js, played by remark.js in Chromium: the words where the author's player has them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, deployment } from './expected.js';
import { serve, wordsScript, type PlayedWord } from './played-words.js';
import { truthFile } from './truth.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-migrate-'));
let browser: Browser;
let server: Server;
let played: readonly (readonly PlayedWord[])[] = [];

/** remark.js is in no package of its own on npm; backslide brings a copy, whose many dependencies are not wanted. */
function fetchPlayer(target: string): void {
  execFileSync('npm', ['pack', 'backslide@3.0.0', '--silent'], { cwd: folder });
  execFileSync('tar', ['xzf', 'backslide-3.0.0.tgz', 'package/starter/template/remark.min.js'], { cwd: folder });
  cpSync(join(folder, 'package/starter/template/remark.min.js'), target);
}

beforeAll(async () => {
  cpSync(deployment, join(folder, 'deck'), { recursive: true });
  execFileSync(process.execPath, [cli, 'migrate', 'deck.txt', '--to', 'remark', '--player', 'remark.min.js', '--quiet'], {
    cwd: join(folder, 'deck'),
  });
  const output = join(folder, 'deck/deck.remark');
  fetchPlayer(join(output, 'remark.min.js'));
  const served = await serve(output);
  server = served.server;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1210, height: 681 } });
  await page.goto(served.address);
  await page.waitForSelector('.remark-visible');
  await page.evaluate('document.fonts.ready');
  played = await page.evaluate<readonly (readonly PlayedWord[])[]>(`(async () => {
    const slides = [];
    const count = document.querySelectorAll('.remark-slide-container:not(.remark-preview-area *) .remark-slide-content').length;
    for (let number = 1; number <= count; number++) {
      location.hash = '#' + number;
      await new Promise((done) => setTimeout(done, 40));
      const content = document.querySelector('.remark-visible .remark-slide-content');
      // Grows with its content, as the slide did that truth.json was measured on.
      const frame = document.querySelector('.remark-visible .remark-slide');
      for (const image of content.querySelectorAll('img')) await image.decode().catch(() => undefined);
      const shown = [...(${wordsScript})(content, frame)];
      const label = content.querySelector('.remark-slide-number')?.textContent.split(/\\s+/) ?? [];
      slides.push(shown.slice(0, shown.length - label.filter(Boolean).length));
      if (number >= 129) break;
    }
    return slides;
  })()`);
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const truth = (JSON.parse(readFileSync(truthFile, 'utf8')) as readonly { readonly words: readonly PlayedWord[] }[]).map(
  ({ words }) => words,
);

interface Letter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** The letters of words, each in the middle of its share of the word's box; those the old player loses left out. */
function lettersOf(words: readonly PlayedWord[]): readonly Letter[] {
  return words.flatMap(([text, x, y, width, height]) =>
    Array.from(text)
      .map((letter, index, all) => ({ text: letter, x: x + (width * (index + 0.5)) / all.length, y: y + height / 2, height }))
      .filter((letter) => !/[_⎽]/.test(letter.text)),
  );
}

describe('the seed talk in remark.js', () => {
  it('has the same words on the same 129 slides', () => {
    expect(played).toHaveLength(129);
    // The old player shows `__init__` in bold without its underscores.
    const letters = (words: readonly PlayedWord[]): string =>
      words
        .map(([text]) => text)
        .join('')
        .replace(/[_⎽]/g, '');
    truth.forEach((words, index) => {
      expect([index + 1, letters(played[index]!)]).toEqual([index + 1, letters(words)]);
    });
  });

  it('has them at the same places', () => {
    const pairs = truth.flatMap((words, index) => {
      const own = lettersOf(played[index]!);
      return lettersOf(words).map((letter, at) => ({ letter, own: own[at]!, slide: index + 1 }));
    });
    const near = pairs.filter(({ letter, own }) => Math.hypot(letter.x - own.x, (letter.y - own.y) * (681 / 1210)) < 0.02);
    const ratios = pairs.map(({ letter, own }) => own.height / letter.height).sort((a, b) => a - b);
    const far = [...new Set(pairs.filter((pair) => !near.includes(pair)).map(({ slide }) => slide))];
    expect(near.length / pairs.length, `far on ${far.join(', ')}`).toBeGreaterThan(0.99);
    // Where the old player loses underscores, what follows them stands further left.
    expect(far).toEqual([29, 30, 59]);
    expect(ratios[ratios.length >> 1]).toBeCloseTo(1, 1);
  });
});
