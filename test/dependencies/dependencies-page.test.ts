import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BundledPackage } from '../../bundled-packages.js';
import { rewriting } from '../golden/golden.js';
import { installedForUsers, manifestOf, packagesOfBundle, pagePath, rowsUnder, unstated, withCompanions } from './dependencies-page.js';

const [installed, bundled, special] = ['Installed beside deckx', 'Bundled into dist', 'Licences to know of'];
const usual = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0']);
const page = (): string => readFileSync(pagePath, 'utf8');

let inBundle: readonly BundledPackage[] = [];
beforeAll(async () => {
  inBundle = await packagesOfBundle();
});

describe('docs/dependencies.md', () => {
  it('has a row for every dependency, with the licence that the package states', () => {
    const { dependencies = {}, optionalDependencies = {} } = manifestOf();
    const rows = [...rowsUnder(installed, page()), ...rowsUnder(bundled, page())];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      expect(rows).toContainEqual({ name, licence: manifestOf(name).license ?? unstated });
    }
  });

  it('has a row for every bundled package, with the licence that the package states', () => {
    const rows = rowsUnder(bundled, page());
    for (const { name, licence = unstated } of inBundle) expect(rows).toContainEqual({ name, licence });
  });

  it('lists nothing that is neither installed nor bundled', () => {
    const { dependencies = {}, optionalDependencies = {} } = manifestOf();
    const isBundled = new Set(inBundle.map(({ name }) => name));
    const beside = rowsUnder(installed, page()).map(({ name }) => name);
    expect(beside.filter((name) => isBundled.has(name) || !(name in dependencies || name in optionalDependencies))).toEqual([]);
    expect(rowsUnder(bundled, page()).filter(({ name }) => !isBundled.has(name))).toEqual([]);
  });

  it('lists what the bundled packages bring', () => {
    const [own = ''] = /## Bundled into dist[^]*?(?=<!-- from here)/.exec(page()) ?? [];
    const withReason = new Set(rowsUnder(bundled, own).map(({ name }) => name));
    const made = withCompanions(
      page(),
      inBundle.filter(({ name }) => !withReason.has(name)),
    );
    if (rewriting && !process.env['CI']) writeFileSync(pagePath, made);
    expect(page()).toBe(made);
  });

  it('names every package under a licence of another kind, installed or bundled', () => {
    const rows = rowsUnder(special, page());
    const isRow = (row: string, name: string): boolean => (row.endsWith('*') ? name.startsWith(row.slice(0, -1)) : name === row);
    const bundle = inBundle.map(({ name, licence = unstated }) => ({ name, licence }));
    const others = [...installedForUsers(), ...bundle].filter(({ licence }) => !usual.has(licence));
    const unnamed = others.filter(({ name, licence }) => !rows.some((row) => isRow(row.name, name) && row.licence === licence));
    expect(unnamed).toEqual([]);
    expect(rows.filter((row) => !others.some(({ name }) => isRow(row.name, name)))).toEqual([]);
  });
});
