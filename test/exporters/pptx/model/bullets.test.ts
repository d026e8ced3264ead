import { expect, it } from 'vitest';
import { markersOf, type Countable } from '../../../../exporters/pptx/model/bullets.js';

const item = (marker: string, level = 0): Countable => ({ kind: 'listItem', level, marker });
const text: Countable = { kind: 'paragraph', level: 0 };
const number = (start: number, scheme = 'arabicPeriod'): object => ({ kind: 'number', scheme, start });

it('numbers that follow each other share a start, so that PowerPoint counts them', () => {
  expect(markersOf([item('3.'), item('4.'), item('5.')])).toEqual([number(3), number(3), number(3)]);
});

it('a nested list interrupts no count', () => {
  expect(markersOf([item('1.'), item('•', 1), item('2.')])).toEqual([
    number(1),
    { kind: 'character', character: '•', font: 'Arial' },
    number(1),
  ]);
});

it('after other text the count begins where the list goes on', () => {
  expect(markersOf([item('1.'), item('2.'), text, item('3.')])).toEqual([number(1), number(1), undefined, number(3)]);
});

it('a list that begins anew at once keeps its number as text: PowerPoint would count on', () => {
  expect(markersOf([item('1.'), item('2.'), item('1.')])[2]).toEqual({ kind: 'text', text: '1.' });
});

it('tells letters from Roman numbers by what went before', () => {
  expect(markersOf([item('i.'), item('ii.')])).toEqual([number(1, 'romanLcPeriod'), number(1, 'romanLcPeriod')]);
  expect(markersOf([item('H.'), item('I.')])).toEqual([number(8, 'alphaUcPeriod'), number(8, 'alphaUcPeriod')]);
  expect(markersOf([item('1)')])).toEqual([number(1, 'arabicParenR')]);
});

it('a marker of several characters that is no number is text, a single one a bullet of the text’s own face', () => {
  expect(markersOf([item('=>'), item('✓')])).toEqual([
    { kind: 'text', text: '=>' },
    { kind: 'character', character: '✓' },
  ]);
});

it('an item without a marker has none', () => {
  expect(markersOf([{ kind: 'listItem', level: 0 }])).toEqual([undefined]);
});
