/** Runs in each test file. Files share one process and its modules, so what must be undone after a file is undone here. */
import { afterAll, afterEach, vi } from 'vitest';
import { removeScratch } from './source/scratch.js';

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => {
  removeScratch();
});
