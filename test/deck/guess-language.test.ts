import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/deck/deck.js';
import { guessLanguage } from '../../src/deck/guess-language.js';
import { deckOf, paragraph, slide, text } from '../exporters/sample-deck.js';

const guess = (words: string, notes = '', ...more: readonly Block[]) =>
  guessLanguage(deckOf([slide([paragraph(text(words)), ...more], { notes: notes === '' ? [] : [paragraph(text(notes))] })]));

describe('the language of a deck that does not say it', () => {
  it.each([
    ['Every pot cracks in the end, and slow cooling helps.', 'en'],
    ['Warum Brot aufgeht: Mehl, Wasser und Zeit. Der Sauerteig lebt.', 'de'],
    ['Pourquoi le pain lève dans le four', 'fr'],
    ['Почему хлеб поднимается в печи', 'ru'],
    ['למה הלחם תופח בתנור', 'he'],
    ['なぜパンはふくらむのか', 'ja'],
  ])('%s is %s', async (words, tag) => {
    expect(await guess(words)).toEqual({ tag, sure: true });
  });

  it('is told by the notes, too, and not by code', async () => {
    expect(await guess('Docker', 'Warum Brot aufgeht: Mehl, Wasser und Zeit. Der Sauerteig lebt.')).toEqual({ tag: 'de', sure: true });
    const code: Block = { type: 'code', value: 'Warum Brot aufgeht: Mehl, Wasser und Zeit. Der Sauerteig lebt.', highlighted: [] };
    expect(await guess('x', '', code)).toEqual({ tag: 'en', sure: false });
  });

  it('is English where there is nothing to tell by', async () => {
    expect(await guess('')).toEqual({ tag: 'en', sure: false });
    expect(await guess('42 / 7')).toEqual({ tag: 'en', sure: false });
  });
});
