/** The presentation as a browser shows it: Chromium, from a file, without a network. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { createReport, exportDeck, loadBuiltIn, type Deck, type Terminal } from 'deckx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStages } from '../../src/convert.js';
import { slideIds } from '../../exporters/reveal/slide-ids.js';
import { wordsOf } from '../../src/deck/inventory.js';
import { expandSteps, stepCount } from '../../src/deck/steps.js';
import { promptText, textOf } from '../../src/deck/text.js';
import { walk } from '../../src/deck/walk.js';
import { missingWords } from '../../src/export/missing-words.js';
import { createAssets } from '../../src/source/assets.js';
import { fixturesRoot } from '../golden/golden.js';
import { deckAt } from './deck-at.js';
import {
  ask,
  brokenRules,
  goOn,
  openReveal,
  openSpeakerView,
  rest,
  spokenNotes,
  startBrowser,
  until,
  type RevealPage,
} from './reveal-page.js';
import { serveFolder } from './serve-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-reveal-'));
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened extends RevealPage {
  readonly deck: Deck;
}

/** What a page is made with and how it is shown. */
interface Showing {
  readonly size?: { readonly width: number; readonly height: number };
  readonly query?: string;
  /** Options of the exporter. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** Writes a fixture's page, and gives the path of its HTML file. */
async function write(path: string, given: Showing['given'] = {}): Promise<{ readonly deck: Deck; readonly html: string }> {
  const deck = await deckAt(path);
  const report = createReport();
  const stages = createStages(deck, createAssets({ folders: [dirname(join(fixturesRoot, path))], report }));
  const files = (await exportDeck(deck, (await loadBuiltIn('reveal'))!, { stages, given, fileName: 'index.html', verify: true }, report))!;
  const root = join(folder, `${path}${JSON.stringify(given)}`.replace(/\W+/g, '-'));
  for (const { name = 'index.html', bytes } of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
  return { deck, html: join(root, 'index.html') };
}

async function open(path: string, { size, query = '', given }: Showing = {}): Promise<Opened> {
  const { deck, html } = await write(path, given);
  return { deck, ...(await openReveal(browser, pathToFileURL(html).href + query, size)) };
}

const talks = ['talks/lighthouse/deck.txt', 'talks/bread/slides.md'];
const fixtures = readdirSync(join(fixturesRoot, 'deck'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => `deck/${name}`);

describe.each([...talks, ...fixtures])('%s', (path) => {
  it('opens from a file, with no request, no message, every picture drawn, and steps as the deck says', async () => {
    const { deck, page, context, said, asked } = await open(path);
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
    const ids = slideIds(deck);
    expect(seen).toEqual(shown.map((slide) => [ids.get(slide.id), stepsOf(slide)]));
    expect(said).toEqual([]);
    expect(asked).toHaveLength(1);
    await context.close();
  });
});

/** Clicks that show something: a step that only the notes have is none of the page's. */
function stepsOf(slide: Deck['slides'][number]): number {
  return stepCount({ ...slide, notes: [] });
}

describe('a terminal that is typed', () => {
  it('shows at each click what its state shows: text after the prompt, the cursor where it is by then', async () => {
    const { deck, page, context } = await open('deck/builds.json');
    const states = expandSteps({ ...deck, slides: [deck.slides[0]!] }, 'slides').slides.map(
      ({ blocks }) => (blocks[0] as Terminal).children,
    );
    for (const [index, lines] of states.entries()) {
      if (index > 0) await ask(page, 'Reveal.next()');
      await page.waitForTimeout(400);
      const seen = await ask<string>(page, 'Reveal.getCurrentSlide().querySelector(".shell-body").innerText');
      const cursor = (line: (typeof lines)[number]): string => (line.cursor === true ? '\u00A0' : '');
      expect(seen).toBe(
        lines
          .map((line) => `${line.prompt === undefined ? '' : `${promptText(line.prompt)} `}${textOf(line.children)}${cursor(line)}`)
          .join('\n'),
      );
    }
    await context.close();
  });
});

describe('the shipped talk', () => {
  it('gives each slide the size of the player, whatever the window is', async () => {
    const { page, context } = await open(talks[0]!, { size: { width: 605, height: 500 } });
    const box = await ask<{ width: number; height: number }>(
      page,
      'Reveal.getCurrentSlide().querySelector(".deck-slide").getBoundingClientRect().toJSON()',
    );
    expect(box.width).toBeCloseTo(605, 0);
    expect(box.height).toBeCloseTo(340.5, 0);
    await context.close();
  });

  it('looks as the author styled it', async () => {
    const { page, context } = await open(talks[0]!);
    const style = (selector: string, property: string): Promise<string> =>
      ask(
        page,
        `getComputedStyle(Reveal.getCurrentSlide().querySelector(${JSON.stringify(selector)})).getPropertyValue(${JSON.stringify(property)})`,
      );
    expect(await style('.deck-slide', 'background-color')).toBe('rgb(11, 34, 57)');
    expect(await style('.deck-slide', 'vertical-align')).toBe('middle');
    expect(await style('h1', 'font-size')).toBe('92px');
    expect(await style('.footnotes', 'position')).toBe('absolute');
    await context.close();
  });

  it('leads from slide to slide, and shows notes to the speaker only', async () => {
    const { page, context } = await open(talks[0]!);
    await ask(page, 'Reveal.slide(2)');
    await ask(page, 'Reveal.getCurrentSlide().querySelector("a").click()');
    await page.waitForFunction('Reveal.getCurrentSlide().id === "fog"');
    expect(await ask<string>(page, 'Reveal.getSlideNotes(Reveal.getSlide(0))')).toContain('Good evening.');
    expect(
      await ask<number>(page, '[...document.querySelectorAll("aside.notes")].filter((notes) => notes.offsetParent !== null).length'),
    ).toBe(0);
    await context.close();
  });

  it.each(['?print-pdf', '?view=print'])('prints a page a step, of the size of the slide, with %s', async (query) => {
    const { deck, page, context, said } = await open(talks[0]!, { query });
    await until(page, 'document.querySelector(".pdf-page") !== null');
    const sizes = await ask<string[]>(
      page,
      '[...document.querySelectorAll(".pdf-page .deck-slide")].map((slide) => slide.offsetWidth + "x" + slide.offsetHeight)',
    );
    expect(sizes).toHaveLength(deck.slides.reduce((sum, slide) => sum + 1 + stepsOf(slide), 0));
    expect(new Set(sizes)).toEqual(new Set(['1210x681']));
    expect(said).toEqual([]);
    await context.close();
  });

  it('prints a page a slide and its notes when that is asked for, and shows nobody notes on the screen', async () => {
    const given = { printSteps: 'final', printNotes: true };
    const printed = await open(talks[0]!, { query: '?print-pdf', given });
    await until(printed.page, 'document.querySelector(".pdf-page") !== null');
    expect(await ask(printed.page, 'document.querySelectorAll(".pdf-page .deck-slide").length')).toBe(printed.deck.slides.length);
    const notes = await ask<string[]>(printed.page, '[...document.querySelectorAll(".speaker-notes-pdf")].map((notes) => notes.innerText)');
    expect(notes).toHaveLength(printed.deck.slides.filter((slide) => slide.notes.length > 0).length);
    expect(notes[0]).toContain('Good evening.');
    await printed.context.close();
    const shown = await open(talks[0]!, { given });
    expect(await ask(shown.page, 'document.querySelector(".speaker-notes")?.offsetParent ?? null')).toBeNull();
    await shown.context.close();
  });

  it('shows the speaker the notes of each slide, in a window of its own, from a file and from a host', async () => {
    const { deck, html } = await write(talks[0]!);
    const host = await serveFolder(dirname(html));
    for (const address of [pathToFileURL(html).href, `${host.address}index.html`]) {
      const { page, context, said, asked } = await openReveal(browser, address);
      const popup = await openSpeakerView(page);
      const spoken = new Map<string, string>();
      do {
        const id = await ask<string>(page, 'Reveal.getCurrentSlide().id');
        spoken.set(id, `${spoken.get(id) ?? ''} ${await spokenNotes(popup)}`);
      } while (await goOn(page));
      const ids = slideIds(deck);
      expect([...spoken.keys()]).toEqual([...ids.values()]);
      expect(deck.slides.flatMap(({ id, notes }) => missingWords(wordsOf(notes), spoken.get(ids.get(id)!)!))).toEqual([]);
      expect(said).toEqual([]);
      expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
      await context.close();
    }
    await host.close();
  });

  it('as a folder works on any host, where it asks for its own files and nothing else', async () => {
    const { deck, html } = await write(talks[0]!, { bundle: 'folder' });
    const host = await serveFolder(dirname(html));
    const { page, context, said, asked } = await openReveal(browser, `${host.address}index.html`);
    while (await goOn(page)) await rest(page);
    expect(await ask(page, 'Reveal.getCurrentSlide().id')).toBe(slideIds(deck).get(deck.slides.at(-1)!.id));
    expect(await ask<number>(page, '[...document.images].filter((image) => !image.complete || image.naturalWidth === 0).length')).toBe(0);
    expect(said).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(host.address))).toEqual([]);
    expect(host.missing).toEqual([]);
    const popup = await openSpeakerView(page);
    await ask(page, 'Reveal.slide(0)');
    expect(await spokenNotes(popup)).toContain('Good evening.');
    expect(said).toEqual([]);
    await context.close();
    await host.close();
  });

  it('breaks no rule of WCAG, levels A and AA', async () => {
    const { page, context } = await open(talks[0]!, { given: { controls: true, progress: true, slideNumber: 'total' } });
    expect(await brokenRules(page)).toEqual([]);
    await context.close();
  });

  it('looks like a theme of reveal.js when one is asked for', async () => {
    const { page, context, said, asked } = await open('deck/title-and-text.json', { given: { revealTheme: 'league' } });
    expect(await ask(page, 'getComputedStyle(document.querySelector(".deck-slide h1, .deck-slide h2")).fontFamily')).toMatch(
      /League Gothic/,
    );
    expect(await ask(page, 'document.fonts.check("20px League Gothic")')).toBe(true);
    expect(said).toEqual([]);
    expect(asked).toHaveLength(1);
    await context.close();
  });

  it('has a stack a section when that is asked for', async () => {
    const talk = await deckAt(talks[0]!);
    const path = join(folder, 'sections.json');
    const slides = talk.slides.map((slide, index) =>
      [2, 9, 20].includes(index) ? { ...slide, classes: [...slide.classes, 'section'] } : slide,
    );
    writeFileSync(path, JSON.stringify({ ...talk, slides }));
    const { deck, page, context } = await open(relative(fixturesRoot, path), { given: { verticalBy: 'section' } });
    expect(await ask(page, '[...document.querySelectorAll(".slides > section.stack")].map(({ children }) => children.length)')).toEqual([
      2,
      7,
      11,
      talk.slides.length - 20,
    ]);
    expect(await ask<string[]>(page, 'Reveal.getSlides().map(({ id }) => id)')).toEqual([...slideIds(deck).values()]);
    const places: string[] = [];
    do {
      const box = await ask<{ x: number; y: number; width: number }>(
        page,
        'Reveal.getCurrentSlide().querySelector(".deck-slide").getBoundingClientRect().toJSON()',
      );
      places.push([box.x, box.y, box.width].map(Math.round).join());
    } while (await goOn(page));
    expect(new Set(places)).toEqual(new Set(['0,0,1210']));
    await context.close();
  });
});

describe('pages of all fixtures', () => {
  it('break no rule of WCAG, levels A and AA, but by colours of the deck', async () => {
    const found: string[] = [];
    for (const path of fixtures) {
      const { deck, page, context } = await open(path);
      // Behind the stylesheets of a deck are the colours of its player, which are as much the deck's.
      const broken = await brokenRules(page, { looksLikeDeckx: deck.stylesheets.length === 0 });
      found.push(...broken.map((rule) => `${path} ${rule}`));
      await context.close();
    }
    expect([...new Set(found)]).toEqual([]);
  });

  it('lead from a footnote’s reference to its definition and back, and stay on the slide', async () => {
    const { page, context } = await open('deck/footnote.json');
    while (!(await ask<boolean>(page, 'Reveal.getCurrentSlide().querySelector(".deck-footnotes") !== null')))
      expect(await goOn(page)).toBe(true);
    const id = await ask<string>(page, 'Reveal.getCurrentSlide().id');
    for (const selector of ['.deck-footnote-reference a', '.deck-footnote-back']) {
      const target = await ask<string>(page, `Reveal.getCurrentSlide().querySelector('${selector}').getAttribute('href')`);
      expect(await ask(page, `Reveal.getCurrentSlide().querySelector('${target}') !== null`)).toBe(true);
      await ask(page, `Reveal.getCurrentSlide().querySelector('${selector}').click()`);
      await page.waitForTimeout(100);
      expect(await ask(page, 'Reveal.getCurrentSlide().id')).toBe(id);
      const box = await ask<{ y: number }>(page, 'Reveal.getCurrentSlide().getBoundingClientRect().toJSON()');
      expect(Math.round(box.y)).toBe(0);
    }
    await context.close();
  });
});

describe('reveal.js from the network', () => {
  /** A network that has the files of the package, or others in their place. */
  async function openFromNetwork(change: (script: string) => string): Promise<RevealPage & { readonly started: boolean }> {
    const { html } = await write('deck/title-and-text.json', { cdn: 'https://files.example/reveal.js@6.0.2/' });
    const context = await browser.newContext();
    const said: string[] = [];
    const asked: string[] = [];
    context.on('console', (message) => said.push(message.text()));
    await context.route('https://files.example/**', async (route) => {
      const path = new URL(route.request().url()).pathname.replace('/reveal.js@6.0.2/', '');
      asked.push(path);
      const body = readFileSync(join(import.meta.dirname, '../../node_modules/reveal.js', path), 'utf8');
      await route.fulfill({
        body: path === 'dist/reveal.js' ? change(body) : body,
        contentType: path.endsWith('.css') ? 'text/css' : 'text/javascript',
        headers: { 'access-control-allow-origin': '*' },
      });
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(html).href);
    await page.waitForTimeout(300);
    return { context, page, said, asked, started: await ask<boolean>(page, 'Boolean(window.Reveal && Reveal.isReady())') };
  }

  it('plays', async () => {
    const { context, said, asked, started } = await openFromNetwork((script) => script);
    expect(started).toBe(true);
    expect(asked.toSorted()).toEqual(['dist/plugin/notes.js', 'dist/reveal.css', 'dist/reveal.js']);
    expect(said).toEqual([]);
    await context.close();
  });

  it('is refused when it is another file', async () => {
    const { context, said, started } = await openFromNetwork((script) => `${script};`);
    expect(started).toBe(false);
    expect(said.join()).toContain('integrity');
    await context.close();
  });
});

describe('steps', () => {
  it('of lines of code show and mark what the deck says', async () => {
    const { deck, page, context } = await open('deck/steps-code.json');
    for (const [index, slide] of deck.slides.entries()) {
      await ask(page, `Reveal.slide(${index}, 0, -1)`);
      const states = expandSteps({ ...deck, slides: [slide] }, 'slides').slides;
      for (const [step, { blocks }] of states.entries()) {
        if (step > 0) await ask(page, 'Reveal.next()');
        await rest(page);
        const expected = [...walk(blocks)].flatMap((node) =>
          node.type === 'code' ? [{ lines: node.value.split('\n'), marked: node.highlighted.toSorted((one, other) => one - other) }] : [],
        );
        const shown = await ask(
          page,
          `[...Reveal.getCurrentSlide().querySelectorAll('pre')].filter((pre) => getComputedStyle(pre).visibility === 'visible').map((pre) => {
          const all = [...pre.querySelectorAll('.deck-code-line')].filter((line) => line.innerText.trim() !== '' && line.getBoundingClientRect().height > 0);
          if (all.length === 0) return { lines: pre.innerText.replace(/\\n$/, '').split('\\n'), marked: [] };
          return { lines: all.map((line) => line.innerText.replace(/\\n$/, '')), marked: all.flatMap((line, index) => (line.matches('.deck-code-line-highlighted') ? [index + 1] : [])) };
        })`,
        );
        expect(shown, `slide ${index + 1}, step ${step}`).toEqual(expected);
      }
    }
    await context.close();
  });

  it('bring the speaker their notes', async () => {
    const { deck, page, context, said } = await open('deck/builds.json');
    const popup = await openSpeakerView(page);
    const [slide] = deck.slides;
    for (let step = 0; step <= stepCount({ ...slide!, notes: [] }); step += 1) {
      if (step > 0) await goOn(page);
      const said = await spokenNotes(popup);
      const own = slide!.notes.filter((note) => (note.step ?? 0) === step);
      expect(missingWords(wordsOf(own), said)).toEqual([]);
    }
    expect(said).toEqual([]);
    await context.close();
  });
});

describe('a build by hand', () => {
  it('goes from slide to slide with what is new coming in, and nothing else moving', async () => {
    const path = join(folder, 'hand.json');
    const line = (text: string): object => ({ type: 'terminalLine', children: [{ type: 'text', value: text }] });
    const slide = (count: number): object => ({
      type: 'slide',
      id: `s${count}`,
      classes: [],
      notes: [],
      blocks: [{ type: 'terminal', children: ['one', 'two', 'three'].slice(0, count).map(line) }],
    });
    const size = { width: 1210, height: 681 };
    writeFileSync(
      path,
      JSON.stringify({
        type: 'deck',
        version: 1,
        meta: {},
        size,
        dialect: 'remark',
        player: 'remark',
        stylesheets: [],
        slides: [slide(1), slide(2), slide(3)],
        footnotes: [],
      }),
    );
    const { page, context } = await open(relative(fixturesRoot, path));
    const animated = await ask<string>(
      page,
      `new Promise((done) => {
      Reveal.on('autoanimate', ({ toSlide }) => done([...toSlide.querySelectorAll('[data-auto-animate-target=unmatched]')].map(({ innerText }) => innerText.trim()).join()));
      Reveal.next();
    })`,
    );
    expect(animated).toBe('two');
    await context.close();
  });
});
