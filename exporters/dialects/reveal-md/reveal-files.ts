import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { OutputFile } from 'deckx/exporter';

/** What a page loads of reveal.js, by its address in the package's exports. */
const always = {
  'dist/reset.css': 'reveal.js/reset.css',
  'dist/reveal.css': 'reveal.js/reveal.css',
  'dist/reveal.js': 'reveal.js',
  'dist/plugin/markdown.js': 'reveal.js/plugin/markdown',
  'dist/plugin/notes.js': 'reveal.js/plugin/notes',
};
const forCode = { 'dist/plugin/highlight.js': 'reveal.js/plugin/highlight' };
const forMath = { 'dist/plugin/math.js': 'reveal.js/plugin/math' };

/** reveal.js's own files, for beside the page, so that it works without a network. */
export async function revealFiles({ code, math }: { readonly code: boolean; readonly math: boolean }): Promise<readonly OutputFile[]> {
  const { resolve } = createRequire(import.meta.url);
  const wanted = { ...always, ...(code ? forCode : {}), ...(math ? forMath : {}) };
  return Promise.all(
    Object.entries(wanted).map(async ([name, address]) => ({ name, bytes: new Uint8Array(await readFile(resolve(address))) })),
  );
}
