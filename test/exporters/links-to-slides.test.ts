import { readFileSync } from 'node:fs';
import { createReport, createStages, exportDeck, loadBuiltIn, type Deck } from 'deckx';
import type { SceneBox, TextBox } from 'deckx/exporter';
import { expect, it } from 'vitest';
import { createAssets } from '../../src/source/assets.js';

/** The .pptx and the PDF draw the scene's links, reveal.js and Markdown the deck's: a link leads to one slide in all. */

const deck = JSON.parse(readFileSync(new URL('../../fixtures/deck/links-to-slides.json', import.meta.url), 'utf8')) as Deck;
const words = ['first', 'rises', 'rose', 'baked', 'the loaf', 'coffee', 'coffee again', 'butter', 'sixth?', 'nowhere'];
const ids = {
  final: ['slide-1', 'slide-2', 'slide-2', 'slide-4', 'slide-4', 'café', 'café', 'café', 'café', '#9'],
  slides: ['slide-1', 'slide-2', 'slide-2--1', 'slide-4', 'slide-4', 'café', 'café', 'café--1', 'café', '#9'],
} as const;
const animated = [...ids.final];

const assets = createAssets({ folders: [], report: createReport() });

function* textBoxes(boxes: readonly SceneBox[]): Generator<TextBox> {
  for (const box of boxes) if (box.type === 'text') yield box;
}

async function sceneLinks(steps: 'final' | 'slides'): Promise<readonly string[]> {
  const { slides } = await createStages(deck, assets).scene(steps, createReport());
  const runs = [...textBoxes(slides[0]!.boxes)].flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
  return words.map((word) => {
    const link = runs.find(({ text }) => text === word)?.link;
    return link === undefined ? 'no link' : 'slide' in link ? link.slide : link.url;
  });
}

async function pageLinks(
  format: 'reveal' | 'md',
  steps: 'final' | 'slides' | undefined,
  pattern: (word: string) => RegExp,
): Promise<readonly string[]> {
  const exporter = (await loadBuiltIn(format))!;
  const given = steps === undefined ? {} : { steps };
  const files = await exportDeck(
    deck,
    exporter,
    { stages: createStages(deck, assets), given: {}, fileName: 'links', ...given },
    createReport(),
  );
  const text = new TextDecoder().decode(files?.[0]?.bytes);
  return words.map((word) => decodeURIComponent(pattern(word.replace('?', String.raw`\?`)).exec(text)?.[1] ?? 'no link'));
}

const markdownLink = (word: string): RegExp => new RegExp(String.raw`\[${word}\]\(#?([^)]*)\)`);
const htmlLink = (word: string): RegExp => new RegExp(`<a href="#/?([^"]*)">${word}</a>`);
const noSlide = (id: string): string => id.replace('#', '');
/** In a page of reveal.js, slides that the deck only counts have their titles for ids. */
const inPage = (id: string): string => noSlide(id).replace('slide-1', 'contents').replace('slide-2', 'rise').replace('slide-4', 'bake');

it.each(['final', 'slides'] as const)('links lead to the same slides in all formats, with steps as %s', async (steps) => {
  expect(await sceneLinks(steps)).toEqual(ids[steps]);
  expect(await pageLinks('reveal', steps, htmlLink)).toEqual(ids[steps].map(inPage));
  expect(await pageLinks('md', steps, markdownLink)).toEqual(ids[steps].map(noSlide));
});

it('links lead to slides with steps as fragments', async () => {
  expect(await pageLinks('reveal', undefined, htmlLink)).toEqual(animated.map(inPage));
});
