import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/index.js';
import { fileInput } from '../../src/source/input.js';
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

const options = (more: Partial<LoadOptions> = {}): LoadOptions => ({ cwd: folder, ...more });

async function hrefs(name: string, more?: Partial<LoadOptions>): Promise<readonly string[] | undefined> {
  const loaded = await loadSource(fileInput(name, folder), options(more), createReport());
  return loaded?.source.stylesheets.flatMap(({ href }) => href ?? []);
}

describe('loadSource', () => {
  it('names the stylesheets that the user gave by their addresses', async () => {
    expect(await hrefs('plain/deck.txt')).toEqual([]);
    expect(await hrefs('styled/deck.txt', { css: ['extra/my.css', 'plain/a.css'] })).toEqual(['../extra/my.css', '../plain/a.css']);
  });

  it('sees the files where a player would look for them', async () => {
    const loaded = await loadSource(fileInput('styled/deck.txt', folder), options({ assets: ['extra'] }), createReport());
    const { source, folders } = loaded!;
    expect(folders).toEqual([join(folder, 'styled'), join(folder, 'extra')]);
    const urls = ['images/a.png', 'pic.png', 'a.png', 'images', '../extra/pic.png'];
    expect(urls.filter((url) => source.folder?.hasAsset(url))).toEqual(['images/a.png', 'pic.png', '../extra/pic.png']);
  });

  it('reads what is no file, with or without a folder', async () => {
    const read = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode('\ufeffpi\r\nped'));
    const input = { name: '<stdin>', base: 'deck', read };
    const loaded = await loadSource({ ...input, folder: join(folder, 'styled') }, options(), createReport());
    expect(loaded?.source).toMatchObject({ file: '<stdin>', text: 'pi\nped', stylesheets: [] });
    expect(loaded?.source.folder?.hasFile('style.css')).toBe(true);
    expect(loaded?.folders).toEqual([join(folder, 'styled')]);
    expect(loaded?.files).toEqual([]);
    const alone = await loadSource(input, options({ assets: ['extra'], css: ['extra/my.css'] }), createReport());
    expect(alone).toMatchObject({ folders: [join(folder, 'extra')], files: [] });
    expect(alone?.source.folder).toBeUndefined();
    expect(alone?.source.stylesheets).toEqual([{ href: join(folder, 'extra/my.css') }]);
  });

  it('takes a text as it is, whatever the encoding of files', async () => {
    const input = { name: 'a.md', base: 'a', encoding: 'utf-8', read: () => Promise.resolve(new TextEncoder().encode('čaj')) };
    const loaded = await loadSource(input, options({ encoding: 'shift_jis' }), createReport());
    expect(loaded?.source.text).toBe('čaj');
  });

  it('reports what cannot be read', async () => {
    const report = createReport();
    expect(await loadSource(fileInput('plain', folder), options(), report)).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: 'source/unreadable', message: 'plain cannot be read: illegal operation on a directory' },
    ]);
  });
});
