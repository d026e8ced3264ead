/** Decks as reveal.js Markdown, played by reveal's own plugin in Chromium: the same words on the same slides, with notes and fragments. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { createReport, exportDeck, loadBuiltIn, type Deck } from 'deckx';
import type { Block } from 'deckx/exporter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStages } from '../../src/convert.js';
import { stepCount } from '../../src/deck/steps.js';
import { spacedTextOf } from '../../src/deck/text.js';
import { createAssets } from '../../src/source/assets.js';
import { serve } from '../corpus/played-words.js';
import { fixturesRoot } from '../golden/golden.js';
import { deckAt } from './deck-at.js';

const folder = mkdtempSync(join(tmpdir(), 'deckx-reveal-md-'));
let browser: Browser;
const servers: Server[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the page shows of a slide. */
interface Played {
  readonly text: string;
  readonly notes: string;
  readonly fragments: number;
}

async function play(path: string): Promise<{ readonly deck: Deck; readonly slides: readonly Played[]; readonly said: readonly string[] }> {
  const deck = await deckAt(path);
  const report = createReport();
  const stages = createStages(deck, createAssets({ folders: [dirname(join(fixturesRoot, path))], report }));
  const files = (await exportDeck(deck, (await loadBuiltIn('reveal-md'))!, { stages, given: {}, fileName: 'slides.md' }, report))!;
  const output = join(folder, path.replace(/\W+/g, '-'));
  for (const { name = 'slides.md', bytes } of files) {
    mkdirSync(dirname(join(output, name)), { recursive: true });
    writeFileSync(join(output, name), bytes);
  }
  const { server, address } = await serve(output);
  servers.push(server);
  const page = await browser.newPage({ viewport: { width: 1210, height: 681 } });
  const said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(address);
  await page.waitForFunction('Reveal.isReady()');
  const slides = await page.evaluate<readonly Played[]>(`[...document.querySelectorAll('.reveal .slides > section')].map((section) => {
    const textIn = (element) => { let text = ''; for (const node of element.childNodes) text += node.nodeType === 3 ? node.data : node.nodeType !== 1 || node.matches('aside.notes, style, script, math, .hljs-ln-numbers') ? '' : /^(?:inline|contents)/.test(getComputedStyle(node).display) && node.tagName !== 'BR' ? textIn(node) : '\\n' + textIn(node) + '\\n'; return text; };
    const notes = section.querySelector('aside.notes');
    const indices = [...section.querySelectorAll('.fragment')].map((element) => element.dataset.fragmentIndex);
    return { text: textIn(section), notes: notes === null ? '' : textIn(notes), fragments: new Set(indices).size };
  })`);
  await page.close();
  return { deck, slides, said };
}

/** Steps within code have no form in Markdown, which is reported. */
function withoutCodeSteps(block: Block): Block {
  if (block.type !== 'code') return block;
  const code: { -readonly [Key in keyof typeof block]: (typeof block)[Key] } = { ...block };
  delete code.lineSteps;
  delete code.highlightSteps;
  return code;
}

const words = (text: string): readonly string[] => text.split(/[\s☐☑]+/).filter((word) => word !== '');
const talks = ['talks/lighthouse/deck.txt', 'talks/bread/slides.md'];
const fixtures = readdirSync(join(fixturesRoot, 'deck'))
  .filter((name) => name.endsWith('.json') && !/math/.test(name))
  .map((name) => `deck/${name}`);

describe.each([...talks, ...fixtures])('%s', (path) => {
  it('has its words, notes and fragments on the same slides', async () => {
    const { deck, slides, said } = await play(path);
    expect(said).toEqual([]);
    const shown = deck.slides.filter(({ hidden }) => hidden !== true);
    const references = deck.footnotes.length > 0;
    expect(slides).toHaveLength(shown.length);
    shown.forEach((slide, index) => {
      if (!references)
        expect([index + 1, words(slides[index]!.text).join('')]).toEqual([index + 1, words(spacedTextOf(slide.blocks)).join('')]);
      for (const word of words(spacedTextOf(slide.blocks))) expect(slides[index]!.text.replace(/\s+/g, '')).toContain(word);
      if (!references)
        expect([index + 1, words(slides[index]!.notes).join('')]).toEqual([index + 1, words(spacedTextOf(slide.notes)).join('')]);
      expect([index + 1, slides[index]!.fragments]).toEqual([
        index + 1,
        stepCount({ ...slide, notes: [], blocks: slide.blocks.map(withoutCodeSteps) }),
      ]);
    });
  });
});
