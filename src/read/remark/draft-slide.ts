import type { Background } from '../../deck/deck.js';
import type { SlideDraft } from '../markdown/read-markdown-deck.js';
import type { AssembledSlide } from './assemble-slides.js';
import type { Properties } from './properties.js';

/** Properties that have a field of their own in the slide, or did their work when slides were assembled. */
const dealtWith = new Set(
  (
    'name class layout template count exclude hidden transition data-transition data-transition-speed ' +
    'background-image background-color background-size background-position background-repeat'
  ).split(' '),
);

/** What a slide's properties say, with the texts that are still to be read. */
export function draftSlide({ properties, body, notes, hidden, start }: AssembledSlide): SlideDraft {
  const name = properties.get('name');
  const layout = wishedLayout(properties);
  const background = backgroundOf(properties);
  const transition = transitionOf(properties);
  const others = [...properties].filter(([key]) => !dealtWith.has(key) || (key === 'background-image' && background?.image === undefined));
  return {
    ...(name === undefined ? {} : { name }),
    body,
    notes,
    hidden,
    start,
    fields: {
      classes: classesOf(properties),
      ...(layout === undefined ? {} : { layout }),
      ...(background === undefined ? {} : { background }),
      ...(others.length === 0 ? {} : { properties: Object.fromEntries(others.map(([key, { value }]) => [key, value])) }),
      ...(properties.get('count')?.value === 'false' ? { counted: false } : {}),
      ...(transition === undefined ? {} : { transition }),
    },
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
