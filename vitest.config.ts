import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^deckx$/, replacement: here('./src/index.ts') },
      { find: /^deckx\/exporter$/, replacement: here('./src/export/index.ts') },
      { find: /^deckx\/reader$/, replacement: here('./src/read/index.ts') },
    ],
  },
  // Packages as they are in the product. Vitest asks for builds for development, which check themselves and are slower.
  ssr: { resolve: { conditions: ['module', 'node', 'production'] } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/corpus/**'],
    globalSetup: ['test/print-tier.ts'],
    setupFiles: ['test/setup.ts'],
    // Files share a process and its modules: what deckx and the tests load is loaded once in a process, not once in a file.
    pool: 'forks',
    isolate: false,
    // Vitest would leave a core to itself.
    maxWorkers: availableParallelism(),
    // Far more than any test needs: a machine that is busy with other things is no fault of the test.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
