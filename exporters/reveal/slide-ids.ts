import { textOf, walk } from 'deckx/exporter';
import type { Deck, Slide } from 'deckx/exporter';

/** Longer ids are no help to anybody. */
const longest = 60;

/**
 * The id that each slide has in the page, by its id in the deck: that one, but where it only counts (`slide-7`) the slide's title
 * as an address has it (`#/why-lenses` still leads there when slides are put before it), numbered where several have the same.
 * A state of a slide (`x--1`) has its slide's id with that number.
 */
export function slideIds({ slides, footnotes }: Pick<Deck, 'slides' | 'footnotes'>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  for (const { id, name, blocks, notes } of slides) {
    taken.add(id);
    if (name !== undefined) taken.add(name);
    for (const { attrs } of walk([...blocks, ...notes])) if (attrs?.id !== undefined) taken.add(attrs.id);
  }
  for (const { attrs } of walk(footnotes)) if (attrs?.id !== undefined) taken.add(attrs.id);
  const ids = new Map<string, string>();
  for (const slide of slides) {
    const [, origin = '', state = ''] = /^(.*?)(--\d+)?$/s.exec(slide.id)!;
    const first = state === '' ? undefined : ids.get(origin);
    ids.set(slide.id, first === undefined ? freeId(slide, taken) : first + state);
  }
  return ids;
}

function freeId(slide: Slide, taken: Set<string>): string {
  const title = slide.name === undefined && /^slide-\d+$/.test(slide.id) ? idOfTitle(slide) : '';
  if (title === '') return slide.id;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? title : `${title}-${count}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** Letters and digits of the title in lower case; nothing where it has none, or is a number, which would mean a place in the deck. */
function idOfTitle({ blocks }: Slide): string {
  for (const node of walk(blocks)) {
    if (node.type !== 'heading') continue;
    const words =
      textOf([node])
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    let id = '';
    for (const word of words) if (`${id}-${word}`.length <= longest) id += id === '' ? word : `-${word}`;
    return /^\d*$/.test(id) ? '' : id;
  }
  return '';
}
