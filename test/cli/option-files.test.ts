import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPptx } from '../readback/pptx-package.js';
import { scratch } from '../source/scratch.js';
import { deckJson, invoke } from './invoke.js';

const one = deckJson();

it('an option that is a file is read, and handed to the exporter', async () => {
  const folder = scratch({ 'talk.json': one });
  await invoke(folder, ['to-pptx', 'talk.json', '-o', 'house.pptx']);
  const outcome = await invoke(folder, ['to-pptx', 'talk.json', '--template', 'house.pptx', '--verbose']);
  expect(outcome).toMatchObject({ code: 0 });
  expect(outcome.stderr).toContain('info export/template-layouts layouts of house.pptx: Title Slide → Title Slide (name); ');
  expect(openPptx(readFileSync(join(folder, 'talk.pptx'))).slides).toHaveLength(1);
});

it('one that is not there is a mistake in the command line, a folder too', async () => {
  const folder = scratch({ 'talk.json': one });
  for (const [name, reason] of [
    ['lost.potx', 'no such file'],
    ['.', 'it cannot be read'],
  ]) {
    const { code, stderr } = await invoke(folder, ['to-pptx', 'talk.json', '--template', name!]);
    expect(code).toBe(2);
    expect(stderr).toContain(`cli/usage --template ${name}: ${reason}`);
  }
});

it('one that is no template leaves an earlier output as it was', async () => {
  const folder = scratch({ 'talk.json': one, 'house.pptx': 'no template', 'talk.pptx': 'earlier' });
  const { code, stderr } = await invoke(folder, ['to-pptx', 'talk.json', '--template', 'house.pptx']);
  expect(code).toBe(1);
  expect(stderr).toContain('error export/template house.pptx is not a PowerPoint file');
  expect(readFileSync(join(folder, 'talk.pptx'), 'utf8')).toBe('earlier');
  expect(existsSync(join(folder, 'talk (1).pptx'))).toBe(false);
});
