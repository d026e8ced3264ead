import type { Deck } from 'deckx/exporter';

/** What a page has beside the player's own parts. */
export interface PageParts {
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** A page in UTF-8 with the deck's title and language. */
export function pageHtml({ meta, slides }: Deck, { head, body }: PageParts): string {
  const title = meta.title ?? slides.map(titleOf).find((text) => text !== '') ?? 'Slides';
  return [
    '<!DOCTYPE html>',
    `<html${meta.lang === undefined ? '' : ` lang="${escaped(meta.lang)}"`}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escaped(title)}</title>`,
    ...head,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function titleOf({ blocks }: Deck['slides'][number]): string {
  const heading = blocks.find(({ type }) => type === 'heading');
  return heading === undefined ? '' : textIn(heading).replace(/\s+/g, ' ').trim();
}

function textIn(node: unknown): string {
  const { type, value, children } = node as { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] };
  if (type === 'text' || type === 'inlineCode') return value ?? '';
  return type === 'break' ? ' ' : (children ?? []).map(textIn).join('');
}

/** A stylesheet of the deck. */
export function linkTag(href: string): string {
  return `<link rel="stylesheet" href="${escaped(href)}">`;
}

/** Text for a page, in attributes too. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The slide's shape in small numbers. */
export function ratioOf({ width, height }: Deck['size']): string {
  const ratio = width / height;
  for (const [name, value] of [
    ['16:9', 16 / 9],
    ['4:3', 4 / 3],
    ['16:10', 1.6],
  ] as const)
    if (Math.abs(ratio - value) < 0.01) return name;
  return `${Math.round(width)}:${Math.round(height)}`;
}
