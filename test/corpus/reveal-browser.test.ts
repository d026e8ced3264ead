/** Issue 6, criterion 3: the talk in Chromium, held against its player's own words and places. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Deck } from 'deckx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepCount } from '../../src/deck/steps.js';
import { missingWords } from '../readback/reading.js';
import {
  ask,
  brokenRules,
  goOn,
  openReveal,
  openSpeakerView,
  seenWords,
  spokenNotes,
  startBrowser,
  type SeenWord,
} from '../e2e/reveal-page.js';
import { cli, deployment, expectedFinal } from './expected.js';
import { truthFile } from './truth.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-corpus-reveal-'));
let browser: Browser;
let deck: Deck;
let told = '';

beforeAll(async () => {
  cpSync(deployment, join(folder, 'talk'), { recursive: true });
  const run = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout + stderr;
  };
  run('convert', 'talk/deck.txt', '--to', 'reveal,json', '-o', 'single/', '--verify');
  told = run('to-reveal', 'talk/deck.txt', '--bundle', 'folder', '-o', 'site/index.html', '--verify', '--format', 'json');
  deck = JSON.parse(readFileSync(join(folder, 'single/deck.json'), 'utf8')) as Deck;
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const places = { single: 'single/deck.html', folder: 'site/index.html' } as const;
const addressOf = (bundle: keyof typeof places): string => pathToFileURL(join(folder, places[bundle])).href;

type TruthWord = readonly [text: string, left: number, top: number, width: number, height: number, ...rest: unknown[]];

/** The words of the 129 states that the player shows. */
function truthWords(): readonly (readonly TruthWord[])[] {
  return (JSON.parse(readFileSync(truthFile, 'utf8')) as readonly { readonly words: readonly TruthWord[] }[]).map(({ words }) => words);
}

/** How many of the words are where the player has them, within 2 % of the slide's width, 3 % of its height. */
function inPlace(expected: readonly TruthWord[], seen: readonly SeenWord[]): number {
  const left = [...seen];
  return expected.filter(([text, x, y]) => {
    const at = left.findIndex((word) => word.text === text && Math.abs(word.left - x) < 0.02 && Math.abs(word.top - y) < 0.03);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

describe.each(['single', 'folder'] as const)('the talk as a page, --bundle %s', (bundle) => {
  it('has its slides and steps, every word on its slide, and asks for nothing from elsewhere', async () => {
    const { page, context, said, asked } = await openReveal(browser, addressOf(bundle));
    expect(await ask(page, 'document.querySelectorAll(".slides section").length')).toBe(128);
    await ask(page, 'document.fonts.ready.then(() => undefined)');
    expect(
      await ask(page, '[...document.fonts].filter(({ family, status }) => /PT Sans/.test(family) && status === "loaded").length'),
    ).toBeGreaterThan(0);
    const lost: string[] = [];
    const clicks = new Map<string, number>();
    let found = 0;
    for (const [index, expected] of truthWords().entries()) {
      if (index > 0) expect(await goOn(page)).toBe(true);
      const id = await ask<string>(page, 'Reveal.getCurrentSlide().id');
      clicks.set(id, (clicks.get(id) ?? -1) + 1);
      const seen = await seenWords(page);
      lost.push(
        ...missingWords(
          expected.map(([text]) => text),
          seen.map(({ text }) => text).join(' '),
        ).map((word) => `${index + 1}: ${word}`),
      );
      found += inPlace(expected, seen);
    }
    expect(await goOn(page)).toBe(false);
    expect(lost).toEqual([]);
    expect([...clicks.values()]).toEqual(deck.slides.map(stepCount));
    expect(found / truthWords().flat().length).toBeGreaterThan(0.93);
    expect(said).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(pathToFileURL(folder).href))).toEqual([]);
    if (bundle === 'single') expect(asked).toHaveLength(1);
    await context.close();
  });
});

describe('the talk as a page', () => {
  it('shows the speaker the notes of each slide', async () => {
    const { page, context, said, asked } = await openReveal(browser, addressOf('single'));
    const popup = await openSpeakerView(page);
    const spoken = new Map<string, string>();
    do {
      const id = await ask<string>(page, 'Reveal.getCurrentSlide().id');
      spoken.set(id, `${spoken.get(id) ?? ''} ${await spokenNotes(popup)}`);
    } while (await goOn(page));
    const notes = [...spoken.values()];
    expect(notes).toHaveLength(128);
    expect(
      expectedFinal().flatMap(({ noteWords }, index) => missingWords(noteWords, notes[index]!).map((word) => `${index + 1}: ${word}`)),
    ).toEqual([]);
    expect(
      notes.flatMap((text, index) => (expectedFinal()[index]!.noteWords.length === 0 && text.trim() !== '' ? [index + 1] : [])),
    ).toEqual([]);
    expect(said).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(addressOf('single')))).toEqual([]);
    await context.close();
  });

  it('breaks no rule of WCAG, levels A and AA, but by the colours of the deck', async () => {
    const { page, context } = await openReveal(browser, addressOf('single'));
    expect(await brokenRules(page)).toEqual([]);
    await context.close();
  });

  it('loses nothing of the source to the cleaning of markup', () => {
    expect(told).toContain('read/malformed-html');
    expect(told).not.toMatch(/export\/(dropped|link)/);
  });
});
