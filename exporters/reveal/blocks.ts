import { dropped } from 'deckx/exporter';
import type { Block, Columns, Footnote, Group, Html, Image, List, ListItem, MathBlock, Media, Paragraph } from 'deckx/exporter';
import { attributesOf } from './attributes.js';
import { codeMarkup } from './code.js';
import { formulaMarkup } from './formula.js';
import { imageMarkup, inlinesMarkup } from './inlines.js';
import { element, escapeText, voidElement } from './markup.js';
import { reportNode, type Rendering } from './rendering.js';
import { tableMarkup } from './table.js';
import { groupTag } from './tags.js';
import { isWeb } from './urls.js';
import { terminalMarkup } from './terminal.js';

/** Blocks as HTML, one a line. */
export function blocksMarkup(blocks: readonly Block[], rendering: Rendering): string {
  return blocks.map((block) => blockMarkup(block, rendering)).join('\n');
}

function blockMarkup(block: Block, rendering: Rendering): string {
  const wrapped = (tag: string, inner: string): string => element(tag, attributesOf(block, rendering), inner);
  switch (block.type) {
    case 'heading':
      return wrapped(`h${block.depth}`, inlinesMarkup(block.children, rendering));
    case 'paragraph':
      return block.anonymous === true ? bareMarkup(block, rendering) : wrapped('p', inlinesMarkup(block.children, rendering));
    case 'blockquote':
      return wrapped('blockquote', blocksMarkup(block.children, rendering));
    case 'group':
      return wrapped(groupElement(block), blocksMarkup(block.children, rendering));
    case 'list':
      return listMarkup(block, rendering);
    case 'code':
      return codeMarkup(block, rendering);
    case 'terminal':
      return terminalMarkup(block, rendering);
    case 'table':
      return tableMarkup(block, rendering);
    case 'image':
      return figureMarkup(block, rendering);
    case 'media':
      return mediaMarkup(block, rendering);
    case 'math':
      return mathMarkup(block, rendering);
    case 'columns':
      return columnsMarkup(block, rendering);
    case 'footnote':
      return footnoteMarkup(block, rendering);
    case 'thematicBreak':
      return voidElement('hr', attributesOf(block, rendering));
    case 'spacer':
      return wrapped('p', '<br>'.repeat(block.lines));
    case 'html':
      return htmlMarkup(block, rendering);
    default:
      dropped(block, rendering.report);
      return '';
  }
}

/** reveal.js takes an `aside` of the class `notes` for the speaker's. */
function groupElement({ tag, attrs }: Group): string {
  const name = groupTag(tag);
  return name === 'aside' && attrs?.classes.includes('notes') === true ? 'div' : name;
}

function listMarkup(list: List, rendering: Rendering): string {
  const start = list.ordered && list.start !== undefined && list.start !== 1 ? String(list.start) : undefined;
  const items = list.children.map((item) => itemMarkup(item, list.spread, rendering));
  return element(list.ordered ? 'ol' : 'ul', attributesOf(list, rendering, { start }), `\n${items.join('\n')}\n`);
}

/** Text that has no element of its own; it gets one only to appear with a step. */
function bareMarkup(block: Paragraph, rendering: Rendering): string {
  const inner = inlinesMarkup(block.children, rendering);
  return block.step === undefined && block.attrs === undefined ? inner : element('div', attributesOf(block, rendering), inner);
}

/** In a tight list the text is in the item itself, without a paragraph. */
function itemMarkup(item: ListItem, spread: boolean, rendering: Rendering): string {
  const box = item.checked === undefined ? '' : item.checked ? '\u2611 ' : '\u2610 ';
  const children = item.children.map((block) =>
    block.type === 'paragraph' && !spread && block.attrs === undefined && block.step === undefined
      ? inlinesMarkup(block.children, rendering)
      : blockMarkup(block, rendering),
  );
  return element('li', attributesOf(item, rendering), box + children.join('\n'));
}

function figureMarkup(image: Image, rendering: Rendering): string {
  const caption = image.title === undefined ? '' : element('figcaption', {}, escapeText(image.title));
  return element('figure', {}, imageMarkup(image, rendering) + caption);
}

function mediaMarkup(media: Media, rendering: Rendering): string {
  const { shelf } = rendering;
  const source = shelf.address(media.url);
  const name = media.alt === '' ? media.url : media.alt;
  if (isWeb(media.url)) {
    reportNode(rendering, media, 'export/dropped', `${media.url} is on the network; the page links to it`, { severity: 'info' });
    return element('p', attributesOf(media, rendering), element('a', { href: rendering.linkOf(media.url) }, escapeText(name)));
  }
  if (source === undefined) {
    return element(
      'p',
      attributesOf(media, rendering, {}, ['deck-missing']),
      escapeText(media.alt === '' ? name : `${name} (${media.url})`),
    );
  }
  const poster = media.poster === undefined ? undefined : shelf.address(media.poster);
  return element(media.kind, attributesOf(media, rendering, { src: source, poster, 'aria-label': name, controls: true }), escapeText(name));
}

function mathMarkup(math: MathBlock, rendering: Rendering): string {
  return element('div', attributesOf(math, rendering, {}, ['math', 'math-display']), formulaMarkup(math, rendering));
}

function columnsMarkup(columns: Columns, rendering: Rendering): string {
  const rest = columns.children.filter(({ width }) => width === undefined).length;
  const given = columns.children.reduce((sum, { width = 0 }) => sum + width, 0);
  const cells = columns.children.map((column) => {
    const share = column.width ?? Math.max(0, 1 - given) / rest;
    const style = given === 0 ? undefined : `flex-grow: ${Math.round(share * 1000) / 1000}`;
    return element('div', attributesOf(column, rendering, { style }, ['column']), blocksMarkup(column.children, rendering));
  });
  return element('div', attributesOf(columns, rendering, {}, ['columns']), `\n${cells.join('\n')}\n`);
}

/** A footnote is a classed piece of a paragraph, as in the players; without a class of its own it gets the usual one. */
function footnoteMarkup(footnote: Footnote, rendering: Rendering): string {
  const classes = (footnote.attrs?.classes.length ?? 0) > 0 ? [] : ['footnotes'];
  return element('p', {}, element('span', attributesOf(footnote, rendering, {}, classes), inlinesMarkup(footnote.children, rendering)));
}

function htmlMarkup(html: Html, rendering: Rendering): string {
  const markup = rendering.cleaner?.markup(html, rendering) ?? '';
  const attributes = attributesOf(html, rendering);
  return Object.values(attributes).every((value) => value === undefined) ? markup : element('div', attributes, markup);
}
