import { expect, it } from 'vitest';
import { isRightToLeft } from '../../src/deck/is-right-to-left.js';

it.each(['he', 'ar', 'fa', 'ar-EG', 'AR_eg', 'ur', 'yi', 'pa-Arab', 'uz-Arab-AF'])('%s runs from right to left', (lang) => {
  expect(isRightToLeft(lang)).toBe(true);
});

it.each([undefined, '', 'en', 'de-CH', 'ar-Latn', 'pa', 'az-Latn', 'arn', 'x'])('%s does not', (lang) => {
  expect(isRightToLeft(lang)).toBe(false);
});
