import type { Background, Block, Slide } from '../../deck/deck.js';
import type { Report } from '../../report/report.js';
import { readBlocks } from '../markdown/nodes/blocks.js';
import type { SlideContext } from '../markdown/context.js';
import { cut, originalText, originAt } from '../text/mapped-text.js';
import type { MarkdownTrees } from '../markdown/parse-markdown.js';
import type { Placer } from '../text/placer.js';
import { prepareMarkdown, type PreparedMarkdown } from '../markdown/prepare-markdown.js';
import type { Rules } from '../text/scan.js';
import type { AssembledSlide, SteppedText } from './assemble-slides.js';
import type { Properties } from './properties.js';

/** What all slides of a deck are read with. */
export interface DeckContext {
  readonly report: Report;
  readonly place: Placer;
  readonly trees: MarkdownTrees;
  readonly lookAlikes: boolean;
  readonly styles: string[];
  readonly kept: Set<string>;
}

/** Properties that have a field of their own in the slide, or did their work when slides were assembled. */
const dealtWith = new Set(
  (
    'name class layout template count exclude hidden transition data-transition data-transition-speed ' +
    'background-image background-color background-size background-position background-repeat'
  ).split(' '),
);

/** A text of a slide, ready for the Markdown parser; nothing to parse where it is blank. */
export interface PreparedText {
  readonly stepped: SteppedText;
  readonly prepared?: PreparedMarkdown;
}

/** A slide whose texts are ready for the Markdown parser. */
export interface PreparedSlide {
  readonly slide: AssembledSlide;
  readonly body: PreparedText;
  readonly notes: PreparedText;
}

/** Makes a slide's texts ready for the Markdown parser. Their offsets are their own; white space at the start goes. */
export function prepareSlide(slide: AssembledSlide, rules: Rules): PreparedSlide {
  return { slide, body: prepareText(slide.body, rules), notes: prepareText(slide.notes, rules) };
}

function prepareText(stepped: SteppedText, rules: Rules): PreparedText {
  const { text } = stepped.text;
  const own = cut(originalText(text), text.length - text.trimStart().length);
  return own.text === '' ? { stepped } : { stepped, prepared: prepareMarkdown(own, rules) };
}

/** A slide of the deck. `number` is the player's; absent for a hidden slide. */
export function readSlide(prepared: PreparedSlide, id: string, number: number | undefined, deck: DeckContext): Slide {
  const { slide, body, notes } = prepared;
  const { properties } = slide;
  const name = properties.get('name')?.value;
  const layout = wishedLayout(properties);
  const background = backgroundOf(properties);
  const transition = transitionOf(properties);
  const others = [...properties].filter(([key]) => !dealtWith.has(key) || (key === 'background-image' && background?.image === undefined));
  return {
    type: 'slide',
    id,
    ...(name === undefined || name === '' ? {} : { name }),
    classes: classesOf(properties),
    ...(layout === undefined ? {} : { layout }),
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

/** What remark.js itself does nothing with, but exporters can: `transition`, or reveal.js's own names for it and its speed. */
function transitionOf(properties: Properties): string | undefined {
  const value = (name: string): string => properties.get(name)?.value ?? '';
  const said = [value('transition') || value('data-transition'), value('data-transition-speed')].filter((part) => part !== '').join(' ');
  return said === '' ? undefined : said;
}

/** Class names are parted by blanks or commas. */
function classesOf(properties: Properties): readonly string[] {
  return [...new Set((properties.get('class')?.value ?? '').split(/[,\s]+/).filter((name) => name !== ''))];
}

/** The layout that the slide asks for; `true` and `false` are the player's, and are about templates. */
function wishedLayout(properties: Properties): string | undefined {
  const value = properties.get('layout')?.value ?? '';
  return value === '' || /^(?:true|false)$/i.test(value) ? undefined : value;
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
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function blocksOf({ stepped, prepared }: PreparedText, number: number | undefined, deck: DeckContext): readonly Block[] {
  return prepared === undefined ? [] : readBlocks(prepared, deck.trees, contextOf(stepped, number, deck));
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
