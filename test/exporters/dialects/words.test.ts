/** Marp and Slidev sources, taken apart by their own rules and parsed as CommonMark: the same words and notes, slide by slide. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, dialects, type Deck } from 'deckx/reader';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { marpText } from '../../../exporters/dialects/marp/marp-text.js';
import { slidevText } from '../../../exporters/dialects/slidev/slidev-text.js';
import { spacedTextOf } from '../../../src/deck/text.js';
import { fixturesRoot } from '../../golden/golden.js';
import { fixtureSource } from '../../golden/readers.js';
import { sizedDeck } from '../../../src/theme/players/sized-deck.js';

interface Read {
  readonly text: string;
  readonly notes: string;
}

const parsed = (markdown: string): Nodes => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function textIn(node: Nodes): string {
  if (node.type === 'html') return htmlText(parseFragment(node.value));
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly HtmlNode[];
}

function htmlText({ nodeName, value, childNodes = [] }: HtmlNode): string {
  return nodeName === '#text' ? value! : /^(?:style|script|#comment)$/.test(nodeName) ? '' : childNodes.map(htmlText).join('');
}

/** Notes are comments with a line of their own; directives are on one line. */
function readSlide(markdown: string): Read {
  const notes = [...markdown.matchAll(/^<!--\n([^]*?)\n-->$/gm)].map(([, note]) => note!);
  return {
    text: textIn(parsed(markdown.replace(/^<!--\n[^]*?\n-->$/gm, ''))),
    notes: notes.map((note) => textIn(parsed(note.replaceAll('&#45;&#45;', '--')))).join(''),
  };
}

const split: Readonly<Record<string, (source: string) => readonly Read[]>> = {
  marp: (source) =>
    source
      .replace(/^---\n[^]*?\n---\n/, '')
      .split(/^---$/m)
      .map(readSlide),
  slidev: (source) =>
    source
      .split(/^---\n(?:[^\n]*\n)+?---$/m)
      .slice(1)
      .map(readSlide),
};

const write = { marp: (deck: Deck) => marpText(deck, given, undefined), slidev: (deck: Deck) => slidevText(deck, given) };
const given = { report: createReport(), urlOf: (url: string): string => url };

const letters = (text: string): string => text.replace(/[\s☐☑$\u0000-\u001f\ufffd]+/g, '');
const talks = ['talks/lighthouse/deck.txt', 'talks/bread/slides.md'];
const fixtures = readdirSync(join(fixturesRoot, 'deck'))
  .filter((name) => name.endsWith('.json') && !/^html-|^footnote|^math/.test(name))
  .map((name) => `deck/${name}`);

describe.each([...talks, ...fixtures])('%s', (path) => {
  it.each(Object.entries(write))('as %s', async (target, source) => {
    const text = readFileSync(join(fixturesRoot, path), 'utf8');
    const dialect = dialects.find(({ name }) => name === (path.endsWith('.txt') ? 'capsicum' : 'remark'))!;
    const deck = path.endsWith('.json')
      ? (JSON.parse(text) as Deck)
      : sizedDeck(await dialect.read(fixtureSource('deck', text), createReport()));
    const markdown = source(deck);
    const slides = split[target]!(markdown);
    expect(slides.length, markdown).toBe(deck.slides.length);
    deck.slides.forEach((slide, index) => {
      expect([index + 1, letters(slides[index]!.text)], markdown).toEqual([
        index + 1,
        letters(spacedTextOf(slide.blocks)).replaceAll('$', ''),
      ]);
      expect([index + 1, letters(slides[index]!.notes)], markdown).toEqual([
        index + 1,
        letters(spacedTextOf(slide.notes)).replaceAll('$', ''),
      ]);
    });
  });
});
