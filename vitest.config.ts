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
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/corpus/**'],
    testTimeout: 60_000,
  },
});
