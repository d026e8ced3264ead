import type { Deck } from '../../deck/deck.js';
import { inventoryOf } from '../../deck/inventory.js';
import { findBuilds } from '../../deck/merge-builds.js';
import { expandSteps, stepCount } from '../../deck/steps.js';
import { walk } from '../../deck/walk.js';
import type { ExplainedDetection } from '../../read/detect-dialect.js';
import type { FontUse } from './fonts-used.js';

/** Words that a speaker says per minute; talks are between 120 and 160. */
export const wordsPerMinute = 140;

/** What `deckx inspect` shows of a deck, without hidden slides; `--json` prints it as it is. */
export interface Inspection {
  readonly file: string;
  readonly title?: string;
  readonly dialect: string;
  /** Why this dialect, and what spoke for the others (confidence from 0 to 1). */
  readonly detection: Pick<ExplainedDetection, 'why' | 'others'>;
  /** As the audience sees them: each step of a slide counts. */
  readonly slides: number;
  /** Clicks that show more of a slide. */
  readonly steps: number;
  /** Runs of slides that only add to each other, by the numbers of their slides; `--merge-builds` makes each one slide. */
  readonly builds: readonly FoundBuild[];
  /** Of `slides`, those with speaker notes. */
  readonly slidesWithNotes: number;
  readonly hiddenSlides: number;
  /** Words on the slides. */
  readonly words: number;
  readonly noteWords: number;
  /** `noteWords` at 140 words a minute, to a tenth. */
  readonly speakingMinutes: number;
  /** Pictures, as often as they are used. */
  readonly images: number;
  /** Different pictures. */
  readonly imageFiles: number;
  /** Addresses of pictures that are not there or cannot be read. */
  readonly imagesMissing: readonly string[];
  readonly links: number;
  readonly terminals: number;
  readonly prompts: number;
  readonly cursors: number;
  readonly footnotes: number;
  /** How often each class is used, the most used first. */
  readonly classes: Readonly<Record<string, number>>;
  /** Of `classes`, those that the deck's stylesheets give declarations of their own (`.small { … }`). */
  readonly classStyles: Readonly<Record<string, readonly string[]>>;
  readonly fonts: readonly FontUse[];
}

/** A manual build: slides `first` to `last`, and how many they are. */
export interface FoundBuild {
  readonly first: number;
  readonly last: number;
  readonly slides: number;
}

/** What is known of a deck beside the deck itself. */
export interface Surroundings {
  readonly file: string;
  readonly detection: ExplainedDetection;
  readonly fonts: readonly FontUse[];
  /** What the deck's stylesheets say of classes by themselves. */
  readonly declarations: ReadonlyMap<string, readonly string[]>;
  /** How many slides were left out of the deck since they are not shown. */
  readonly hiddenSlides: number;
  /** Whether there is a picture at this address. */
  isThere(url: string): Promise<boolean>;
}

/** Counts what a deck of shown slides holds. */
export async function describeDeck(deck: Deck, surroundings: Surroundings): Promise<Inspection> {
  const { file, detection, fonts, declarations, hiddenSlides } = surroundings;
  const classes = classCounts(deck);
  const slides = inventoryOf(deck);
  const total = (count: (slide: (typeof slides)[number]) => number): number => slides.reduce((sum, slide) => sum + count(slide), 0);
  const shown = expandSteps(deck, 'slides').slides;
  const urls = [...new Set(slides.flatMap(({ images }) => images.map(({ url }) => url)))];
  const imagesMissing: string[] = [];
  for (const url of urls) if (!(await surroundings.isThere(url))) imagesMissing.push(url);
  const noteWords = total((slide) => slide.noteWords.length);
  return {
    file,
    ...(deck.meta.title === undefined ? {} : { title: deck.meta.title }),
    dialect: detection.dialect,
    detection: { why: detection.why, others: detection.others },
    slides: shown.length,
    steps: deck.slides.reduce((sum, slide) => sum + stepCount(slide), 0),
    builds: buildsOf(deck),
    slidesWithNotes: shown.filter(({ notes }) => notes.length > 0).length,
    hiddenSlides,
    words: total((slide) => slide.words.length),
    noteWords,
    speakingMinutes: Math.round((noteWords / wordsPerMinute) * 10) / 10,
    images: total(({ images }) => images.length),
    imageFiles: urls.length,
    imagesMissing,
    links: total(({ links }) => links.length),
    terminals: total(({ terminals }) => terminals),
    prompts: total(({ prompts }) => prompts),
    cursors: total(({ cursors }) => cursors),
    footnotes: total(({ footnotes }) => footnotes),
    classes,
    classStyles: Object.fromEntries(
      Object.keys(classes).flatMap((name) => (declarations.has(name) ? [[name, declarations.get(name)!]] : [])),
    ),
    fonts,
  };
}

/** Builds by the numbers of their slides, each step counting as one. */
function buildsOf(deck: Deck): readonly FoundBuild[] {
  let number = 1;
  const numbers = deck.slides.map((slide) => {
    const first = number;
    number += 1 + stepCount(slide);
    return { first, last: number - 1 };
  });
  return findBuilds(deck).map(({ first: from, last: to }) => {
    const [first, last] = [numbers[from]!.first, numbers[to]!.last];
    return { first, last, slides: last - first + 1 };
  });
}

function classCounts({ slides }: Deck): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const names = slides.flatMap(({ classes, blocks, notes }) => [
    ...classes,
    ...[...walk([...blocks, ...notes])].flatMap(({ attrs }) => attrs?.classes ?? []),
  ]);
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}
