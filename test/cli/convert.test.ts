import { chmodSync, existsSync, linkSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { loadBuiltIn } from 'deckx';
import { describe, expect, it, vi } from 'vitest';
import type { Block } from '../../src/index.js';
import { png, scratch } from '../source/scratch.js';
import { deckJson, exporterModule, invoke } from './invoke.js';

const note = { type: 'paragraph', children: [{ type: 'text', value: 'said' }] } as const;
const stepped = [{ type: 'paragraph', step: 1, children: [{ type: 'text', value: 'later' }] }] as const;
const picture = (url: string) => [{ type: 'image', url, alt: '', place: { file: 'talk.json', line: 1, column: 3 } }] as const;

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('outputs', () => {
  it('lie beside the input, and one line tells of each', async () => {
    const folder = scratch({ 'deep/talk.json': deckJson([{ notes: [note] }, {}, { blocks: picture('a.png') }]), 'deep/a.png': png });
    const outcome = await invoke(folder, ['to-md', 'deep/talk.json']);
    expect(outcome).toEqual({
      code: 0,
      stdout: 'deep/talk.transcript.md  3 slides, 1 with notes, 1 image, 0.1 s\n',
      stderr: '',
    });
    expect(read(folder, 'deep/talk.transcript.md')).toContain('Slide 1');
  });

  it('go where --output says: a file, a folder that is there, a folder by its slash', async () => {
    const folder = scratch({ 'talk.json': deckJson(), 'there/': '' });
    for (const output of ['x.md', 'there', 'new/er/']) {
      expect(await invoke(folder, ['to-md', 'talk.json', '-o', output])).toMatchObject({ code: 0 });
    }
    expect(['x.md', 'there/talk.transcript.md', 'new/er/talk.transcript.md'].filter((name) => !existsSync(join(folder, name)))).toEqual([]);
    expect(existsSync(join(folder, 'talk.transcript.md'))).toBe(false);
  });

  it('of several inputs or formats go to a folder, which is made', async () => {
    const folder = scratch({ 'a.json': deckJson(), 'b.json': deckJson([{}, {}]) });
    const outcome = await invoke(folder, ['convert', '*.json', '--to', 'md,json', '-o', 'out']);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout.split('\n').map((line) => line.split('  ')[0])).toEqual([
      'out/a.transcript.md',
      'out/a.json',
      'out/b.transcript.md',
      'out/b.json',
      '',
    ]);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.json', 'a.transcript.md', 'b.json', 'b.transcript.md']);
  });

  it('of a .podium folder lie beside it', async () => {
    const folder = scratch({ 'show.podium/slides.md': deckJson() });
    expect(await invoke(folder, ['to-md', 'show.podium', '--from', 'json'])).toMatchObject({
      code: 0,
      stdout: 'show.transcript.md  1 slide, 0 with notes, 0 images, 0.1 s\n',
    });
  });

  it('go to standard output, the summary then to standard error', async () => {
    const folder = scratch();
    const outcome = await invoke(folder, ['to-md', '-', '-o', '-'], { stdin: deckJson() });
    expect(outcome).toMatchObject({ code: 0, stderr: '<stdout>  1 slide, 0 with notes, 0 images, 0.1 s\n' });
    expect(outcome.stdout).toContain('Slide 1');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that are no text are kept from a terminal', async () => {
    const folder = scratch({ 'bytes.mjs': exporterModule('return [{ bytes: new Uint8Array([0, 1]) }];') });
    const argv = ['convert', '-', '-o', '-', '--to', './bytes.mjs'];
    expect(await invoke(folder, argv, { stdin: deckJson(), tty: true })).toMatchObject({ code: 1, stdout: '' });
    expect(await invoke(folder, argv, { stdin: deckJson() })).toMatchObject({ code: 0, stdout: '\0\u0001' });
  });

  it('of standard input need a place', async () => {
    const outcome = await invoke(scratch(), ['to-md', '-'], { stdin: deckJson() });
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('choose the output with --output') as string });
  });

  it('may be several files of one exporter', async () => {
    const folder = scratch({
      'talk.json': deckJson(),
      'two.mjs': exporterModule(`return [{ bytes: Buffer.from('one') }, { name: 'talk_files/two.txt', bytes: Buffer.from('two') }];`),
    });
    expect(await invoke(folder, ['convert', 'talk.json', '--to', './two.mjs'])).toMatchObject({ code: 0, stderr: '' });
    expect([read(folder, 'talk.count.txt'), read(folder, 'talk_files/two.txt')]).toEqual(['one', 'two']);
  });

  it('keep the permissions and the links of what they replace', async () => {
    const folder = scratch({ 'talk.json': deckJson(), 'real.md': 'before' });
    chmodSync(join(folder, 'real.md'), 0o640);
    symlinkSync('real.md', join(folder, 'link.md'));
    expect(await invoke(folder, ['to-md', 'talk.json', '-o', 'link.md'])).toMatchObject({ code: 0 });
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'real.md')).mode & 0o777).toBe(0o640);
    expect(read(folder, 'real.md')).toContain('Slide 1');
  });

  it('go to a device without replacing it', async () => {
    const folder = scratch({ 'talk.json': deckJson() });
    expect(await invoke(folder, ['to-md', 'talk.json', '-o', '/dev/null'])).toMatchObject({ code: 0, stderr: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('sources', () => {
  it.each([
    ['by default', ['to-json', 'talk.json']],
    ['by --output', ['to-md', 'talk.json', '-o', 'talk.json']],
    ['by another spelling', ['to-md', 'talk.json', '-o', './sub/../talk.json']],
    ['by a symbolic link', ['to-md', 'talk.json', '-o', 'soft']],
    ['by a hard link', ['to-md', 'talk.json', '-o', 'hard']],
    ['by a linked folder', ['to-json', 'talk.json', '-o', 'here/']],
    ['as another input of the run', ['convert', 'talk.json', 'other.transcript.md', 'other.x', '--from', 'json', '--to', 'md']],
  ])('are never written over %s', async (_name, argv) => {
    const text = deckJson();
    const folder = scratch({ 'talk.json': text, 'sub/': '', 'other.transcript.md': text, 'other.x': text });
    symlinkSync('talk.json', join(folder, 'soft'));
    linkSync(join(folder, 'talk.json'), join(folder, 'hard'));
    symlinkSync('.', join(folder, 'here'));
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await invoke(folder, argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^deckx: error cli\/output \S+ is an input and would be overwritten \(choose another .*\)\n$/);
    expect([read(folder, 'talk.json'), read(folder, 'other.transcript.md')]).toEqual([text, text]);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('are the stylesheets and the page of the deck too', async () => {
    const files = { 'index.md': '# One\n', 'style.css': 'p {}', 'index.html': '<link rel=stylesheet href=style.css>' };
    const folder = scratch({ ...files, 'page.mjs': exporterModule().replace('.count.txt', '.html') });
    for (const argv of [
      ['to-md', 'index.md', '-o', 'style.css'],
      ['convert', 'index.md', '--to', './page.mjs'],
    ]) {
      const { code, stderr } = await invoke(folder, argv);
      expect(code).toBe(1);
      expect(stderr).toContain('is a file of the source');
    }
    expect([read(folder, 'style.css'), read(folder, 'index.html')]).toEqual([files['style.css'], files['index.html']]);
  });

  it('are read once for all formats, and two of them never become one output', async () => {
    const folder = scratch({ 'a/talk.json': deckJson(), 'b/talk.json': deckJson() });
    expect(await invoke(folder, ['to-md', 'a/talk.json', 'b/talk.json', '-o', 'out'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'deckx: error cli/output a/talk.json and b/talk.json would both be written to out/talk.transcript.md ' +
        '(convert them separately, each with its own --output)\n',
    });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('a failed run', () => {
  const failing = {
    'reports an error': `report.add('export/dropped', 'it went wrong', { severity: 'error' });`,
    throws: `throw new Error('boom\\nsecond line');`,
    'leaves its folder': `return [{ bytes: new Uint8Array() }, { name: '../../escaped.txt', bytes: new Uint8Array() }];`,
    'writes over the source': `return [{ bytes: new Uint8Array() }, { name: 'talk.json', bytes: new Uint8Array() }];`,
    'names a file below another': `return [{ bytes: Buffer.from('new') }, { name: 'talk.count.txt/x', bytes: new Uint8Array() }];`,
  };

  it.each(Object.entries(failing))('leaves the earlier output as it was: the exporter %s', async (_name, body) => {
    const folder = scratch({ 'talk.json': deckJson(), 'talk.count.txt': 'earlier', 'fail.mjs': exporterModule(body) });
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await invoke(folder, ['convert', 'talk.json', '--to', './fail.mjs']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(read(folder, 'talk.count.txt')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('tells of a fault of deckx in one line, with the stack only when asked', async () => {
    const folder = scratch({ 'talk.json': deckJson() });
    const failing = vi.spyOn((await loadBuiltIn('md'))!, 'export').mockRejectedValue(new Error('boom\nsecond line'));
    const argv = ['to-md', 'talk.json'];
    expect((await invoke(folder, argv)).stderr).toBe(
      'deckx: internal error in talk.json: boom (this is a bug in deckx; please report it with the command you ran)\n',
    );
    expect((await invoke(folder, argv, { env: { DECKX_DEBUG: '1' } })).stderr).toMatch(/^\s+at /m);
    failing.mockRestore();
  });

  it('tells of a fault of a plug-in in one line, and where in it', async () => {
    const folder = scratch({ 'talk.json': deckJson(), 'fail.mjs': exporterModule(failing.throws) });
    expect((await invoke(folder, ['convert', 'talk.json', '--to', './fail.mjs'])).stderr).toMatch(
      /^talk\.json error export\/plug-in the exporter count \(\S+fail\.mjs:\d+:\d+\) failed: boom \(this is a bug in the exporter, not a problem with the deck\)\n$/,
    );
  });

  it.each([
    ['no/such/folder/x.md', 'its folder does not exist'],
    ['talk.json/x.md', 'its folder is a file'],
    ['talk.json/', 'its folder is a file'],
    [`${'x'.repeat(300)}.md`, 'the name is too long'],
  ])('says in one line why %s cannot be written', async (output, reason) => {
    const folder = scratch({ 'talk.json': deckJson() });
    const { code, stderr } = await invoke(folder, ['to-md', 'talk.json', '-o', output]);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^deckx: error cli/output \\S+ cannot be written: ${reason}\\n$`));
    expect(readdirSync(folder)).toEqual(['talk.json']);
  });

  it('that is interrupted while it writes leaves nothing behind, and the earlier output', async () => {
    const folder = scratch({
      'talk.json': deckJson(),
      'talk.count.txt': 'earlier',
      'big.mjs': exporterModule('return [{ bytes: new Uint8Array(30_000_000) }];'),
    });
    let cleanUp = (): void => undefined;
    let released = 0;
    const onInterrupt = (given: () => void): (() => void) => {
      cleanUp = given;
      return () => {
        released += 1;
      };
    };
    const running = invoke(folder, ['convert', 'talk.json', '--to', './big.mjs'], { onInterrupt });
    const temporary = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    while (temporary().length === 0) await new Promise((resolve) => setImmediate(resolve));
    cleanUp();
    expect(temporary()).toEqual([]);
    expect(read(folder, 'talk.count.txt')).toBe('earlier');
    expect(released).toBe(0);
    await running;
    expect(released).toBe(1);
  });

  it('of one format does not stop the others', async () => {
    const folder = scratch({ 'talk.json': deckJson(), 'fail.mjs': exporterModule(failing.throws) });
    const outcome = await invoke(folder, ['convert', 'talk.json', '--to', './fail.mjs,md']);
    expect(outcome).toMatchObject({ code: 1, stdout: expect.stringMatching(/^talk.transcript.md /) as string });
    expect(outcome.stderr).toContain('fail.mjs:');
  });

  it('of one input does not stop the others', async () => {
    const folder = scratch({ 'a.json': '{"type":"deck"}', 'b.json': deckJson(), 'c.md': new Uint8Array([0x80]) });
    const { code, stdout, stderr } = await invoke(folder, ['to-md', 'a.json', 'none.json', 'c.md', 'b.json']);
    expect(code).toBe(1);
    expect(stdout).toBe('b.transcript.md  1 slide, 0 with notes, 0 images, 0.1 s\n');
    expect(stderr).toContain('deckx: error source/not-found no file matches none.json (check the path)\n');
    expect(stderr).toContain('read/invalid-deck');
    expect(stderr).toContain('c.md:1:1 error source/encoding c.md is not UTF-8: byte 0x80 at offset 0 is not valid');
  });

  it('finds nothing at all', async () => {
    expect(await invoke(scratch(), ['to-md', '*.md'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'deckx: error source/not-found no file matches *.md (check the pattern and the folder it starts from)\n',
    });
  });
});

describe('diagnostics', () => {
  const withMissing = { 'talk.json': deckJson([{}, { blocks: picture('gone.png') }]) };
  const warn = exporterModule(`await job.asset('gone.png'); report.add('read/html-kept', 'a remark');`);
  const argv = ['convert', 'talk.json', '--to', './warn.mjs'];

  it('are told with place, slide and lines; the summary counts the warnings', async () => {
    const folder = scratch({ ...withMissing, 'warn.mjs': warn });
    const { code, stdout, stderr } = await invoke(folder, argv);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'talk.count.txt  2 slides, 0 with notes, 1 image, 1 warning, 0.1 s\n',
    });
    expect(stderr).toMatch(
      /^talk.json:1:3 warning source\/asset-missing \[slide 2\] gone.png does not exist\n {2}> 1 \| \{"type".*\n.*\^\n/,
    );
    expect(stderr).toMatch(/\ndeckx: 1 info message not shown \(use --verbose\)\n$/);
  });

  it('include remarks with --verbose, only errors with --quiet', async () => {
    const folder = scratch({ ...withMissing, 'warn.mjs': warn });
    expect((await invoke(folder, [...argv, '--verbose'])).stderr).toContain('talk.json info read/html-kept a remark\n');
    expect(await invoke(folder, [...argv, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('keep an output from being written with --strict', async () => {
    const folder = scratch({ ...withMissing, 'warn.mjs': warn, 'talk.count.txt': 'earlier' });
    const outcome = await invoke(folder, [...argv, '--strict', '--quiet']);
    expect(outcome).toEqual({
      code: 1,
      stdout: '',
      stderr: 'deckx: error cli/output talk.count.txt was not written: 1 warning with --strict (fix the warnings or omit --strict)\n',
    });
    expect(read(folder, 'talk.count.txt')).toBe('earlier');
    expect(await invoke(folder, ['to-json', 'talk.json', '--strict', '-o', 'fine.json'])).toMatchObject({ code: 0 });
  });

  it('are one JSON array on standard output, the summary on standard error', async () => {
    const folder = scratch({ ...withMissing, 'warn.mjs': warn, 'b.json': deckJson() });
    const { code, stdout, stderr } = await invoke(folder, [...argv, 'b.json', 'none.md', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { code: 'source/not-found', severity: 'error' },
      { code: 'source/asset-missing', slide: 2, place: { file: 'talk.json', line: 1, column: 3 } },
      { code: 'read/html-kept', severity: 'info' },
      { code: 'source/asset-missing' },
      { code: 'read/html-kept' },
    ]);
    expect(stderr.split('\n')).toHaveLength(3);
  });

  it('are a SARIF log', async () => {
    const folder = scratch({ ...withMissing, 'warn.mjs': warn });
    const { stdout } = await invoke(folder, [...argv, '--format', 'sarif', '--quiet']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'source/asset-missing' }, { ruleId: 'read/html-kept' }] }],
    });
  });

  it('leave standard output to the document that goes there', async () => {
    const folder = scratch(withMissing);
    const { stdout, stderr } = await invoke(folder, ['to-json', 'talk.json', '-o', '-', '--format', 'json', '--quiet']);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'deck' });
    expect(JSON.parse(stderr)).toEqual([]);
  });

  it('have colours where a person is watching', async () => {
    const folder = scratch({ ...withMissing, 'warn.mjs': warn });
    const colored = /\u001b\[33mwarning/;
    expect((await invoke(folder, argv, { tty: true })).stderr).toMatch(colored);
    expect((await invoke(folder, argv, { tty: true, env: { NO_COLOR: '1' } })).stderr).not.toMatch(colored);
    expect((await invoke(folder, argv, { env: { FORCE_COLOR: '1' } })).stderr).toMatch(colored);
    expect((await invoke(folder, argv)).stderr).not.toMatch(colored);
  });

  it('show mojibake once', async () => {
    const folder = scratch({ 'talk.json': deckJson([{ name: 'canâ€™t' }, { name: 'wonâ€™t' }]) });
    const { code, stdout, stderr } = await invoke(folder, ['convert', 'talk.json', '--to', 'json,md', '-o', 'out/']);
    expect(code).toBe(0);
    expect(stdout.match(/1 warning/g)).toHaveLength(2);
    expect(stderr.match(/source\/mojibake/g)).toHaveLength(1);
    expect(read(folder, 'out/talk.json')).toContain('won’t');
    const raw = await invoke(folder, ['to-json', 'talk.json', '--no-repair', '-o', 'raw/']);
    expect(raw).toMatchObject({ code: 0, stderr: '' });
    expect(read(folder, 'raw/talk.json')).toContain('wonâ€™t');
  });
});

describe('options', () => {
  const folder = scratch({
    'talk.json': deckJson([{ blocks: stepped }, {}]),
    'count.mjs': exporterModule(),
    'extra.css': '',
    'more.css': '',
    'a.json': deckJson(),
    'pics/x.png': png,
  });

  async function counting(...argv: readonly string[]): Promise<unknown> {
    const { code, stdout, stderr } = await invoke(folder, ['convert', '-t', './count.mjs', '-q', '-o', '-', 'talk.json', ...argv]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  }

  it('of an exporter have their defaults', async () => {
    expect(await counting()).toEqual({
      slides: 2,
      label: 'slides',
      mood: 'calm',
      startAt: 0,
      details: false,
      newline: true,
      fileName: 'talk.count.txt',
      date: '1980-01-01T00:00:00.000Z',
    });
  });

  it('of an exporter are flags', async () => {
    expect(await counting('--label', 'n', '--mood=loud', '--start-at', '2', '--details', '--no-newline')).toMatchObject({
      label: 'n',
      mood: 'loud',
      startAt: 2,
      details: true,
      newline: false,
    });
  });

  it('take the date of the outputs from SOURCE_DATE_EPOCH', async () => {
    const env = { SOURCE_DATE_EPOCH: '86400' };
    const { stdout } = await invoke(folder, ['convert', '-t', './count.mjs', '-q', '-o', '-', 'talk.json'], { env });
    expect(stdout).toContain('1970-01-02T00:00:00.000Z');
  });

  it('show steps as slides when told to', async () => {
    const count = async (...argv: string[]): Promise<string> =>
      (await invoke(folder, ['to-md', 'talk.json', '-o', '/dev/null', ...argv])).stdout.split(',')[0]!;
    expect(await count()).toBe('/dev/null  2 slides');
    expect(await count('--steps', 'slides')).toBe('/dev/null  3 slides');
  });

  it('make one slide of a hand-made build', async () => {
    const line = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
    const own = scratch({
      'build.json': deckJson([
        { blocks: [line('a')] },
        { blocks: [line('a'), line('b')], notes: [line('say b')] },
        { blocks: [line('c')] },
      ]),
    });
    const count = async (...argv: string[]): Promise<string> =>
      (await invoke(own, ['to-md', 'build.json', '-o', '/dev/null', ...argv])).stdout.split(',')[0]!;
    expect(await count()).toBe('/dev/null  3 slides');
    expect(await count('--merge-builds')).toBe('/dev/null  2 slides');
    expect(await count('--merge-builds', '--steps', 'animate')).toBe('/dev/null  2 slides');
    expect(await count('--merge-builds', '--steps', 'slides')).toBe('/dev/null  3 slides');
    const { stdout } = await invoke(own, ['to-json', 'build.json', '--merge-builds', '-q', '-o', '-']);
    expect(JSON.parse(stdout)).toMatchObject({
      slides: [{ blocks: [line('a'), { ...line('b'), step: 1 }], notes: [{ ...line('say b'), step: 1 }] }, {}],
    });
  });

  it('number lines of code', async () => {
    const own = scratch({ 'code.json': deckJson([{ blocks: [{ type: 'code', value: 'a', highlighted: [] }] }]) });
    const { stdout } = await invoke(own, ['to-json', 'code.json', '--line-numbers', '-q', '-o', '-']);
    expect(JSON.parse(stdout)).toMatchObject({ slides: [{ blocks: [{ attrs: { classes: ['deck-line-numbers'] } }] }] });
  });

  it('set title and language', async () => {
    const { stdout } = await invoke(folder, ['to-json', 'talk.json', '-o', '-', '-q', '--title', 'T', '--lang', 'DE-ch']);
    expect(JSON.parse(stdout)).toMatchObject({ meta: { title: 'T', lang: 'de-CH' } });
  });

  it('that take lists leave the inputs alone', async () => {
    for (const argv of [
      ['to-md', '--css', 'extra.css', 'more.css', '--assets', 'pics', 'a.json', '-o', 'lists.md'],
      ['to-md', 'a.json', '--css', 'extra.css', '--css', 'more.css', '-o', 'lists.md', '--assets', 'pics'],
    ]) {
      expect(await invoke(folder, argv)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('read other encodings', async () => {
    const latin = scratch({ 'talk.json': new Uint8Array(Buffer.from(deckJson([{ name: 'é' }]), 'latin1')) });
    expect((await invoke(latin, ['to-json', 'talk.json', '-o', '-'])).code).toBe(1);
    const { stdout } = await invoke(latin, ['to-json', 'talk.json', '-o', '-', '--encoding', 'latin1']);
    expect(stdout).toContain('"é"');
  });

  it('show what is being done on a terminal, and take it back', async () => {
    const { stderr } = await invoke(folder, ['to-md', 'a.json', '-o', '/dev/null'], { tty: true });
    expect(stderr).toBe('a.json …\r\u001b[Ka.json → /dev/null …\r\u001b[K');
  });
});
