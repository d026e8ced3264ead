import { findBuilds, type Block, type Deck, type Report, type Scene, type SceneSlide } from 'deckx/exporter';
import { isInRanges } from '../../settings/slide-ranges.js';
import type { Settings } from '../../settings/settings.js';
import { slideNumbers } from '../plan-slides.js';

/** What a handout shows together: a slide or the last one of a hand-made build, and what is said to all of it. */
export interface HandoutItem {
  readonly slide: SceneSlide;
  /** Ids of the slides that are found here. */
  readonly slideIds: readonly string[];
  /** Numbers of the first and last of them, as the player counts. */
  readonly first: number;
  readonly last: number;
  readonly talk: readonly Talk[];
}

/** What is said up to the next click. */
export interface Talk {
  /** Whether a click comes before it. */
  readonly afterClick: boolean;
  readonly blocks: readonly Block[];
}

/** How an item is called: `12`, or `12–15`. */
export function labelOf({ first, last }: Pick<HandoutItem, 'first' | 'last'>): string {
  return first === last ? String(first) : `${first}–${last}`;
}

export function notesOf({ talk }: Pick<HandoutItem, 'talk'>): readonly Block[] {
  return talk.flatMap(({ blocks }) => blocks);
}

/**
 * The items of a deck that is laid out. With `joined`, slides of a hand-made build are one item: its last slide, which shows
 * all of it, and the notes of each in order.
 */
export function handoutItems(scene: Scene, deck: Deck, joined: boolean): readonly HandoutItem[] {
  const runs = joined ? runsOf(deck) : new Map<string, string>();
  const stepsOf = stepsById(deck);
  const numbers = slideNumbers(scene.slides);
  const items: HandoutItem[] = [];
  let run: string | undefined;
  for (const [index, slide] of scene.slides.entries()) {
    const number = numbers[index]!;
    const own = runs.get(slide.slide.id);
    const talk = talkOf(slide, stepsOf.get(slide.slide.id) ?? []);
    const before = items.at(-1);
    if (before !== undefined && own !== undefined && own === run) items[items.length - 1] = continued(before, slide, number, talk);
    else items.push({ slide, slideIds: [slide.slide.id], first: number, last: number, talk });
    run = own;
  }
  return items;
}

/** The slides of builds, each with the id of the build's first. */
function runsOf(deck: Deck): ReadonlyMap<string, string> {
  return new Map(
    findBuilds(deck).flatMap(({ first, last }) => deck.slides.slice(first, last + 1).map(({ id }) => [id, deck.slides[first]!.id] as const)),
  );
}

/** The steps of each slide's notes, one for each block. */
function stepsById({ slides }: Deck): ReadonlyMap<string, readonly number[]> {
  return new Map(slides.map(({ id, notes }) => [id, notes.map(({ step = 0 }) => step)]));
}

function talkOf({ slide: { notes } }: SceneSlide, steps: readonly number[]): readonly Talk[] {
  const known = steps.length === notes.length ? steps : [];
  const talk: { afterClick: boolean; blocks: Block[] }[] = [];
  notes.forEach((block, index) => {
    const step = known[index] ?? 0;
    if (talk.length === 0 || step > (known[index - 1] ?? 0)) talk.push({ afterClick: step > 0, blocks: [] });
    talk.at(-1)!.blocks.push(block);
  });
  return talk;
}

function continued(before: HandoutItem, slide: SceneSlide, last: number, talk: readonly Talk[]): HandoutItem {
  const clicked = talk.map((part, index) => (index === 0 ? { ...part, afterClick: true } : part));
  return { slide, slideIds: [...before.slideIds, slide.slide.id], first: before.first, last, talk: [...before.talk, ...clicked] };
}

/** The items that the settings want. Numbers that the deck does not have are reported. */
export function wantedItems(items: readonly HandoutItem[], { slides, onlyWithNotes }: Pick<Settings, 'slides' | 'onlyWithNotes'>, report: Report): readonly HandoutItem[] {
  const last = items.at(-1)?.last ?? 0;
  const beyond = slides?.find(([from, to]) => from > last || (to !== Infinity && to > last));
  if (beyond !== undefined) report.add('export/selection', `--slides asks for slide ${beyond[1] === Infinity ? beyond[0] : beyond[1]}; the deck has ${last}`);
  return items.filter(
    (item) => (slides === undefined || isInRanges(slides, item.first, item.last)) && (!onlyWithNotes || notesOf(item).length > 0),
  );
}
