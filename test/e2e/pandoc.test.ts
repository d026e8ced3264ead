/** Decks in Pandoc's Markdown, as Pandoc itself reads them: the same words and notes, slide by slide. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, type Deck } from 'deckx';
import { dialects } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { pandocText } from '../../exporters/dialects/pandoc/pandoc-text.js';
import { spacedTextOf } from '../../src/deck/text.js';
import { fixturesRoot } from '../golden/golden.js';
import { sizedDeck } from '../../src/theme/players/sized-deck.js';

interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** Text of Pandoc's tree; of raw HTML what stands between its tags. */
function textIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(textIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as PandocNode;
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Code' || t === 'CodeBlock' || t === 'Math') return ` ${(c as readonly [unknown, string])[1]} `;
  if (t === 'RawBlock' || t === 'RawInline') return decoded((c as readonly [string, string])[1]);
  if (t === 'Note' || t === 'Image') return '';
  return 't' in node ? textIn(c) : Object.values(node).map(textIn).join('');
}

const decoded = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const isNotes = ({ t, c }: PandocNode): boolean =>
  t === 'Div' && (c as readonly [readonly [string, readonly string[]]])[0][1].includes('notes');

function slidesIn(markdown: string): readonly { readonly text: string; readonly notes: string }[] {
  const json = execFileSync('pandoc', ['-f', 'markdown-smart-implicit_figures', '-t', 'json'], { input: markdown }).toString();
  const { blocks } = JSON.parse(json) as { readonly blocks: readonly PandocNode[] };
  const slides: PandocNode[][] = [[]];
  for (const block of blocks) {
    if (block.t === 'HorizontalRule') slides.push([]);
    else slides.at(-1)!.push(block);
  }
  return slides.map((nodes) => ({ text: textIn(nodes.filter((node) => !isNotes(node))), notes: textIn(nodes.filter(isNotes)) }));
}

const letters = (text: string): string => text.replace(/[\s☐☑☒]+/g, '').replaceAll('...', '');

const talks = ['talks/lighthouse/deck.txt', 'talks/bread/slides.md'];
const fixtures = readdirSync(join(fixturesRoot, 'deck'))
  .filter((name) => name.endsWith('.json') && name !== 'html-and-math-and-media.json')
  .map((name) => `deck/${name}`);

describe.each([...talks, ...fixtures])('%s', (path) => {
  it('has its words and notes on the same slides', async () => {
    const text = readFileSync(join(fixturesRoot, path), 'utf8');
    const dialect = path.endsWith('.txt') ? 'capsicum' : 'remark';
    const source = { file: path, text, stylesheets: [] };
    const deck = path.endsWith('.json')
      ? (JSON.parse(text) as Deck)
      : sizedDeck(await dialects.find(({ name }) => name === dialect)!.read(source, createReport()));
    const markdown = pandocText(deck, { report: createReport(), urlOf: (url) => url });
    const slides = slidesIn(markdown);
    expect(slides).toHaveLength(deck.slides.length);
    deck.slides.forEach((slide, index) => {
      expect([index + 1, letters(slides[index]!.text)], markdown).toEqual([index + 1, letters(spacedTextOf(slide.blocks))]);
      expect([index + 1, letters(slides[index]!.notes)], markdown).toEqual([index + 1, letters(spacedTextOf(slide.notes))]);
    });
  });
});
