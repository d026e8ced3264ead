/** A reader of a third party that brings the player of its decks. */
import { convert, readDeck } from 'deckx';
import {
  createReport,
  deckClassNames,
  defineDialect,
  originalText,
  readMarkdownDeck,
  unstepped,
  gfmFlavour,
  type Player,
} from 'deckx/reader';
import { expect, it } from 'vitest';

const stage: Player = {
  name: 'stage',
  size: { width: 640, height: 480 },
  frame: (slides) =>
    slides.map(({ slide, number, children }) => ({ tag: 'article', attrs: { classes: slide.classes }, slide: number, children })),
  css: 'article { display: table-cell; padding: 13px } article > h1 { color: #123456 }',
  hasOwnTheme: true,
  scope: { slide: 'article', inside: 'article ', code: 'article ' },
  slideSelector: 'article',
  classNames: deckClassNames,
  pageClasses: { body: [], around: [], furniture: [], prefixes: ['stage-'] },
  entrance: 'fade',
  showsSlideNumbers: false,
  setsTextSizes: true,
};

const acts = defineDialect({
  api: 1,
  name: 'acts',
  player: stage,
  detect: () => ({ confidence: 0, why: 'is named' }),
  read(source, report) {
    const slides = [
      { body: unstepped(originalText(source.text)), notes: unstepped(originalText('')), hidden: false, start: 0, fields: { classes: [] } },
    ];
    return Promise.resolve(readMarkdownDeck({ source, flavour: gfmFlavour, dialect: 'acts', player: 'stage', slides }, report));
  },
});

it('gives its decks the size of the player’s slides, and says what plays them', async () => {
  const report = createReport();
  const read = await readDeck({ file: 'a.acts', text: '# One', stylesheets: [] }, { from: acts }, report);
  expect(read).toMatchObject({ deck: { player: 'stage', size: stage.size }, player: stage });
  expect(report.diagnostics).toEqual([]);
});

it('has its player’s look in every format', async () => {
  const { files, diagnostics } = await convert('# One\n', { from: acts, to: ['reveal', 'marp', 'pptx'] });
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const texts = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  const page = [...texts].find(([name]) => name.endsWith('.html'))![1];
  expect(page).toContain('.reveal .slides .deck-slide{display:table-cell;padding:13px}');
  expect(page).toContain('.reveal .slides .deck-slide > h1{color:#123456}');
  const theme = [...texts].find(([name]) => name.endsWith('theme.css'))![1];
  expect(theme).toContain('section > h1 { color: #123456 }');
  expect(files.some(({ format }) => format === 'pptx')).toBe(true);
});
