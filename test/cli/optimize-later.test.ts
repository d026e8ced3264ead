import { expect, it } from 'vitest';
import { optimizeLater } from '../../src/cli/optimize-later.js';

it.each([
  ['20.19.0', 2],
  ['24.1.0', 2],
  ['18.20.0', 0],
  ['26.0.0', 0],
])('on Node.js %s sets %i flags of V8', (version, count) => {
  const flags: string[] = [];
  optimizeLater(version, (flag) => flags.push(flag));
  expect(flags).toHaveLength(count);
  expect(flags.every((flag) => /^--[a-z-]+=\d+$/.test(flag))).toBe(true);
});
