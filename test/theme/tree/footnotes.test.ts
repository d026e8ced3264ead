import { expect, it } from 'vitest';
import type { Block, FootnoteDefinition } from '../../../src/deck/deck.js';
import { deckClassNames } from '../../../src/deck/player.js';
import type { Draft, DraftText } from '../../../src/theme/tree/element.js';
import { fromBlocksWithFootnotes } from '../../../src/theme/tree/footnotes.js';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const refer = (identifier: string): Block => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [
    {
      type: 'listItem',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'see' },
            { type: 'footnoteReference', identifier },
          ],
        },
      ],
    },
  ],
});
const footnotes: readonly FootnoteDefinition[] = [
  { type: 'footnoteDefinition', identifier: 'moon', children: [paragraph('Full.')] },
  { type: 'footnoteDefinition', identifier: 'tide', children: [paragraph('High.'), paragraph('And low.')] },
];

const markup = (draft: Draft | DraftText | string): string => {
  if (typeof draft === 'string') return draft;
  if ('text' in draft) return draft.text;
  const classes = draft.attrs?.classes.join('.') ?? '';
  const href = draft.attrs?.other?.['href'];
  return `<${draft.tag}${classes === '' ? '' : `.${classes}`}${href === undefined || draft.node !== undefined ? '' : ` href=${href}`}>${(draft.children ?? []).map(markup).join('')}</>`;
};
const making = { classNames: deckClassNames, highlight: () => undefined };
const shown = (...blocks: readonly Block[]): string => fromBlocksWithFootnotes(blocks, footnotes, making).map(markup).join('');

it('what a slide refers to stands below it, under its number', () => {
  expect(shown(refer('moon'))).toBe(
    '<ul><li>see<sup.footnote-ref>1</></></><div.footnote-definitions><p.footnote-definition><sup>1</> Full.</></>',
  );
  expect(shown(refer('tide'))).toBe(
    '<ul><li>see<sup.footnote-ref>2</></></><div.footnote-definitions><div.footnote-definition><sup>2</> <p>High.</><p>And low.</></></>',
  );
});

it('a reference to a footnote that cites one source leads there', () => {
  const link = (url: string): Block => ({ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }] });
  const cite = (...children: readonly Block[]): string =>
    fromBlocksWithFootnotes([refer('x')], [{ type: 'footnoteDefinition', identifier: 'x', children }], making)
      .map(markup)
      .join('');
  expect(cite(link('https://a.example'))).toContain('<sup.footnote-ref><a href=https://a.example>1</></>');
  expect(cite(link('https://a.example'), link('https://b.example'))).toContain('<sup.footnote-ref>1</>');
});

it('nothing stands below a slide that refers to nothing, or to what is not there', () => {
  expect(shown(paragraph('x'))).toBe('<p>x</>');
  expect(shown(refer('gone'))).toBe('<ul><li>see<sup.footnote-ref>gone</></></>');
});
