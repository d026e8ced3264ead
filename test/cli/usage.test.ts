import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInExporters, builtInNames, loadBuiltIn } from '../../src/export/load.js';
import { flagOf } from '../../src/export/options.js';
import { scratch } from '../source/scratch.js';
import { deckJson, exporterModule, invoke } from './invoke.js';

const folder = scratch({
  'talk.json': deckJson(),
  'other.json': deckJson(),
  file: '',
  'count.mjs': exporterModule(),
  'none.mjs': 'export default {};',
  'broken.mjs': 'export default {',
});

const files = readdirSync(folder);

describe('a wrong command line', () => {
  it.each([
    [['to-ppt', 'talk.json'], `unknown command 'to-ppt' (did you mean to-pptx?)`],
    [['talk.json'], `unknown command 'talk.json' (to convert it: deckx to-pptx talk.json)`],
    [['frobnicate'], `unknown command 'frobnicate' (see deckx --help)`],
    [['--strict'], `unknown option '--strict' (see deckx --help)`],
    [['to-md'], `missing required argument 'inputs' (see deckx to-md --help)`],
    [['to-md', 'talk.json', '--ouput', 'x'], `unknown option '--ouput' (did you mean --output?)`],
    [['to-md', 'talk.json', '-o'], `option '-o, --output <path>' argument missing (see deckx to-md --help)`],
    [
      ['to-md', 'talk.json', '--steps', 'both'],
      /^option '--steps <mode>' argument 'both' is invalid. Allowed choices are animate, final, slides, all/,
    ],
    [['to-md', 'talk.json', '--overflow', 'wrap'], /Allowed choices are shrink, clip, split/],
    [['to-md', 'talk.json', '--aspect', 'wide'], /Use a ratio such as 16:9/],
    [['to-md', 'talk.json', '--aspect', '16:0'], /Use a ratio such as 16:9/],
    [['to-md', 'talk.json', '--aspect', '100:1'], /between 1:4 and 10:1/],
    [['to-md', 'talk.json', '--format', 'xml'], /Allowed choices are text, json, sarif/],
    [['to-md', 'talk.json', '--lang', 'not a tag'], /Use a BCP 47 tag/],
    [['to-md', 'talk.json', '--from', 'jsn'], 'unknown dialect jsn (did you mean json?)'],
    [
      ['to-md', 'talk.json', '--from', 'powerpoint'],
      /^unknown dialect powerpoint \(available: .*json; the package deckx-reader-powerpoint is not installed in .*\)$/,
    ],
    [['to-md', 'talk.json', '--theme', 'drak'], 'unknown theme drak (did you mean dark?)'],
    [['inspect', 'talk.json', '--theme', 'corporate'], /^unknown theme corporate \(available: light, dark/],
    [['to-md', 'talk.json', '--encoding', 'klingon'], /^unknown encoding klingon \(for example utf-8/],
    [['to-md', 'talk.json', '--css', 'gone.css'], '--css gone.css: no such file'],
    [['to-md', 'talk.json', '--assets', 'file'], '--assets file: no such folder'],
    [['to-pptx', 'talk.json', '--font-dir', 'fonts'], '--font-dir fonts: no such folder'],
    [['convert', 'talk.json'], /^required option '-t, --to <formats>' not specified/],
    [['convert', 'talk.json', '--to', 'ppxt'], 'unknown exporter ppxt (did you mean pptx?)'],
    [['convert', 'talk.json', '--to', 'docx'], /^unknown exporter docx \(built-in exporters: pptx, .*deckx-exporter-docx is not installed/],
    [['convert', 'talk.json', '--to', './none.mjs'], /none.mjs is not a deckx exporter/],
    [['convert', 'talk.json', '--to', './broken.mjs'], /broken.mjs cannot be loaded/],
    [['convert', 'talk.json', '--to', './gone.mjs'], /gone.mjs cannot be loaded/],
    [['convert', 'talk.json', '--to', './count.mjs', '--mood', 'sad'], '--mood sad is not one of calm, loud'],
    [['convert', 'talk.json', '--to', './count.mjs', '--start-at', 'x'], '--start-at x is not a number'],
    [['convert', 'talk.json', '--to', './count.mjs', '--start-at', '11'], '--start-at 11 is more than 10'],
    [['convert', 'talk.json', '--to', './count.mjs', '--start-at', ''], '--start-at  is not a number'],
    [['convert', 'talk.json', '--to', './count.mjs', '--lable', 'x'], `unknown option '--lable' (did you mean --label?)`],
    [['to-md', 'talk.json', 'other.json', '-o', '-'], '--output - accepts one output, not 2 (give a folder)'],
    [['to-md', 'talk.json', 'other.json', '-o', 'file'], '--output file is a file, but there are 2 outputs (give a folder)'],
    [['inspect'], /^missing required argument 'input'/],
    [['inspect', 'talk.json', 'other.json'], /^too many arguments for 'inspect'/],
    [['inspect', '*.json'], '*.json matches 2 files; inspect takes one'],
  ])('%j is told in one line and ends with 2', async (argv, expected) => {
    const { code, stdout, stderr } = await invoke(folder, argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')).toHaveLength(2);
    const [, said] = /^deckx: error cli\/usage (.*)\n$/.exec(stderr) ?? [undefined, stderr];
    if (typeof expected === 'string') expect(said).toBe(expected);
    else expect(said).toMatch(expected);
    expect(readdirSync(folder)).toEqual(files);
  });

  it('without a command shows help', async () => {
    const { code, stdout, stderr } = await invoke(folder, []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: deckx');
    expect(stderr).toMatch(/\ndeckx: error cli\/usage no command given .*\n$/);
  });

  it.each(['x', '-1', '1e99', '99999999999999'])('with SOURCE_DATE_EPOCH=%s', async (value) => {
    const { code, stderr } = await invoke(folder, ['to-md', 'talk.json'], { env: { SOURCE_DATE_EPOCH: value } });
    expect(code).toBe(2);
    expect(stderr).toContain(`SOURCE_DATE_EPOCH is ${value}, which is not a number of seconds`);
  });
});

describe('help', () => {
  it('lists every command', async () => {
    const { code, stdout, stderr } = await invoke(folder, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { name, description } of builtInExporters) {
      expect(stdout).toContain(`to-${name} `);
      expect(stdout.replace(/\s+/g, ' ')).toContain(description);
    }
    expect(stdout).toMatch(/\n {2}convert .*\n {2}migrate .*\n(?:.*\n)?? *inspect /);
  });

  it.each(builtInNames)('of to-%s lists all of its options', async (name) => {
    const { code, stdout } = await invoke(folder, [`to-${name}`, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--output <path>');
    const { options } = (await loadBuiltIn(name))!;
    for (const key of Object.keys(options)) expect(stdout).toMatch(new RegExp(`\\n +--(no-)?${flagOf(key)}\\b`));
    expect((await invoke(folder, ['help', `to-${name}`])).stdout).toBe(stdout);
  });

  it('of convert lists the options of what --to names', async () => {
    const { stdout } = await invoke(folder, ['convert', '--to', './count.mjs', '--help']);
    expect(stdout).toContain('--mood <calm|loud>');
    expect(stdout).toContain('how it says so (default: calm)');
    expect(stdout).toContain('--no-newline');
    expect(stdout).not.toContain('--notes-only');
    const both = await invoke(folder, ['convert', '--to=md', '-t', './count.mjs', '--help']);
    expect(both.stdout).toMatch(/--notes-only[^]*\[md\]/);
    expect(both.stdout).toMatch(/--details +tell more \[count\]/);
  });
});

describe('the version', () => {
  it("is the package's", async () => {
    expect(await invoke(folder, ['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
  });
});
