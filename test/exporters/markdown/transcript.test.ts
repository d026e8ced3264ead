import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Block, type Deck, type Inline, type StepMode } from 'deckx/exporter';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import md from '../../../exporters/markdown/index.js';
import { squeezed } from '../../readback/reading.js';
import { deckOf, paragraph, slide, text, title } from '../sample-deck.js';
import { leafTexts } from '../leaf-texts.js';
import { runExporter, type TextExport } from '../run-exporter.js';
import { filesBelow, fixturesRoot } from '../../golden/golden.js';
import { tries } from '../../tier.js';

interface Transcript extends TextExport {
  readonly tree: Root;
}

async function transcript(deck: Deck, given: Readonly<Record<string, unknown>> = {}, steps?: StepMode): Promise<Transcript> {
  const made = await runExporter(md, deck, { given, ...(steps === undefined ? {} : { steps }) });
  return { ...made, tree: fromMarkdown(made.text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) };
}

/** What one paragraph becomes, without the quotation mark. */
async function quoted(...children: Inline[]): Promise<string> {
  const { text: all } = await transcript(deckOf([slide([paragraph(...children)])]));
  return all.slice(all.indexOf('\n> ') + 1).trimEnd();
}

describe('a transcript', () => {
  it('has a title, slides as quotations under headings, and notes as prose', async () => {
    const deck = deckOf([
      slide([title('The pond'), paragraph(text('In winter.'))], { notes: [paragraph(text('Hello all.'))] }),
      slide([paragraph(text('Ice'))], { id: 'slide-2' }),
    ]);
    expect((await transcript(deck)).text).toBe('# The pond\n\n## 1. The pond\n\n> In winter.\n\nHello all.\n\n## Slide 2\n\n> Ice\n');
  });

  it('tells notes that begin with a quotation from what a slide shows', async () => {
    const notes: readonly Block[] = [{ type: 'blockquote', children: [paragraph(text('Ice!'))] }];
    expect((await transcript(deckOf([slide([title('Pond')], { notes })]))).text).toContain('## 1. Pond\n\n<!-- notes -->\n\n> Ice!\n');
    expect((await transcript(deckOf([slide([title('Pond'), paragraph(text('In winter.'))], { notes })]))).text).toContain(
      '> In winter.\n\n> Ice!\n',
    );
    expect((await transcript(deckOf([slide([title('Pond')], { notes })]), { notesOnly: true })).text).not.toContain('<!--');
  });

  it('is named by the deck, else by its first heading, else by its file', async () => {
    const first = async (deck: Deck): Promise<string> => (await transcript(deck)).text.split('\n')[0]!;
    expect(await first(deckOf([slide([title('A')])], { meta: { title: 'The *pond*', author: 'Ada', date: '2024-02-03' } }))).toBe(
      '# The \\*pond\\*',
    );
    expect(await first(deckOf([slide([]), slide([title('Second')])]))).toBe('# Second');
    expect(await first(deckOf([slide([])]))).toBe('# Transcript of pond');
  });

  it('gives the author and the date', async () => {
    const { text: all } = await transcript(deckOf([], { meta: { title: 'Pond', author: 'Ada', date: '2024-02-03' } }));
    expect(all).toBe('# Pond\n\n*Ada, 2024-02-03*\n');
  });

  it('with --notes-only is what was said', async () => {
    const deck = deckOf([
      slide([title('One'), paragraph(text('shown'))], { notes: [paragraph(text('said'))] }),
      slide([title('Two')], { id: 'slide-2' }),
    ]);
    expect((await transcript(deck, { notesOnly: true })).text).toBe('# One\n\n## 1. One\n\nsaid\n');
  });

  it('takes the heading out of containers, and heads pictures with their number', async () => {
    const picture: Block = { type: 'image', url: 'pond.png', alt: 'the pond' };
    const deck = deckOf([
      slide([
        {
          type: 'columns',
          children: [
            { type: 'column', children: [picture] },
            { type: 'column', children: [title('Left')] },
          ],
        },
      ]),
      slide([{ type: 'heading', depth: 2, children: [{ type: 'image', url: 'a.png', alt: '' }] }], { id: 'slide-2' }),
    ]);
    const { text: all } = await transcript(deck);
    expect(all).toContain('## 1. Left\n\n> ![the pond](pond.png)\n');
    expect(all).toContain('## Slide 2\n\n> #### ![](a.png)\n');
  });

  it('says when it leaves out a hidden slide, and keeps the numbers of the others', async () => {
    const deck = deckOf([slide([title('Secret')], { hidden: true }), slide([title('Open')], { id: 'slide-2' })]);
    const { text: all, diagnostics } = await transcript(deck);
    expect(all).not.toContain('Secret');
    expect(all).toContain('## 2. Open');
    expect(diagnostics).toMatchObject([{ code: 'export/dropped', severity: 'info', slide: 1 }]);
  });

  it('shows steps once, or each as a slide', async () => {
    const deck = deckOf([slide([title('One'), { ...paragraph(text('later')), step: 1 }])]);
    expect((await transcript(deck)).text.match(/^## /gm)).toHaveLength(1);
    expect((await transcript(deck, {}, 'slides')).text).toContain('## 1. One\n\n## 2. One\n\n> later\n');
  });

  it('asks for the pictures beside the deck, not for those on the network', async () => {
    const pictures = ['pond.png', 'https://pond.example/a.png', '//pond.example/b.png', 'data:image/png;base64,AA', 'pond.png'];
    const { asked } = await transcript(deckOf([slide(pictures.map((url) => ({ type: 'image', url, alt: '' })))]));
    expect(asked).toEqual(['pond.png']);
  });

  it('leads links between slides to anchors', async () => {
    const link: Inline = { type: 'link', url: '#deep', children: [text('deep')] };
    const { text: all } = await transcript(deckOf([slide([paragraph(link)]), slide([title('Deep')], { id: 'slide-2', name: 'deep' })]));
    expect(all).toContain('[deep](#slide-2)');
    expect(all).toContain('<a id="slide-2"></a>\n\n## 2. Deep');
  });
});

describe('text', () => {
  it.each([
    ['__init__.py', '> \\_\\_init\\_\\_.py'],
    ['*aaS', '> \\*aaS'],
    ['# no heading', '> \\# no heading'],
    ['a < b & c > d', '> a < b & c > d'],
    ['&amp; and &#35; stay', '> \\&amp; and \\&#35; stay'],
    ['  blanks \n are\tone ', '> blanks are one'],
    ['no\u00a0break', '> no\u00a0break'],
  ])('%j is %j', async (value, expected) => {
    expect(await quoted(text(value))).toBe(expected);
  });

  it('keeps blanks out of emphasis', async () => {
    expect(await quoted(text('a'), { type: 'strong', children: [text(' b ')] }, text('c'))).toBe('> a **b** c');
    expect(await quoted({ type: 'emphasis', children: [{ type: 'break' }, text('b')] })).toBe('> *b*');
    expect(await quoted(text('a'), { type: 'emphasis', children: [text(' ')] }, text('b'))).toBe('> a b');
  });

  it('keeps links that have no words, and code that looks like an escape', async () => {
    expect(await quoted({ type: 'link', url: 'https://pond.example/', children: [] })).toBe('> <https://pond.example/>');
    const code: Inline = { type: 'inlineCode', value: 'a\\&b' };
    expect(await quoted({ type: 'link', url: 'x?a=1&b=2', children: [code] })).toBe('> [`a\\&b`](x?a=1&b=2)');
  });

  it('of any kind renders as it was', async () => {
    const marks = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      '#',
      '-',
      '+',
      '1.',
      '|',
      '~',
      '\\',
      '!',
      '$',
      ':',
      'www.',
      'http://',
      '@',
      'a',
      'b.c',
      ' ',
      '\u00a0',
      'é',
      '☕',
      '"',
      "'",
      '=',
      '^',
      '/',
      '&amp;',
    );
    const words = fc.array(marks, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(words, async (value) => {
        const cell = { type: 'tableCell', header: true, children: [text(value)] } as const;
        const blocks: Block[] = [
          title(`x ${value}`),
          paragraph(text(value)),
          paragraph({ type: 'strong', children: [text(value)] }, text(value)),
          paragraph({ type: 'link', url: 'y', children: [text(value)] }),
          { type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', children: [paragraph(text(value))] }] },
          { type: 'table', align: ['none'], children: [{ type: 'tableRow', children: [cell] }] },
        ];
        const { tree } = await transcript(deckOf([slide(blocks)]));
        const once = blanks(value);
        const [, heading, quote] = tree.children as [Nodes, Nodes, Nodes & { children: Nodes[] }];
        expect(blanks(toString(heading))).toBe(blanks(`1. x ${value}`));
        if (once === '') return;
        expect(quote.children.map((child) => blanks(toString(child)))).toEqual([once, blanks(value + value), once, once, once]);
      }),
      tries(400, 11),
    );
  });
});

function blanks(value: string): string {
  return value.replace(/[ \t\n]+/g, ' ').trim();
}

describe('blocks', () => {
  it('tables have a header and no cell less than their columns', async () => {
    const cell = (value: string, more: object = {}): object => ({ type: 'tableCell', header: false, children: [text(value)], ...more });
    const rows = [[cell('a', { rowspan: 2 }), cell('b')], [cell('c')], [cell('d', { colspan: 2 })]];
    const table = { type: 'table', align: ['left', 'none'], children: rows.map((children) => ({ type: 'tableRow', children })) };
    const { text: all } = await transcript(deckOf([slide([table as Block])]));
    expect(all).toContain('> | | |\n> | :- | - |\n> | a | b |\n> | | c |\n> | d | |\n');
  });

  it('breaks in headings are blanks, in tables <br>', async () => {
    const children: Inline[] = [text('two'), { type: 'break' }, text('lines')];
    const table: Block = {
      type: 'table',
      align: ['none'],
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', header: true, children }] }],
    };
    const { text: all } = await transcript(deckOf([slide([{ type: 'heading', depth: 2, children }, table])]));
    expect(all).toContain('## 1. two lines\n');
    expect(all).toContain('> | two<br>lines |\n');
  });

  it('screens are verbatim, links on them follow', async () => {
    const terminal: Block = {
      type: 'terminal',
      title: 'zsh',
      children: [
        { type: 'terminalLine', prompt: { user: 'ada', path: '~', sign: '%' }, children: [text('cat __a__ | grep "``"')] },
        { type: 'terminalLine', children: [text('  see '), { type: 'link', url: 'https://pond.example/', children: [text('here')] }] },
        { type: 'terminalLine', prompt: { sign: '>>>' }, children: [], cursor: true },
      ],
    };
    const { text: all } = await transcript(deckOf([slide([terminal])]));
    expect(all).toContain(
      '> **zsh**\n>\n> ```console\n> ada ~ % cat __a__ | grep "``"\n>   see here\n> >>>\n> ```\n>\n> [here](https://pond.example/)\n',
    );
  });

  it('a background picture is a picture', async () => {
    expect((await transcript(deckOf([slide([], { background: { image: 'ice.jpg' } })]))).text).toContain('> ![](ice.jpg)');
  });

  it('a node of a newer version is reported', async () => {
    const { diagnostics } = await transcript(deckOf([slide([{ type: 'hologram' } as unknown as Block])]));
    expect(diagnostics).toMatchObject([{ code: 'export/unknown-node' }]);
  });
});

describe('nothing is lost', () => {
  const fixtures = filesBelow(join(fixturesRoot, 'deck')).filter((path) => /^[^/]+\.json$/.test(path));

  it.each(fixtures)('of %s', async (path) => {
    const deck = JSON.parse(readFileSync(join(fixturesRoot, 'deck', path), 'utf8')) as Deck;
    const { tree } = await transcript(deck);
    const found = squeezed(plain(tree));
    const wanted = leafTexts(deck.slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]));
    expect(wanted.length).toBeGreaterThan(2);
    for (const words of wanted) expect(found).toContain(words.replaceAll('$', ''));
  });
});

/** All text of a tree, marks that Markdown has no syntax for left out. */
function plain(node: Nodes): string {
  if ('children' in node) return node.children.map(plain).join('');
  if (node.type === 'code') return node.value;
  if (node.type === 'html') return node.value.replace(/<[^>]*>/g, '');
  if (node.type === 'text') return node.value.replaceAll('$', '');
  return 'value' in node ? node.value : '';
}
