import { dropped, textOf } from 'deckx/exporter';
import type { Image, Inline, Link } from 'deckx/exporter';
import type { PhrasingContent } from 'mdast';
import type { Conversion } from './conversion.js';
import { hoistBlanks, tidyBlanks } from './white-space.js';

/** How line breaks are written: as Markdown's own, as a blank (headings), or as `<br>` (tables). */
export interface InlineConversion extends Conversion {
  readonly breaks?: 'markdown' | 'blank' | 'html';
}

/** Inlines as Markdown: blanks collapsed as HTML collapses them, none at the edges; spans give way to their content. */
export function transcriptInlines(inlines: readonly Inline[], conversion: InlineConversion): readonly PhrasingContent[] {
  return tidyBlanks(pieces(inlines, conversion));
}

function pieces(inlines: readonly Inline[], conversion: InlineConversion): readonly PhrasingContent[] {
  return inlines.flatMap((inline) => piece(inline, conversion));
}

function piece(inline: Inline, conversion: InlineConversion): readonly PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return [{ type: 'text', value: inline.value }];
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const { type } = inline;
      return hoistBlanks(pieces(inline.children, conversion), (children) => ({ type, children: [...children] }));
    }
    case 'inlineCode':
      return inline.value === '' ? [] : [{ type: 'inlineCode', value: inline.value }];
    case 'link':
      return linkPieces(inline, conversion);
    case 'image':
      return [imagePiece(inline)];
    case 'break':
      return [breakPiece(conversion)];
    case 'span':
      return pieces(inline.children, conversion);
    case 'inlineMath':
      // GitHub's form for formulas that hold characters which are markup elsewhere.
      return [
        { type: 'text', value: '$' },
        { type: 'inlineCode', value: inline.value },
        { type: 'text', value: '$' },
      ];
    case 'sub':
    case 'sup':
      return [html(`<${inline.type}>`), ...pieces(inline.children, conversion), html(`</${inline.type}>`)];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: inline.identifier, label: inline.identifier }];
    case 'html':
      return [html(conversion.breaks === 'html' ? inline.value.replace(/\s*\n\s*/g, ' ') : inline.value)];
    default:
      dropped(inline, conversion.report);
      return [];
  }
}

function html(value: string): PhrasingContent {
  return { type: 'html', value };
}

function breakPiece({ breaks = 'markdown' }: InlineConversion): PhrasingContent {
  if (breaks === 'blank') return { type: 'text', value: ' ' };
  return breaks === 'html' ? html('<br>') : { type: 'break' };
}

/** Markdown has no links in links: only the outer one leads anywhere, as in HTML. */
function linkPieces(link: Link, conversion: InlineConversion): readonly PhrasingContent[] {
  const url = conversion.linkOf(link.url);
  const visible = textOf(link.children).trim() !== '' || link.children.some(({ type }) => type === 'image');
  const children: readonly Inline[] = visible ? link.children : [{ type: 'text', value: link.url }];
  const { title } = link;
  return hoistBlanks(pieces(children, conversion), (inner) => ({
    type: 'link',
    url,
    ...(title === undefined ? {} : { title }),
    children: inner.flatMap((child) => (child.type === 'link' ? child.children : [child])),
  }));
}

function imagePiece({ url, alt, title }: Image): PhrasingContent {
  return { type: 'image', url, alt, ...(title === undefined ? {} : { title }) };
}
