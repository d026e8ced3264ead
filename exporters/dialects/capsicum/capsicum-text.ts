import type { Block, Deck, Heading, Slide } from 'deckx/exporter';
import { reportLoss, type Writing } from '../core/source-form.js';
import { writingFor } from '../core/slide-file.js';
import { remarkProperties, slideParts, withExpressions, withPlainStart } from '../remark/remark-text.js';
import { capsicumForm, shorthandMark, titleLine, windowEnd } from './capsicum-form.js';
import { shieldLines } from './shield-lines.js';

/** The slides in capsicum's shorthand. */
export function capsicumText(deck: Deck, given: Pick<Writing, 'report' | 'urlOf'>): string {
  const slides = deck.slides.map((slide, index) => capsicumSlide(slide, deck, writingFor(index + 1, capsicumForm, given)));
  return `${slides.join('\n\n---\n\n').replace(/^\n+/, '')}\n`;
}

function capsicumSlide(slide: Slide, deck: Deck, writing: Writing): string {
  const properties = remarkProperties(slide, writing);
  const known = new Set(['content', ...properties.map(([name]) => name)]);
  const { bodies, notes } = slideParts(slide, deck, writing);
  const { classWords, first } = shorthandFor(slide, bodies[0] ?? '');
  const sections = closedWindows([first, ...bodies.slice(1)]).map((body, index) => {
    const shown = shieldLines(withPlainStart(withExpressions(body, known)));
    return [...(shown === '' ? [] : [shown]), ...noteLines(notes[index] ?? '')].join(shown.endsWith('\n') ? '\n' : '\n\n');
  });
  const others = properties.flatMap(([name, value]) => propertyLine(name, value, classWords, slide, writing));
  return [...others, ...(others.length > 0 ? [''] : []), sections.join('\n--\n')].join('\n');
}

/** Of the slide's classes what its first line says: `#= Title`, `@= picture`. */
function shorthandFor({ classes, blocks, hidden }: Slide, body: string): { readonly classWords?: string; readonly first: string } {
  const [block] = blocks;
  const words = classes.join(', ');
  if (block === undefined || (block.step ?? 0) > 0 || hidden === true) return { first: body };
  if (words === 'title' && isPlainHeading(block)) return { classWords: words, first: body.replace(/^#+/, titleLine(block)) };
  const prefix = picturePrefixes[words];
  if (prefix !== undefined && body.startsWith(`${shorthandMark}@ `)) return { classWords: words, first: body.replace('@ ', `${prefix} `) };
  return { first: body };
}

/** Classes of a slide that a picture's line can say. */
const picturePrefixes: Readonly<Record<string, string | undefined>> = {
  'middle, center, image': '@=',
  'top, image': '@^',
  'image-main': '@^^',
};

function isPlainHeading(block: Block): block is Heading {
  return block.type === 'heading' && block.attrs === undefined && block.children.length > 0;
}

/** A window that something stands below is ended; otherwise the end of the slide does it, as authors have it. */
function closedWindows(bodies: readonly string[]): readonly string[] {
  const isLast = (index: number, at: number): boolean =>
    [bodies[index]!.slice(at + 1), ...bodies.slice(index + 1)].every((text) => text.trim() === '');
  return bodies.map((body, index) => body.replaceAll(windowEnd, (_, at: number) => (isLast(index, at) ? '' : `\n${shorthandMark}$$end`)));
}

/** `Note:` followed by the first words. A fence or a list starts on its own line. */
function noteLines(notes: string): readonly string[] {
  if (notes === '') return [];
  const shielded = notes
    .split('\n')
    .map((line) => (/^\s*Note:(?=\s|$)/.test(line) ? line.replace('N', '.noop[N]') : line))
    .join('\n')
    .replaceAll(shorthandMark, '')
    .replaceAll(windowEnd, '');
  const isProse = /^(?![\s`\-*+>#|<&~]|\d+[.)])/.test(shielded) && !/^[^\n]*\n(?!\n)/.test(shielded);
  return [isProse ? `Note: ${shielded}` : `Note:\n\n${shielded}`];
}

function propertyLine(name: string, value: string, classWords: string | undefined, slide: Slide, writing: Writing): readonly string[] {
  if (name === 'class') {
    if (value === classWords) return [];
    return value === 'background-black' ? ['~~~'] : [`class: ${value}`];
  }
  const picture = name === 'background-image' ? /^url\(images\/([^\s()'"<>]+)\)$/.exec(value)?.[1] : undefined;
  if (picture !== undefined) return [`~@ ${picture}`];
  if (/\s{2}/.test(value)) reportLoss(`collapses the spaces in ${name}`, slide, writing);
  return [`${name}: ${value}`];
}
