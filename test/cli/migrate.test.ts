import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { png, scratch } from '../source/scratch.js';
import { invoke } from './invoke.js';

const talk = 'class: title\n\n# Tea\n\n![A leaf](images/leaf.png)\n\n???\n\nPour first.\n\n---\n\n# Milk\n';
const files = { 'talk.md': talk, 'images/leaf.png': png, 'style.css': 'h1 { color: teal; background: url(images/leaf.png) }\n' };

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('migrate', () => {
  it('writes the source, what plays it, and the files of the deck into a folder of its own', async () => {
    const folder = scratch(files);
    const outcome = await invoke(folder, ['migrate', 'talk.md', '--to', 'reveal-md']);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain('talk.reveal-md/slides.md');
    expect(read(folder, 'talk.reveal-md/slides.md')).toContain('<!-- .slide: class="title" -->\n\n# Tea');
    expect(read(folder, 'talk.reveal-md/index.html')).toContain('data-markdown="slides.md"');
    const written = (readdirSync(join(folder, 'talk.reveal-md'), { recursive: true }) as readonly string[]).filter((name) =>
      /\./.test(name),
    );
    expect(written).toEqual(
      expect.arrayContaining(['images/leaf.png', 'style.css', 'player.css', 'dist/reveal.js', 'dist/plugin/markdown.js']),
    );
  });

  it('is an exporter like any other', async () => {
    const folder = scratch(files);
    expect(await invoke(folder, ['convert', 'talk.md', '--to', 'marp,md'])).toMatchObject({ code: 0 });
    expect(read(folder, 'talk.marp/slides.md')).toMatch(/^---\nmarp: true\ntheme: deck\n/);
    expect(existsSync(join(folder, 'talk.transcript.md'))).toBe(true);
  });

  it('names the page’s slides as --output has them', async () => {
    const folder = scratch(files);
    expect(await invoke(folder, ['migrate', 'talk.md', '--to', 'remark', '-o', 'my/'])).toMatchObject({ code: 0 });
    expect(await invoke(scratch({ ...files, 'my/': '' }), ['migrate', 'talk.md', '--to', 'remark', '-o', 'my/a talk.md'])).toMatchObject({
      code: 0,
    });
    expect(await invoke(folder, ['migrate', 'talk.md', '--to', 'remark', '-o', 'new/'])).toMatchObject({ code: 0 });
    expect(read(folder, 'new/talk.remark/index.html')).toContain('sourceUrl: "slides.md"');
  });

  it.each([
    ['the source', ['-o', 'talk.md'], 'is an input and would be overwritten'],
    ['a stylesheet of the source', ['-o', 'other.md'], 'is a file of the source'],
  ])('never writes over %s', async (_, output, message) => {
    const folder = scratch(files);
    const outcome = await invoke(folder, ['migrate', 'talk.md', '--to', 'remark', ...output]);
    expect(outcome.code).not.toBe(0);
    expect(outcome.stderr).toContain(message);
    expect(read(folder, 'talk.md')).toBe(talk);
    expect(existsSync(join(folder, 'other.md'))).toBe(false);
  });

  it('replaces nothing else in the folder of the source', async () => {
    const folder = scratch({ 'talk.md': '# Tea\n', 'player.css': '/* mine */' });
    const outcome = await invoke(folder, ['migrate', 'talk.md', '--to', 'reveal-md', '-o', 'other.md']);
    expect(outcome).toMatchObject({ code: 1 });
    expect(outcome.stderr).toContain('already exists');
    expect(read(folder, 'player.css')).toBe('/* mine */');
  });

  it.each([
    [['migrate', 'talk.md'], "required option '-t, --to <dialect>'"],
    [['migrate', 'talk.md', '--to', 'pptx'], 'Allowed choices are remark'],
  ])('is refused: %o', async (argv, message) => {
    const outcome = await invoke(scratch(files), argv);
    expect(outcome).toMatchObject({ code: 2 });
    expect(outcome.stderr).toContain(message);
  });
});
