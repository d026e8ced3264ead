import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/deck/deck.js';
import { textOf } from '../../src/deck/text.js';
import { hyphenateBlocks } from '../../src/theme/hyphenate-blocks.js';
import { paragraph, text, title } from '../exporters/sample-deck.js';

async function divided(block: Block, lang: string): Promise<{ readonly text: string; readonly unknown: readonly string[] }> {
  const unknown: string[] = [];
  const blocks = await hyphenateBlocks([block], lang, (tag) => unknown.push(tag));
  return { text: textOf(blocks).trim().replaceAll('\u00AD', '|'), unknown };
}

describe('words with soft hyphens', () => {
  it.each([
    ['en', 'incomprehensible kiln', 'in|com|pre|hen|si|ble kiln'],
    ['en-GB', 'incomprehensible', 'in|com|pre|hens|ible'],
    ['de', 'Donaudampfschifffahrt', 'Do|nau|dampf|schiff|fahrt'],
    ['de-AT', 'Donaudampfschifffahrt', 'Do|nau|dampf|schiff|fahrt'],
    ['fr', 'incompréhensible', 'in|com|pré|hen|sible'],
  ])('in %s: %s', async (lang, word, expected) => {
    expect(await divided(paragraph(text(word)), lang)).toEqual({ text: expected, unknown: [] });
  });

  it('in emphasis and lists, by their own language', async () => {
    const inner: Block = {
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        {
          type: 'listItem',
          children: [
            paragraph(
              { type: 'emphasis', attrs: { classes: [], lang: 'fr' }, children: [text('incompréhensible')] },
              text(' incomprehensible'),
            ),
          ],
        },
      ],
    };
    expect((await divided(inner, 'en')).text).toBe('in|com|pré|hen|sible in|com|pre|hen|si|ble');
  });

  it('not in headings and code', async () => {
    expect((await divided(title('incomprehensible'), 'en')).text).toBe('incomprehensible');
    const block = paragraph({ type: 'inlineCode', value: 'incomprehensible' });
    expect((await divided(block, 'en')).text).toBe('incomprehensible');
    expect((await divided({ type: 'code', value: 'incomprehensible', highlighted: [] }, 'en')).text).toBe('incomprehensible');
  });

  it('not where there are no patterns for the language, which is told', async () => {
    expect(await divided(paragraph(text('incomprehensible')), 'tlh')).toEqual({ text: 'incomprehensible', unknown: ['tlh'] });
    expect((await divided(paragraph(text('incomprehensible')), '../../x')).unknown).toEqual(['../../x']);
  });
});
