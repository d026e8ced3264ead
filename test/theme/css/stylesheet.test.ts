import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/deck/deck.js';
import { mediaMatches } from '../../../src/theme/css/media.js';
import { resolveAddress } from '../../../src/theme/css/address.js';
import { group, paragraph, styleSlide } from '../style.js';

const blocks: readonly Block[] = [group(['a'], paragraph('one', 'b'))];

describe('broken stylesheets', () => {
  it('skips a bad declaration, tells where, and goes on', async () => {
    const { style, diagnostics } = await styleSlide('.b {\n  color red;\n  margin-top: 3px;\n  padding: -4px }', blocks);
    expect(style('.b').margin.top).toEqual({ px: 3 });
    expect(diagnostics.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ['theme/syntax', 'warning', { file: 'deck.css', line: 2, column: 3 }],
      ['theme/syntax', 'info', { file: 'deck.css', line: 4, column: 3 }],
    ]);
  });

  it('nests the rules that an unclosed brace swallows, as browsers do', async () => {
    const css = '.a { color: red;\n.b { color: blue }\np { margin-top: 4px }\n.c { color: green }';
    const { style, diagnostics } = await styleSlide(css, [...blocks, paragraph('outside', 'c')]);
    expect(style('.b')).toMatchObject({ color: { hex: '0000FF' }, margin: { top: { px: 4 } } });
    expect(style('.c').color.hex).toBe('000000');
    expect(diagnostics).toEqual([]);
  });

  it('nests with &', async () => {
    const { style } = await styleSlide('.a { & > .b { color: blue } &.x { color: red } @media screen { margin-top: 2px } }', blocks);
    expect(style('.b').color.hex).toBe('0000FF');
    expect(style('.a')).toMatchObject({ color: { hex: '000000' }, margin: { top: { px: 2 } } });
  });

  it('voids a whole rule for one selector that cannot be read', async () => {
    const { style, diagnostics } = await styleSlide('.b, 5 { color: red }\n.b:frobbed { color: red }', blocks);
    expect(style('.b').color.hex).toBe('000000');
    expect(diagnostics.map(({ place }) => place?.line)).toEqual([1, 2]);
  });

  it('survives anything', async () => {
    for (const css of [
      '}}}{{{',
      '@import',
      '@media',
      '.b { : ; }',
      '/* never closed',
      '"',
      '.b{color:var(',
      '\u0000',
      '@font-face{}',
      '.b::after{content:',
      '&{}',
    ]) {
      await expect(styleSlide(css, blocks)).resolves.toBeDefined();
    }
  });
});

describe('what deckx does not show', () => {
  it('is told once a property, with the first place', async () => {
    const { diagnostics } = await styleSlide(
      '.a { clip-path: 1 }\n.b { clip-path: 2; text-shadow: 1px 1px red; transform: skewX(2deg); filter: none }',
      blocks,
    );
    expect(diagnostics).toMatchObject([
      { code: 'theme/unsupported-property', severity: 'info', message: 'clip-path has no effect on the output', place: { line: 1 } },
      { message: 'text-shadow has no effect on the output' },
      { message: 'skewx() in transform has no effect on the output' },
    ]);
  });

  it('is passed over in silence where it shows nothing on paper, or is meant for one engine', async () => {
    const css = `.b { cursor: pointer; transition: all 1s; -moz-osx-font-smoothing: grayscale; *zoom: 1;
      filter: progid:DXImageTransform.Microsoft.BasicImage(rotation=3);
      background: -moz-linear-gradient(top, red, blue); display: -ms-flexbox }
      .b::selection { color: red } a:-moz-any-link, .b { color: red }`;
    const { diagnostics, style } = await styleSlide(css, blocks);
    expect(diagnostics).toEqual([]);
    expect(style('.b').color.hex).toBe('000000');
  });
});

describe('@import', () => {
  it('reads files beside the importing one, before its own rules, and once in a circle', async () => {
    const files = {
      'parts/base.css': '@import "../deck.css"; @import url(colors.css); .b { color: red; margin-left: 1px }',
      'parts/colors.css': '.b { color: blue; margin-right: 2px }',
    };
    const { style } = await styleSlide('@import url("parts/base.css") screen; .b { color: green }', blocks, { files });
    expect(style('.b')).toMatchObject({ color: { hex: '008000' }, margin: { left: { px: 1 }, right: { px: 2 } } });
  });

  it('does not hold after other rules, or for print', async () => {
    const files = { 'x.css': '.b { color: red }' };
    const late = await styleSlide('.a { color: blue } @import "x.css";', blocks, { files });
    expect(late.style('.b').color.hex).toBe('0000FF');
    const print = await styleSlide('@import "x.css" print;', blocks, { files });
    expect(print.style('.b').color.hex).toBe('000000');
  });

  it('leaves a missing file to those who find files', async () => {
    const { style, diagnostics } = await styleSlide('@import "gone.css"; .b { color: blue }', blocks);
    expect(style('.b').color.hex).toBe('0000FF');
    expect(diagnostics).toEqual([]);
  });
});

describe('addresses in stylesheets', () => {
  it.each([
    ['a.png', 'style.css', 'a.png'],
    ['../images/a.png', 'css/style.css', 'images/a.png'],
    ['./a.png', 'css/sub/style.css', 'css/sub/a.png'],
    ['../../a.png', 'css/style.css', '../a.png'],
    ['data:image/png;base64,AA', 'css/style.css', 'data:image/png;base64,AA'],
    ['https://example.org/a.png', 'css/style.css', 'https://example.org/a.png'],
    ['a.png', 'https://example.org/css/style.css', 'https://example.org/css/a.png'],
    ['a.png', undefined, 'a.png'],
  ])('%s in %s is %s', (url, stylesheet, expected) => {
    expect(resolveAddress(url, stylesheet)).toBe(expected);
  });

  it('are made relative to the deck in values', async () => {
    const files = { 'css/theme.css': '.b { background: url(pics/x.png) no-repeat }' };
    const { style } = await styleSlide('@import "css/theme.css";', blocks, { files });
    expect(style('.b').backgrounds).toMatchObject([{ image: { url: 'css/pics/x.png' } }]);
  });
});

describe('media queries', () => {
  const screen = { width: 1210, height: 681 };
  it.each([
    '',
    'screen',
    'all',
    'print, screen',
    'only screen and (min-width: 800px)',
    '(orientation: landscape)',
    'not print',
    '(max-height: 50em)',
  ])('%s holds', (query) => {
    expect(mediaMatches(query, screen)).toBe(true);
  });
  it.each(['print', 'not screen', 'screen and (max-width: 600px)', '(prefers-color-scheme: dark)', '(frobs: 3)', 'speech'])(
    '%s does not hold',
    (query) => {
      expect(mediaMatches(query, screen)).toBe(false);
    },
  );

  it('choose among rules', async () => {
    const css = '@media print { .b { color: red } } @media screen { .b { color: blue } @media (max-width: 10px) { .b { color: red } } }';
    expect((await styleSlide(css, blocks)).style('.b').color.hex).toBe('0000FF');
  });
});
