import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/index.js';
import type { Input } from '../../src/source/find-inputs.js';
import { loadSource, type LoadOptions } from '../../src/source/load-source.js';
import { png, scratch } from './scratch.js';

const folder = scratch({
  'plain/deck.txt': 'text',
  'styled/deck.txt': 'text',
  'styled/deck.json': '{}',
  'styled/style.css': '',
  'styled/theme.css': '',
  'styled/images/a.png': png,
  'paged/deck.md': 'text',
  'paged/style.css': '',
  'paged/theme.css': '',
  'paged/index.html': `<!doctype html><!-- <link rel=stylesheet href=commented.css> -->
    <LINK REL="StyleSheet" HREF="css/base.css?v=2"><link rel='preload stylesheet' href='./style.css'>
    <link rel=icon href=icon.png><link rel="alternate stylesheet" href="other.css">
    <link rel=stylesheet href="https://fonts.example/one.css"><link rel=stylesheet>`,
  'paged/css/base.css': '',
  'unlinked/deck.md': 'text',
  'unlinked/index.html': '<p>no links</p>',
  'extra/my.css': '',
  'extra/pic.png': png,
});

const input = (name: string): Input => ({ kind: 'file', path: join(folder, name), name, base: name });
const options = (more: Partial<LoadOptions> = {}): LoadOptions => ({
  cwd: folder,
  stdin: () => Promise.resolve(new TextEncoder().encode('piped')),
  ...more,
});

async function hrefs(name: string, more?: Partial<LoadOptions>): Promise<readonly string[] | undefined> {
  const loaded = await loadSource(input(name), options(more), createReport());
  return loaded?.source.stylesheets.map(({ href }) => href);
}

describe('loadSource', () => {
  it('finds the stylesheets beside the deck, those of its page, and those given, in cascade order', async () => {
    expect(await hrefs('plain/deck.txt')).toEqual([]);
    expect(await hrefs('styled/deck.txt')).toEqual(['theme.css', 'style.css']);
    expect(await hrefs('paged/deck.md')).toEqual(['theme.css', 'css/base.css', 'style.css', 'https://fonts.example/one.css']);
    expect(await hrefs('styled/deck.txt', { css: ['extra/my.css'] })).toEqual(['theme.css', 'style.css', '../extra/my.css']);
  });

  it('adds to a deck in JSON only what is given', async () => {
    expect(await hrefs('styled/deck.json')).toEqual([]);
    expect(await hrefs('styled/deck.json', { css: ['extra/my.css'] })).toEqual(['../extra/my.css']);
  });

  it('tells which files no output may replace', async () => {
    const loaded = await loadSource(input('paged/deck.md'), options({ css: ['extra/my.css'] }), createReport());
    expect(loaded?.files.map((path) => path.slice(folder.length + 1))).toEqual([
      'paged/deck.md',
      'paged/index.html',
      'paged/theme.css',
      'paged/css/base.css',
      'paged/style.css',
      'extra/my.css',
    ]);
    const page = await loadSource(input('unlinked/deck.md'), options(), createReport());
    expect(page?.files).toEqual([join(folder, 'unlinked/deck.md')]);
  });

  it('sees the files where a player would look for them', async () => {
    const loaded = await loadSource(input('styled/deck.txt'), options({ assets: ['extra'] }), createReport());
    const { source, folders } = loaded!;
    expect(folders).toEqual([join(folder, 'styled'), join(folder, 'extra')]);
    const urls = ['images/a.png', 'pic.png', 'a.png', 'images', '../extra/pic.png'];
    expect(urls.filter((url) => source.hasAsset(url))).toEqual(['images/a.png', 'pic.png', '../extra/pic.png']);
  });

  it('reads standard input as if it lay in the working folder', async () => {
    const loaded = await loadSource({ kind: 'stdin' }, options({ cwd: join(folder, 'styled') }), createReport());
    expect(loaded?.source).toMatchObject({
      file: '<stdin>',
      text: 'piped',
      stylesheets: [{ href: 'theme.css' }, { href: 'style.css' }],
    });
    expect(loaded?.folders).toEqual([join(folder, 'styled')]);
  });

  it('takes no stylesheets for a deck in JSON from standard input', async () => {
    const stdin = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode('{"type":"deck"}'));
    const loaded = await loadSource({ kind: 'stdin' }, options({ cwd: join(folder, 'styled'), stdin }), createReport());
    expect(loaded?.source.stylesheets).toEqual([]);
  });

  it('reports what cannot be read', async () => {
    const report = createReport();
    expect(await loadSource(input('plain'), options(), report)).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: 'source/unreadable', message: 'plain cannot be read: illegal operation on a directory' },
    ]);
  });
});
