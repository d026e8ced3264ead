import type { Deck } from '../deck/deck.js';
import type { Diagnostic } from '../report/diagnostic.js';
import type { Exporter, ExportJob, OutputFile } from './exporter.js';
import { expectedSlides, type ExpectedSlide } from './expected-slide.js';
import { missingWords } from './missing-words.js';
import type { OutputSlide } from './output-slide.js';
import { slideOrigin } from './slide-origin.js';

/**
 * Reads an output back and holds it against the deck: words, notes, links, pictures with their alternative texts, tables,
 * formulas and steps of each slide. A loss that nothing in the report speaks of is reported as an error (`export/lost`); an
 * exporter that cannot read what it writes, as a warning (`export/unverified`).
 */
export async function verifyOutput(files: readonly OutputFile[], exporter: Exporter, job: ExportJob<object>): Promise<void> {
  const { deck, report } = job;
  if (exporter.inventory === undefined) {
    report.add('export/unverified', `${exporter.name} cannot be read back, so the output was not verified`);
    return;
  }
  const found = piecesBySlide(deck, await exporter.inventory(files, job));
  const diagnostics = [...report.diagnostics];
  const expectations = await Promise.all(expectedSlides(deck).map((expected) => withThereImages(expected, job)));
  expectations.forEach((expected, index) => {
    const slide = deck.slides[index]!;
    const pieces = found.get(slide.id) ?? [];
    const numbers = new Set([index + 1, ...pieces.map(({ number }) => number)]);
    const reported = diagnostics.filter((diagnostic) => diagnostic.slide !== undefined && numbers.has(diagnostic.slide));
    const losses = lossesOf(expected, pieces, { reported, comparesSteps: job.steps !== 'final' });
    for (const loss of losses) {
      report.add('export/lost', loss, {
        hint: 'this is a bug in deckx; please report it together with the deck',
        slide: index + 1,
        ...(slide.place === undefined ? {} : { place: slide.place }),
      });
    }
  });
}

/** Without the pictures that are not there, which have been reported by their addresses. */
async function withThereImages(expected: ExpectedSlide, job: Pick<ExportJob, 'asset'>): Promise<ExpectedSlide> {
  const there = await Promise.all(expected.images.map(async ({ url }) => (await job.asset(url)) !== undefined));
  return { ...expected, images: expected.images.filter((_, index) => there[index]) };
}

/** A slide of the output and its number there. */
type Piece = OutputSlide & { readonly number: number };

/** The output's slides by the slide of the deck that they show. */
function piecesBySlide(deck: Deck, slides: readonly OutputSlide[]): ReadonlyMap<string, readonly Piece[]> {
  const ids = new Set(deck.slides.map(({ id }) => id));
  const pieces = new Map<string, Piece[]>();
  slides.forEach((slide, index) => {
    const origin = slideOrigin(slide.id, ids);
    pieces.set(origin, [...(pieces.get(origin) ?? []), { ...slide, number: index + 1 }]);
  });
  return pieces;
}

interface Known {
  /** What was reported of this slide. */
  readonly reported: readonly Diagnostic[];
  readonly comparesSteps: boolean;
}

function lossesOf(expected: ExpectedSlide, pieces: readonly Piece[], known: Known): readonly string[] {
  const isReported = (...codes: readonly Diagnostic['code'][]): boolean =>
    known.reported.some(({ code }) => code === 'export/dropped' || codes.includes(code));
  if (pieces.length === 0) return isReported() ? [] : ['the slide is missing from the output'];
  const reported = {
    words: isReported('layout/hidden'),
    links: isReported('layout/hidden', 'export/link'),
    images: isReported('layout/hidden', 'export/image-format'),
  };
  return [
    ...(reported.words ? [] : named('word', lostWords(expected.words, joined(pieces, 'text')))),
    ...named('word in the notes', isReported() ? [] : lostWords(expected.noteWords, joined(pieces, 'notes'))),
    ...(reported.links ? [] : named('link', lostLinks(expected, pieces))),
    ...(reported.images ? [] : named('image', lostPictures(expected, pieces))),
    ...(reported.words ? [] : fewer('table', expected.tables, summed(pieces, 'tables'))),
    ...(isReported('layout/hidden', 'layout/math') ? [] : fewer('formula', expected.formulas, summed(pieces, 'formulas'))),
    ...(known.comparesSteps && !isReported('layout/hidden', 'export/step') ? fewer('step', expected.steps, stepsOf(pieces)) : []),
  ];
}

function lostWords(words: readonly string[], text: string | undefined): readonly string[] | undefined {
  return text === undefined ? undefined : missingWords(words, text);
}

/** All pieces' text; `undefined` where the format leaves it out by intent. */
function joined(pieces: readonly Piece[], part: 'text' | 'notes'): string | undefined {
  const texts = pieces.flatMap((piece) => piece[part] ?? []);
  return texts.length === 0 ? undefined : texts.join('\n');
}

function listed(pieces: readonly Piece[], part: 'links' | 'images'): readonly string[] | undefined {
  const lists = pieces.flatMap((piece) => (piece[part] === undefined ? [] : [piece[part]]));
  return lists.length === 0 ? undefined : lists.flat();
}

function summed(pieces: readonly Piece[], part: 'tables' | 'formulas'): number | undefined {
  const counts = pieces.flatMap((piece) => piece[part] ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

/** Clicks on the slides, and the clicks that lead from one state of the slide to the next. */
function stepsOf(pieces: readonly Piece[]): number | undefined {
  const clicks = pieces.flatMap(({ steps }) => steps ?? []);
  if (clicks.length === 0) return undefined;
  return clicks.reduce((sum, count) => sum + count, 0) + pieces.filter(({ id }) => /--\d+$/.test(id)).length;
}

function lostPictures({ images }: ExpectedSlide, pieces: readonly Piece[]): readonly string[] | undefined {
  const lost = without(
    images.map(({ alt }) => squeezed(alt)),
    listed(pieces, 'images')?.map(squeezed),
  );
  return lost?.map((alt) => (alt === '' ? 'one without alt text' : alt));
}

function lostLinks({ links }: ExpectedSlide, pieces: readonly Piece[]): readonly string[] | undefined {
  const lost = without(links.map(addressOf), listed(pieces, 'links')?.map(addressOf));
  return lost?.map((address) => links.find((link) => addressOf(link) === address) ?? address);
}

/** An address in the one form that all its spellings have (RFC 3986, 6.2.2): what a format must escape is escaped. */
function addressOf(url: string): string {
  const href = URL.canParse(url) ? new URL(url).href : url;
  return encodeURI(href.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/%25([\da-f]{2})/gi, '%$1');
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The entries of one list that another lacks, each as often as it is lacking. */
function without(wanted: readonly string[], found: readonly string[] | undefined): readonly string[] | undefined {
  if (found === undefined) return undefined;
  const rest = [...found];
  return wanted.filter((entry) => {
    const at = rest.indexOf(entry);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const shownAtMost = 8;

function named(thing: string, lost: readonly string[] | undefined): readonly string[] {
  if (lost === undefined || lost.length === 0) return [];
  const more = lost.length > shownAtMost ? ` and ${lost.length - shownAtMost} more` : '';
  return [
    `the output is missing ${lost.length === 1 ? `one ${thing}` : `${lost.length} ${thing.replace(/^\w+/, '$&s')}`}: ${lost.slice(0, shownAtMost).join(', ')}${more}`,
  ];
}

function fewer(thing: string, expected: number, found: number | undefined): readonly string[] {
  if (found === undefined || found >= expected) return [];
  return [`the output has ${found} of ${expected} ${thing}s`];
}
