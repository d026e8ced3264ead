import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { differences, filesBelow, goldenRoot, rewrite, rewriting, type GoldenCase } from './golden/golden.js';
import { exporterCases } from './golden/exporters.js';
import { layoutCases } from './golden/layout.js';
import { readerCases } from './golden/readers.js';
import { talkCases } from './golden/talks.js';

const cases: readonly GoldenCase[] = [...readerCases, ...layoutCases, ...exporterCases, ...talkCases];

it('refuses to rewrite golden files under CI', () => {
  expect(rewriting && Boolean(process.env['CI'])).toBe(false);
});

it.each(cases)('$folder', async (golden) => {
  const { folder } = golden;
  const made = await golden.make();
  if (rewriting && !process.env['CI']) rewrite(folder, made);
  expect(differences(folder, made)).toEqual([]);
});

it('has no golden file that no case makes', () => {
  const orphans = filesBelow(goldenRoot).filter((path) => !cases.some(({ folder }) => path.startsWith(`${folder}/`)));
  if (rewriting && !process.env['CI']) for (const path of orphans.splice(0)) rmSync(join(goldenRoot, path));
  expect(orphans).toEqual([]);
});
