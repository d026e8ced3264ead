import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../source/scratch.js';
import { deckJson, invoke } from './invoke.js';

const named = (player: string | undefined, dialect = 'remark'): string => {
  // JSON has no keys that are undefined.
  return JSON.stringify({ ...(JSON.parse(deckJson()) as object), dialect, player });
};

describe('a deck for a player that deckx does not know', () => {
  const folder = scratch({ 'talk.json': named('stage') });
  const warning = 'theme/unknown-player unknown player stage; using plain HTML';

  it.each(['convert', 'inspect'])('is reported once by deckx %s, with the names of those it knows', async (command) => {
    const args = command === 'convert' ? ['talk.json', '--to', 'pptx,reveal,json', '-o', 'out/'] : ['talk.json'];
    const { code, stderr } = await invoke(folder, [command, ...args]);
    expect(code).toBe(0);
    expect(stderr.split(warning)).toHaveLength(2);
    expect(stderr).toContain('available: remark, podium, reveal, html');
  });

  it('looks as plain HTML does, and keeps its player in JSON', () => {
    const page = readFileSync(join(folder, 'out/talk.html'), 'utf8');
    expect(page).toMatch(/\.reveal \.slides \.deck-slide\{display:table-cell;padding:8px;/);
    expect(page).not.toContain('remark');
    expect(JSON.parse(readFileSync(join(folder, 'out/talk.json'), 'utf8'))).toMatchObject({ player: 'stage' });
  });

  it('is refused with --strict', async () => {
    expect((await invoke(folder, ['to-md', 'talk.json', '--strict', '-o', 'strict.md'])).code).toBe(1);
  });
});

it('a deck of older JSON has the player of its dialect', async () => {
  const folder = scratch({ 'old.json': named(undefined, 'capsicum'), 'new.json': named('podium', 'capsicum') });
  const pages = [];
  for (const name of ['old', 'new']) {
    const { code, stderr } = await invoke(folder, ['to-reveal', `${name}.json`]);
    expect([code, stderr]).toEqual([0, '']);
    pages.push(readFileSync(join(folder, `${name}.html`), 'utf8'));
  }
  expect(pages[0]).toBe(pages[1]);
  expect(pages[0]).toContain('.reveal .slides .deck-frame .deck-slide{display:table-cell');
});
