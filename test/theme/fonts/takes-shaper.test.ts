import { expect, it } from 'vitest';
import { takesShaper } from '../../../src/theme/fonts/takes-shaper.js';

it.each([
  ['plain', false],
  ['größe → ½', false],
  ['Ελληνικά', false],
  ['Русский', false],
  ['e\u0301', true],
  ['שלום', true],
  ['مرحبا', true],
  ['中', true],
  ['क', true],
  ['ก', true],
  ['a\u200Db', true],
])('%s takes a shaper: %s', (text, expected) => {
  expect(takesShaper(text)).toBe(expected);
});
