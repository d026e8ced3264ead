import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { bundle } from '../../bundle.config.js';
import { bundledPackages, type BundledPackage } from '../../bundled-packages.js';

const root = new URL('../../', import.meta.url);
export const pagePath = fileURLToPath(new URL('docs/dependencies.md', root));

/** A package of the page: its name, which may end in `*`, and the licence given there. */
export interface PageRow {
  readonly name: string;
  readonly licence: string;
}

/** How the page writes a licence that a package does not state. */
export const unstated = 'none stated';

/** The rows of the tables under a heading of the page, in order. */
export function rowsUnder(heading: string, page: string): readonly PageRow[] {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`no heading ${heading}`);
  return [...section.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, name = '', licence = '']) => ({ name, licence }));
}

/** What the build puts into dist/, without writing it. */
export async function packagesOfBundle(): Promise<readonly BundledPackage[]> {
  const options: BuildOptions & { metafile: true } = { ...bundle, write: false };
  const { metafile } = await build(options);
  return bundledPackages(metafile, bundle.absWorkingDir);
}

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The `package.json` of deckx, or of a package that it depends on. */
export function manifestOf(name?: string): Manifest {
  const file = new URL(name === undefined ? 'package.json' : `node_modules/${name}/package.json`, root);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

/** What npm installs with deckx for users, on whatever platform, and the licence that the lock file has for it. */
export function installedForUsers(): readonly PageRow[] {
  interface Locked {
    readonly dev?: boolean;
    readonly peer?: boolean;
    readonly license?: string;
  }
  const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { license = unstated }]) => ({ name: path.replace(/^.*node_modules\//, ''), licence: license }));
}

const [start, end] = ['<!-- from here: made from the bundle by `npm run golden` -->\n', '<!-- to here -->\n'];

/** The page with its table of what bundled packages bring, made anew. */
export function withCompanions(page: string, companions: readonly BundledPackage[]): string {
  const [before, after] = [page.indexOf(start) + start.length, page.indexOf(end)];
  const rows = companions.map(({ name, version, licence }) => `| \`${name}\` | ${licence ?? unstated} | ${version} |\n`);
  return `${page.slice(0, before)}\n| package | licence | version |\n|---|---|---|\n${rows.join('')}\n${page.slice(after)}`;
}
