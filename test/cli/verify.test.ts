import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../source/scratch.js';
import { deckJson, exporterModule, invoke } from './invoke.js';

/** An exporter that reads its output back, and finds this in it. */
const reading = (slides: string): string =>
  exporterModule().replace('async export(', `async inventory() { return ${slides}; },\n  async export(`);

it('an output that has all of the deck is written', async () => {
  const folder = scratch({ 'talk.json': deckJson(), 'mine.mjs': reading("[{ id: 'slide-1', text: 'Slide 1' }]") });
  expect(await invoke(folder, ['convert', 'talk.json', '--to', './mine.mjs,md', '--verify'])).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(join(folder, 'talk.count.txt'))).toBe(true);
});

it('an output that lacks something is not, and the run has failed', async () => {
  const folder = scratch({ 'talk.json': deckJson(), 'mine.mjs': reading("[{ id: 'slide-1', text: 'Slide' }]") });
  const outcome = await invoke(folder, ['convert', 'talk.json', '--to', './mine.mjs', '--verify']);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain('error export/lost [slide 1] the output is missing one word: 1');
  expect(existsSync(join(folder, 'talk.count.txt'))).toBe(false);
  expect(await invoke(folder, ['convert', 'talk.json', '--to', './mine.mjs'])).toMatchObject({ code: 0 });
});

it('a format that cannot be read back is written with a warning', async () => {
  const folder = scratch({ 'talk.json': deckJson(), 'mine.mjs': exporterModule() });
  const outcome = await invoke(folder, ['convert', 'talk.json', '--to', './mine.mjs', '--verify']);
  expect(outcome).toMatchObject({ code: 0 });
  expect(outcome.stderr).toContain('export/unverified');
});
