import { describe, expect, it } from 'vitest';
import { createReport, createStages, exportDeck, type Deck, type Exporter } from 'deckx';
import { defineExporter } from 'deckx/exporter';
import { deckClassNames, type PlayedSlide, type Player } from '../../../src/deck/player.js';
import type { StyledElement } from '../../../src/theme/styled.js';
import { styleDeck } from '../../../src/theme/style-deck.js';
import { assetsOf, paragraph, styleSlide } from '../style.js';

/** Marp's way (https://marpit.marp.app): each slide is a page of its own, numbered by `::after`, and themes have names. */
const stage: Player = {
  name: 'stage',
  size: { width: 1280, height: 720 },
  frame: (slides) => slides.map((each) => sectionOf(each, slides.length)),
  css: 'section { display: block; padding: 40px } section::after { content: attr(data-page) "/" attr(data-pages) }',
  themes: new Map([
    ['default', 'section { color: #010203; font-size: 20px }'],
    ['night', 'section { color: #fefdfc; background-color: #102030; font-size: 30px }'],
  ]),
  hasOwnTheme: true,
  scope: { slide: 'section', inside: 'section ', code: 'section ' },
  slideSelector: 'section',
  classNames: { ...deckClassNames, languagePrefix: 'language-' },
  pageClasses: { body: [], around: [], furniture: [], prefixes: ['marpit-'] },
  entrance: 'appear',
  showsSlideNumbers: false,
  setsTextSizes: true,
};

function sectionOf({ slide, number, children }: PlayedSlide, count: number) {
  const other = { 'data-page': String(number), 'data-pages': String(count) };
  return { tag: 'section', attrs: { classes: slide.classes, style: '--mine: #0a0b0c', other }, slide: number, children };
}

const unplayed: Deck = {
  type: 'deck',
  version: 1,
  meta: { lang: 'he' },
  size: stage.size,
  dialect: 'test',
  stylesheets: [],
  slides: ['one', 'two'].map((word, index) => ({
    type: 'slide',
    id: `slide-${index + 1}`,
    classes: [],
    ...(index === 1 ? { background: { color: '#405060' } } : {}),
    blocks: [paragraph(word)],
    notes: [],
  })),
  footnotes: [],
};
const deck: Deck = { ...unplayed, player: 'stage' };

const textsIn = (element: StyledElement): readonly string[] =>
  element.children.flatMap((child) => (child.type === 'text' ? [child.value] : textsIn(child)));

describe('a player from outside', () => {
  it('has pages with numbers, the language of the deck, and backgrounds beside its own style', async () => {
    const { slides } = await styleDeck(deck, { assets: assetsOf({}), report: createReport(), player: stage });
    expect(slides.map(({ root }) => textsIn(root))).toEqual([
      ['one', '1/2'],
      ['two', '2/2'],
    ]);
    expect(slides.map(({ root }) => root.attrs?.other?.['dir'])).toEqual(['rtl', 'rtl']);
    expect(slides.map(({ root }) => root.style.backgroundColor.alpha)).toEqual([0, 1]);
    expect(slides[1]!.root.attrs?.style).toBe('--mine: #0a0b0c; background-color: #405060');
  });

  it('may take each slide for a page: `:root` and `rem` are about the slide', async () => {
    const css = ':root { font-size: 24px } p { margin: 2rem; color: var(--mine) }';
    const { root, style } = await styleSlide(css, [paragraph('x')], { player: stage });
    expect(root.style.fontSize).toBe(24);
    expect(style('p')).toMatchObject({ margin: { top: { px: 48 } }, color: { hex: '0A0B0C' } });
  });

  it.each([
    [undefined, '010203', 20],
    ['night', 'FEFDFC', 30],
    ['dark', 'DCE2EA', 31],
    ['neon', '010203', 20],
  ] as const)('has themes of its own, the first by itself, those of deckx on top: %s', async (theme, hex, fontSize) => {
    const { root } = await styleSlide(undefined, [paragraph('x')], { player: stage, ...(theme === undefined ? {} : { theme }) });
    expect(root.style).toMatchObject({ color: { hex }, fontSize });
  });

  it('names classes of languages', async () => {
    const code = { type: 'code', lang: 'js', value: 'let a', highlighted: [] } as const;
    const { find } = await styleSlide(undefined, [code], { player: stage });
    expect(find('code').attrs?.classes).toEqual(['language-js', 'hljs', 'deck-code']);
  });

  it('that forgets a slide is a fault of the player', async () => {
    const forgetful = { ...stage, frame: (slides: readonly PlayedSlide[]) => stage.frame(slides.slice(1), deck) };
    const styled = styleDeck(deck, { assets: assetsOf({}), report: createReport(), player: forgetful });
    await expect(styled).rejects.toThrow('the page of the player stage lacks the slide slide-1');
  });
});

describe('the player of a job', () => {
  const names: Exporter = defineExporter({
    api: 1,
    name: 'names',
    description: 'the name of the player',
    extension: '.names',
    options: {},
    export: ({ player }) => Promise.resolve([{ bytes: new TextEncoder().encode(player.name) }]),
  });

  async function playerFor(named: string | undefined, brought?: Player): Promise<readonly unknown[]> {
    const made: Deck = named === undefined ? unplayed : { ...unplayed, player: named };
    const report = createReport();
    const stages = createStages(made, assetsOf({}), brought === undefined ? {} : { player: brought });
    const files = await exportDeck(made, names, { stages, given: {}, fileName: 'deck.names' }, report);
    return [new TextDecoder().decode(files?.[0]?.bytes), report.diagnostics];
  }

  it('is the deck’s', async () => {
    expect(await playerFor('reveal')).toEqual(['reveal', []]);
    expect(await playerFor('stage', stage)).toEqual(['stage', []]);
    expect(await playerFor(undefined)).toEqual(['html', []]);
  });

  it('is plain HTML, which is reported, where the deck names one that is not known', async () => {
    expect(await playerFor('stage')).toEqual([
      'html',
      [
        {
          code: 'theme/unknown-player',
          severity: 'warning',
          message: 'unknown player stage; using plain HTML',
          hint: 'available: remark, podium, reveal, html',
        },
      ],
    ]);
  });
});
