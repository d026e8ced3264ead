/** The presentation as a browser shows it: Chromium, from a file, without a network. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createReport, exportDeck, loadBuiltIn, readDeck, type Deck, type Terminal } from 'deckx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStages } from '../../src/export/stages.js';
import { expandSteps, stepCount } from '../../src/deck/steps.js';
import { promptText, textOf } from '../../src/deck/text.js';
import { createAssets } from '../../src/source/assets.js';
import { fixturesRoot } from '../golden/golden.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-reveal-'));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page that is open, and all that it said and asked for. */
interface Opened {
  readonly deck: Deck;
  readonly page: Page;
  readonly said: readonly string[];
  readonly asked: readonly string[];
}

async function deckAt(path: string): Promise<Deck> {
  const text = readFileSync(join(fixturesRoot, path), 'utf8');
  if (path.endsWith('.json')) return JSON.parse(text) as Deck;
  const files = readdirSync(dirname(join(fixturesRoot, path)), { recursive: true }) as readonly string[];
  const stylesheets = files.includes('style.css') ? [{ href: 'style.css' }] : [];
  const read = await readDeck({ file: path, text, stylesheets, hasAsset: (url) => files.includes(url) }, {}, createReport());
  return read!.deck;
}

async function open(path: string, size = { width: 1210, height: 681 }, query = ''): Promise<Opened> {
  const deck = await deckAt(path);
  const report = createReport();
  const stages = createStages(deck, createAssets({ folders: [dirname(join(fixturesRoot, path))], report }));
  const [file] = (await exportDeck(deck, (await loadBuiltIn('reveal'))!, { stages, given: {}, fileName: 'deck.html' }, report))!;
  const html = join(folder, `${path.replace(/\W+/g, '-')}.html`);
  writeFileSync(html, file!.bytes);
  const page = await browser.newPage({ viewport: size });
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.goto(pathToFileURL(html).href + query);
  await page.waitForFunction('Reveal.isReady()');
  return { deck, page, said, asked };
}

/** Runs a piece of script in the page. */
const ask = <T>(page: Page, script: string): Promise<T> => page.evaluate(script);

const talks = ['talks/lighthouse/deck.txt', 'talks/bread/slides.md'];
const fixtures = readdirSync(join(fixturesRoot, 'deck')).filter((name) => name.endsWith('.json')).map((name) => `deck/${name}`);

describe.each([...talks, ...fixtures])('%s', (path) => {
  it('opens from a file, with no request, no message, every picture drawn, and steps as the deck says', async () => {
    const { deck, page, said, asked } = await open(path);
    const shown = deck.slides.filter(({ hidden }) => hidden !== true);
    expect(await ask<number>(page, 'document.querySelectorAll(".slides section").length')).toBe(shown.length);
    expect(await ask<number>(page, '[...document.images].filter((image) => !image.complete || image.naturalWidth === 0).length')).toBe(0);
    const seen: (readonly [string, number])[] = [];
    while (seen.length < shown.length) {
      const id = await ask<string>(page, 'Reveal.getCurrentSlide().id');
      let clicks = 0;
      while (await ask<boolean>(page, 'Reveal.availableFragments().next')) {
        await ask(page, 'Reveal.next()');
        clicks += 1;
      }
      seen.push([id, clicks]);
      await ask(page, 'Reveal.right()');
    }
    expect(seen).toEqual(shown.map((slide) => [slide.id, stepsOf(slide)]));
    expect(said).toEqual([]);
    expect(asked).toHaveLength(1);
    await page.close();
  });
});

/** Clicks that show something: a step that only the notes have is none of the page's. */
function stepsOf(slide: Deck['slides'][number]): number {
  return stepCount({ ...slide, notes: [] });
}

describe('a terminal that is typed', () => {
  it('shows at each click what its state shows: text after the prompt, the cursor where it is by then', async () => {
    const { deck, page } = await open('deck/builds.json');
    const states = expandSteps({ ...deck, slides: [deck.slides[0]!] }, 'slides').slides.map(({ blocks }) => (blocks[0] as Terminal).children);
    for (const [index, lines] of states.entries()) {
      if (index > 0) await ask(page, 'Reveal.next()');
      await page.waitForTimeout(400);
      const seen = await ask<string>(page, 'Reveal.getCurrentSlide().querySelector(".shell-body").innerText');
      const cursor = (line: (typeof lines)[number]): string => (line.cursor === true ? '\u00A0' : '');
      expect(seen).toBe(lines.map((line) => `${line.prompt === undefined ? '' : `${promptText(line.prompt)} `}${textOf(line.children)}${cursor(line)}`).join('\n'));
    }
    await page.close();
  });
});

describe('the shipped talk', () => {
  it('gives each slide the size of the player, whatever the window is', async () => {
    const { page } = await open(talks[0]!, { width: 605, height: 500 });
    const box = await ask<{ width: number; height: number }>(page, 'Reveal.getCurrentSlide().querySelector(".deck-slide").getBoundingClientRect().toJSON()');
    expect(box.width).toBeCloseTo(605, 0);
    expect(box.height).toBeCloseTo(340.5, 0);
    await page.close();
  });

  it('looks as the author styled it', async () => {
    const { page } = await open(talks[0]!);
    const style = (selector: string, property: string): Promise<string> =>
      ask(page, `getComputedStyle(Reveal.getCurrentSlide().querySelector(${JSON.stringify(selector)})).getPropertyValue(${JSON.stringify(property)})`);
    expect(await style('.deck-slide', 'background-color')).toBe('rgb(11, 34, 57)');
    expect(await style('.deck-slide', 'vertical-align')).toBe('middle');
    expect(await style('h1', 'font-size')).toBe('92px');
    expect(await style('.footnotes', 'position')).toBe('absolute');
    await page.close();
  });

  it('leads from slide to slide, and shows notes to the speaker only', async () => {
    const { page } = await open(talks[0]!);
    await ask(page, 'Reveal.slide(2)');
    await ask(page, 'Reveal.getCurrentSlide().querySelector("a").click()');
    await page.waitForFunction('Reveal.getCurrentSlide().id === "fog"');
    expect(await ask<string>(page, 'Reveal.getSlideNotes(Reveal.getSlide(0))')).toContain('Good evening.');
    expect(await ask<number>(page, '[...document.querySelectorAll("aside.notes")].filter((notes) => notes.offsetParent !== null).length')).toBe(0);
    await page.close();
  });

  it('prints a page a slide, of the size of the slide', async () => {
    const { deck, page, said } = await open(talks[0]!, undefined, '?view=print');
    await page.waitForFunction('document.querySelector(".pdf-page") !== null');
    const sizes = await ask<string[]>(page, '[...document.querySelectorAll(".pdf-page .deck-slide")].map((slide) => slide.offsetWidth + "x" + slide.offsetHeight)');
    expect(sizes).toHaveLength(deck.slides.reduce((sum, slide) => sum + 1 + stepsOf(slide), 0));
    expect(new Set(sizes)).toEqual(new Set(['1210x681']));
    expect(said).toEqual([]);
    await page.close();
  });

  it('opens the speaker view with notes', async () => {
    const { page, said } = await open(talks[0]!);
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await popup.waitForFunction('document.querySelector(".speaker-controls-notes .value")?.textContent.includes("Good evening")');
    expect(said).toEqual([]);
    await page.close();
  });
});
