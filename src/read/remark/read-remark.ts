import type { Deck, Slide } from '../../deck/deck.js';
import type { Report } from '../../report/report.js';
import type { Source } from '../../source/source.js';
import { originalText, type MappedText } from '../text/mapped-text.js';
import { parseMarkdown } from '../markdown/parse-markdown.js';
import { createPlacer } from '../text/placer.js';
import { markdownRules, type PreparedMarkdown } from '../markdown/prepare-markdown.js';
import { assembleSlides, type AssembledSlide } from './assemble-slides.js';
import { checkLinks } from '../check-links.js';
import { checkProperties } from './check-properties.js';
import type { MathNotation } from './math-notation.js';
import { prepareSlide, readSlide, type DeckContext, type PreparedSlide } from './read-slide.js';
import { createSlideIds, type SlideIds } from '../slide-ids.js';
import { splitSlides } from './split-slides.js';
import { unindent } from './unindent.js';

/** Size of the player's slide at 16:9, in CSS pixels. */
const size = { width: 1210, height: 681 };

/** Reads remark.js Markdown (https://github.com/gnab/remark). `math`: how the page that plays it marks formulas. */
export function readRemark(source: Source, report: Report, math?: MathNotation): Deck {
  const options = { dialect: 'remark', player: 'remark', lookAlikes: false, ...(math === undefined ? {} : { math }) };
  return readRemarkText(unindent(originalText(source.text)), source, report, options);
}

/** How a dialect that is translated to remark's differs from it. */
export interface RemarkOptions {
  readonly dialect: string;
  /** What plays its decks. */
  readonly player: string;
  /** Whether look-alikes in code stand for the characters they look like. */
  readonly lookAlikes: boolean;
  /** How formulas are marked; absent: not at all. */
  readonly math?: MathNotation;
}

/** Reads text in remark's dialect whose origins are offsets in the source. */
export function readRemarkText(text: MappedText, source: Source, report: Report, options: RemarkOptions): Deck {
  const { slides: raw, definitions } = splitSlides(text);
  const place = createPlacer(source.file, source.text);
  const assembled = assembleSlides(raw, report, place);
  checkProperties(assembled, text.text, report, place);
  const rules = markdownRules(options.math);
  const prepared = isEmpty(assembled) ? [] : assembled.map((slide) => prepareSlide(slide, rules));
  const context: DeckContext = {
    report,
    place,
    trees: parseMarkdown(textsOf(prepared), definitions.toReversed()),
    lookAlikes: options.lookAlikes,
    styles: [],
    kept: new Set(),
  };
  const slides = readSlides(prepared, context);
  if (slides.length === 0) report.add('read/empty', `${source.file} has no slides`);
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: {},
    size,
    dialect: options.dialect,
    player: options.player,
    stylesheets: [...source.stylesheets, ...context.styles.map((css) => ({ css }))],
    slides,
    footnotes: [],
  };
  checkLinks(deck, source.folder, report);
  return deck;
}

function textsOf(slides: readonly PreparedSlide[]): readonly PreparedMarkdown[] {
  return slides.flatMap(({ body, notes }) => [body, notes]).flatMap(({ prepared }) => prepared ?? []);
}

function isEmpty(slides: readonly AssembledSlide[]): boolean {
  return slides.every(({ body, notes, properties }) => `${body.text.text}${notes.text.text}`.trim() === '' && properties.size === 0);
}

function readSlides(prepared: readonly PreparedSlide[], context: DeckContext): readonly Slide[] {
  const names = prepared.flatMap(({ slide: { properties } }) => properties.get('name')?.value ?? []);
  const ids = createSlideIds(names.filter((name) => name !== ''));
  let number = 1;
  return prepared.map((each, index) => {
    const { slide } = each;
    const player = slide.hidden ? undefined : number;
    if (player !== undefined) number += 1 + slide.body.steps.length;
    return readSlide(each, idFor(slide, index, ids, context, player), player, context);
  });
}

function idFor(
  { properties }: AssembledSlide,
  index: number,
  ids: SlideIds,
  { report, place }: DeckContext,
  player: number | undefined,
): string {
  const name = properties.get('name');
  if (name === undefined || name.value === '') return ids.numbered(index + 1);
  const { id, taken } = ids.named(name.value);
  if (taken) {
    report.add('read/duplicate-name', `another slide is named ${name.value}; this one has the id ${id}`, {
      place: place(name.origin),
      ...(player === undefined ? {} : { slide: player }),
    });
  }
  return id;
}
