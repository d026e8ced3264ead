import type { Metafile } from 'esbuild';

/** A package of which code is in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** What its `package.json` states. */
  readonly licence: string | undefined;
  readonly folder: string;
}

export function bundledPackages(metafile: Metafile, root: string): Promise<readonly BundledPackage[]>;
export function copyLicences(packages: readonly BundledPackage[], to: string): Promise<void>;
