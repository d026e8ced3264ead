import type { Deck, Slide } from 'deckx/exporter';
import { notesMarkdown, slideMarkdown } from '../core/common-slides.js';
import { reportLoss, type Writing } from '../core/source-form.js';
import { yamlLines } from '../core/front-matter.js';
import { writingFor } from '../core/slide-file.js';
import { slidevForm } from './slidev-form.js';

const bare = new Set(['hide', 'aspectRatio', 'canvasWidth']);

/** The slides as Slidev Markdown: the deck's settings in the front matter of the first. */
export function slidevText(deck: Deck, given: Pick<Writing, 'report' | 'urlOf'>): string {
  const { meta, size } = deck;
  const settings = {
    theme: 'none',
    title: meta.title,
    author: meta.author,
    aspectRatio: String(Math.round((size.width / size.height) * 10000) / 10000),
    canvasWidth: String(Math.round(size.width)),
  };
  const slides = deck.slides.map((slide, index) =>
    slidevSlide(slide, deck, index === 0 ? settings : {}, writingFor(index + 1, slidevForm, given)),
  );
  return `${slides.join('\n\n')}\n`;
}

function slidevSlide(slide: Slide, deck: Deck, settings: Readonly<Record<string, string | undefined>>, writing: Writing): string {
  const { name, classes, layout, background = {}, hidden, counted, transition, properties = {} } = slide;
  const { image, color, ...placed } = background;
  const lost = [
    ...Object.keys(placed).map((part) => `background-${part}`),
    ...(counted === false ? ['count'] : []),
    ...Object.keys(properties),
  ];
  if (lost.length > 0) reportLoss(`does not use ${lost.join(', ')}; kept in the front matter`, slide, writing);
  const front = yamlLines(
    {
      ...settings,
      layout: layout ?? 'none',
      class: classes.length === 0 ? undefined : classes.join(' '),
      routeAlias: name === undefined ? undefined : slide.id,
      background: image === undefined ? color : writing.urlOf(image),
      transition,
      hide: hidden === true ? 'true' : undefined,
      ...Object.fromEntries(Object.entries(placed).map(([part, value]) => [`background-${part}`, value])),
      ...(counted === false ? { count: 'false' } : {}),
      ...properties,
    },
    bare,
  );
  const body = slideMarkdown(slide, deck, writing);
  const notes = notesMarkdown(slide, writing);
  return [
    `---\n${front.join('\n')}\n---`,
    ...(body === '' ? [] : [body]),
    ...(notes === '' ? [] : [`<!--\n${notes.replace(/--(?=>|!>)/g, '&#45;&#45;')}\n-->`]),
  ].join('\n\n');
}
