import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReport, createStages, exportDeck, type Deck } from 'deckx';
import pptx from '../../../exporters/pptx/index.js';
import type { XmlElement } from '../../../exporters/pptx/xml/element.js';
import { parseXml } from '../../../exporters/pptx/xml/parse-xml.js';
import { createAssets } from '../../../src/source/assets.js';
import { below } from './alternatives.js';

const text = (value: string) => ({ type: 'text', value }) as const;
const link = (url: string, value: string) => ({ type: 'link', url, children: [text(value)] }) as const;
const reference = (identifier: string) => ({ type: 'footnoteReference', identifier }) as const;
const definition = (
  identifier: string,
  ...children: Extract<Deck['footnotes'][number]['children'][number], { type: 'paragraph' }>['children']
) => ({ type: 'footnoteDefinition', identifier, children: [{ type: 'paragraph', children }] }) as const;

const deck: Deck = {
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 1280, height: 720 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  footnotes: [
    definition('book', text('After '), link('https://a.example/book', 'the book')),
    definition('words', text('Nobody measured it.')),
    definition('two', link('https://a.example/one', 'One'), text(' and '), link('https://a.example/two', 'other')),
  ],
  slides: [
    {
      type: 'slide',
      id: 'slide-1',
      classes: [],
      blocks: [
        {
          type: 'paragraph',
          children: [text('Cited'), reference('book'), text(' said'), reference('words'), text(' both'), reference('two')],
        },
      ],
      notes: [],
    },
  ],
};

/** What is linked to what on the slide, raised text told apart. */
interface SlideText {
  readonly words: string;
  readonly raised: readonly string[];
  readonly links: readonly string[];
}

async function slideText(): Promise<SlideText> {
  const report = createReport();
  const stages = createStages(deck, createAssets({ folders: [], report }));
  const files = await exportDeck(deck, pptx, { stages, given: {}, fileName: 'x.pptx' }, report);
  const parts = unzipSync(files![0]!.bytes);
  const part = (name: string): XmlElement => parseXml(strFromU8(parts[name]!));
  const targets = new Map(
    [...below(part('ppt/slides/_rels/slide1.xml.rels'))].map(({ attributes }) => [attributes.get('Id'), attributes.get('Target')]),
  );
  const runs = [...below(part('ppt/slides/slide1.xml'))]
    .filter(({ name }) => name === 'a:r')
    .map((run) => {
      const all = [...below(run)];
      const click = all.find(({ name }) => name === 'a:hlinkClick');
      return {
        words: all
          .filter(({ name }) => name === 'a:t')
          .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
          .join(''),
        raised: Number(all.find(({ name }) => name === 'a:rPr')?.attributes.get('baseline') ?? 0) > 0,
        target: click === undefined ? undefined : targets.get(click.attributes.get('r:id')),
      };
    });
  return {
    words: runs.map(({ words }) => words).join(''),
    raised: runs.filter(({ raised }) => raised).map(({ words }) => words),
    links: runs.flatMap(({ words, target }) => (target === undefined ? [] : [`${words} → ${target}`])),
  };
}

describe('footnotes', () => {
  let made: SlideText;
  beforeAll(async () => {
    made = await slideText();
  });

  it('are raised numbers, and their definitions stand on the slide', () => {
    expect(made.raised).toEqual(['1', '2', '3', '1', '2', '3']);
    for (const words of ['After the book', 'Nobody measured it.', 'One and other']) expect(made.words).toContain(words);
  });

  it('lead to what they cite, if that is one source; links in definitions stay links', () => {
    expect(made.links).toEqual([
      '1 → https://a.example/book',
      'the book → https://a.example/book',
      'One → https://a.example/one',
      'other → https://a.example/two',
    ]);
  });
});
