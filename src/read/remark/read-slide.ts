import type { Background, Block, Slide } from '../../deck/deck.js';
import type { Report } from '../../report/report.js';
import { readBlocks } from '../shared/blocks.js';
import type { SlideContext } from '../shared/context.js';
import { createTextBuilder, cut, originalText, originAt, type MappedText } from '../shared/mapped-text.js';
import type { Placer } from '../shared/placer.js';
import type { AssembledSlide, SteppedText } from './assemble-slides.js';
import type { Properties } from './properties.js';
import type { LinkDefinition } from './split-slides.js';

/** What all slides of a deck are read with. */
export interface DeckContext {
  readonly report: Report;
  readonly place: Placer;
  readonly definitions: readonly LinkDefinition[];
  readonly lookAlikes: boolean;
  readonly styles: string[];
  readonly kept: Set<string>;
}

/** Properties that have a field of their own in the slide, or did their work when slides were assembled. */
const dealtWith = new Set(
  (
    'name class layout template count exclude hidden transition ' +
    'background-image background-color background-size background-position background-repeat'
  ).split(' '),
);

/** A slide of the deck. `number` is the player's; absent for a hidden slide. */
export function readSlide(slide: AssembledSlide, id: string, number: number | undefined, deck: DeckContext): Slide {
  const { properties, body, notes } = slide;
  const name = properties.get('name')?.value;
  const background = backgroundOf(properties);
  const transition = properties.get('transition')?.value;
  const others = [...properties].filter(([key]) => !dealtWith.has(key) || (key === 'background-image' && background?.image === undefined));
  return {
    type: 'slide',
    id,
    ...(name === undefined || name === '' ? {} : { name }),
    classes: classesOf(properties),
    ...(background === undefined ? {} : { background }),
    blocks: blocksOf(body, number, deck),
    notes: blocksOf(notes, number, deck),
    ...(others.length === 0 ? {} : { properties: Object.fromEntries(others.map(([key, { value }]) => [key, value])) }),
    ...(slide.hidden ? { hidden: true } : {}),
    ...(properties.get('count')?.value === 'false' ? { counted: false } : {}),
    ...(transition === undefined ? {} : { transition }),
    place: deck.place(slide.start),
  };
}

/** Class names are parted by blanks or commas. */
function classesOf(properties: Properties): readonly string[] {
  return [...new Set((properties.get('class')?.value ?? '').split(/[,\s]+/).filter((name) => name !== ''))];
}

/** The address in a CSS `url(…)`; `undefined` for anything else. */
function addressOf(value: string | undefined): string | undefined {
  const match = /^url\(\s*(["']?)(.*?)\1\s*\)/.exec(value ?? '');
  return match === null ? undefined : match[2];
}

function backgroundOf(properties: Properties): Background | undefined {
  const value = (name: string): string | undefined => properties.get(`background-${name}`)?.value;
  const parts = {
    color: value('color'),
    image: addressOf(value('image')),
    size: value('size'),
    position: value('position'),
    repeat: value('repeat'),
  };
  const said = Object.entries(parts).filter(([, part]) => part !== undefined);
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Background);
}

function blocksOf(stepped: SteppedText, number: number | undefined, deck: DeckContext): readonly Block[] {
  if (stepped.text.text.trim() === '') return [];
  return readBlocks(withDefinitions(stepped.text, deck.definitions), contextOf(stepped, number, deck));
}

/** The text, its offsets its own, without white space at the start, and with the link definitions it may need. */
function withDefinitions({ text }: MappedText, definitions: readonly LinkDefinition[]): MappedText {
  const builder = createTextBuilder();
  const own = originalText(text);
  builder.copy(cut(own, text.length - text.trimStart().length));
  const lower = text.toLowerCase();
  for (const { id, markdown } of definitions) {
    if (lower.includes(`[${id.toLowerCase()}]`)) builder.insert(`\n\n${markdown}`, text.length);
  }
  return builder.build();
}

function contextOf({ text, steps }: SteppedText, slide: number | undefined, deck: DeckContext): SlideContext {
  const { report, place, lookAlikes, styles, kept } = deck;
  return {
    report,
    ...(slide === undefined ? {} : { slide }),
    lookAlikes,
    styles,
    kept,
    place: (offset) => place(originAt(text, offset)),
    step: (offset) => steps.filter((step) => step <= offset).length,
    cuts: (from, to) => [...new Set(steps)].filter((step) => step > from && step < to),
  };
}
