import { expect, it } from 'vitest';
import { mathDefinitions } from '../../../exporters/reveal/math-definitions.js';

const raw = String.raw;

it.each([
  [raw`\newcommand{\R}{\mathbb{R}} x \in \R`, raw`\newcommand{\R}{\mathbb{R}}`],
  [raw`\newcommand\half[1]{\frac{#1}{2}}`, raw`\newcommand\half[1]{\frac{#1}{2}}`],
  [raw`\def\a#1#2{#1\{#2}\DeclareMathOperator*{\argmax}{arg\,max}`, raw`\def\a#1#2{#1\{#2}\DeclareMathOperator*{\argmax}{arg\,max}`],
  [raw`\definecolor{x} + \newcommand`, ''],
  [raw`\newcommand{\a}{never closed`, ''],
  ['a + b', ''],
])('of %s are %s', (latex, expected) => {
  expect(mathDefinitions(latex)).toBe(expected);
});
