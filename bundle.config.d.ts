import type { BuildOptions } from 'esbuild';

export const bundle: BuildOptions & { readonly absWorkingDir: string; readonly metafile: true };
