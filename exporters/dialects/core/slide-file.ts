import type { Deck, Slide } from 'deckx/exporter';
import type { SourceForm, Writing } from './source-form.js';

/** What the slides of a deck are written with, one after another. */
export function writingFor(slide: number, form: SourceForm, given: Pick<Writing, 'report' | 'urlOf'>): Writing {
  return { ...given, form, slide, clicks: { begun: 0, reported: false }, inNotes: false };
}

/** The same for the slide's notes, whose steps are counted from the start. */
export function notesWriting(writing: Writing): Writing {
  return { ...writing, clicks: { begun: 0, reported: false }, inNotes: true };
}

/** Slides with the definitions of footnotes that they refer to, for dialects without such references. */
export function footnotesOf(slide: Slide, deck: Deck): Deck['footnotes'] {
  const text = JSON.stringify([slide.blocks, slide.notes]);
  return deck.footnotes.filter(({ identifier }) => text.includes(`"footnoteReference","identifier":${JSON.stringify(identifier)}`));
}
