import { expect, it } from 'vitest';
import { baseRules } from '../../../src/theme/base/base-rules.js';
import { documentCss } from '../../../src/theme/base/document.js';

const wide = { width: 1210, height: 681 };
const small = { width: 600, height: 400 };

it('a stylesheet is parsed once a process, whatever the size of the slides', () => {
  const first = baseRules(documentCss, 'agent', wide);
  expect(first.rules.length).toBeGreaterThan(50);
  expect(baseRules(documentCss, 'agent', small).rules).toBe(first.rules);
});

it('one that asks for the screen is parsed once a size', () => {
  const css = 'p { color: red } @media (min-width: 1000px) { p { color: blue } }';
  expect(baseRules(css, 'author', wide).rules).toHaveLength(2);
  expect(baseRules(css, 'author', small).rules).toHaveLength(1);
  expect(baseRules(css, 'author', wide).rules).toBe(baseRules(css, 'author', { ...wide }).rules);
});

it('the same text may be the browser’s and an author’s, and has layers', () => {
  const css = '@layer theme { p { color: red } }';
  expect(baseRules(css, 'agent', wide)).toMatchObject({ origin: 'agent', layers: ['theme'] });
  expect(baseRules(css, 'author', wide)).toMatchObject({ origin: 'author', layers: ['theme'] });
});

it('any number of stylesheets takes no more room than a hundred', () => {
  const css = '.kept { color: red }';
  const often = baseRules(css, 'author', wide).rules;
  const seldom = baseRules('.gone { color: red }', 'author', wide).rules;
  for (let count = 0; count < 150; count += 1) {
    baseRules(`.c${count} { color: red }`, 'author', wide);
    expect(baseRules(css, 'author', wide).rules).toBe(often);
  }
  const again = baseRules('.gone { color: red }', 'author', wide).rules;
  expect(again).not.toBe(seldom);
  expect(again.map(({ written }) => written)).toEqual(seldom.map(({ written }) => written));
});
