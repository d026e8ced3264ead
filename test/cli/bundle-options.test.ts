import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { png, scratch } from '../source/scratch.js';
import { deckJson, invoke } from './invoke.js';

const picture = [{ type: 'image', url: 'a.png', alt: 'A' }] as const;
const talk = { 'talk.json': deckJson([{ blocks: picture }]), 'a.png': png };
const below = (folder: string): readonly string[] => (readdirSync(folder, { recursive: true }) as readonly string[]).toSorted();

describe('a bundle of several files', () => {
  it('is a folder by the name of the output, and is verified', async () => {
    const folder = scratch(talk);
    const outcome = await invoke(folder, ['to-reveal', 'talk.json', '--bundle', 'folder', '--verify']);
    expect(outcome).toEqual({ code: 0, stdout: 'talk/index.html  1 slide, 0 with notes, 1 image, 0.1 s\n', stderr: '' });
    expect(below(join(folder, 'talk'))).toEqual([
      'assets',
      'assets/a.png',
      'index.html',
      'player.css',
      'reveal',
      'reveal/notes.js',
      'reveal/reveal.css',
      'reveal/reveal.js',
      'start.js',
    ]);
    expect(readFileSync(join(folder, 'talk/assets/a.png')).equals(readFileSync(join(folder, 'a.png')))).toBe(true);
  });

  it('lies where an index.html was asked for', async () => {
    const folder = scratch({ ...talk, 'site/': '' });
    expect(await invoke(folder, ['to-reveal', 'talk.json', '--bundle', 'folder', '-o', 'site/index.html'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^site\/index\.html /) as string,
    });
    expect(existsSync(join(folder, 'site/reveal/reveal.js'))).toBe(true);
    expect(await invoke(folder, ['to-reveal', 'talk.json', '--bundle', 'folder', '-o', 'site/'])).toMatchObject({
      stdout: expect.stringMatching(/^site\/talk\/index\.html /) as string,
    });
  });

  it('is written as a whole or not at all', async () => {
    const folder = scratch(talk);
    mkdirSync(join(folder, 'talk/reveal/reveal.js'), { recursive: true });
    const outcome = await invoke(folder, ['to-reveal', 'talk.json', '--bundle', 'folder']);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('cannot be written: it is a folder');
    expect(below(join(folder, 'talk'))).toEqual(['reveal', 'reveal/reveal.js']);
  });

  it('does not go to standard output', async () => {
    const outcome = await invoke(scratch(talk), ['to-reveal', 'talk.json', '--bundle', 'folder', '-o', '-']);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('files cannot be written to standard output');
  });

  it('never replaces a file of the deck', async () => {
    const folder = scratch({
      'index.json': deckJson([{ blocks: picture }], { stylesheets: [{ href: 'deck.css' }] }),
      'a.png': png,
      'deck.css': 'p { color: red }',
    });
    const outcome = await invoke(folder, ['to-reveal', 'index.json', '--bundle', 'folder']);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('is a file of the source');
    expect(readFileSync(join(folder, 'deck.css'), 'utf8')).toBe('p { color: red }');
  });
});
