import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/index.js';
import type { Input } from '../../src/source/find-inputs.js';
import { loadSource, type LoadOptions } from '../../src/source/load-source.js';
import { png, scratch } from './scratch.js';

const folder = scratch({
  'plain/deck.txt': 'text',
  'styled/deck.txt': 'text',
  'styled/style.css': '',
  'styled/theme.css': '',
  'styled/images/a.png': png,
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
  it('names the stylesheets that the user gave by their addresses', async () => {
    expect(await hrefs('plain/deck.txt')).toEqual([]);
    expect(await hrefs('styled/deck.txt', { css: ['extra/my.css', 'plain/a.css'] })).toEqual(['../extra/my.css', '../plain/a.css']);
  });

  it('sees the files where a player would look for them', async () => {
    const loaded = await loadSource(input('styled/deck.txt'), options({ assets: ['extra'] }), createReport());
    const { source, folders } = loaded!;
    expect(folders).toEqual([join(folder, 'styled'), join(folder, 'extra')]);
    const urls = ['images/a.png', 'pic.png', 'a.png', 'images', '../extra/pic.png'];
    expect(urls.filter((url) => source.folder?.hasAsset(url))).toEqual(['images/a.png', 'pic.png', '../extra/pic.png']);
  });

  it('reads standard input as if it lay in the working folder', async () => {
    const loaded = await loadSource({ kind: 'stdin' }, options({ cwd: join(folder, 'styled') }), createReport());
    expect(loaded?.source).toMatchObject({ file: '<stdin>', text: 'piped', stylesheets: [] });
    expect(loaded?.source.folder?.hasFile('style.css')).toBe(true);
    expect(loaded?.folders).toEqual([join(folder, 'styled')]);
    expect(loaded?.files).toEqual([]);
  });

  it('reports what cannot be read', async () => {
    const report = createReport();
    expect(await loadSource(input('plain'), options(), report)).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: 'source/unreadable', message: 'plain cannot be read: illegal operation on a directory' },
    ]);
  });
});
