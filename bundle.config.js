// How esbuild makes dist/ of src/ and exporters/: entry points share chunks, what is imported on demand stays apart, and the
// many small modules of the Markdown and CSS parsers become a few files (half of the start-up cost is opening files).
import { createRequire } from 'node:module';

/** css-tree's main entry reads its data by `require`, which a bundle cannot follow; its own bundle has the data inside. */
const cssTree = {
  name: 'css-tree',
  setup({ onResolve }) {
    const path = createRequire(import.meta.url).resolve('css-tree/dist/csstree.esm');
    onResolve({ filter: /^css-tree$/ }, () => ({ path }));
  },
};

/** PptxGenJS zips its parts only for deckx to open them again: a store of parts takes JSZip's place. */
const partStore = {
  name: 'part-store',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^jszip$/ }, () => ({ path: 'jszip', namespace: 'part-store' }));
    onLoad({ filter: /.*/, namespace: 'part-store' }, () => ({
      contents: "export { PartStore as default } from './exporters/pptx/package/part-store.ts';",
      resolveDir: import.meta.dirname,
    }));
  },
};

/** What packages load of Node.js for things that deckx never does: PptxGenJS fetches pictures, Commander starts programs. */
const neverUsed = {
  name: 'never-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(?:https|child_process)$/ }, ({ path }) => ({ path, namespace: 'never-used' }));
    onLoad({ filter: /.*/, namespace: 'never-used' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** @type {import('esbuild').BuildOptions & { metafile: true }} */
export const bundle = {
  absWorkingDir: import.meta.dirname,
  entryPoints: {
    cli: 'src/cli/index.ts',
    index: 'src/index.ts',
    exporter: 'src/export/index.ts',
    reader: 'src/read/index.ts',
  },
  // fflate's entry for Node.js differs by its workers, which take time to be prepared.
  alias: { 'deckx/exporter': './src/export/index.ts', fflate: 'fflate/browser' },
  plugins: [cssTree, partStore, neverUsed],
  outdir: 'dist',
  bundle: true,
  // Reading and compiling less text takes a tenth off a conversion; names stay, for stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  // Packages that carry data files or native code, or whose bundling changes nothing.
  external: ['@resvg/resvg-js', 'sharp', 'pdfkit', 'fontkit', 'svg-to-pdfkit', 'reveal.js', 'chardet', 'wawoff2', 'eld', 'hyphen'],
  banner: {
    js: "import { createRequire as deckxCreateRequire } from 'node:module'; const require = deckxCreateRequire(import.meta.url);",
  },
  // Their licences are files of their own: bundled-packages.js.
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
