import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, type Deck, type Inline, type Slide, type TerminalLine } from 'deckx/exporter';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import reveal from '../../../exporters/reveal/index.js';
import { filesBelow, fixturesRoot } from '../../golden/golden.js';
import { readReveal } from '../../readback/read-reveal.js';
import { squeezed } from '../../readback/reading.js';
import { leafTexts } from '../leaf-texts.js';
import { runExporter, type Surroundings, type TextExport } from '../run-exporter.js';
import { assetOf, deckOf, paragraph, slide, text, title } from '../sample-deck.js';

type Element = DefaultTreeAdapterTypes.Element;

/** The sections of a page, without reveal.js and styles. */
async function sections(slides: readonly Slide[], more: Partial<Deck> = {}, surroundings: Surroundings = {}): Promise<TextExport> {
  const made = await runExporter(reveal, deckOf(slides, more), surroundings);
  const start = made.text.indexOf('<section');
  return { ...made, text: made.text.slice(start, made.text.lastIndexOf('</section>') + 10) };
}

/** What one slide shows. */
async function shown(blocks: readonly Block[], more: Partial<Deck> = {}, surroundings: Surroundings = {}): Promise<string> {
  const { text: all } = await sections([slide(blocks)], more, surroundings);
  return /<div class="deck-slide hljs-default">\n(.*)\n<\/div><\/div>/s.exec(all)![1]!;
}

const line = async (...children: readonly Inline[]): Promise<string> => shown([paragraph(...children)]);

describe('a page', () => {
  it('has a section a slide, with its classes within, and its notes', async () => {
    const { text: all } = await sections([
      slide([title('Pond')], {
        id: 'pond',
        classes: ['title', 'a&b'],
        notes: [paragraph(text('Say hi'), { type: 'strong', children: [text('!')] })],
      }),
      slide([], { id: 'two' }),
    ]);
    expect(all).toBe(`<section id="pond">
<div class="deck-frame"><div class="deck-slide title a&amp;b hljs-default">
<h1>Pond</h1>
</div></div>
<aside class="notes">
<p>Say hi<strong>!</strong></p>
</aside>
</section>
<section id="two">
<div class="deck-frame"><div class="deck-slide hljs-default">

</div></div>
</section>`);
  });

  it('leaves notes out when it is told to', async () => {
    const pond = slide([], { notes: [paragraph(text('secret')), { type: 'image', url: 'a.png', alt: '' }] });
    const made = await sections([pond], {}, { given: { includeNotes: false } });
    expect(made.text).not.toMatch(/secret|aside/);
    expect(made.asked).toEqual([]);
  });

  it.each([
    [
      { meta: { title: 'A <pond>', lang: 'en-NZ', author: 'Ada "A"' } },
      ['<html lang="en-NZ">', '<title>A &lt;pond&gt;</title>', '<meta name="author" content="Ada &quot;A&quot;">'],
    ],
    [{}, ['<html lang="und">', '<title>Two lines</title>']],
  ])('says what it is: %j', async (more, expected) => {
    const children: Inline[] = [text('Two'), { type: 'break' }, text('lines')];
    const { text: all } = await runExporter(reveal, deckOf([slide([{ type: 'heading', depth: 2, children }])], more));
    for (const part of expected) expect(all).toContain(part);
  });

  it('is named by its file when nothing else names it', async () => {
    expect((await runExporter(reveal, deckOf([slide([])]))).text).toContain('<title>pond</title>');
  });

  it('knows no address outside', async () => {
    const made = await runExporter(
      reveal,
      deckOf([slide([title('x')])], { stylesheets: [{ css: '@import "https://fonts.example/a.css"; p{color:red}' }] }),
    );
    const own = made.text.replace(/<(script|style) data-from.*?<\/\1>/gs, '');
    expect(own).not.toMatch(/https?:/);
    expect(made.text).not.toMatch(/<link[^>]*stylesheet|<script[^>]*src=/);
  });

  it('gives the same bytes twice', async () => {
    const deck = deckOf([slide([title('x'), { type: 'code', lang: 'js', value: 'a()', highlighted: [] }])]);
    expect((await runExporter(reveal, deck)).text).toBe((await runExporter(reveal, deck)).text);
  });

  it('ends no script and no style early', async () => {
    const { text: all } = await runExporter(
      reveal,
      deckOf([slide([title('</script>')])], { stylesheets: [{ css: 'p::before{content:"</style><script>x"}' }] }),
    );
    const [head, body] = elements(parse(all).childNodes[1] as Element);
    expect(elementNames(head!)).toEqual(['meta', 'meta', 'meta', 'meta', 'link', 'title', 'style', 'style', 'style']);
    expect(elementNames(body!)).toEqual(['div', 'script', 'script', 'script']);
  });
});

function elements({ childNodes }: Element): readonly Element[] {
  return childNodes.filter((node): node is Element => 'tagName' in node);
}

function elementNames(parent: Element): readonly string[] {
  return elements(parent).map(({ tagName }) => tagName);
}

describe('steps', () => {
  const stepped: Block[] = [
    paragraph(text('now')),
    { ...paragraph({ type: 'span', step: 2, children: [text('second')] }), step: 1 },
    { type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', step: 3, children: [paragraph(text('third'))] }] },
    paragraph({ type: 'text', value: 'x', step: 4 }),
  ];

  it('are fragments in their order', async () => {
    expect(await shown(stepped)).toBe(`<p>now</p>
<p class="fragment" data-fragment-index="0"><span class="fragment" data-fragment-index="1">second</span></p>
<ul>
<li class="fragment" data-fragment-index="2">third</li>
</ul>
<p><span class="fragment" data-fragment-index="3">x</span></p>`);
  });

  it('in notes are no fragments: nobody would see a click', async () => {
    const { text: all } = await sections([slide([], { notes: [{ ...paragraph(text('then')), step: 1 }] })]);
    expect(all).toContain('<aside class="notes">\n<p>then</p>\n</aside>');
  });

  it('bring their notes with them, which stay until others come', async () => {
    const notes = [paragraph(text('before')), { ...paragraph(text('at two')), step: 2 }, { ...paragraph(text('alone')), step: 9 }];
    const { text: all } = await sections([slide(stepped, { notes })]);
    const holders = [
      ...all.matchAll(
        /<div class="deck-step-notes fragment" data-fragment-index="(\d)"( data-carried)?>\n<aside class="notes">\n(.*?)\n<\/aside>\n<\/div>/gs,
      ),
    ];
    expect(holders.map(([, index, carried = '', said]) => [index, carried, said])).toEqual([
      ['1', '', '<p>at two</p>'],
      ['2', ' data-carried', '<p>at two</p>'],
      // Nothing of the slide appears with it: it comes with what appeared last.
      ['3', '', '<p>alone</p>'],
    ]);
    expect(all.indexOf('deck-step-notes')).toBeLessThan(all.indexOf('deck-frame'));
    expect(all).toMatch(/<\/div><\/div>\n<aside class="notes">\n<p>before<\/p>\n<\/aside>\n<\/section>$/);
  });

  it('take the styles that the source names', async () => {
    const named = (...classes: readonly string[]): Block => ({ ...paragraph(), step: 1, attrs: { classes } });
    expect(await shown([named('fade-up', 'x'), named('highlight-red'), { ...paragraph(), attrs: { classes: ['fragment', 'y'] } }])).toBe(
      '<p class="fade-up x fragment" data-fragment-index="0"></p>\n<p class="highlight-red fragment" data-fragment-index="0"></p>\n<p class="y"></p>',
    );
  });

  it('show lines of code, and mark them, in their order', async () => {
    const code: Block = {
      type: 'code',
      value: 'a\nb\nc',
      highlighted: [1],
      lineSteps: [0, 0, 1],
      highlightSteps: [
        { step: 2, lines: [2, 3] },
        { step: 3, lines: [] },
      ],
    };
    const html = await shown([code]);
    expect(html).toContain('data-line-numbers="1|2-3|"');
    const line = (more: string, inner: string): string => `<span class="deck-code-line${more}">${inner}</span>`;
    const leaving = (index: number, inner: string): string =>
      `<span class="fragment fade-out" data-fragment-index="${index}">${inner}</span>`;
    expect(html).toContain(
      line(' deck-code-line-highlighted', leaving(1, 'a\n')) +
        line(' deck-again fragment" data-fragment-index="1', 'a\n') +
        line('', leaving(1, 'b\n')) +
        line(' deck-code-line-highlighted deck-again fragment" data-fragment-index="1', leaving(2, 'b\n')) +
        line(' deck-again fragment" data-fragment-index="2', 'b\n') +
        line(' fragment" data-fragment-index="0', leaving(1, 'c\n')) +
        line(' deck-code-line-highlighted deck-again fragment" data-fragment-index="1', leaving(2, 'c\n')) +
        line(' deck-again fragment" data-fragment-index="2', 'c\n'),
    );
  });

  it('are slides when that is asked for', async () => {
    const { text: all } = await sections([slide(stepped)], {}, { steps: 'slides' });
    expect(all.match(/<section/g)).toHaveLength(5);
    expect(all).not.toContain('fragment');
  });
});

describe('slides', () => {
  it('have their background behind them', async () => {
    const night = assetOf('night.png', 'png', 'image/png', 605);
    const backgrounds = [
      { color: 'navy' },
      { image: 'night.png' },
      { image: 'night.png', size: 'cover', position: 'top', repeat: 'repeat' },
      { image: 'lost.png' },
    ];
    const { text: all } = await sections(
      backgrounds.map((background, index) => slide([], { id: `s${index}`, background })),
      {},
      { assets: { 'night.png': night } },
    );
    expect(all.match(/<section.*>/g)).toEqual([
      '<section id="s0" data-background-color="navy">',
      '<section id="s1" data-background-image="data:image/png;base64,cG5n" data-asset="asset-1" data-background-size="50% auto">',
      '<section id="s2" data-asset="asset-1" data-background-size="cover" data-background-position="top" data-background-repeat="repeat">',
      '<section id="s3">',
    ]);
    expect(all.match(/style="background: transparent"/g)).toHaveLength(3);
  });

  it('that are hidden or do not count say so to reveal.js', async () => {
    const { text: all } = await sections([
      slide([], { hidden: true }),
      slide([], { counted: false }),
      slide([], { transition: 'zoom' }),
      slide([], { transition: 'a" onclick="b' }),
    ]);
    expect(all.match(/<section.*>/g)).toEqual([
      '<section id="slide-1" data-visibility="hidden">',
      '<section id="slide-1" data-visibility="uncounted">',
      '<section id="slide-1" data-transition="zoom">',
      '<section id="slide-1">',
    ]);
  });

  it('come in as they are told, at the speed they are told', async () => {
    const given = ['slide-in fade-out', 'zoom fast', 'Convex', 'spin'];
    const { text: all, diagnostics } = await sections(given.map((transition) => slide([], { transition })));
    expect(all.match(/<section.*>/g)).toEqual([
      '<section id="slide-1" data-transition="slide-in fade-out">',
      '<section id="slide-1" data-transition="zoom" data-transition-speed="fast">',
      '<section id="slide-1" data-transition="convex">',
      '<section id="slide-1">',
    ]);
    expect(diagnostics).toMatchObject([{ code: 'export/transition', slide: 4, message: 'reveal.js has no transition spin' }]);
  });

  it('lead to each other', async () => {
    const link: Inline = { type: 'link', url: '#deep end', title: 'go', children: [text('go')] };
    const { text: all } = await sections([slide([paragraph(link)]), slide([], { id: 'deep-end', name: 'deep end' })]);
    expect(all).toContain('<a href="#/deep-end" title="go">go</a>');
  });
});

describe('pictures', () => {
  const pond = assetOf('pond.png', 'png', 'image/png');
  const image = (more: object = {}): Inline => ({ type: 'image', url: 'pond.png', alt: 'the "pond"', ...more });

  it('are in the page once', async () => {
    const made = await shown([paragraph(image({ width: '50%', height: '40' })), paragraph(image())], {}, { assets: { 'pond.png': pond } });
    expect(made)
      .toBe(`<p><img src="data:image/png;base64,cG5n" data-asset="asset-1" alt="the &quot;pond&quot;" style="width: 50%; height: 40px"></p>
<p><img data-asset="asset-1" alt="the &quot;pond&quot;"></p>`);
  });

  it('need no key when they are used once, and no file when they are addresses of data', async () => {
    expect(await shown([{ type: 'image', url: 'pond.png', alt: '', title: 'A pond' }], {}, { assets: { 'pond.png': pond } })).toBe(
      '<figure><img src="data:image/png;base64,cG5n" alt="" title="A pond"><figcaption>A pond</figcaption></figure>',
    );
    const made = await sections([slide([paragraph({ type: 'image', url: 'data:image/gif;base64,AA==', alt: '' })])]);
    expect(made.text).toContain('<img src="data:image/gif;base64,AA==" alt="">');
    expect(made.asked).toEqual([]);
  });

  it('that are not there leave a place that says so', async () => {
    expect(await line(image())).toBe(
      '<p><span role="img" aria-label="the &quot;pond&quot; (missing image)" class="deck-missing">the "pond" (pond.png)</span></p>',
    );
  });

  it('that move have a poster and a name', async () => {
    const assets = { 'a.mp4': assetOf('a.mp4', 'mp4', 'video/mp4'), 'pond.png': pond };
    expect(await shown([{ type: 'media', kind: 'video', url: 'a.mp4', alt: 'Ripples', poster: 'pond.png' }], {}, { assets })).toBe(
      '<video src="data:video/mp4;base64,bXA0" poster="data:image/png;base64,cG5n" aria-label="Ripples" controls>Ripples</video>',
    );
    expect(await shown([{ type: 'media', kind: 'audio', url: 'b.ogg', alt: '' }])).toBe('<p class="deck-missing">b.ogg</p>');
  });
});

describe('code', () => {
  it('is coloured when the page is made, elements never reaching over lines', async () => {
    expect(await shown([{ type: 'code', lang: 'js', value: 'let a;\n/* b\n c */', highlighted: [] }])).toBe(
      '<pre><code class="hljs language-js deck-code"><span class="hljs-keyword">let</span> a;\n<span class="hljs-comment">/* b</span>\n<span class="hljs-comment"> c */</span></code></pre>',
    );
  });

  it('has its marked lines marked', async () => {
    expect(await shown([{ type: 'code', value: 'a\n<b>', highlighted: [2] }])).toBe(
      '<pre><code class="hljs deck-code" data-line-numbers="2"><span class="deck-code-line">a\n</span><span class="deck-code-line deck-code-line-highlighted">&lt;b&gt;\n</span></code></pre>',
    );
  });

  it('in a language beyond the common ones, and in one that nobody knows', async () => {
    expect(await shown([{ type: 'code', lang: 'haskell', value: 'main = print 1', highlighted: [] }])).toContain('hljs-number');
    expect(await shown([{ type: 'code', lang: 'none such"', value: 'a', highlighted: [] }])).toBe(
      '<pre><code class="hljs language-none-such&quot; deck-code">a</code></pre>',
    );
  });

  it('coloured by hand stays so', async () => {
    const markup: Inline[] = [{ type: 'span', tag: 'r', children: [text('def')] }, text(' <x>')];
    expect(await shown([{ type: 'code', lang: 'py', value: 'def <x>', highlighted: [], markup }])).toContain('<r>def</r> &lt;x&gt;');
  });
});

describe('blocks', () => {
  it('terminals are windows', async () => {
    const terminal: Block = {
      type: 'terminal',
      title: 'sh <1>',
      children: [
        { type: 'terminalLine', prompt: { user: 'ada', path: '~', sign: '$' }, children: [text('ls  -l')] },
        { type: 'terminalLine', children: [text('  a'), { type: 'span', attrs: { classes: ['rf'] }, children: [text('!')] }] },
        { type: 'terminalLine', prompt: { sign: '>>>' }, children: [], cursor: true, step: 1 },
      ],
    };
    expect(await shown([terminal])).toBe(
      '<div class="shell-wrap"><p class="shell-top-bar">sh &lt;1&gt;</p><p class="shell-body"><ps>ada</ps> <dr>~ $</dr> ls  -l\n  a<span class="rf">!</span><span class="fragment" data-fragment-index="0">\n<code class="deck-inline-code">&gt;&gt;&gt;</code> <w>&nbsp;</w></span></p></div>',
    );
  });

  it('terminals are typed: text comes after the prompt, and the cursor goes on', async () => {
    const children: readonly TerminalLine[] = [
      { type: 'terminalLine', prompt: { sign: '$' }, children: [{ ...text('ls'), step: 1 }], cursor: true, cursorUntil: 2 },
      { type: 'terminalLine', children: [], cursor: true, step: 2, cursorUntil: 3 },
    ];
    const leaving = (index: number, feed: string): string =>
      `<span class="fragment fade-out" data-fragment-index="${index}">${feed}<w>&nbsp;</w></span>`;
    const made = await shown([{ type: 'terminal', children }]);
    expect(made).toContain(
      `<span class="fragment" data-fragment-index="0">ls</span>${leaving(1, '')}<span class="fragment" data-fragment-index="1">${leaving(2, '\n')}</span></p>`,
    );
    const { text: all } = await sections([slide([], { notes: [{ type: 'terminal', children }] })]);
    expect(all).not.toContain('<w>');
  });

  it('tables have heads, sides and spans', async () => {
    const cell = (value: string, header: boolean, more: object = {}): object => ({
      type: 'tableCell',
      header,
      children: [text(value)],
      ...more,
    });
    const row = (...children: object[]): object => ({ type: 'tableRow', children });
    const table = {
      type: 'table',
      align: ['none', 'right'],
      children: [
        row(cell('a', true), cell('b', true)),
        row(cell('c', false, { colspan: 2 })),
        row(cell('d', false), cell('e', false, { rowspan: 2 })),
      ],
    };
    expect(await shown([table as Block])).toBe(
      '<table><thead><tr><th>a</th><th style="text-align: right">b</th></tr></thead><tbody><tr><td colspan="2">c</td></tr><tr><td>d</td><td style="text-align: right" rowspan="2">e</td></tr></tbody></table>',
    );
  });

  it('lists are tight or loose, numbered from anywhere, with boxes', async () => {
    const item = (value: string, more: object = {}): object => ({ type: 'listItem', children: [paragraph(text(value))], ...more });
    const list = {
      type: 'list',
      ordered: true,
      start: 3,
      spread: false,
      children: [item('a', { checked: true }), item('b', { checked: false })],
    };
    expect(await shown([list as Block])).toBe('<ol start="3">\n<li>\u2611 a</li>\n<li>\u2610 b</li>\n</ol>');
    expect(await shown([{ ...list, ordered: false, spread: true } as Block])).toBe(
      '<ul>\n<li>\u2611 <p>a</p></li>\n<li>\u2610 <p>b</p></li>\n</ul>',
    );
  });

  it('columns share the width', async () => {
    const column = (width?: number): object => ({ type: 'column', children: [], ...(width === undefined ? {} : { width }) });
    expect(await shown([{ type: 'columns', children: [column(0.4), column(), column()] } as Block])).toBe(
      '<div class="columns">\n<div style="flex-grow: 0.4" class="column"></div>\n<div style="flex-grow: 0.3" class="column"></div>\n<div style="flex-grow: 0.3" class="column"></div>\n</div>',
    );
    expect(await shown([{ type: 'columns', children: [column(), column()] } as Block])).toContain('<div class="column"></div>');
  });

  it('lines of code that are to be numbered are elements', async () => {
    const code: Block = { type: 'code', value: 'a\nb', highlighted: [], attrs: { classes: ['deck-line-numbers'] } };
    expect(await shown([code])).toBe(
      '<pre class="deck-line-numbers"><code class="hljs deck-code"><span class="deck-code-line">a\n</span><span class="deck-code-line">b\n</span></code></pre>',
    );
    const { text: all } = await runExporter(reveal, deckOf([slide([code])]));
    expect(all).toContain('.deck-line-numbers .deck-code-line)::before{content:counter(deck-line)');
  });

  it('links of nothing but a formula have a name', async () => {
    const formula: Inline = { type: 'inlineMath', value: '\\pi' };
    expect(await line({ type: 'link', url: 'https://a.example/', children: [formula] })).toMatch(
      /^<p><a href="https:\/\/a\.example\/" aria-label="\\pi"><span class="math math-inline"><math>/,
    );
    expect(await line({ type: 'link', url: 'https://a.example/', children: [formula, text(' day')] })).not.toContain('aria-label');
  });

  it('footnotes stand below what refers to them', async () => {
    const reference: Inline = { type: 'footnoteReference', identifier: 'b' };
    const footnotes = ['a', 'b'].map(
      (identifier) => ({ type: 'footnoteDefinition', identifier, children: [paragraph(text(`on ${identifier}`))] }) as const,
    );
    const made = await sections(
      [slide([paragraph(reference, { type: 'footnoteReference', identifier: 'c' }), { type: 'footnote', children: [text('small')] }])],
      { footnotes },
    );
    expect(made.text).toContain(
      '<sup class="deck-footnote-reference" id="footnote-reference-1-2"><a href="#footnote-1-2">2</a></sup><sup class="deck-footnote-reference">[^c]</sup>',
    );
    expect(made.text).toContain(
      '<p><span class="footnotes">small</span></p>\n<ol class="deck-footnotes">\n<li id="footnote-1-2" value="2"><p>on b</p> <a class="deck-footnote-back" href="#footnote-reference-1-2" aria-label="\u21a9 2">\u21a9\ufe0e</a></li>\n</ol>',
    );
    expect(made.diagnostics).toMatchObject([{ code: 'export/dropped', message: 'the footnote a is never referenced' }]);
  });

  it('of kinds that would be slides, or break the page, are plain containers', async () => {
    const group = (tag: string): Block => ({ type: 'group', tag, attrs: { classes: ['x'] }, children: [] });
    expect(await shown(['section', 'script', 'p', 'header', 'my-box'].map(group))).toBe(
      '<div class="x"></div>\n<div class="x"></div>\n<div class="x"></div>\n<header class="x"></header>\n<my-box class="x"></my-box>',
    );
    expect(await line({ type: 'span', tag: 'iframe', children: [text('a')] }, { type: 'span', tag: 'KBD', children: [text('b')] })).toBe(
      '<p><span>a</span><kbd>b</kbd></p>',
    );
  });

  it('formulas are MathML that carries its LaTeX, with what it relies on', async () => {
    const made = await sections([slide([{ type: 'math', value: 'a<b' }, paragraph({ type: 'inlineMath', value: 'x^2' })])]);
    expect(made.text).toContain('<div class="math math-display"><math display="block"');
    expect(made.text).toContain('<mi>a</mi><mo>&lt;</mo><mi>b</mi>');
    expect(made.text).toContain('<annotation encoding="application/x-tex">a&lt;b</annotation>');
    expect(made.text).toContain('<span class="math math-inline"><math>');
    expect(made.diagnostics).toEqual([]);
  });

  it('formulas that cannot be read are code, which is told', async () => {
    const made = await sections([slide([{ type: 'math', value: '\\frac{1' }])]);
    expect(made.text).toContain('<div class="math math-display"><code>\\frac{1</code></div>');
    expect(made.diagnostics).toMatchObject([{ severity: 'warning', code: 'layout/math', slide: 1 }]);
  });

  it('formulas know the macros of those before them', async () => {
    const made = await sections([
      slide([
        { type: 'math', value: '\\newcommand{\\half}{\\frac12}' },
        { type: 'math', value: '\\half' },
      ]),
    ]);
    expect(made.text).toContain('<mfrac><mn>1</mn><mn>2</mn></mfrac>');
    expect(made.diagnostics).toEqual([]);
  });

  it('formulas run no script', async () => {
    const made = await sections([
      slide([
        { type: 'math', value: '\\text{<script>alert(1)</script>}' },
        { type: 'math', value: '\\href{javascript:alert(1)}{x}' },
      ]),
    ]);
    expect(made.text).not.toMatch(/<script|href=/);
  });

  it('of a newer version are reported', async () => {
    const { diagnostics } = await sections([slide([{ type: 'hologram' } as unknown as Block])]);
    expect(diagnostics).toMatchObject([{ code: 'export/unknown-node' }]);
  });
});

describe('nothing is lost', () => {
  const fixtures = filesBelow(join(fixturesRoot, 'deck')).filter((path) => /^[^/]+\.json$/.test(path));

  it.each(fixtures)('of %s', async (path) => {
    const deck = JSON.parse(readFileSync(join(fixturesRoot, 'deck', path), 'utf8')) as Deck;
    // The numbers of footnotes are no words of the deck.
    const { text: page } = await runExporter(reveal, deck);
    const slides = readReveal(page.replace(/<sup class="deck-footnote-reference">.*?<\/sup>/g, ''));
    expect(slides).toHaveLength(deck.slides.length);
    for (const [index, { blocks, notes }] of deck.slides.entries()) {
      for (const words of leafTexts(blocks)) expect(squeezed(slides[index]!.text)).toContain(words);
      for (const words of leafTexts(notes)) expect(squeezed(slides[index]!.notes)).toContain(words);
    }
  });
});
