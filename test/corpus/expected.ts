import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The corpus lies beside the checkout, or where DECKX_CORPUS says. */
export const corpus = process.env['DECKX_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** The command that is tested: the built one, or a build elsewhere that DECKX_CLI names. */
export const cli = process.env['DECKX_CLI'] ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export const deployment = join(corpus, 'deployment');

/** What one slide of the seed talk must hold, found without deckx. */
export interface ExpectedSlide {
  /** As the player counts. */
  readonly number: number;
  readonly words: readonly string[];
  readonly noteWords: readonly string[];
  readonly links: readonly string[];
  /** SHA-256 of each picture's file, one entry a picture shown. */
  readonly images: readonly string[];
}

interface TruthSlide {
  readonly words: readonly (readonly [string, ...unknown[]])[];
  readonly images: readonly (readonly [string, ...unknown[]])[];
}

/**
 * The 129 slides as the author's player shows them (`truth.json`), with notes and links cut from the source by plain
 * patterns. The 128th is a step of the 127th: what was there before is in it again.
 */
export function expectedSlides(): readonly ExpectedSlide[] {
  const truth = JSON.parse(readFileSync(join(deployment, 'truth.json'), 'utf8')) as readonly TruthSlide[];
  const parts = readFileSync(join(deployment, 'deck.txt'), 'utf8').split(/^(---?) *$/m);
  let before: Pick<ExpectedSlide, 'noteWords' | 'links'> = { noteWords: [], links: [] };
  return truth.map(({ words, images }, index) => {
    const continued = index > 0 && parts[2 * index - 1] === '--';
    const [body = '', notes = ''] = parts[2 * index]!.split(/^Note:/m);
    const own = { noteWords: noteWords(notes), links: linksIn(body) };
    before = continued ? { noteWords: [...before.noteWords, ...own.noteWords], links: [...before.links, ...own.links] } : own;
    return { number: index + 1, words: words.map(([text]) => text), ...before, images: images.map(([path]) => hashOf(path)) };
  });
}

/** The same with the step folded into its slide: 128 slides, as a handout or a transcript shows them. */
export function expectedFinal(): readonly ExpectedSlide[] {
  const slides = expectedSlides();
  return slides.filter((_, index) => index !== 126);
}

/** What is struck out on each slide of `deck.txt`, between `~~` or in `.so[…]`, without white space; 129 as above. */
export function expectedStrikes(): readonly string[] {
  const parts = readFileSync(join(deployment, 'deck.txt'), 'utf8').split(/^(---?) *$/m);
  const own = parts.filter((_, index) => index % 2 === 0).map((part) => struckIn(part.split(/^Note:/m)[0]!));
  return own.map((text, index) => (index > 0 && parts[2 * index - 1] === '--' ? `${own[index - 1]!}${text}` : text));
}

function struckIn(body: string): string {
  const struck = [...body.matchAll(/~~(.+?)~~|\.so\[(.*?)\]/g)].map(([, between, inside]) => between ?? inside!);
  return struck.join('').replace(/<br>|\s/g, '');
}

/** The words of a note, without the marks of Markdown and of the shorthand. */
function noteWords(notes: string): readonly string[] {
  return notes
    .replace(/\.noop\[(.)\]/g, '$1')
    .replace(/^#+ /gm, '')
    .replace(/_ _(.*?)_ _/g, '$1')
    .replace(/\*+([^*\n]+)\*+/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function linksIn(body: string): readonly string[] {
  return [...body.matchAll(/\]\((https?:[^)\s]+)\)/g)].map(([, address]) => address!);
}

function hashOf(path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(deployment, path)))
    .digest('hex');
}
