import type { Report } from '../../report/report.js';
import type { Source } from '../../source/source.js';
import type { ReadDeck } from '../dialect.js';
import { readMarkdownDeck } from '../markdown/read-markdown-deck.js';
import { originalText, type MappedText } from '../text/mapped-text.js';
import { createPlacer } from '../text/placer.js';
import { assembleSlides, type AssembledSlide } from './assemble-slides.js';
import { checkProperties } from './check-properties.js';
import { remarkFlavour, type RemarkFlavourOptions } from './flavour.js';
import type { MathNotation } from './math-notation.js';
import { draftSlide } from './draft-slide.js';
import { splitSlides } from './split-slides.js';
import { unindent } from './unindent.js';

/** Reads remark.js Markdown (https://github.com/gnab/remark). `math`: how the page that plays it marks formulas. */
export function readRemark(source: Source, report: Report, math?: MathNotation): ReadDeck {
  const options = { dialect: 'remark', player: 'remark', lookAlikes: false, ...(math === undefined ? {} : { math }) };
  return readRemarkText(unindent(originalText(source.text)), source, report, options);
}

/** How a dialect that is translated to remark's differs from it. */
export interface RemarkOptions extends RemarkFlavourOptions {
  readonly dialect: string;
  /** What plays its decks. */
  readonly player: string;
}

/** Reads text in remark's dialect whose origins are offsets in the source. */
export function readRemarkText(text: MappedText, source: Source, report: Report, options: RemarkOptions): ReadDeck {
  const { slides: raw, definitions } = splitSlides(text);
  const place = createPlacer(source.file, source.text);
  const assembled = assembleSlides(raw, report, place);
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
    countsSteps: true,
  };
  return readMarkdownDeck(draft, report);
}

function isEmpty(slides: readonly AssembledSlide[]): boolean {
  return slides.every(({ body, notes, properties }) => `${body.text.text}${notes.text.text}`.trim() === '' && properties.size === 0);
}
