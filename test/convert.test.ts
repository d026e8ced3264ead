/** The library's front door: one deck, several formats, no process. */
import { join } from 'node:path';
import { convert, type Conversion, type Exporter } from 'deckx';
import { describe, expect, it } from 'vitest';
import { fixturesRoot } from './golden/golden.js';
import { png, scratch } from './source/scratch.js';

const textOf = ({ files }: Conversion): string => files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('');
const codes = ({ diagnostics }: Conversion): readonly string[] => diagnostics.map(({ code }) => code);

/** An exporter that tells what it was handed. */
const spy: Exporter = {
  api: 1,
  name: 'spy',
  description: 'what it was handed',
  extension: '.spy.json',
  options: { label: { kind: 'string', description: 'a label', default: 'none' } },
  export({ fileName, options, steps, date }) {
    return Promise.resolve([{ bytes: new TextEncoder().encode(JSON.stringify({ fileName, options, steps, date })) }]);
  },
};

describe('convert', () => {
  it('takes a text', async () => {
    const { files, diagnostics, deck } = await convert('# Hello', { to: 'pptx' });
    expect(files).toMatchObject([{ name: 'deck.pptx', format: 'pptx' }]);
    expect(new TextDecoder('latin1').decode(files[0]!.bytes.subarray(0, 4))).toBe('PK\x03\x04');
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(deck).toMatchObject({ dialect: 'remark', slides: [{ blocks: [{ type: 'heading' }] }] });
  });

  it('names the outputs for the text', async () => {
    const names = async (name: string, to: string): Promise<readonly string[]> =>
      (await convert({ text: '# Hello', name }, { to })).files.map((file) => file.name);
    expect(await names('tea.talk.md', 'md')).toEqual(['tea.talk.transcript.md']);
    expect(await names('talks/tea.md', 'md')).toEqual(['tea.transcript.md']);
    expect(await names('tea.md', 'marp')).toEqual(expect.arrayContaining(['tea.marp/slides.md', 'tea.marp/theme.css']));
  });

  it('takes a file with what lies around it, and a bundle', async () => {
    const cwd = scratch({
      'talks/tea.md': '# Tea\n\n![A leaf](leaf.png)\n',
      'talks/leaf.png': png,
      'talks/style.css': 'h1 { colour: teal }',
      'show.podium/slides.md': '# Show',
    });
    const tea = await convert({ path: 'talks/tea.md' }, { to: 'reveal', cwd });
    expect(tea).toMatchObject({ files: [{ name: 'tea.html' }], deck: { stylesheets: [{ href: 'style.css' }] } });
    expect(textOf(tea)).toContain('data:image/png;base64,');
    const show = await convert({ path: join(cwd, 'show.podium') }, { to: 'md' });
    expect(show).toMatchObject({ files: [{ name: 'show.transcript.md' }], diagnostics: [] });
  });

  it('looks for the files of a text only in the folder that is named', async () => {
    const cwd = scratch({ 'pictures/leaf.png': png });
    const deck = { text: '![A leaf](leaf.png)' };
    expect(codes(await convert(deck, { to: 'reveal', cwd }))).toEqual(['source/asset-missing']);
    expect(codes(await convert({ ...deck, folder: 'pictures' }, { to: 'reveal', cwd }))).toEqual([]);
    expect(codes(await convert(deck, { to: 'reveal', cwd, assets: ['pictures'] }))).toEqual([]);
  });

  it('takes bytes in any encoding', async () => {
    const bytes = new Uint8Array([0x23, 0x20, 0xe8, 0x61, 0x6a]);
    const { deck } = await convert({ text: bytes, name: 'tea.md' }, { to: 'json', encoding: 'windows-1250' });
    expect(deck?.slides[0]?.blocks).toMatchObject([{ children: [{ value: 'čaj' }] }]);
  });

  it('reads and lays out once for several formats', async () => {
    const asked: unknown[] = [];
    const drawing = (name: string): Exporter => ({
      ...spy,
      name,
      extension: `.${name}`,
      async export(job) {
        asked.push(job.deck, await job.scene(), await job.scene('animate'));
        return [{ bytes: new Uint8Array() }];
      },
    });
    const { files } = await convert('# Hello\n\n???\nsaid', { to: [drawing('a'), drawing('b')] });
    expect(files.map(({ name }) => name)).toEqual(['deck.a', 'deck.b']);
    expect(asked.slice(0, 3)).toEqual(asked.slice(3));
    for (const index of [0, 1, 2]) expect(asked[index]).toBe(asked[index + 3]);
  });

  it('hands over what is asked for', async () => {
    const date = new Date('2020-02-02T00:00:00Z');
    const asked = { steps: 'slides', date, options: { label: 'x' } } as const;
    expect(JSON.parse(textOf(await convert('# A', { to: spy, ...asked })))).toEqual({
      fileName: 'deck.spy.json',
      options: { label: 'x' },
      steps: 'slides',
      date: date.toISOString(),
    });
    const changed = await convert('# A', { to: 'md', title: 'Tea', lang: 'de', theme: 'dark', aspect: 4 / 3, overflow: 'split' });
    expect(changed.deck).toMatchObject({ meta: { title: 'Tea', lang: 'de', theme: 'dark' } });
    expect(changed.deck!.size.width / changed.deck!.size.height).toBeCloseTo(4 / 3, 2);
  });

  it('verifies on request', async () => {
    const forgetful = { ...spy, inventory: () => Promise.resolve([]) };
    const { files, diagnostics } = await convert('# Hello', { to: [forgetful, 'md'], verify: true });
    expect(files.map(({ format }) => format)).toEqual(['md']);
    expect(diagnostics).toMatchObject([{ code: 'export/lost' }]);
  });

  it.each([
    ['an unknown format', '# A', { to: ['md', 'ppxt'] }, 'cli/usage', 'did you mean pptx?'],
    ['an unknown option', '# A', { to: 'md', options: { notesOny: true } }, 'cli/usage', 'did you mean notesOnly?'],
    ['an unknown dialect', '# A', { to: 'md', from: 'remrak' }, 'cli/usage', 'did you mean remark?'],
    ['an unknown theme', '# A', { to: 'md', theme: 'drak' }, 'cli/usage', 'did you mean dark?'],
    ['an unknown encoding', '# A', { to: 'md', encoding: 'klingon' }, 'cli/usage', undefined],
    ['an unknown mode of overflow', '# A', { to: 'md', overflow: 'spilt' as 'split' }, 'cli/usage', 'did you mean split?'],
    ['what is no language', '# A', { to: 'md', lang: 'not a tag' }, 'cli/usage', undefined],
    ['a shape that no slide has', '# A', { to: 'md', aspect: Number.NaN }, 'cli/usage', undefined],
    ['a stylesheet that there is not', '# A', { to: 'md', css: ['none.css'] }, 'cli/usage', undefined],
    ['a folder of fonts that there is not', '# A', { to: 'md', fontDir: ['none'] }, 'cli/usage', undefined],
    ['a file that there is not', { path: 'none.md' }, { to: 'md' }, 'source/not-found', undefined],
    ['bytes that are no text', { text: png }, { to: 'md' }, 'source/encoding', undefined],
    ['a text in no known dialect', { text: 'a', name: 'a' }, { to: 'md' }, 'read/unknown-dialect', undefined],
  ] as const)('reports %s, and converts nothing', async (_, input, options, code, hint) => {
    const found = await convert(input, { ...options, cwd: fixturesRoot });
    expect(found.files).toEqual([]);
    expect(found.deck).toBeUndefined();
    expect(found.diagnostics).toMatchObject([{ code, severity: 'error', ...(hint === undefined ? {} : { hint }) }]);
  });

  it('reports an option that does not fit, and writes the other formats', async () => {
    const { files, diagnostics, deck } = await convert('# A', { to: ['pdf', 'md'], options: { layout: 'round' } });
    expect(files.map(({ format }) => format)).toEqual(['md']);
    expect(diagnostics).toMatchObject([{ code: 'cli/usage' }]);
    expect(deck).toBeDefined();
  });

  it('leaves out all files of an exporter that reaches out of its folder', async () => {
    const reaching = { ...spy, export: () => Promise.resolve([{ bytes: png }, { name: '../a', bytes: png }]) };
    expect(await convert('# A', { to: reaching })).toMatchObject({ files: [], diagnostics: [{ code: 'cli/output' }] });
  });

  it('rejects for a fault of an exporter', async () => {
    const broken = { ...spy, export: () => Promise.reject(new Error('broken')) };
    await expect(convert('# A', { to: broken })).rejects.toThrow('broken');
  });

  it('gives the same side by side as one after the other', async () => {
    const decks = [
      '# Hello\n\n![gone](gone.png)\n\n--\n\nmore\n\n???\n\nsaid',
      { text: '# Styled\n\n.red[here]', folder: scratch({ 'style.css': '.red { color: red } h1 { colour: x }' }) },
      '# Other\n\n- `code`\n- \ud83d\ude00',
    ];
    const options = { to: ['pptx', 'pdf', 'reveal', 'md'] };
    const together = await Promise.all(decks.map((deck) => convert(deck, options)));
    const apart: Conversion[] = [];
    for (const deck of decks) apart.push(await convert(deck, options));
    expect(together.map(({ files }) => files.length)).toEqual([4, 4, 4]);
    for (const [index, one] of together.entries()) {
      expect(one.diagnostics).toEqual(apart[index]!.diagnostics);
      for (const [number, { name, bytes }] of one.files.entries()) {
        expect(Buffer.compare(bytes, apart[index]!.files[number]!.bytes), name).toBe(0);
      }
    }
  });
});
