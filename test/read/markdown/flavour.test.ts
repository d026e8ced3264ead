import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/deck/text.js';
import { walk } from '../../../src/deck/walk.js';
import { gfmNodes, gfmSyntax, withoutFootnotes, withoutHtml, withoutHtmlBlocks } from '../../../src/read/markdown/flavour-parts.js';
import { commonMarkRules } from '../../../src/read/markdown/gfm-flavour.js';
import { keptSlot } from '../../../src/read/markdown/nodes/kept-slot.js';
import { delimitedMath, singleDollars } from '../../../src/read/markdown/rules/math-rules.js';
import type { MarkdownRules } from '../../../src/read/markdown/prepare-markdown.js';
import type { MarkdownReaders } from '../../../src/read/markdown/reading.js';
import { writeElement } from '../../../src/read/markdown/write-html.js';
import { nodesOf } from '../read.js';
import { flavoured } from './flavoured.js';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'place' ? undefined : each)));
const placesOf = (text: string, type: string, deck = flavoured(text).deck): readonly (string | undefined)[] =>
  nodesOf(deck).flatMap((node) => (node.type === type ? [node.place && `${node.place.line}:${node.place.column}`] : []));

describe('raw HTML', () => {
  it('is HTML as CommonMark has it: no Markdown in blocks, Markdown between blank lines', () => {
    const { blocks } = flavoured('<div class="a">\n*one*\n\n*two*\n\n</div>\n\nthree <b>*four*</b>');
    expect(plain(blocks)).toEqual([
      {
        type: 'group',
        attrs: { classes: ['a'] },
        children: [
          { type: 'paragraph', anonymous: true, children: [{ type: 'text', value: '*one*' }] },
          { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'two' }] }] },
        ],
      },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'three ' },
          { type: 'strong', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'four' }] }] },
        ],
      },
    ]);
    expect(placesOf('<div>\n*one*\n\n> <p>a\n> <b>two</b>', 'text')).toEqual(['2:1', '4:6', '5:6']);
  });

  it('is Markdown between tags where only lines of text have it', () => {
    const { blocks } = flavoured('<div class="a">\n*one*\n</div>', { micromark: [gfmSyntax, withoutHtmlBlocks] });
    expect(plain(blocks)).toMatchObject([{ type: 'group', children: [{ children: [{ type: 'emphasis' }] }] }]);
  });

  it('is text where a flavour has none, and formulas keep their places', () => {
    const flavour = { micromark: [gfmSyntax, withoutHtml], rules: withMath };
    const { blocks } = flavoured('<div>\n*one* <b> $x$\n</div>', flavour);
    expect(textOf(blocks)).toBe('<div>\none <b> x\n</div>\n'.replace(/\n(?=.)/g, ' '));
    expect(nodesOf(flavoured('<div>\n*one* <b> $x$\n</div>', flavour).deck).find(({ type }) => type === 'inlineMath')).toMatchObject({
      value: 'x',
      place: { line: 2, column: 11 },
    });
  });

  it('reads code, keeps what has no node, takes styles out and tells of each kind once', () => {
    const text =
      '<pre class="x"><code class="js">a &lt; *b*\n\n`c`</code></pre>\n\n<style>p {}</style>\n\n' +
      '<svg>\n<path/></svg> <svg></svg>\n\nin <button>a</button> line\n\n<iframe src="https://www.youtube.com/embed/x"></iframe>';
    const { deck, diagnostics, blocks } = flavoured(text);
    expect(plain(blocks)).toEqual([
      { type: 'code', lang: 'js', value: 'a < *b*\n\n`c`', highlighted: [], attrs: { classes: ['x'] } },
      { type: 'html', value: '<style>p {}</style>' },
      { type: 'html', value: '<svg>\n<path/></svg>' },
      { type: 'html', value: '<svg></svg>' },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'in ' },
          { type: 'html', value: '<button>a</button>' },
          { type: 'text', value: ' line' },
        ],
      },
      { type: 'media', kind: 'video', url: 'https://www.youtube.com/embed/x', alt: '' },
    ]);
    expect(deck.stylesheets).toEqual([{ css: 'p {}' }]);
    expect(diagnostics.map(({ code, message, place }) => `${code} ${message} ${place!.line}:${place!.column}`)).toEqual([
      'read/html-kept <svg> is kept as HTML 7:1',
      'read/html-kept <button> is kept as HTML 10:4',
    ]);
  });

  it('keeps comments where they are', () => {
    expect(plain(flavoured('a\n<!-- one\n\ntwo -->\nb <!-- c --> d').blocks)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'a' }] },
      { type: 'html', value: '<!-- one\n\ntwo -->' },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'b ' },
          { type: 'html', value: '<!-- c -->' },
          { type: 'text', value: 'd' },
        ],
      },
    ]);
  });

  it('cannot set the marks of the reader', () => {
    const text = '$x$ <deckx-slot-0></deckx-slot-0> <deckx-code-0 id="a">b</deckx-code-0> <i deckx-step="9">c</i>\n\n```\nd\n```';
    const { blocks, deck } = flavoured(text, { rules: withMath });
    expect(nodesOf(deck).map(({ type }) => type)).toEqual([
      'paragraph',
      'inlineMath',
      'text',
      'span',
      'span',
      'text',
      'text',
      'emphasis',
      'text',
      'code',
    ]);
    expect(nodesOf(deck).every(({ step }) => step === undefined)).toBe(true);
    expect(textOf(blocks)).toContain('b c');
  });
});

const withMath: MarkdownRules = {
  ...commonMarkRules,
  character: { ...commonMarkRules.character, $: [delimitedMath('$$', '$$', true), singleDollars()] },
};

describe('texts of a deck', () => {
  const open = [
    '```js\nx',
    '<pre>\nx',
    '<!-- x',
    '<script>\nx',
    '- a\n\n  ```\n  x',
    '> <style>x',
    '<div>',
    '[a',
    '| a |\n|-|\n| x',
    '$$x',
    '~~~~\n',
  ];

  it.each(open)('end with themselves, whatever they leave open: %j', (text) => {
    const { deck } = flavoured(`# A\n\n${text}\n===\n# B\n\n*b*\n===\n${text}`, { rules: withMath });
    expect(plain(deck.slides[1]!.blocks)).toEqual([
      { type: 'heading', depth: 1, children: [{ type: 'text', value: 'B' }] },
      { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'b' }] }] },
    ]);
    const [first, , third] = deck.slides;
    expect(plain(third!.blocks)).toEqual(plain(first!.blocks.slice(1)));
  });

  it('are what they are by themselves', () => {
    const single = open.map((text) => plain(flavoured(text).blocks));
    const together = flavoured(open.join('\n===\n')).deck.slides.map(({ blocks }) => plain(blocks));
    expect(together).toEqual(single);
  });

  it('share link definitions and footnotes', () => {
    const text =
      '[a][x] b[^n] c[^n] d[^none]\n===\n[x]: /a "t"\n\n[^n]: Said *once*.\n\n    And\n\n[^n]: again\n===\n[^other]: nobody refers';
    const { deck, blocks } = flavoured(text);
    expect(plain(blocks)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: '/a', title: 't', children: [{ type: 'text', value: 'a' }] },
          { type: 'text', value: ' b' },
          { type: 'footnoteReference', identifier: 'n' },
          { type: 'text', value: ' c' },
          { type: 'footnoteReference', identifier: 'n' },
          { type: 'text', value: ' d[^none]' },
        ],
      },
    ]);
    expect(deck.footnotes).toMatchObject([
      {
        type: 'footnoteDefinition',
        identifier: 'n',
        place: { line: 5, column: 1 },
        children: [
          { type: 'paragraph', children: [{ value: 'Said ', place: { line: 5, column: 7 } }, { type: 'emphasis' }, { value: '.' }] },
          { type: 'paragraph', children: [{ value: 'And', place: { line: 7, column: 5 } }] },
        ],
      },
      { identifier: 'other' },
    ]);
    expect(deck.slides[1]!.blocks).toEqual([]);
  });

  it('have no footnotes in a flavour without', () => {
    const { deck, blocks } = flavoured('a[^n]\n\n[^n]: b', { micromark: [gfmSyntax, withoutFootnotes], mdast: gfmNodes });
    expect(deck.footnotes).toEqual([]);
    // To CommonMark this is a definition of a link.
    expect(nodesOf(deck).flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual(['b']);
    expect(textOf(blocks)).toBe('a^n\n');
  });
});

describe('a dialect', () => {
  it('adds rules with slots and findings of its own kinds', () => {
    const rules: MarkdownRules = {
      ...commonMarkRules,
      character: {
        ...commonMarkRules.character,
        '@': [
          ({ text }, at) => {
            const end = text.indexOf('@', at + 1) + 1;
            const finding = { code: 'read/macro', message: `found ${text.slice(at, end)}`, hint: 'so?' } as const;
            return end === 0 ? undefined : { kind: 'mine', start: at, end, finding, slot: ({ text: taken }) => keptSlot(taken) };
          },
        ],
        '%': [
          (_state, at) => ({
            kind: 'per',
            start: at,
            end: at + 1,
            rewrite: (builder) => {
              builder.insert('**', at);
            },
          }),
        ],
      },
    };
    const { blocks, diagnostics } = flavoured('a %b% `@c@`\n\n@d *e*@', { rules });
    expect(plain(blocks)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'a ' },
          { type: 'strong', children: [{ type: 'text', value: 'b' }] },
          { type: 'text', value: ' ' },
          { type: 'inlineCode', value: '@c@' },
        ],
      },
      { type: 'html', value: '@d *e*@' },
    ]);
    expect(diagnostics).toMatchObject([{ message: 'found @d *e*@', hint: 'so?', slide: 1, place: { line: 3, column: 1 } }]);
  });

  it('writes nodes and reads elements in its own way', () => {
    const readers: MarkdownReaders = {
      nodes: {
        strong: (node, writer) => {
          writeElement('mark', node, writer, { class: 'loud' });
        },
      },
      blockTags: new Set(['v-box']),
      block: ({ tagName, childNodes }, { start, blocks }) =>
        tagName === 'v-box' ? [{ type: 'columns', children: [{ type: 'column', children: blocks(childNodes) }], ...start }] : undefined,
      inline: ({ tagName, childNodes }, { start, inlines }) =>
        tagName === 'kbd' ? [{ type: 'sub', children: inlines(childNodes), ...start }] : undefined,
      code: ({ value }, start) => ({
        type: 'terminal',
        children: [{ type: 'terminalLine', children: [{ type: 'text', value }] }],
        ...start,
      }),
    };
    const { blocks } = flavoured('a **b** <kbd>*c*</kbd>\n\n<v-box>\n\n# d\n\n</v-box>\n\n    e', { readers });
    expect(plain(blocks)).toMatchObject([
      {
        children: [{}, { type: 'span', tag: 'mark', attrs: { classes: ['loud'] } }, {}, { type: 'sub', children: [{ type: 'emphasis' }] }],
      },
      { type: 'columns', children: [{ children: [{ type: 'heading' }] }] },
      { type: 'terminal', children: [{ children: [{ value: 'e' }] }] },
    ]);
  });

  it('changes the tree as a script of the player would, and numbers steps', () => {
    const readers: MarkdownReaders = {
      tree({ nodes }) {
        let step = 0;
        for (const node of nodes) if ('tagName' in node) node.attrs.push({ name: 'deckx-step', value: String(step++) });
      },
    };
    const { blocks } = flavoured('# a\n\nb *c*\n\n- d\n\n> e', { readers });
    expect(blocks.map(({ type, step }) => [type, step])).toEqual([
      ['heading', undefined],
      ['paragraph', 1],
      ['list', 2],
      ['blockquote', 3],
    ]);
    expect([...walk(blocks)].filter(({ step }) => step !== undefined)).toHaveLength(3);
  });

  it('gives elements attributes that its Markdown says, and steps by them', () => {
    const readers: MarkdownReaders = {
      attributes: (tag, _node, written) => {
        if (tag === 'li' && written.startsWith('*')) return { 'deckx-fragment': '' };
        return tag === 'h1' ? { class: 'big' } : undefined;
      },
      tree({ nodes }) {
        let step = 0;
        const visit = (node: object): void => {
          if ('attrs' in node) {
            const attrs = node.attrs as { name: string; value: string }[];
            if (attrs.some(({ name }) => name === 'deckx-fragment')) attrs.push({ name: 'deckx-step', value: String((step += 1)) });
          }
          if ('childNodes' in node) for (const child of node.childNodes as object[]) visit(child);
        };
        for (const node of nodes) visit(node);
      },
    };
    expect(plain(flavoured('# a\n\n- b\n\n* c\n* d', { readers }).blocks)).toMatchObject([
      { type: 'heading', attrs: { classes: ['big'] } },
      { children: [{ type: 'listItem' }] },
      {
        children: [
          { type: 'listItem', step: 1 },
          { type: 'listItem', step: 2 },
        ],
      },
    ]);
    expect(JSON.stringify(flavoured('* c', { readers }).blocks)).not.toContain('deckx-');
  });

  it('has syntax of its own found in prose', () => {
    const tokenize = () => () => undefined;
    const mine = { text: { 0x61: { name: 'mine', tokenize } } };
    // The construct would end the parser; a text without an `a` does not reach it.
    expect(textOf(flavoured('prose only', { micromark: [gfmSyntax, mine] }).blocks)).toBe('prose only\n');
    expect(() => flavoured('a prose', { micromark: [gfmSyntax, mine] })).toThrow();
  });
});
