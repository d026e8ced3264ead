import { describe, expect, it } from 'vitest';
import type { Deck } from '../../src/deck/deck.js';
import { createReport } from '../../src/report/report.js';
import { playerStyles } from '../../src/theme/base/player-styles.js';
import { remark } from '../../src/theme/players/remark.js';
import { styleDeck } from '../../src/theme/style-deck.js';
import { looks, themeNames, type Look, type ThemeName } from '../../src/theme/themes/looks.js';
import type { StyledElement } from '../../src/theme/styled.js';
import { assetsOf } from './style.js';

interface Options {
  readonly theme?: ThemeName;
  readonly player?: string;
  readonly css?: string;
  readonly classes?: readonly string[];
}

/** The content of a slide with a heading, a paragraph with a link, and a terminal. */
async function styled({ theme, player = 'remark', css, classes = [] }: Options): Promise<(tag: string) => StyledElement> {
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: theme === undefined ? {} : { theme },
    size: { width: 1210, height: 681 },
    dialect: 'test',
    player,
    stylesheets: css === undefined ? [] : [{ css }],
    slides: [
      {
        type: 'slide',
        id: 'slide-1',
        classes,
        blocks: [
          { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Tides' }] },
          { type: 'paragraph', children: [{ type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'a table' }] }] },
          { type: 'code', lang: 'js', value: 'const a = 1;', highlighted: [] },
          { type: 'terminal', children: [{ type: 'terminalLine', children: [{ type: 'text', value: 'ok' }] }] },
        ],
        notes: [],
      },
    ],
    footnotes: [],
  };
  const { slides } = await styleDeck(deck, { assets: assetsOf({}), report: createReport() });
  const [slide] = slides;
  return (what) => {
    const found = slide === undefined ? undefined : find(slide.root, what);
    if (found === undefined) throw new Error(`no ${what}`);
    return found;
  };
}

function find(element: StyledElement, what: string): StyledElement | undefined {
  if (element.tag === what || element.attrs?.classes.includes(what.slice(1)) === true) return element;
  return element.children.flatMap((child) => (child.type === 'element' ? (find(child, what) ?? []) : []))[0];
}

const hex = (color: string): string => color.slice(1).toUpperCase();

describe.each(['remark', 'podium'])('built-in themes of %s decks', (player) => {
  it('the first one dresses a deck without stylesheets, generously', async () => {
    const get = await styled({ player });
    expect(get('.remark-slide-content').style).toMatchObject({
      padding: { left: { px: 80 } },
      fontSize: 31,
      backgroundColor: { hex: 'FFFFFF', alpha: 1 },
    });
    expect(get('h1').style).toMatchObject({ fontSize: 62, fontWeight: 700 });
    expect(get('p').style.fontSize).toBe(31);
    expect(get('a').style.color.hex).toBe(hex(looks.light.accent));
  });

  it('a deck with stylesheets has none', async () => {
    const get = await styled({ player, css: '.unused { color: red }' });
    expect(get('h1').style.fontSize).not.toBe(62);
  });

  it('the one asked for comes before the deck’s own stylesheets, which win', async () => {
    const css =
      'h1 { color: #123456 } .remark-slide-content h1 { font-size: 50px } .remark-slide .remark-slide-content { padding-left: 11px }';
    const get = await styled({ player, css, theme: 'dark' });
    expect(get('h1').style.fontSize).toBe(50);
    expect(get('.remark-slide-content').style).toMatchObject({
      padding: { left: { px: 11 } },
      backgroundColor: { hex: hex(looks.dark.paper) },
    });
    expect(get('p').style.color.hex).toBe(hex(looks.dark.ink));
  });

  it('colour code and terminal windows too', async () => {
    const get = await styled({ player, theme: 'dark' });
    expect(get('.hljs-keyword').style.color.hex).toBe(hex(looks.dark.code.keyword));
    expect(get('.remark-code').style.backgroundColor.hex).toBe(hex(looks.dark.surface));
    expect(get('.shell-wrap').style.backgroundColor.hex).toBe(hex(looks.dark.terminal.screen));
    const own = await styled({ player, theme: 'dark', css: '.shell-wrap { color: red }' });
    expect(own('.shell-wrap').style.backgroundColor.alpha).toBe(0);
  });

  it('title, middle and center slides', async () => {
    const title = await styled({ player, classes: ['title'] });
    expect(title('.remark-slide-content').style.verticalAlign).toBe('middle');
    expect(title('h1').style.fontSize).toBe(84);
    const centred = await styled({ player, classes: ['center', 'middle', 'inverse'] });
    expect(centred('.remark-slide-content').style).toMatchObject({ verticalAlign: 'middle', textAlign: 'center' });
    expect(centred('h1').style).toMatchObject({ textAlign: 'center', color: { hex: 'FFFFFF' } });
  });
});

it('plain rules of an author for Podium’s headings win over a theme', async () => {
  const get = await styled({ player: 'podium', theme: 'paper', css: 'h1 { color: #123456; font-size: 40pt }' });
  expect(get('h1').style).toMatchObject({ color: { hex: '123456' }, fontFamily: ['Times New Roman', 'serif'] });
  expect(get('h1').style.fontSize).toBeCloseTo(53.33, 2);
});

it('a theme that there is not leaves a deck as if it had asked for none', () => {
  const author = { any: true, terminals: true };
  expect(playerStyles(remark, { theme: 'neon' }, author)).toEqual(playerStyles(remark, {}, author));
});

describe.each(themeNames)('the colours of %s', (name) => {
  const look: Look = looks[name];
  const { code, terminal } = look;

  it('tell text from what is behind it (WCAG 2.2, 1.4.3)', () => {
    const onPaper = [look.ink, look.headingInk, look.muted, look.accent].map((color) => contrast(color, look.paper));
    const inCode = [look.ink, code.comment, code.keyword, code.string, code.number, code.name].map((color) =>
      contrast(color, look.surface),
    );
    const onScreen = [terminal.ink, terminal.user, terminal.path].map((color) => contrast(color, terminal.screen));
    const others = [contrast(terminal.barInk, terminal.bar), contrast(look.ink, look.marked)];
    expect(Math.min(...onPaper, ...inCode, ...onScreen, ...others)).toBeGreaterThan(4.5);
  });
});

function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
