import { createCssScope, createReport, type Asset, type Diagnostic, type Stylesheet } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { dataUrlOf } from '../../../exporters/reveal/data-url.js';
import { deckNames } from '../../../exporters/reveal/deck-names.js';
import { revealPage } from '../../../exporters/reveal/reveal-page.js';
import { carryStyles, type CarriedStyles } from '../../../exporters/reveal/stylesheets.js';
import { playerOf } from '../../../src/theme/players/index.js';
import { assetOf, deckOf, paragraph, slide } from '../sample-deck.js';

interface Carried extends CarriedStyles {
  readonly asked: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

async function carried(sheets: readonly Stylesheet[], files: readonly Asset[] = [], inline: readonly string[] = []): Promise<Carried> {
  const report = createReport();
  const asked: string[] = [];
  const asset = (url: string): Promise<Asset | undefined> => {
    asked.push(url);
    return Promise.resolve(files.find((file) => file.url === url));
  };
  const deck = deckOf([slide([{ ...paragraph(), attrs: { classes: ['used'] } }])]);
  const player = playerOf(deck);
  const scope = await createCssScope(player, revealPage);
  const made = await carryStyles(sheets, inline, deckNames(deck, player), { report, asset, addressOf: dataUrlOf, scope });
  return { ...made, asked, diagnostics: report.diagnostics };
}

const picture = assetOf('theme/sky.png', 'png', 'image/png');
const pictureUrl = 'url(data:image/png;base64,cG5n)';

describe('stylesheets of a deck', () => {
  it('keep their order, and their rules in media queries', async () => {
    const { css, any } = await carried(
      [{ href: 'style.css' }, { css: 'p{color:red}' }],
      [assetOf('style.css', '@charset "utf-8"; /* a */ @media print{h1{margin:0}} @keyframes k{from{top:0}}', 'text/css')],
    );
    expect(css).toBe('@media print{.reveal .slides h1{margin:0}}\n@keyframes k{from{top:0}}\n.reveal .slides p{color:red}');
    expect(any).toBe(true);
  });

  it('that are not there are passed over: that has been reported', async () => {
    expect(await carried([{ href: 'lost.css' }])).toMatchObject({ css: '', any: false, asked: ['lost.css'], diagnostics: [] });
  });

  it('bring what they import, addresses being relative to each', async () => {
    const files = [
      assetOf('theme/main.css', '@import url("parts/base.css"); @import "print.css" print; i{color:red}', 'text/css'),
      assetOf('theme/parts/base.css', '@import "../main.css"; b{background:url(../sky.png)}', 'text/css'),
      assetOf('theme/print.css', 'u{color:black}', 'text/css'),
      picture,
    ];
    const { css } = await carried([{ href: 'theme/main.css' }], files);
    expect(css).toBe(
      `.reveal .slides b{background:${pictureUrl}}\n@media print {\n.reveal .slides u{color:black}\n}\n.reveal .slides i{color:red}`,
    );
  });

  it('lose what would load a file that is not there', async () => {
    const { css, asked } = await carried([{ css: 'p{background:url(lost.png);color:red} b{--x:url(https://far.example/a.png)}' }]);
    expect(css).toBe('.reveal .slides p{color:red}\n.reveal .slides b{}');
    expect(asked).toEqual(['lost.png', 'https://far.example/a.png']);
  });

  it.each([
    'p{width:expression(alert(1))}',
    'p{behavior:url(#default#time2)}',
    'p{background:image-set("https://far.example/a.png" 1x)}',
    'p{-moz-binding:url(x.xml#a)}',
    'p{color:red;background:url(https://far.example/{)}',
    '@import url(https://far.example/a.css);',
    '@namespace url(https://far.example/);',
    '}} @import "https://far.example/b.css"; p{x:y',
    'p{background:u\\72l(https://far.example/c.png)}',
    'p{background:\\75 rl(https://far.example/c.png)}',
    '@\\69mport "https://far.example/d.css";',
  ])('never load anything from elsewhere: %s', async (css) => {
    const made = await carried([{ css }]);
    expect(made.css).not.toMatch(/far\.example|expression|x\.xml|#default/);
  });

  it('say what they lose by the way', async () => {
    const { css, diagnostics } = await carried([{ css: '@page{margin:0} p{width:expression(1)}' }]);
    expect(css).toBe('.reveal .slides p{}');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '@page in a stylesheet of the deck is left out',
      'the declaration of width in a stylesheet of the deck is left out',
    ]);
  });

  it('tell whether they dress terminals', async () => {
    expect((await carried([{ css: '.shell-body{color:red}' }])).terminals).toBe(true);
    expect((await carried([{ css: '.shells{color:red}' }])).terminals).toBe(false);
  });

  it('survive what is broken, as browsers do', async () => {
    const { css } = await carried([{ css: 'p{color:red;;bad} .e { font-size: 2em; .w { color: white } }\nh1{color:blue' }]);
    expect(css).toContain('.reveal .slides p{color:red');
    expect(css).toContain('.reveal .slides h1{color:blue}');
  });
});

describe('fonts of a deck', () => {
  const face = (family: string, src: string): string => `@font-face{font-family:"${family}";src:${src}}`;
  const woff = assetOf('a.woff', 'woff', 'font/woff');

  it('are embedded, one file each: the first that is there', async () => {
    const src = 'local("A"), url(a.eot) format("embedded-opentype"), url(a.woff2) format("woff2"), url(a.woff) format("woff"), url(a.ttf)';
    const { css, asked } = await carried([{ css: `${face('A', src)} p{font-family:"A", serif}` }], [woff]);
    expect(css).toContain('@font-face{font-family:"A";src:url(data:font/woff;base64,d29mZg==)format("woff")}');
    expect(asked).toEqual(['a.woff2', 'a.woff']);
  });

  it.each([
    ['p{font:italic 2em/1.2 A}', true],
    ['p{--f:A}', true],
    ['.used{font-family:A}', true],
    ['p{color:red}', false],
    ['.unused{font-family:A}', false],
    ['mine{font-family:A}', false],
  ])('are there when something in the deck asks for them: %s', async (rule, there) => {
    const { css, asked } = await carried([{ css: face('A', 'url(a.woff)') + rule }], [woff]);
    expect(css.includes('@font-face')).toBe(there);
    expect(asked).toEqual(there ? ['a.woff'] : []);
  });

  it('are there when a style attribute asks for them', async () => {
    expect((await carried([{ css: face('A', 'url(a.woff)') }], [woff], ['font-family: a'])).css).toContain('@font-face');
  });

  it('go when their file is not there', async () => {
    expect((await carried([{ css: `${face('A', 'url(b.woff)')}p{font-family:A}` }])).css).toBe('.reveal .slides p{font-family:A}');
  });
});
