import { findBuilds, stepCount, type Block, type Deck, type Report, type Scene, type SceneSlide } from 'deckx/exporter';
import { isInRanges } from '../../settings/slide-ranges.js';
import type { Settings } from '../../settings/settings.js';

/** What a handout shows together: a slide, or the last one of a manual build, and all of its notes. */
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

/** How a deck becomes items. */
export interface Itemizing {
  /** Whether the scene has each state of a slide, or each slide once, in its last state. */
  readonly steps: 'slides' | 'final';
  /** Whether the slides of a manual build are one item: its last slide, which shows all of it, and the notes of each in order. */
  readonly joined: boolean;
}

/** The items of a deck that is laid out. States of a slide count, as in the player: a slide with two steps is `7–9`. */
export function handoutItems(scene: Scene, deck: Deck, { steps, joined }: Itemizing): readonly HandoutItem[] {
  const runs = joined ? runsOf(deck) : new Map<string, string>();
  const own = new Map(deck.slides.map((slide) => [slide.id, slide]));
  const items: HandoutItem[] = [];
  let run: string | undefined;
  let number = 0;
  for (const slide of scene.slides) {
    const node = own.get(slide.slide.id);
    const states = steps === 'final' && node !== undefined ? stepCount(node) : 0;
    const first = slide.slide.counted === false ? Math.max(1, number) : number + 1;
    number = first + states;
    const talk = talkOf(slide, node?.notes ?? []);
    const before = items.at(-1);
    const part = runs.get(slide.slide.id);
    if (before !== undefined && part !== undefined && part === run) items[items.length - 1] = continued(before, slide, number, talk);
    else items.push({ slide, slideIds: [slide.slide.id], first, last: number, talk });
    run = part;
  }
  return items;
}

/** The slides of builds, each with the id of the build's first. */
function runsOf(deck: Deck): ReadonlyMap<string, string> {
  return new Map(
    findBuilds(deck).flatMap(({ first, last }) =>
      deck.slides.slice(first, last + 1).map(({ id }) => [id, deck.slides[first]!.id] as const),
    ),
  );
}

/** `notes` are those of the deck's slide, with their steps; those of the scene's have none any more. */
function talkOf({ slide }: SceneSlide, notes: readonly Block[]): readonly Talk[] {
  const steps = notes.length === slide.notes.length ? notes.map(({ step = 0 }) => step) : [];
  const talk: { afterClick: boolean; blocks: Block[] }[] = [];
  slide.notes.forEach((block, index) => {
    const step = steps[index] ?? 0;
    if (talk.length === 0 || step > (steps[index - 1] ?? 0)) talk.push({ afterClick: step > 0, blocks: [] });
    talk.at(-1)!.blocks.push(block);
  });
  return talk;
}

function continued(before: HandoutItem, slide: SceneSlide, last: number, talk: readonly Talk[]): HandoutItem {
  const clicked = talk.map((part, index) => (index === 0 ? { ...part, afterClick: true } : part));
  return { slide, slideIds: [...before.slideIds, slide.slide.id], first: before.first, last, talk: [...before.talk, ...clicked] };
}

/** The items that the settings want. Numbers that the deck does not have are reported. */
export function wantedItems(
  items: readonly HandoutItem[],
  { slides, onlyWithNotes }: Pick<Settings, 'slides' | 'onlyWithNotes'>,
  report: Report,
): readonly HandoutItem[] {
  const last = items.at(-1)?.last ?? 0;
  const beyond = slides?.find(([from, to]) => from > last || (to !== Infinity && to > last));
  if (beyond !== undefined)
    report.add(
      'export/selection',
      `--slides selects slide ${beyond[1] === Infinity ? beyond[0] : beyond[1]}; the last slide of the deck is ${last}`,
    );
  return items.filter(
    (item) => (slides === undefined || isInRanges(slides, item.first, item.last)) && (!onlyWithNotes || notesOf(item).length > 0),
  );
}
