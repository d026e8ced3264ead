import { expect, it } from 'vitest';
import { cleanText } from '../../../../exporters/pptx/model/clean-text.js';

function cleaned(text: string): readonly [string, readonly string[]] {
  const lost: string[] = [];
  return [cleanText(text, (character) => lost.push(character)), lost];
}

it('keeps text that XML can hold, tabs, line feeds and surrogate pairs too', () => {
  expect(cleaned('a\tb\nc 🔥 <&>')).toEqual(['a\tb\nc 🔥 <&>', []]);
});

it('drops control characters and names them', () => {
  expect(cleaned('a\u0001b\u000bc\uffff')).toEqual(['abc', ['U+0001', 'U+000B', 'U+FFFF']]);
});

it('puts the replacement character for half a surrogate pair', () => {
  expect(cleaned('a\ud83dz')).toEqual(['a\ufffdz', ['U+D83D']]);
});
