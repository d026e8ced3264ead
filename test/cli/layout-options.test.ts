import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block, Deck } from '../../src/index.js';
import { scratch } from '../source/scratch.js';
import { deckJson, invoke } from './invoke.js';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value: text }] });
const long = deckJson([{ blocks: Array.from({ length: 40 }, (_, index) => paragraph(`Line ${index + 1}`)) }]);

describe('--overflow', () => {
  it.each([
    ['shrink', /the text was shrunk to/],
    ['clip', /the rest is cut off/],
  ])('%s keeps the slide one', async (mode, said) => {
    const folder = scratch({ 'talk.json': long });
    const { code, stdout, stderr } = await invoke(folder, ['to-pdf', 'talk.json', '--layout', 'slides', '--overflow', mode]);
    expect(code).toBe(0);
    expect(stdout).toContain('talk.pdf  1 slide,');
    expect(stderr).toMatch(said);
  });

  it('split makes further ones', async () => {
    const folder = scratch({ 'talk.json': long });
    const { stdout, stderr } = await invoke(folder, ['to-pdf', 'talk.json', '--layout', 'slides', '--overflow', 'split']);
    const further = Number(/it continues on (\d+) extra slides/.exec(stderr)?.[1]);
    expect(further).toBeGreaterThan(1);
    expect(stdout).toContain(`talk.pdf  ${further + 1} slides,`);
  });
});

describe('--aspect', () => {
  it('lays the deck out on slides of that shape', async () => {
    const folder = scratch({ 'talk.json': deckJson() });
    expect(
      await invoke(folder, [
        'convert',
        'talk.json',
        '-t',
        'pdf,json',
        '-o',
        'out/',
        '--layout',
        'slides',
        '--aspect',
        '4:3',
        '--lang',
        'en',
      ]),
    ).toMatchObject({ code: 0, stderr: '' });
    expect((JSON.parse(readFileSync(join(folder, 'out/talk.json'), 'utf8')) as Deck).size).toEqual({ width: 908, height: 681 });
    expect(readFileSync(join(folder, 'out/talk.pdf'), 'latin1')).toContain('[0 0 720 540]');
  });
});
