import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { differences, filesBelow, goldenRoot } from './golden.js';

const folder = 'deck/links/md';
const made = Object.fromEntries(
  filesBelow(join(goldenRoot, folder)).map((name) => [name, readFileSync(join(goldenRoot, folder, name), 'utf8')]),
);

it('finds nothing where the golden files are what was made', () => {
  expect(Object.keys(made)).toContain('deck.md');
  expect(differences(folder, made)).toEqual([]);
});

it('finds a changed file', () => {
  expect(differences(folder, { ...made, 'deck.md': `${made['deck.md']!}!` })).toEqual([`differs: golden/${folder}/deck.md`]);
});

it('finds a file that was made and has no golden', () => {
  expect(differences(folder, { ...made, 'more.md': '' })).toEqual([`missing: golden/${folder}/more.md`]);
});

it('finds a golden that nothing makes', () => {
  const rest = Object.fromEntries(Object.entries(made).filter(([name]) => name !== 'deck.md'));
  expect(differences(folder, rest)).toEqual([`orphan: golden/${folder}/deck.md`]);
});
