import type { Deck, Slide } from 'deckx/exporter';
import { notesMarkdown, slideMarkdown } from '../core/common-slides.js';
import { backgroundParts, reportLoss, type Writing } from '../core/source-form.js';
import { writingFor } from '../core/slide-file.js';
import { commentValue, revealForm } from './reveal-form.js';

/** The slides as reveal.js's Markdown: `---` between them, `Note:` before what is said. */
export function revealMdText(deck: Deck, given: Pick<Writing, 'report' | 'urlOf'>): string {
  const slides = deck.slides.map((slide, index) => revealSlide(slide, deck, writingFor(index + 1, revealForm, given)));
  return `${slides.join('\n\n---\n\n')}\n`;
}

function revealSlide(slide: Slide, deck: Deck, writing: Writing): string {
  const attributes = slideAttributes(slide, writing).map(([name, value]) => `${name}="${commentValue(value)}"`);
  const comment = attributes.length === 0 ? [] : [`<!-- .slide: ${attributes.join(' ')} -->`];
  const body = slideMarkdown(slide, deck, writing);
  const notes = notesMarkdown(slide, writing);
  return [...comment, ...(body === '' ? [] : [body]), ...(notes === '' ? [] : [`Note:\n\n${notes}`])].join('\n\n');
}

/** What reveal.js takes from a slide's section, by attribute. */
function slideAttributes(slide: Slide, writing: Writing): readonly (readonly [string, string])[] {
  const { id, name, classes, layout, background = {}, hidden, counted, transition, properties = {} } = slide;
  const [effect, speed] = (transition ?? '').split(/\s+/);
  const said: readonly (readonly [string, string | undefined])[] = [
    ['id', name === undefined ? undefined : id],
    ['class', classes.length === 0 ? undefined : classes.join(' ')],
    ...backgroundParts(background, writing.urlOf).map(([part, value]) => [`data-background-${part}`, value] as const),
    ['data-visibility', hidden === true ? 'hidden' : counted === false ? 'uncounted' : undefined],
    ['data-transition', effect === '' ? undefined : effect],
    ['data-transition-speed', speed],
    ['data-layout', layout],
    ...Object.entries(properties).map(([key, value]) => [`data-${key.replace(/^data-/, '')}`, value] as const),
  ];
  const lost = Object.keys(properties).filter((key) => !/^data-/.test(key));
  if (lost.length > 0) reportLoss(`does not use ${lost.join(', ')}; kept as data- attributes of the slide`, slide, writing);
  return said.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}
