import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/source/folder.js';
import { png, scratch } from './scratch.js';

const root = scratch({
  'talk/settings.yaml': '\uFEFFa: 1\r\nb: 2\r',
  'talk/css/style.css': 'p {}',
  'talk/images/a.png': png,
  'outside.txt': 'secret',
  'given/b.png': png,
  'given/own.css': '',
});
const folder = createFolder([join(root, 'talk'), join(root, 'given')]);

describe('a folder', () => {
  it('has the files of the source’s own folder', () => {
    const there = ['settings.yaml', './settings.yaml', 'css/style.css', 'css/../settings.yaml'];
    const not = ['css', 'own.css', 'missing', '', '.', 'https://a.example/settings.yaml'];
    expect([...there, ...not].filter((url) => folder.hasFile(url))).toEqual(there);
  });

  it.each(['../outside.txt', 'css/../../outside.txt', join(root, 'outside.txt'), 'settings.yaml\0', 'x'.repeat(10_000)])(
    'has nothing that lies outside: %j',
    async (url) => {
      expect(folder.hasFile(url)).toBe(false);
      expect(await folder.readText(url)).toBeUndefined();
    },
  );

  it('reads text, with line feeds and without a byte order mark', async () => {
    expect(await folder.readText('settings.yaml')).toBe('a: 1\nb: 2\n');
    expect(await folder.readText('css')).toBeUndefined();
  });

  it('finds assets in the folders that the user gave, too', () => {
    expect(['images/a.png', 'b.png', 'c.png'].filter((url) => folder.hasAsset(url))).toEqual(['images/a.png', 'b.png']);
    expect(folder.nearestAsset('aa.png')).toBe('images/a.png');
  });
});
