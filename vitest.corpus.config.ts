import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [], globalSetup: [] } },
  defineConfig({
    test: {
      include: ['test/corpus/**/*.test.ts'],
      globalSetup: ['test/require-tools.ts'],
      isolate: true,
      fileParallelism: false,
    },
  }),
);
