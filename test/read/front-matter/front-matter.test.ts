import { createReport, type Diagnostic } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { findFrontMatter, frontMatterText } from '../../../src/read/front-matter/find-front-matter.js';
import { readFrontMatter, type FrontMatter } from '../../../src/read/front-matter/read-front-matter.js';
import { mostYaml } from '../../../src/read/front-matter/read-yaml.js';
import { originalText } from '../../../src/read/text/mapped-text.js';
import { createPlacer } from '../../../src/read/text/placer.js';

interface Reading {
  readonly settings: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
  /** Message and place of each diagnostic. */
  readonly told: readonly string[];
}

function read(text: string, at = 0): Reading {
  const report = createReport();
  const settings = readFrontMatter(originalText(text), { report, place: createPlacer('deck.md', text) }, at);
  const told = report.diagnostics.map(({ message, place }) => `${place!.line}:${place!.column} ${message}`);
  return { settings, diagnostics: report.diagnostics, told };
}

const yaml = (text: string): Reading => read(`---\n${text}\n---\n`);

describe('front matter', () => {
  it('is found where settings lie between dashes', () => {
    const text = '---\n# so\n\ntitle: A\n...\n# B';
    expect(findFrontMatter(text)).toEqual({ start: 0, from: 4, to: 19, end: 23 });
    expect(frontMatterText(text)).toBe('# so\n\ntitle: A\n');
    expect(findFrontMatter(`x\n${text}`)).toBeUndefined();
    expect(findFrontMatter(`x\n${text}`, 2)).toEqual({ start: 2, from: 6, to: 21, end: 25 });
  });

  it.each(['---\n{ a: 1 }\n---', '--- \n"a b": c\n---  \n', "---\n'a': c\n---\n", '---\na b:\n  - c\n---\n', '---\n-x: 1\n---\n'])(
    'is found in %j',
    (text) => {
      expect(findFrontMatter(text)?.end).toBe(text.length);
    },
  );

  it.each([
    '---\n# A\n---\n# B',
    '---\n\n---\n',
    '---\n- a: b\n---\n',
    '---\nJust prose.\n---\n',
    '---\nhttp://a.example\n---\n',
    '---\n> quote: so\n---\n',
    '---\n![a](b): c\n---\n',
    '---\ntitle: A\n',
    '----\na: b\n----\n',
    ' ---\na: b\n---\n',
  ])('is not found where dashes part slides: %j', (text) => {
    expect(findFrontMatter(text)).toBeUndefined();
    expect(read(text)).toMatchObject({ settings: { end: 0 }, told: [] });
  });

  it('is looked for in linear time', () => {
    const start = performance.now();
    for (const text of [
      '---\n'.repeat(100_000),
      `---\n${' '.repeat(300_000)}\n---`,
      `---\na${' '.repeat(300_000)}\n---`,
      `---\n${'#\n'.repeat(200_000)}`,
    ]) {
      findFrontMatter(text);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('has values, with the places of their keys', () => {
    const { settings, told } = yaml('title: "A: B"\nsize: 16:9\nok: yes\nratio: 1.10\nlist:\n  - x\n  - deep: { er: null }\n');
    expect(settings.values).toEqual(
      new Map<string, unknown>([
        ['title', 'A: B'],
        ['size', '16:9'],
        ['ok', 'yes'],
        ['ratio', 1.1],
        ['list', ['x', new Map([['deep', new Map([['er', null]])]])]],
      ]),
    );
    expect(told).toEqual([]);
    expect(['title', 'size', 'ratio', 'list', 'none'].map((key) => settings.text(key))).toEqual([
      'A: B',
      '16:9',
      '1.10',
      undefined,
      undefined,
    ]);
    expect(settings.text('list', 0)).toBe('x');
    expect([settings.text('list', 1, 'deep', 'er'), settings.text('title', 'x')]).toEqual([undefined, undefined]);
    const text = '---\ntitle: "A: B"\nlist:\n  - x\n  - deep: { er: null }\n---\n';
    const at = (...path: (string | number)[]): string => text.slice(read(text).settings.origin(...path)).slice(0, 4);
    expect([at('title'), at('list'), at('list', 0), at('list', 1, 'deep'), at('list', 1, 'deep', 'er'), at('list', 1, 'none')]).toEqual([
      'titl',
      'list',
      'x\n  ',
      'deep',
      'er: ',
      'deep',
    ]);
  });

  it('may stand anywhere', () => {
    const text = '# A\n\n---\nlayout: two\nx: [\n---\n';
    expect(read(text, 5).told).toEqual([expect.stringMatching(/^6:1 the settings are not YAML: flow sequence/)]);
    const good = text.replace('x: [\n', '');
    const { settings } = read(good, 5);
    expect([settings.text('layout'), good.slice(settings.end), settings.origin('layout')]).toEqual(['two', '', 9]);
  });

  it('does not take names of authors for its own', () => {
    const { settings } = yaml('__proto__: { polluted: 1 }\nconstructor: x\n1: a\n~: b\n? [c]\n: d\nnull: e');
    expect([...settings.values.keys()]).toEqual(['__proto__', 'constructor', '1', '~', '["c"]', 'null']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('knows aliases and merge keys', () => {
    const { settings } = yaml('base: &b { a: 1, c: 2 }\nuse: { <<: *b, c: 3 }\nlist: { <<: [*b, { z: 9 }] }\nsame: *b');
    expect(settings.values.get('use')).toEqual(
      new Map([
        ['c', 3],
        ['a', 1],
      ]),
    );
    expect(settings.values.get('list')).toEqual(
      new Map([
        ['a', 1],
        ['c', 2],
        ['z', 9],
      ]),
    );
    expect(settings.text('same', 'a')).toBe('1');
  });

  it('of which keys are set twice counts the last, and it is told', () => {
    const { settings, told, diagnostics } = yaml('a: 1\nb: 2\na: 3');
    expect(settings.values).toEqual(
      new Map([
        ['a', 3],
        ['b', 2],
      ]),
    );
    expect(told).toEqual(['4:1 a is set twice; the last value counts']);
    expect(diagnostics[0]).toMatchObject({ code: 'read/front-matter', severity: 'warning' });
    expect(settings.origin('a')).toBe('---\na: 1\nb: 2\n'.length);
  });

  it('has tags that mean nothing as what they are put before', () => {
    const { settings, told } = yaml('a: !!js/function x');
    expect(settings.text('a')).toBe('x');
    expect(told).toEqual(['2:4 the settings are not all understood: unresolved tag: tag:yaml.org,2002:js/function']);
  });

  it.each([
    ['title: Foo: bar', '2:8 the settings are not YAML: nested mappings are not allowed in compact mappings', 'put the value in quotes'],
    ['a: @b', '2:4 the settings are not YAML: plain value cannot start with reserved character @', 'put the value in quotes'],
    ['a: 1\n\tb: 2', '3:1 the settings are not YAML: tabs are not allowed as indentation', undefined],
    ['{ a: 1 }\nb', '3:1 the settings are not YAML', undefined],
    ['a: *none*', '2:4 the settings are not read: *none* refers to nothing', 'put the value in quotes'],
  ])('that is no YAML stays text, and it is told where it fails: %j', (text, message, hint) => {
    const { settings, told, diagnostics } = yaml(text);
    expect([settings.end, settings.values.size]).toEqual([0, 0]);
    expect(told).toEqual([expect.stringContaining(message)]);
    expect(diagnostics[0]!.hint).toBe(hint);
  });

  it.each([
    ['a: &a [*a]', 'nested too deeply'],
    [`a: &a x\n${'b: [*a, *a, *a, *a]\n'.repeat(26)}`, 'more than 100 aliases'],
    [
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefgh'[i]!}, `.repeat(9)}x]`),
      ].join('\n'),
      'too many|more than 100 aliases',
    ],
    [`a: ${'['.repeat(60_000)}`, 'longer than'],
    [`a: ${'['.repeat(10_000)}`, 'nested too deeply'],
    [`a: ${'['.repeat(40)}${']'.repeat(40)}`, 'nested too deeply'],
    [`a:\n  ${'- '.repeat(5_000)}`, 'nested too deeply'],
    [`a: 1\n${'? '.repeat(5_000)}`, 'nested too deeply'],
    [Array.from({ length: 100 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'), 'nested too deeply'],
    [`a: ${'x'.repeat(mostYaml)}`, 'longer than'],
  ])('that would take all time or memory stays text: %#', (text, message) => {
    const start = process.cpuUsage().user;
    const { settings, told } = yaml(text);
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(2_000);
    expect([settings.end, settings.values.size]).toEqual([0, 0]);
    expect(told).toEqual([expect.stringMatching(message)]);
  });
});
