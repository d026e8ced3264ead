import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReport, readDeck } from 'deckx';
import { remarkSurroundings } from '../../../src/read/remark/surroundings.js';
import { createFolder } from '../../../src/source/folder.js';
import { scratch } from '../../source/scratch.js';

const root = scratch({
  'plain/deck.txt': 'text',
  'styled/style.css': '',
  'styled/theme.css': '',
  'paged/style.css': '',
  'paged/theme.css': '',
  'paged/index.html': `<!doctype html><!-- <link rel=stylesheet href=commented.css> -->
    <LINK REL="StyleSheet" HREF="css/base.css?v=2"><link rel='preload stylesheet' href='./style.css'>
    <link rel=icon href=icon.png><link rel="alternate stylesheet" href="other.css">
    <link rel=stylesheet href="https://fonts.example/one.css"><link rel=stylesheet>`,
  'paged/css/base.css': '',
  'unlinked/index.html': '<p>no links</p>',
  'formulas/index.html': '<script src="mathjax.js"></script>',
});
const folder = (name: string) => createFolder([join(root, name)]);

const around = (name: string, text = '# A') => remarkSurroundings(folder(name), { file: 'deck', text, stylesheets: [] });

async function hrefs(name: string): Promise<readonly string[]> {
  return (await around(name)).stylesheets.flatMap(({ href }) => href ?? []);
}

describe('around a deck of remark.js', () => {
  it('lie stylesheets beside it and those of its page, in cascade order', async () => {
    expect(await hrefs('plain')).toEqual([]);
    expect(await hrefs('styled')).toEqual(['theme.css', 'style.css']);
    expect(await hrefs('paged')).toEqual(['theme.css', 'css/base.css', 'style.css', 'https://fonts.example/one.css']);
  });

  it('lies a page that belongs to it where it says something of it', async () => {
    expect((await around('paged')).files).toEqual(['index.html']);
    expect((await around('unlinked')).files).toEqual([]);
    expect(await around('formulas')).toMatchObject({
      stylesheets: [],
      files: ['index.html'],
      page: { math: { dollars: false, inCode: false } },
    });
  });
});

describe('reading a deck', () => {
  const given = [{ href: 'my.css' }];
  const read = (name: string, text: string) =>
    readDeck({ file: 'deck', text, stylesheets: given, folder: folder(name) }, {}, createReport());

  it.each([
    ['remark', '# A\n???\nnote\n---\n# B\n--\nmore'],
    ['capsicum', '#= A\nNote: note'],
  ])('takes stylesheets around it, then those given: %s', async (dialect, text) => {
    const result = await read('styled', text);
    expect(result?.detection.dialect).toBe(dialect);
    expect(result?.deck.stylesheets.map(({ href }) => href)).toEqual(['theme.css', 'style.css', 'my.css']);
    expect((await read('paged', text))?.files).toEqual([
      'index.html',
      'theme.css',
      'css/base.css',
      'style.css',
      'https://fonts.example/one.css',
      'my.css',
    ]);
  });

  it('takes what the page says of formulas', async () => {
    const result = await read('formulas', '# A\n???\n$$x$$\n---\n# B');
    expect(result?.deck.slides[0]?.notes).toMatchObject([{ type: 'math', value: 'x' }]);
  });

  it('adds to a deck in JSON only what is given', async () => {
    const own = { type: 'deck', version: 1, meta: {}, size: { width: 4, height: 3 }, dialect: 'remark', slides: [], footnotes: [] };
    const result = await read('styled', JSON.stringify({ ...own, stylesheets: [{ css: 'p {}' }] }));
    expect(result?.deck.stylesheets).toEqual([{ css: 'p {}' }, { href: 'my.css' }]);
    expect(result?.files).toEqual(['my.css']);
  });
});
