import { describe, expect, it } from 'vitest';
import type { Block, Deck, Slide } from '../../../src/deck/deck.js';
import type { PageNode, PlayedSlide, Player } from '../../../src/deck/player.js';
import { findPlayer, playerOf, players } from '../../../src/theme/players/index.js';
import { styleSlide } from '../style.js';

const slideOf = (more: Partial<Slide>): Slide => ({ type: 'slide', id: 'slide-1', classes: [], blocks: [], notes: [], ...more });
const deckOf = (...slides: readonly Slide[]): Deck => ({
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 800, height: 600 },
  dialect: 'test',
  stylesheets: [],
  slides,
  footnotes: [],
});

/** The page of two slides as short markup: a slide's number before its classes, its content as it is. */
function pageOf(player: Player): string {
  const deck = deckOf(slideOf({ name: 'intro', classes: ['title', player.classNames.slide] }), slideOf({ id: 'slide-2' }));
  const played = deck.slides.map((slide, index): PlayedSlide => ({ slide, number: index + 1, children: [`<${index + 1}>`] }));
  return player.frame(played, deck).map(markup).join('\n');
}

function markup(node: PageNode): string {
  if (typeof node === 'string') return node;
  if ('text' in node) return node.text;
  const { tag, attrs, slide, children = [] } = node;
  const id = attrs?.id === undefined ? '' : `#${attrs.id}`;
  const names = (attrs?.classes ?? []).map((name) => `.${name}`).join('');
  return `${slide === undefined ? '' : `${slide}:`}${tag}${id}${names}(${children.map(markup).join(' ')})`;
}

describe('the page of', () => {
  it.each(['remark', 'podium'])('%s is what remark.js makes', (name) => {
    const around = (content: string): string => `div.remark-slide-container(div.remark-slide-scaler(div.remark-slide(${content})))`;
    const first = around('1:div#slide-intro.remark-slide-content.title.hljs-default(<1>)');
    const second = around('2:div.remark-slide-content.hljs-default(<2>)');
    expect(pageOf(findPlayer(name)!)).toBe(`html(body.remark-container.aspect-4-3(div.remark-slides-area(${first} ${second})))`);
  });

  it('reveal is what reveal.js makes', () => {
    expect(pageOf(findPlayer('reveal')!)).toBe(
      'html(body.reveal-viewport(div.reveal(div.slides(1:section#slide-intro.deck-slide.title(<1>) 2:section.deck-slide(<2>)))))',
    );
  });

  it('no player is boxes in a body', () => {
    expect(pageOf(findPlayer('html')!)).toBe('html(body(1:div#slide-1.deck-slide.title(<1>) 2:div#slide-2.deck-slide(<2>)))');
  });
});

const code: Block = { type: 'code', lang: 'js', value: 'let a\nb', highlighted: [2] };

describe.each(players)('the player $name', (player) => {
  const options = { player: player.name, size: player.size, classes: ['wide'] };

  it('answers to its selector of a slide and to its names of code', async () => {
    const { codeLine, codeLineHighlighted, code: block, slide } = player.classNames;
    const css = `${player.slideSelector} { color: #010203 } .${block}.${block}.${block} { color: #040506 }
      .${codeLine}:not(.${codeLineHighlighted}) { color: #070809 } .${slide}.wide { text-align: right }`;
    const { root, find } = await styleSlide(css, [code], options);
    expect(root.style).toMatchObject({ color: { hex: '010203' }, textAlign: 'right' });
    expect(find('code').style.color.hex).toBe('040506');
    expect(find(`.${codeLine}`).style.color.hex).toBe('070809');
    expect(find(`.${codeLineHighlighted}`).style).toMatchObject({ color: { hex: '040506' } });
    expect(find(`.${codeLineHighlighted}`).style.backgroundColor.alpha).toBeGreaterThan(0);
  });

  it('has a slide that its own stylesheet makes a box with paper', async () => {
    const { root } = await styleSlide('.unused { color: red }', [code], options);
    expect(root.style).toMatchObject({ display: 'table-cell', backgroundColor: { hex: 'FFFFFF', alpha: 1 } });
  });

  it('lets a theme of deckx win over it', async () => {
    const { root, style } = await styleSlide('', [{ type: 'heading', depth: 1, children: [] }, code], { ...options, theme: 'dark' });
    expect(root.style).toMatchObject({ fontSize: 31, backgroundColor: { hex: '14181F' } });
    expect(style('h1')).toMatchObject({ fontSize: 62, color: { hex: 'FFFFFF' } });
    expect(style('code')).toMatchObject({ backgroundColor: { hex: '1F2630' }, color: { hex: 'DCE2EA' } });
  });

  it('dresses a deck without stylesheets, or leaves that to deckx', async () => {
    const { style } = await styleSlide(undefined, [{ type: 'heading', depth: 1, children: [] }], options);
    expect(style('h1').fontSize === 62).toBe(!player.hasOwnTheme);
  });

  it('has a name for code in a line, and for the sign of a prompt', async () => {
    const terminal: Block = { type: 'terminal', children: [{ type: 'terminalLine', prompt: { sign: '>>>' }, children: [] }] };
    const inline: Block = { type: 'paragraph', children: [{ type: 'inlineCode', value: 'x' }] };
    const css = `p .${player.classNames.inlineCode} { color: #0a0b0c }`;
    expect((await styleSlide(css, [terminal], options)).style('code').color.hex).toBe('0A0B0C');
    expect((await styleSlide(css, [inline], options)).style('code').color.hex).toBe('0A0B0C');
  });
});

describe('the player of a deck', () => {
  it('has a name of its own', () => {
    expect(new Set(players.map(({ name }) => name)).size).toBe(players.length);
  });

  it('is the one that it names', () => {
    expect(players.map(({ name }) => playerOf({ player: name }).name)).toEqual(['remark', 'podium', 'reveal', 'html']);
  });

  it('is plain HTML where it names none, or one that is not known', () => {
    expect(playerOf({}).name).toBe('html');
    expect(playerOf({ player: 'stage' }).name).toBe('html');
    expect(playerOf({ player: 'toString' }).name).toBe('html');
  });

  it('is the one that its reader brought, also in place of one of deckx', () => {
    const stage = { ...players[0]!, name: 'stage' };
    expect(playerOf({ player: 'stage' }, stage)).toBe(stage);
    expect(playerOf({ player: 'remark' }, stage).name).toBe('remark');
    expect(playerOf({ player: 'remark' }, { ...stage, name: 'remark' })).not.toBe(players[0]);
  });
});
