import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convert, type Diagnostic } from 'deckx';
import { scratch } from '../../source/scratch.js';

const page = (script: string, more = ''): string =>
  `<!doctype html><html><body>${more}<script src="remark.js"></script><script>${script}</script>`;

const root = scratch({
  'beside/slides.md': '# Pointers\n\n```c\n*p = 1;\n```\n',
  'beside/index.html': page("remark.create({ sourceUrl: 'slides.md' })", '<style>h1 { color: red }</style>'),
  'marked/slides.md': '# Pointers\n\n```c\n*p = 1;\n```\n---\nclass: draft\n# B\n--\nmore\n',
  'marked/index.html': page("remark.create({ ratio: '16:9', highlightLines: true, excludedClasses: ['draft'], sourceUrl: 'slides.md' })"),
  'gone/index.html': page("remark.create({ sourceUrl: 'nowhere.md' })"),
  'runs/index.html': page('remark.create({ source: build() })'),
  'other/index.html': '<!doctype html><title>A page</title><p>Nothing to play.</p>',
  'text/talk.html': page("remark.create({ source: '# One\\n---\\n# Two' })"),
});

async function deckOf(
  path: string,
): Promise<{ readonly deck: Awaited<ReturnType<typeof convert>>['deck']; readonly errors: readonly Diagnostic[] }> {
  const { deck, diagnostics } = await convert({ path: join(root, path) }, { to: 'json' });
  return { deck, errors: diagnostics.filter(({ severity }) => severity === 'error') };
}

describe('a page that plays remark.js', () => {
  it('is read as the deck in the file that it names, with places in that file', async () => {
    const { deck, errors } = await deckOf('beside/index.html');
    expect(errors).toEqual([]);
    expect(deck?.slides[0]?.place?.file).toMatch(/slides\.md$/);
    expect(deck?.stylesheets).toEqual([{ css: 'h1 { color: red }' }]);
  });

  it('says the same of a deck beside it', async () => {
    const { deck } = await deckOf('beside/slides.md');
    expect(deck).toMatchObject({ size: { width: 908, height: 681 }, stylesheets: [{ css: 'h1 { color: red }' }] });
    expect(deck?.slides[0]?.blocks[1]).toMatchObject({ type: 'code', value: '*p = 1;', highlighted: [] });
  });

  it('sets the shape of the slides, what stars mark, and which slides are left out', async () => {
    const { deck } = await deckOf('marked/slides.md');
    expect(deck?.size).toEqual({ width: 1210, height: 681 });
    expect(deck?.slides[0]?.blocks[1]).toMatchObject({ value: 'p = 1;', highlighted: [1] });
    expect(deck?.slides.map(({ hidden }) => hidden === true)).toEqual([false, true]);
  });

  it('may have its deck in its script', async () => {
    expect((await deckOf('text/talk.html')).deck?.slides).toHaveLength(2);
  });

  it.each([
    ['gone/index.html', 'refers to nowhere.md, which does not exist'],
    ['runs/index.html', 'loads its deck in a way that only running it would show'],
  ])('is an error where its deck cannot be found: %s', async (path, message) => {
    const { deck, errors } = await deckOf(path);
    expect(deck).toBeUndefined();
    expect(errors).toMatchObject([{ code: 'read/page-source', message: expect.stringContaining(message) as string, place: { line: 1 } }]);
  });

  it('is no page that plays nothing', async () => {
    expect((await deckOf('other/index.html')).errors).toMatchObject([{ code: 'read/unknown-dialect' }]);
  });
});
