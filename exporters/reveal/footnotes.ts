import { walk } from 'deckx/exporter';
import type { Block, Deck, FootnoteReference, Report } from 'deckx/exporter';
import { element, escapeText, type MarkupAttributes } from './markup.js';
import { allNodes } from './page-assets.js';
import type { NumberedFootnote, Rendering } from './rendering.js';

/** Definitions stand on the slides that refer to them; of one that nothing refers to, nothing would be seen, which is reported. */
export function numberedFootnotes({ footnotes, ...deck }: Deck, report: Report): ReadonlyMap<string, NumberedFootnote> {
  const referred = new Set(
    [...walk(allNodes({ ...deck, footnotes: [] }))].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  for (const { identifier, place } of footnotes) {
    if (referred.has(identifier)) continue;
    report.add('export/dropped', `the footnote ${identifier} is never referenced`, place === undefined ? {} : { place });
  }
  return new Map(footnotes.map((definition, index) => [definition.identifier, { number: index + 1, definition }]));
}

/** A reference: its number, which leads to the definition on the slide. */
export function referenceMarkup({ identifier }: FootnoteReference, attributes: MarkupAttributes, rendering: Rendering): string {
  const footnote = rendering.footnotes.get(identifier);
  if (footnote === undefined) return element('sup', attributes, escapeText(`[^${identifier}]`));
  const { number } = footnote;
  if (rendering.inNotes === true) return element('sup', attributes, String(number));
  const [reference, definition] = namesOf(number, rendering);
  return element('sup', { ...attributes, id: attributes['id'] ?? reference }, element('a', { href: `#${definition}` }, String(number)));
}

/** What the references of these blocks refer to, to stand below them; each leads back to its first reference. */
export function footnotesMarkup(
  blocks: readonly Block[],
  rendering: Rendering,
  blocksMarkup: (blocks: readonly Block[]) => string,
): string {
  const identifiers = [...walk(blocks)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
  const footnotes = [...new Set(identifiers)].flatMap((identifier) => rendering.footnotes.get(identifier) ?? []);
  if (footnotes.length === 0) return '';
  const items = footnotes.map(({ number, definition }) => {
    const value = String(number);
    if (rendering.inNotes === true) return element('li', { value }, blocksMarkup(definition.children));
    const [reference, name] = namesOf(number, rendering);
    const back = element('a', { class: 'deck-footnote-back', href: `#${reference}`, 'aria-label': `\u21a9 ${number}` }, '\u21a9\ufe0e');
    return element('li', { id: name, value }, `${blocksMarkup(definition.children)} ${back}`);
  });
  return `\n${element('ol', { class: 'deck-footnotes' }, `\n${items.join('\n')}\n`)}`;
}

/** Ids of a reference and of its definition on a slide. Notes have none: the speaker view shows them in a page of its own. */
function namesOf(number: number, { slide }: Rendering): readonly [string, string] {
  return [`footnote-reference-${slide}-${number}`, `footnote-${slide}-${number}`];
}
