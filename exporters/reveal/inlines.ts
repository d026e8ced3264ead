import { dropped, textOf, walk } from 'deckx/exporter';
import type { Image, Inline, Link, Span } from 'deckx/exporter';
import { attributesOf } from './attributes.js';
import { referenceMarkup } from './footnotes.js';
import { formulaMarkup } from './formula.js';
import { element, escapeText, voidElement } from './markup.js';
import { missingPicture, pictureSource } from './pictures.js';
import { reportNode, type Rendering } from './rendering.js';
import { spanTag } from './tags.js';
import { runsScript } from './urls.js';

/** Inlines as HTML. */
export function inlinesMarkup(inlines: readonly Inline[], rendering: Rendering): string {
  return inlines.map((inline) => inlineMarkup(inline, rendering)).join('');
}

const plainTags = { strong: 'strong', emphasis: 'em', delete: 'del', sub: 'sub', sup: 'sup' } as const;

function inlineMarkup(inline: Inline, rendering: Rendering): string {
  const wrapped = (tag: string, inner: string, classes: readonly string[] = []): string =>
    element(tag, attributesOf(inline, rendering, {}, classes), inner);
  switch (inline.type) {
    case 'text':
      return textMarkup(inline, rendering);
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'sub':
    case 'sup':
      return wrapped(plainTags[inline.type], inlinesMarkup(inline.children, rendering));
    case 'inlineCode':
      return wrapped('code', escapeText(inline.value), ['deck-inline-code']);
    case 'link':
      return linkMarkup(inline, rendering);
    case 'image':
      return imageMarkup(inline, rendering);
    case 'break':
      return voidElement('br', attributesOf(inline, rendering));
    case 'span':
      return spanMarkup(inline, rendering);
    case 'inlineMath':
      return wrapped('span', formulaMarkup(inline, rendering), ['math', 'math-inline']);
    case 'footnoteReference':
      return referenceMarkup(inline, attributesOf(inline, rendering, {}, ['deck-footnote-reference']), rendering);
    case 'html':
      return stepped(inline, rendering.cleaner?.markup(inline, rendering) ?? '', rendering);
    default:
      dropped(inline, rendering.report);
      return '';
  }
}

/** Text and markup have no element that could appear with a step. */
function stepped(node: Inline, markup: string, rendering: Rendering): string {
  return (node.step ?? 0) > 0
    ? element('span', attributesOf({ type: 'span', step: node.step ?? 0, children: [] }, rendering), markup)
    : markup;
}

function textMarkup(node: Extract<Inline, { type: 'text' }>, rendering: Rendering): string {
  return stepped(node, escapeText(node.value), rendering);
}

function linkMarkup(link: Link, rendering: Rendering): string {
  const inner = inlinesMarkup(link.children, rendering);
  const title = link.title;
  if (!rendering.trusted && runsScript(link.url)) {
    reportNode(rendering, link, 'export/link', `the link ${link.url} would run a script; only its text is kept`);
    return element('span', attributesOf(link, rendering, { title }), inner);
  }
  return element('a', attributesOf(link, rendering, { href: rendering.linkOf(link.url), title, 'aria-label': formulaName(link) }), inner);
}

/** The name of a link that is nothing but formulas, which have none of their own for those who hear the page. */
function formulaName({ children }: Link): string | undefined {
  const nodes = [...walk(children)];
  const isNamed = nodes.some((node) =>
    node.type === 'text' || node.type === 'inlineCode'
      ? node.value.trim() !== ''
      : node.type === 'html' || (node.type === 'image' && node.alt !== ''),
  );
  return isNamed || !nodes.some(({ type }) => type === 'inlineMath') ? undefined : textOf(children);
}

/** A picture with its size and attributes, or a placeholder if it is missing. */
export function imageMarkup(image: Image, rendering: Rendering): string {
  const { url, alt, title } = image;
  const source = pictureSource(url, rendering.shelf);
  if (source === undefined) return missingPicture(alt, url, (more, classes) => attributesOf(image, rendering, more, classes));
  return voidElement('img', attributesOf(image, rendering, { ...source, alt, title, style: sizeStyle(image) }));
}

function sizeStyle({ width, height }: Image): string | undefined {
  const declarations = [
    width === undefined ? [] : `width: ${cssLength(width)}`,
    height === undefined ? [] : `height: ${cssLength(height)}`,
  ].flat();
  return declarations.length === 0 ? undefined : declarations.join('; ');
}

/** HTML's own attributes are numbers of pixels. */
function cssLength(length: string): string {
  return /^\d+(\.\d+)?$/.test(length) ? `${length}px` : length;
}

function spanMarkup(span: Span, rendering: Rendering): string {
  const attributes = attributesOf(span, rendering);
  const inner = inlinesMarkup(span.children, rendering);
  const bare = span.tag === undefined && Object.values(attributes).every((value) => value === undefined);
  return bare ? inner : element(spanTag(span.tag), attributes, inner);
}
