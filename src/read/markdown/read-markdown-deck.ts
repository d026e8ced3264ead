import type { Block, DeckMeta, Slide, Stylesheet } from '../../deck/deck.js';
import type { Report } from '../../report/report.js';
import type { Source } from '../../source/source.js';
import { checkLinks } from '../check-links.js';
import type { ReadDeck } from '../dialect.js';
import { createSlideIds, type SlideIds } from '../slide-ids.js';
import { cut, firstOrigin, originalText, originAt } from '../text/mapped-text.js';
import { createPlacer, type Placer } from '../text/placer.js';
import { stepAt, stepsBetween, type SteppedText } from '../text/stepped-text.js';
import type { MarkdownFlavour } from './flavour.js';
import { readBlocks } from './nodes/blocks.js';
import { parseMarkdown } from './parse-markdown.js';
import { prepareMarkdown, type MarkdownRules } from './prepare-markdown.js';
import type { MarkdownTrees, PreparedMarkdown, SlideContext } from './reading.js';

/** A slide whose texts are still Markdown. */
export interface SlideDraft {
  /** What the author calls it, and where that is in the source. */
  readonly name?: { readonly value: string; readonly origin: number };
  readonly body: SteppedText;
  readonly notes: SteppedText;
  /** True when the author took it out of the show. */
  readonly hidden: boolean;
  /** Offset in the source of the first thing in it; absent: that of the first word of the body, else of the notes. */
  readonly start?: number;
  /** What else the slide says of itself. */
  readonly fields: Pick<Slide, 'classes' | 'layout' | 'background' | 'properties' | 'counted' | 'transition'>;
}

/** A deck whose slides are still Markdown. */
export interface DeckDraft extends Pick<ReadDeck, 'dialect' | 'size'> {
  /** What plays the deck. */
  readonly player: string;
  readonly source: Source;
  readonly flavour: MarkdownFlavour;
  readonly slides: readonly SlideDraft[];
  readonly meta?: DeckMeta;
  /** Stylesheets that the deck names itself; they come after those of the source. */
  readonly stylesheets?: readonly Stylesheet[];
  /** Link definitions beyond those in the texts. */
  readonly definitions?: readonly string[];
  /** How an author gives a slide a name, for the hint at a link that leads to none. */
  readonly nameHint?: string;
  /** Whether the player counts each step as a slide. */
  readonly countsSteps?: boolean;
}

/**
 * Reads the slides of a deck, whose texts a dialect has cut out of the source: all their Markdown at once. What is wrong goes to the
 * report with its place and the number of the slide.
 */
export function readMarkdownDeck(draft: DeckDraft, report: Report): ReadDeck {
  const { source, flavour, dialect, player, size, meta = {}, stylesheets = [], definitions = [] } = draft;
  const prepared = draft.slides.map((slide) => prepareSlide(slide, flavour.rules));
  const texts = prepared.flatMap(({ body, notes }) => [body, notes]).flatMap(({ markdown }) => markdown ?? []);
  const place = createPlacer(source.file, source.text);
  const trees = parseMarkdown(texts, flavour, definitions);
  const context: DeckContext = { report, place, trees, readers: flavour.readers, styles: [], kept: new Set(), footnotes: new Map() };
  const slides = readSlides(prepared, context, draft.countsSteps === true);
  if (slides.length === 0) report.add('read/empty', `${source.file} has no slides`);
  const deck: ReadDeck = {
    type: 'deck',
    version: 1,
    meta,
    ...(size === undefined ? {} : { size }),
    dialect,
    player,
    stylesheets: [...source.stylesheets, ...stylesheets, ...context.styles.map((css) => ({ css }))],
    slides,
    footnotes: [...context.footnotes.values()],
  };
  checkLinks(deck, source.folder, report, draft.nameHint);
  return deck;
}

/** What all slides of a deck are read with. */
interface DeckContext extends Pick<SlideContext, 'report' | 'readers' | 'styles' | 'kept' | 'footnotes'> {
  readonly place: Placer;
  readonly trees: MarkdownTrees;
}

/** A text of a slide, ready for the Markdown parser; nothing to parse where it is blank. */
interface PreparedText {
  readonly stepped: SteppedText;
  readonly markdown?: PreparedMarkdown;
}

/** A slide whose texts are ready for the Markdown parser. */
interface PreparedSlide {
  readonly slide: SlideDraft;
  readonly body: PreparedText;
  readonly notes: PreparedText;
}

function prepareSlide(slide: SlideDraft, rules: MarkdownRules): PreparedSlide {
  return { slide, body: prepareText(slide.body, rules), notes: prepareText(slide.notes, rules) };
}

/** Its offsets are its own; white space at the start goes. */
function prepareText(stepped: SteppedText, rules: MarkdownRules): PreparedText {
  const { text } = stepped.text;
  const own = cut(originalText(text), text.length - text.trimStart().length);
  return own.text === '' ? { stepped } : { stepped, markdown: prepareMarkdown(own, rules) };
}

function readSlides(prepared: readonly PreparedSlide[], context: DeckContext, countsSteps: boolean): readonly Slide[] {
  const names = prepared.flatMap(({ slide: { name } }) => name?.value ?? []);
  const ids = createSlideIds(names.filter((name) => name !== ''));
  let number = 1;
  return prepared.map((each, index) => {
    const { slide } = each;
    const player = slide.hidden ? undefined : number;
    if (player !== undefined) number += 1 + (countsSteps ? slide.body.steps.length : 0);
    return readSlide(each, idFor(slide, index, ids, context, player), player, context);
  });
}

/** A slide of the deck. `number` is the player's; absent for a hidden slide. */
function readSlide({ slide, body, notes }: PreparedSlide, id: string, number: number | undefined, context: DeckContext): Slide {
  const { name, hidden, start, fields } = slide;
  const { classes, layout, background, properties, counted, transition } = fields;
  return {
    type: 'slide',
    id,
    ...(name === undefined || name.value === '' ? {} : { name: name.value }),
    classes,
    ...(layout === undefined ? {} : { layout }),
    ...(background === undefined ? {} : { background }),
    blocks: blocksOf(body, number, context),
    notes: blocksOf(notes, number, context),
    ...(properties === undefined ? {} : { properties }),
    ...(hidden ? { hidden: true } : {}),
    ...(counted === undefined ? {} : { counted }),
    ...(transition === undefined ? {} : { transition }),
    place: context.place(start ?? firstOrigin(body.stepped.text) ?? firstOrigin(notes.stepped.text) ?? originAt(body.stepped.text, 0)),
  };
}

function idFor({ name }: SlideDraft, index: number, ids: SlideIds, { report, place }: DeckContext, player: number | undefined): string {
  if (name === undefined || name.value === '') return ids.numbered(index + 1);
  const { id, taken } = ids.named(name.value);
  if (taken) {
    report.add('read/duplicate-name', `another slide is named ${name.value}; this one gets the id ${id}`, {
      place: place(name.origin),
      ...(player === undefined ? {} : { slide: player }),
    });
  }
  return id;
}

function blocksOf({ stepped, markdown }: PreparedText, number: number | undefined, context: DeckContext): readonly Block[] {
  return markdown === undefined ? [] : readBlocks(markdown, context.trees, slideContext(stepped, number, context));
}

function slideContext(stepped: SteppedText, slide: number | undefined, { place, ...shared }: DeckContext): SlideContext {
  return {
    ...shared,
    ...(slide === undefined ? {} : { slide }),
    place: (offset) => place(originAt(stepped.text, offset)),
    step: (offset) => stepAt(stepped, offset),
    cuts: (from, to) => stepsBetween(stepped, from, to),
  };
}
