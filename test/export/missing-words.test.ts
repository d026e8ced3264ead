import { expect, it } from 'vitest';
import { missingWords } from '../../src/export/missing-words.js';

it('finds each word as often as it is lacking', () => {
  expect(missingWords(['pump', 'pump', 'well'], 'the pump')).toEqual(['pump', 'well']);
  expect(missingWords(['pump', 'pump'], 'pump pump')).toEqual([]);
});

it('does not mind case, blanks, joiners and what XML cannot hold', () => {
  expect(missingWords(['Straße', 'soft\u00adware', 'be\u0007ll', 'x\u200by'], 'STRASSE software bell xy')).toEqual([]);
});

it('finds words that a format joined or parted', () => {
  expect(missingWords(['wind', 'mill'], 'windmill')).toEqual([]);
  expect(missingWords(['windmill'], 'wind\nmill')).toEqual(['windmill']);
});

it('finds a word in no place that another has used', () => {
  expect(missingWords(['mills', 'mill'], 'mills')).toEqual(['mill']);
});
