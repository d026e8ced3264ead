import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/index.js';
import { png, scratch } from '../source/scratch.js';
import { deckJson, invoke } from './invoke.js';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const words = (count: number): Block => paragraph(text(Array.from({ length: count }, (_, index) => `w${index}`).join(' ')));

const deck = deckJson([
  {
    classes: ['title', 'wide'],
    blocks: [
      { type: 'heading', depth: 1, children: [text('A '), { type: 'strong', children: [text('bold')] }, text(' start')] },
      { type: 'image', url: 'a.png', alt: '' },
      { type: 'image', url: 'a.png', alt: '' },
      { type: 'image', url: 'gone.png', alt: '' },
    ],
    notes: [words(70)],
  },
  {
    classes: ['wide'],
    blocks: [
      {
        type: 'terminal',
        children: [
          { type: 'terminalLine', prompt: { sign: '$' }, children: [text('ls')] },
          { type: 'terminalLine', prompt: { sign: '$' }, children: [], cursor: true },
        ],
      },
      { ...paragraph({ type: 'link', url: 'https://example.org', children: [text('there')] }), step: 1 },
      { type: 'footnote', children: [text('small')] },
    ],
    notes: [words(28)],
  },
  { hidden: true },
]);

describe('deckx inspect', () => {
  const folder = scratch({ 'talk.json': deck, 'a.png': png });

  it('counts what a deck holds, as JSON', async () => {
    const { code, stdout, stderr } = await invoke(folder, ['inspect', '--json', 'talk.json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'talk.json',
      title: 'A short talk',
      dialect: 'json',
      detection: { why: expect.any(String) as string, others: expect.any(Array) as unknown[] },
      slides: 3,
      steps: 1,
      slidesWithNotes: 3,
      hiddenSlides: 1,
      words: 8,
      noteWords: 98,
      speakingMinutes: 0.7,
      images: 3,
      imageFiles: 2,
      imagesMissing: ['gone.png'],
      links: 1,
      terminals: 1,
      prompts: 2,
      cursors: 1,
      footnotes: 1,
      classes: { wide: 2, title: 1 },
    });
    expect(stderr).toContain('source/asset-missing [slide 1] gone.png does not exist');
  });

  it('tells what the stylesheets say of the classes in use', async () => {
    const css = `@import "more.css";
      .wide, div .title, .title h1 { width: 80%; color: red !important }
      .wide { width: /* nearly */ 90% } .unused { color: blue } .wide::before { content: "x" }`;
    const long = `.title { background: linear-gradient(to right, #000000, #111111 50%, #222222 75%, #333333 80%, #ffffff) }`;
    const own = scratch({ 'talk.json': deck, 'a.png': png, 'x.css': css, 'more.css': long });
    const { stdout } = await invoke(own, ['inspect', '--json', 'talk.json', '--css', 'x.css']);
    const { classes, classStyles } = JSON.parse(stdout) as {
      readonly classes: object;
      readonly classStyles: Record<string, readonly string[]>;
    };
    expect(classes).toEqual({ wide: 2, title: 1 });
    expect(Object.keys(classStyles)).toEqual(['wide', 'title']);
    expect(classStyles['wide']).toEqual(['width: 90%', 'color: red !important']);
    expect(classStyles['title']).toEqual(expect.arrayContaining(['width: 80% (div .title)', 'color: red !important (div .title)']));
    const text = (await invoke(own, ['inspect', 'talk.json', '--css', 'x.css'])).stdout;
    expect(text).toContain(
      '  classes    wide ×2, title\n             .wide { width: 90%; color: red !important }\n             .title { background: linear',
    );
    expect(text).toMatch(/\.title \{ .{79}… \}\n/);
  });

  it('finds hand-made builds, by the numbers of their slides, steps counted', async () => {
    const stepped = [words(1), { ...words(2), step: 1 }];
    const slides = [
      { blocks: stepped },
      { blocks: [words(5)] },
      { hidden: true },
      { blocks: [words(5), words(6)] },
      { blocks: [words(5), words(6), words(7)] },
      { blocks: [words(8)] },
    ];
    const own = scratch({ 'talk.json': deckJson(slides) });
    const { stdout } = await invoke(own, ['inspect', '--json', 'talk.json']);
    expect(JSON.parse(stdout)).toMatchObject({ slides: 6, builds: [{ first: 3, last: 5, slides: 3 }] });
    const text = (await invoke(own, ['inspect', 'talk.json'])).stdout;
    expect(text).toContain('  builds     1 manual build (slides 3–5); --merge-builds turns it into one slide\n');
    expect((await invoke(folder, ['inspect', 'talk.json'])).stdout).not.toContain('builds');
  });

  it('names the fonts and what stands in for them', async () => {
    const own = scratch({ 'talk.json': deck, 'a.png': png, 'x.css': 'h1 { font-family: "No Such Font", serif }' });
    const { stdout } = await invoke(own, ['inspect', '--json', 'talk.json', '--css', 'x.css']);
    const { fonts } = JSON.parse(stdout) as { readonly fonts: readonly { family: string; used: string; characters: number }[] };
    const replaced = fonts.find(({ family }) => family === 'No Such Font');
    expect(replaced).toMatchObject({ characters: 'Aboldstart'.length });
    expect(replaced?.used).not.toBe('No Such Font');
  });

  it('tells people', async () => {
    const { stdout } = await invoke(folder, ['inspect', 'talk.json']);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'talk.json',
        expect.stringMatching(/^ {2}dialect +json: /) as string,
        '  slides     3, counting 1 step, 3 with notes, 1 hidden',
        '  words      8 on the slides, 98 in the notes',
        '  time       about 0.7 min for the notes, at 140 words per minute',
        '  images     3, 2 files; 1 missing: gone.png',
        '  terminals  1, with 2 prompts and 1 cursor',
        '  classes    wide ×2, title',
      ]) as string[],
    );
  });

  it('fails with --strict where there are warnings, and on what it cannot read', async () => {
    expect((await invoke(folder, ['inspect', 'talk.json', '--strict'])).code).toBe(1);
    expect(await invoke(folder, ['inspect', 'gone.json'])).toMatchObject({ code: 1, stdout: '' });
    expect(await invoke(folder, ['inspect', '-'], { stdin: '{"type":"deck"}' })).toMatchObject({ code: 1, stdout: '' });
  });
});
