import { parseAspect } from '../../deck/aspect.js';
import type { Report } from '../../report/report.js';
import type { Source } from '../../source/source.js';
import type { ReadDeck } from '../dialect.js';
import { readMarkdownDeck } from '../markdown/read-markdown-deck.js';
import { insertedText, originalText, type MappedText } from '../text/mapped-text.js';
import { createPlacer } from '../text/placer.js';
import { assembleSlides, type AssembledSlide } from './assemble-slides.js';
import { checkProperties } from './check-properties.js';
import { remarkFlavour, type RemarkFlavourOptions } from './flavour.js';
import { isPage } from './is-page.js';
import { remarkPage, type RemarkPage } from './page.js';
import type { RemarkSettings } from './page-settings.js';
import { pageDeck } from './page-source.js';
import { reportSettings } from './report-settings.js';
import { draftSlide } from './draft-slide.js';
import { splitSlides } from './split-slides.js';
import { unindent } from './unindent.js';

/**
 * Reads remark.js Markdown (https://github.com/gnab/remark), or the deck of a page that plays it. `page`: what the page says of the
 * deck; absent: the source itself is asked where it is one.
 */
export async function readRemark(source: Source, report: Report, page = pageOf(source)): Promise<ReadDeck> {
  const deck =
    isPage(source.text) && page !== undefined ? await pageDeck(source, page, report) : { source, text: originalText(source.text) };
  const { math, macros, call } = page ?? {};
  const options = {
    dialect: 'remark',
    player: 'remark',
    lookAlikes: false,
    highlightedLines: call === undefined ? 'inLanguages' : call.settings.highlightLines === true ? 'marked' : 'none',
    ...(math === undefined ? {} : { math }),
    ...(macros === undefined ? {} : { macros }),
    ...(call === undefined ? {} : { settings: call.settings }),
    ...(call?.settings.highlightLanguage === undefined ? {} : { language: call.settings.highlightLanguage }),
  } as const;
  if (call !== undefined) reportSettings(call, isPage(source.text) ? source : undefined, report);
  const { source: own, text } = deck ?? { source, text: insertedText('', 0) };
  return readRemarkText(unindent(text), own, report, options);
}

/** What a source that is a page says itself. */
function pageOf({ text }: Source): RemarkPage | undefined {
  return isPage(text) ? remarkPage(text) : undefined;
}

/** How a dialect that is translated to remark's differs from it. */
export interface RemarkOptions extends RemarkFlavourOptions {
  readonly dialect: string;
  /** What plays its decks. */
  readonly player: string;
  /** What the page that plays the deck sets; absent: remark.js's own settings. */
  readonly settings?: RemarkSettings;
}

/** Reads text in remark's dialect whose origins are offsets in the source. */
export function readRemarkText(text: MappedText, source: Source, report: Report, options: RemarkOptions): ReadDeck {
  const { slides: raw, definitions } = splitSlides(text);
  const place = createPlacer(source.file, source.text);
  const { settings = {} } = options;
  const assembled = assembleSlides(raw, report, place).map((slide) => withSettings(slide, settings));
  checkProperties(assembled, text.text, report, place);
  const { dialect, player } = options;
  const draft = {
    source,
    dialect,
    player,
    flavour: remarkFlavour(options),
    slides: isEmpty(assembled) ? [] : assembled.map(draftSlide),
    // The last of a name counts (remark.js); for CommonMark it is the first.
    definitions: definitions.toReversed(),
    nameHint: 'give the slide a name: property',
    countsSteps: settings.countIncrementalSlides !== false,
    ...slideSize(options),
  };
  return readMarkdownDeck(draft, report);
}

function isEmpty(slides: readonly AssembledSlide[]): boolean {
  return slides.every(({ body, notes, properties }) => `${body.text.text}${notes.text.text}`.trim() === '' && properties.size === 0);
}

/** What the page sets for all slides: properties, and classes whose slides are left out. */
function withSettings(slide: AssembledSlide, { properties = new Map(), excludedClasses = [] }: RemarkSettings): AssembledSlide {
  const given = [...properties].map(([name, value]) => [name, { value, origin: slide.start }] as const);
  const own = new Map([...given, ...slide.properties]);
  const classes = (own.get('class')?.value ?? '').split(/[,\s]+/);
  return { ...slide, properties: own, hidden: slide.hidden || excludedClasses.some((name) => classes.includes(name)) };
}

/** remark.js's slides are 681 pixels high, and 4:3 where the page that starts it says nothing of it (scaler.js). */
function slideSize({ settings }: RemarkOptions): Pick<ReadDeck, 'size'> {
  if (settings === undefined) return {};
  const ratio = parseAspect(settings.ratio ?? '4:3') ?? 4 / 3;
  return { size: { width: Math.floor(height * ratio), height } };
}

const height = 681;
