import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyLicences, type BundledPackage } from '../../bundled-packages.js';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'deckx-licences-'));

function packageWith(name: string, files: Readonly<Record<string, string>>): BundledPackage {
  const folder = join(temporary(), name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return { name, version: '1.2.3', licence: 'MIT', folder };
}

it('copies the licence and the notices of each package', async () => {
  const to = join(temporary(), 'licences');
  const scoped = packageWith('@scope/name', { 'LICENCE.md': 'scoped', 'README.md': 'no licence' });
  const noted = packageWith('noted', { LICENSE: 'noted', NOTICE: 'made by us', 'license-check.js': 'code' });
  await copyLicences([scoped, noted], to);
  expect(readdirSync(to).sort()).toEqual(['@scope+name@1.2.3.txt', 'noted@1.2.3-2.txt', 'noted@1.2.3.txt']);
  expect(readFileSync(join(to, 'noted@1.2.3-2.txt'), 'utf8')).toBe('made by us');
});

it('has the licence of a package that npm has without it', async () => {
  const to = join(temporary(), 'licences');
  await copyLicences([packageWith('saxes', { 'README.md': 'no licence' })], to);
  expect(readFileSync(join(to, 'saxes@1.2.3.txt'), 'utf8')).toContain('ISC License');
});

it('refuses to bundle a package without a licence', async () => {
  const bare = packageWith('bare', { NOTICE: 'made by us', 'README.md': 'no licence' });
  await expect(copyLicences([bare], temporary())).rejects.toThrow('bare is in the bundle and has no licence file');
});
