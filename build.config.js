// Writes dist/, with the licences of what is in it. Type declarations are written by TypeScript (package.json).
import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundle } from './bundle.config.js';
import { bundledPackages, copyLicences } from './bundled-packages.js';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build(bundle);
await chmod('dist/cli.js', 0o755);
await copyLicences(await bundledPackages(metafile, bundle.absWorkingDir), 'dist/licences');
