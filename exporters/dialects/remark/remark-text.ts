import type { Deck, Slide } from 'deckx/exporter';
import { cutAtMarks } from '../core/cut-steps.js';
import { reportLoss, type SourceForm, type Writing } from '../core/source-form.js';
import { numeric } from '../core/escape-html.js';
import { sourceBlocks } from '../core/source-blocks.js';
import { markdownSource } from '../core/markdown-source.js';
import { footnotesOf, notesWriting, writingFor } from '../core/slide-file.js';
import { stepMark } from '../core/steps.js';
import { highlightsLines } from './highlights-lines.js';
import { remarkForm, starringForm } from './remark-form.js';

/** The slides as remark.js Markdown. */
export function remarkText(deck: Deck, given: Pick<Writing, 'report' | 'urlOf'>): string {
  const form = highlightsLines(deck) ? starringForm : remarkForm;
  const slides = deck.slides.map((slide, index) => remarkSlide(slide, deck, writingFor(index + 1, form, given)));
  return `${slides.join('\n\n---\n\n').replace(/^\n+/, '')}\n`;
}

/** A slide: its properties, what it shows, `???` and the notes; the same for each step, after `--`. */
function remarkSlide(slide: Slide, deck: Deck, writing: Writing): string {
  const known = new Set(['content', ...remarkProperties(slide, writing).map(([name]) => name)]);
  const { bodies, notes } = slideParts(slide, deck, writing);
  const properties = remarkProperties(slide, writing)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
  const sections = bodies.map((body, index) => {
    const said = notes[index] ?? '';
    const shown = withPlainStart(withExpressions(body, known));
    return `${shown}${said === '' ? '' : `${said.startsWith('\n') ? '' : `${shown.endsWith('\n') || shown === '' ? '' : '\n'}${shown === '' ? '' : '\n'}`}???\n\n${said}`}`;
  });
  return `${properties}${properties === '' ? '' : '\n'}${sections.join('\n--\n')}`;
}

/** What a slide shows and what is said, one text a step. */
export interface SlideParts {
  readonly bodies: readonly string[];
  readonly notes: readonly string[];
}

/** A slide's Markdown and its notes', cut at the steps; as many of the one as of the other. */
export function slideParts(slide: Slide, deck: Deck, writing: Writing): SlideParts {
  const { form } = writing;
  const body = sourceBlocks(slide.blocks, writing);
  const foot = footnotesOf(slide, deck).flatMap(({ identifier, children }) => {
    reportLoss(`has no footnote references; ${identifier} is placed at the bottom of its slide`, slide, writing);
    const text = children.flatMap((child) => (child.type === 'paragraph' ? child.children : []));
    return sourceBlocks(
      [{ type: 'footnote', children: [{ type: 'text', value: `${identifier}. ` }, ...text], attrs: { classes: ['footnotes'] } }],
      writing,
    );
  });
  const notes = notesWriting(writing);
  const bodies = cutAtMarks(withBlanksAtCuts(markdownSource([...body, ...foot], form), form));
  const said = cutAtMarks(markdownSource(sourceBlocks(slide.notes, notes), form)).map((text) => text.replace(/^\n+|\n+$/g, ''));
  const count = Math.max(bodies.length, said.length);
  if (slide.hidden === true && count > 1) reportLoss('cannot hide a slide with steps; its steps are removed', slide, writing);
  if (slide.hidden === true) return { bodies: [bodies.join('')], notes: [said.filter((text) => text !== '').join('\n\n')] };
  return { bodies: Array.from({ length: count }, (_, index) => bodies[index] ?? ''), notes: said };
}

/** Where blanks at the ends of lines mean nothing, an empty content class keeps those on both sides of a cut within a line. */
function withBlanksAtCuts(text: string, { flatLines }: SourceForm): string {
  if (!flatLines) return text;
  return text
    .replace(new RegExp(`(?<=[^\\n] )(?=${stepMark})`, 'g'), '.noop[]')
    .replace(new RegExp(`(?<=[^\\n]${stepMark}+)(?= )`, 'g'), '.noop[]');
}

/** The slide's properties, as the player and deckx know them. */
export function remarkProperties(slide: Slide, writing: Writing): readonly (readonly [name: string, value: string])[] {
  const { name, classes, layout, background = {}, hidden, counted, transition, properties = {} } = slide;
  const said: readonly (readonly [string, string | undefined])[] = [
    ['name', name],
    ['class', classes.length === 0 ? undefined : classes.join(', ')],
    ['layout', layout],
    ['count', counted === false ? 'false' : undefined],
    ['exclude', hidden === true ? 'true' : undefined],
    ['background-image', background.image === undefined ? undefined : `url(${quoted(writing.urlOf(background.image))})`],
    ['background-color', background.color],
    ['background-size', background.size],
    ['background-position', background.position],
    ['background-repeat', background.repeat],
    ['transition', transition],
    ...Object.entries(properties),
  ];
  return said.flatMap(([key, value]) => (value === undefined ? [] : [[key, propertyValue(key, value, slide, writing)] as const]));
}

/** A property is one line, and ends at a dollar. */
function propertyValue(name: string, value: string, slide: Slide, writing: Writing): string {
  const line = value.replace(/\s*\n\s*/g, ' ').trim();
  if (!/\$/.test(line) && !/[^-\w]/.test(name) && line === value) return line;
  reportLoss(`cannot keep the value of ${name}: a property is one line without dollar signs`, slide, writing);
  return line.replace(/\$.*/, '');
}

function quoted(url: string): string {
  return /[\s()'"]/.test(url) ? `"${url.replaceAll('"', '%22')}"` : url;
}

/** `{{name}}` stays as it is where a property of the slide would take its place. */
export function withExpressions(text: string, known: ReadonlySet<string>): string {
  return text.replace(/(\\)?\{\{([^}\n]+)\}\}/g, (whole, escaped: string | undefined, name: string) =>
    escaped !== undefined || known.has(name.trim()) ? `\\${whole}` : whole,
  );
}

/** A text at whose start no property stands, and no separator where a step cut it. */
export function withPlainStart(text: string): string {
  return text
    .replace(/^(\n*[-\w]+):/, (_, name: string) => `${name}${numeric(':')}`)
    .replace(/^(---?|\?\?\?)(?=\n|$)/, (mark) => numeric(mark[0]!) + mark.slice(1));
}
