import type { Block } from 'deckx/exporter';
import { loadBuiltIn } from 'deckx';
import { describe, expect, it } from 'vitest';
import { runExporter } from '../run-exporter.js';
import { deckOf, slide } from '../sample-deck.js';

const comment = (value: string): Block => ({ type: 'html', value });
const inText = (value: string): Block => ({
  type: 'paragraph',
  children: [
    { type: 'text', value: 'Hi ' },
    { type: 'html', value },
  ],
});

async function toldBy(dialect: string, block: Block): Promise<readonly string[]> {
  const { text, diagnostics } = await runExporter((await loadBuiltIn(dialect))!, deckOf([slide([block])]));
  expect(text).toContain('<!--');
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
}

describe('a comment of the author’s stays, and is reported where it means something', () => {
  it.each([
    ['remark', '<!-- class: x -->', ['migrate/no-equivalent remark.js reads this comment as a slide property']],
    ['capsicum', '<!-- class: x -->', ['migrate/no-equivalent capsicum reads this comment as a slide property']],
    ['remark', '<!-- a remark -->', []],
    ['marp', '<!-- a remark -->', ['migrate/no-equivalent Marp reads this comment as a directive or a speaker note']],
    [
      'slidev',
      '<!-- a remark -->',
      ['migrate/no-equivalent Slidev reads this comment as a speaker note, if it is the last thing on its slide'],
    ],
    ['reveal-md', '<!-- a remark -->', []],
    ['pandoc', '<!-- a remark -->', []],
  ])('%s: %s', async (dialect, value, told) => {
    expect(await toldBy(dialect, comment(value))).toEqual(told);
    expect(await toldBy(dialect, inText(value))).toEqual(told);
  });
});
