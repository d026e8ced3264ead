import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInNames } from '../../src/export/load.js';
import { scratch } from '../source/scratch.js';
import { deckJson, exporterModule, invoke, type Outcome } from './invoke.js';

const files = { 'talk.json': deckJson(), '-tmd.json': deckJson(), 'count.mjs': exporterModule() };

/** Runs deckx in a new folder. What was written is told by name. */
async function run(line: string): Promise<Outcome & { readonly folder: string; readonly written: readonly string[] }> {
  const folder = scratch(files);
  const outcome = await invoke(folder, line.split(' '));
  const written = ['talk.transcript.md', 'talk.html', 'talk.count.txt', '-tmd.transcript.md'].filter((name) =>
    existsSync(join(folder, name)),
  );
  return { ...outcome, folder, written };
}

const [md, html, count] = ['talk.transcript.md', 'talk.html', 'talk.count.txt'];

describe('--to', () => {
  it.each([
    ['convert talk.json --to md,reveal', [md, html]],
    ['convert talk.json --to=md,reveal', [md, html]],
    ['convert talk.json -t md,reveal', [md, html]],
    ['convert talk.json -tmd,reveal', [md, html]],
    ['convert -qtmd talk.json', [md]],
    ['convert --to md talk.json --to reveal', [md, html]],
    ['convert -t md -t md,md talk.json', [md]],
    ['convert talk.json --to ./count.mjs,md', [md, count]],
    ['--to md convert talk.json', []],
    ['convert --to md -- -tmd.json', ['-tmd.transcript.md']],
    ['convert --to md -- talk.json -tmd.json', [md, '-tmd.transcript.md']],
    ['convert talk.json --title -treveal --to md', [md]],
    ['convert talk.json --to ./count.mjs --label -tmd', [count]],
    ['convert talk.json --to ./count.mjs --label --to=md', [count]],
  ])('%s', async (line, expected) => {
    const { code, written } = await run(line);
    expect({ code, written }).toEqual({ code: expected.length > 0 ? 0 : 2, written: expected });
  });

  it('that names nothing is an error', async () => {
    const { code, stderr, written } = await run('convert talk.json --to ,');
    expect({ code, written }).toEqual({ code: 2, written: [] });
    expect(stderr).toContain("option '-t, --to <formats>' argument ',' is invalid. No format is given");
  });

  it('tells of each exporter that there is not', async () => {
    const { code, stderr } = await run('convert talk.json --to ppxt,md,./gone.mjs');
    expect(code).toBe(2);
    expect(stderr.split('\n').map((line) => line.replace(/\/\S+(?=gone)/g, ''))).toMatchObject([
      expect.stringContaining('ppxt (did you mean pptx?)') as string,
      expect.stringContaining('gone.mjs cannot be loaded') as string,
      '',
    ]);
  });

  it('takes several dialects to migrate to', async () => {
    const folder = scratch({ 'talk.md': '# One\n' });
    expect(await invoke(folder, ['migrate', 'talk.md', '--to', 'remark,marp', '-t', 'pandoc'])).toMatchObject({ code: 0 });
    expect(['remark', 'marp', 'pandoc'].filter((name) => !existsSync(join(folder, `talk.${name}/slides.md`)))).toEqual([]);
    expect((await invoke(folder, ['migrate', 'talk.md', '--to', 'remark,md'])).stderr).toContain(
      "argument 'remark,md' is invalid. Allowed choices are remark, ",
    );
  });
});

describe('options of exporters', () => {
  it.each([
    '--to ./count.mjs --mood loud --start-at 2 --details --no-newline',
    '--mood loud --start-at=2 --details --no-newline --to ./count.mjs',
    '--mood=loud --details --to=./count.mjs --no-newline --start-at 2',
  ])('may come before and after --to: %s', async (options) => {
    const { code, folder } = await run(`convert talk.json ${options}`);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, count), 'utf8'))).toMatchObject({
      mood: 'loud',
      startAt: 2,
      details: true,
      newline: false,
      label: 'slides',
    });
  });

  it('are those of the exporters that were asked for', async () => {
    expect((await run('convert talk.json --to md --mood loud')).stderr).toContain("unknown option '--mood'");
    expect((await run('to-md talk.json --incremental')).stderr).toContain("unknown option '--incremental'");
  });
});

describe('deckx help', () => {
  const help = async (...argv: string[]): Promise<Outcome> => invoke(scratch(files), argv);

  it('is --help', async () => {
    const expected = await help('--help');
    expect(expected).toMatchObject({ code: 0, stderr: '' });
    expect(expected.stdout).toContain('Usage: deckx ');
    expect(expected.stdout).toMatch(/\n {2}help \[command\] +show help for a command\n/);
    expect(await help('help')).toEqual(expected);
    expect(await help('help', 'help')).toMatchObject({ code: 0 });
  });

  it.each(['convert', 'migrate', 'inspect', 'to-handout'])('of %s is what its --help says', async (name) => {
    const expected = await help(name, '--help');
    expect(expected).toMatchObject({ code: 0, stderr: '' });
    expect(expected.stdout).toContain(`Usage: deckx ${name} [options]`);
    expect(await help('help', name)).toEqual(expected);
  });

  it('of convert has the options of all formats, or of those that --to names', async () => {
    const all = await help('help', 'convert');
    for (const name of builtInNames.filter((each) => !['json', 'md'].includes(each)).slice(0, 3)) expect(all.stdout).toContain(`[${name}]`);
    const some = await help('help', 'convert', '--to', './count.mjs');
    expect(some.stdout).toContain('--mood <calm|loud>');
    expect(some.stdout).not.toContain('--notes-only');
    expect(await help('convert', '--help', '--to', './count.mjs')).toEqual(some);
  });

  it.each([
    [['help', 'to-ppt'], "unknown command 'to-ppt' (did you mean to-pptx?)"],
    [['help', 'frobnicate'], "unknown command 'frobnicate' (see deckx --help)"],
    [['convert', '--to', 'ppxt', '--help'], 'unknown exporter ppxt (did you mean pptx?)'],
  ])('%j is wrong', async (argv, said) => {
    expect(await help(...argv)).toEqual({ code: 2, stdout: '', stderr: `deckx: error cli/usage ${said}\n` });
  });
});
