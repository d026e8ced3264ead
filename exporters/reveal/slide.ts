import { deckClassNames, type Background, type Slide } from 'deckx/exporter';
import { blocksMarkup } from './blocks.js';
import { footnotesMarkup } from './footnotes.js';
import { element, type MarkupAttributes } from './markup.js';
import { notesMarkup } from './notes.js';
import type { Rendering } from './rendering.js';
import { pictureSource } from './pictures.js';
import { transitionNames } from './reveal-names.js';

const transitions: ReadonlySet<string> = new Set(transitionNames);

/**
 * A slide: reveal's section, in it the elements that stand for the player's slide and its content, which carries the
 * author's classes, and the speaker notes.
 */
export function slideMarkup(slide: Slide, rendering: Rendering): string {
  const { hidden, counted, background, classes, blocks } = slide;
  const visibility = hidden === true ? 'hidden' : counted === false ? 'uncounted' : undefined;
  const behind = background === undefined ? {} : backgroundAttributes(background, rendering);
  const attributes = {
    id: rendering.idOf(slide),
    'data-visibility': visibility,
    'data-auto-animate': rendering.series === undefined ? undefined : (true as const),
    'data-auto-animate-id': rendering.series,
    ...transitionAttributes(slide, rendering),
    ...behind,
  };
  // reveal.js draws behind its slides: what the author painted on all of them would cover it.
  const style = Object.values(behind).some((value) => value !== undefined) ? 'background: transparent' : undefined;
  const content = blocksMarkup(blocks, rendering) + footnotesMarkup(blocks, rendering, (definition) => blocksMarkup(definition, rendering));
  const shown = element('div', { class: [deckClassNames.slide, ...classes, ...rendering.slideClasses].join(' '), style }, `\n${content}\n`);
  const { atOnce, bySteps } = notesMarkup(slide, rendering);
  return element('section', attributes, `\n${bySteps}${element('div', { class: 'deck-frame' }, shown)}\n${atOnce}`);
}

/** `fade`, `slide-in fade-out`, `zoom fast`: a transition, or one for each way, and a speed. An unknown one is reported. */
function transitionAttributes({ transition = '', place }: Slide, { report, slide }: Rendering): MarkupAttributes {
  const words = transition
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const kinds = words.filter((word) => transitions.has(word.replace(/-(?:in|out)$/, '')));
  const speed = words.find((word) => word === 'fast' || word === 'slow');
  if (words.length > 0 && kinds.length === 0) {
    const details = { hint: `available: ${[...transitions].join(', ')}`, slide, ...(place === undefined ? {} : { place }) };
    report.add('export/transition', `reveal.js has no transition ${transition}`, details);
  }
  return { 'data-transition': kinds.length === 0 ? undefined : kinds.join(' '), 'data-transition-speed': speed };
}

/** What reveal.js draws behind a slide, over the whole window. */
function backgroundAttributes({ color, image, size, position, repeat }: Background, { shelf, width }: Rendering): MarkupAttributes {
  const { src, ...shared } = image === undefined ? {} : (pictureSource(image, shelf) ?? {});
  const shown = image !== undefined && (src !== undefined || 'data-asset' in shared);
  return {
    'data-background-color': color,
    'data-background-image': src,
    ...shared,
    'data-background-size': shown ? (size ?? naturalSize(shelf.widthOf(image), width)) : undefined,
    'data-background-position': shown ? position : undefined,
    'data-background-repeat': shown ? repeat : undefined,
  };
}

/** A picture without a size is as large on the slide as by itself: that share of the window, in which the slide grows. */
function naturalSize(own: number | undefined, slide: number): string {
  return own === undefined ? 'auto' : `${Math.round((own / slide) * 10000) / 100}% auto`;
}
