import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/index.js';
import { findInput, findInputs } from '../../src/source/find-inputs.js';
import { scratch } from './scratch.js';

const folder = scratch({
  'b.md': 'b',
  'a.md': 'a',
  'C.md': 'c',
  'talk[1].md': 'literal',
  'talk1.md': 'other',
  'deep/d.md': 'd',
  'show.podium/slides.md': 's',
  'show.podium/deck.txt': 't',
  'old.podium/deck.txt': 'o',
  'empty.podium/readme': 'e',
  '.hidden': 'h',
  'plain/slides.md': 'p',
});

const stdin = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode('piped'));
const context = { cwd: folder, stdin };

async function finding(...patterns: string[]): Promise<{ names: string[]; problems: string[] }> {
  const report = createReport();
  const inputs = await findInputs(patterns, context, report);
  for (const input of inputs) {
    if (input.path !== undefined) expect(input.path).toBe(join(folder, input.name));
  }
  return {
    names: inputs.map(({ name }) => name),
    problems: report.diagnostics.map(({ code, message, hint }) => `${code} ${message}: ${hint}`),
  };
}

describe('findInputs', () => {
  it.each([
    [
      ['b.md', 'a.md'],
      ['b.md', 'a.md'],
    ],
    [['*.md'], ['C.md', 'a.md', 'b.md', 'talk1.md', 'talk[1].md']],
    [
      ['deep/../a.md', '{a,b}.md'],
      ['deep/../a.md', 'b.md'],
    ],
    [['talk[1].md'], ['talk[1].md']],
    [['**/d.md'], ['deep/d.md']],
    [['show.podium'], ['show.podium/slides.md']],
    [['show.podium/'], ['show.podium/slides.md']],
    [['*.podium'], ['old.podium/deck.txt', 'show.podium/slides.md']],
    [
      ['-', 'a.md', '-'],
      ['<stdin>', 'a.md'],
    ],
  ])('finds %j', async (patterns, names) => {
    expect(await finding(...patterns)).toEqual({ names, problems: [] });
  });

  it('takes an absolute path', async () => {
    const report = createReport();
    const path = join(folder, 'a.md');
    const inputs = await findInputs([path], { cwd: '/', stdin }, report);
    expect(inputs).toMatchObject([{ path, name: path, base: join(folder, 'a'), folder }]);
    expect((await inputs[0]!.read()).toString()).toBe('a');
  });

  it('takes standard input as if it were in the working folder', async () => {
    const [input] = await findInputs(['-'], context, createReport());
    expect(input).toMatchObject({ base: 'deck', folder });
    expect(input!.path).toBeUndefined();
    expect(new TextDecoder().decode(await input!.read())).toBe('piped');
  });

  it.each([
    ['a.md', 'a'],
    ['deep/d.md', 'deep/d'],
    ['./a.md', './a'],
    ['show.podium', 'show'],
    ['show.podium/slides.md', 'show.podium/slides'],
    ['empty.podium/readme', 'empty.podium/readme'],
    ['.hidden', '.hidden'],
  ])('calls the outputs of %s %s', async (name, base) => {
    expect(await findInputs([name], context, createReport())).toMatchObject([{ base }]);
  });

  it.each([
    ['none.md', 'source/not-found no file matches none.md: check the path'],
    ['none*.md', 'source/not-found no file matches none*.md: check the pattern and the folder it starts from'],
    ['plain', 'source/not-found plain is a folder: give the deck file: plain/*.md'],
    ['empty.podium', 'source/not-found empty.podium has no slides.md or deck.txt: give the deck file: empty.podium/*.md'],
    ['a.md/b', 'source/not-found no file matches a.md/b: check the path'],
    ['a\0b', 'source/not-found no file matches a\0b: check the path'],
  ])('reports %j and finds the rest', async (pattern, problem) => {
    expect(await finding(pattern, 'a.md')).toEqual({ names: ['a.md'], problems: [problem] });
  });
});

describe('findInput', () => {
  it('takes a file, or the deck of a bundle', () => {
    const report = createReport();
    expect(['a.md', 'talk[1].md', 'show.podium'].map((path) => findInput(path, folder, report)?.path)).toEqual([
      join(folder, 'a.md'),
      join(folder, 'talk[1].md'),
      join(folder, 'show.podium/slides.md'),
    ]);
    expect(report.diagnostics).toEqual([]);
  });

  it.each([
    ['none.md', 'no such file: none.md'],
    ['*.md', 'no such file: *.md'],
    ['plain', 'plain is a folder'],
    ['empty.podium', 'empty.podium has no slides.md or deck.txt'],
  ])('reports %j', (path, message) => {
    const report = createReport();
    expect(findInput(path, folder, report)).toBeUndefined();
    expect(report.diagnostics).toMatchObject([{ code: 'source/not-found', message }]);
  });
});
