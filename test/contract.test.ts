import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as exporterNames from 'deckx/exporter';
import * as readerNames from 'deckx/reader';
import * as names from 'deckx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInExporters, loadBuiltIn, loadExporter } from '../src/export/load.js';
import { scratch } from './source/scratch.js';
import { flagOf, resolveOptions } from '../src/export/options.js';

const { convert, createReport } = names;

describe('public names', () => {
  it('of deckx', () => {
    expect(Object.keys(names).sort()).toEqual([
      'builtInNames',
      'convert',
      'createReport',
      'createStages',
      'exportDeck',
      'loadBuiltIn',
      'readDeck',
    ]);
  });

  it('of deckx/exporter', () => {
    expect(Object.keys(exporterNames).sort()).toEqual(
      [
        'childrenOf',
        'citedSource',
        'closest',
        'constructStyles',
        'createCssScope',
        'createReport',
        'deckClassNames',
        'defineExporter',
        'dropped',
        'expandSteps',
        'findBuilds',
        'findPlayer',
        'guessLanguage',
        'litLines',
        'maxImageDpi',
        'playerStyles',
        'promptText',
        'resolveSwitches',
        'sectionStarts',
        'shapeText',
        'slideLinks',
        'slideOrigin',
        'splitEmoji',
        'stepCount',
        'suitPicture',
        'takesShaper',
        'textOf',
        'walk',
      ].sort(),
    );
  });

  it('of deckx/reader', () => {
    expect(Object.keys(readerNames).sort()).toEqual(
      [
        'attribute',
        'attributesOf',
        'brokenTagRule',
        'checkLinks',
        'checkReader',
        'childrenOf',
        'classAttributes',
        'classesOf',
        'closeTag',
        'closest',
        'codeFrom',
        'codeSpanRule',
        'commentRule',
        'commonMarkRules',
        'createPlacer',
        'createReport',
        'createSlideIds',
        'createTextBuilder',
        'cut',
        'deckClassNames',
        'deepItemRule',
        'defineDialect',
        'delimitedMath',
        'detectBySigns',
        'dialects',
        'escapeRule',
        'evidenceIn',
        'evidenceWords',
        'fenceRule',
        'findFrontMatter',
        'firstOrigin',
        'frontMatterText',
        'gfmFlavour',
        'gfmNodes',
        'gfmSyntax',
        'indentedCodeRule',
        'insertedText',
        'isComment',
        'isElement',
        'isText',
        'joined',
        'keptSlot',
        'matchAt',
        'mathRegion',
        'openFenceRule',
        'openTag',
        'originAt',
        'originalText',
        'parseMarkdown',
        'patternRule',
        'prepareMarkdown',
        'readBlocks',
        'readFrontMatter',
        'readMarkdownDeck',
        'readYaml',
        'scan',
        'singleDollars',
        'skip',
        'sourceOf',
        'textOf',
        'unstepped',
        'verbatimRule',
        'walk',
        'withAttributes',
        'without',
        'withoutFootnotes',
        'withoutHtml',
        'withoutHtmlBlocks',
        'writeElement',
        'writeLink',
        'writeNodes',
        'writeText',
      ].sort(),
    );
  });
});

describe('built-in exporters', () => {
  it.each(builtInExporters)('$name says of itself what the list says', async ({ name, description, extension }) => {
    const exporter = await loadBuiltIn(name);
    expect(exporter).toMatchObject({ api: 1, name, description, extension });
  });

  it.each(builtInExporters)('$name has a default and a description for each option', async ({ name }) => {
    const { options } = (await loadBuiltIn(name))!;
    for (const [key, spec] of Object.entries(options)) {
      expect(typeof spec.default, key).toBe(spec.kind === 'file' ? 'undefined' : spec.kind);
      expect(spec.description, key).toMatch(/\w/);
    }
  });

  it('include none of another name', () => {
    expect(loadBuiltIn('toString')).toBeUndefined();
  });
});

describe("other people's exporters", () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'deckx-contract-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const text = `export default { api: 1, name: 'words', description: 'words', extension: '.words', options: {},
    async export({ deck }) { return [{ bytes: new TextEncoder().encode(String(deck.slides.length)) }]; } };`;

  it('are found as a package of the working folder', async () => {
    const home = join(folder, 'node_modules/deckx-exporter-words');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"name":"deckx-exporter-words","type":"module","main":"index.js"}');
    writeFileSync(join(home, 'index.js'), text);
    const report = createReport();
    expect((await loadExporter('words', folder, report))?.name).toBe('words');
    expect(report.diagnostics).toEqual([]);
  });

  it('are found by path', async () => {
    writeFileSync(join(folder, 'words.mjs'), text);
    expect((await loadExporter('./words.mjs', folder, createReport()))?.extension).toBe('.words');
  });

  it.each([
    ['nowhere', 'unknown exporter nowhere'],
    ['./missing.mjs', 'cannot be loaded'],
    ['./empty.mjs', 'is not a deckx exporter'],
    ['./broken.mjs', 'cannot be loaded'],
  ])('are refused in words: %s', async (name, message) => {
    writeFileSync(join(folder, 'empty.mjs'), 'export const a = 1;');
    writeFileSync(join(folder, 'broken.mjs'), 'export default {');
    const report = createReport();
    expect(await loadExporter(name, folder, report)).toBeUndefined();
    expect(report.diagnostics).toMatchObject([{ code: 'cli/usage', severity: 'error' }]);
    expect(report.diagnostics[0]!.message).toContain(message);
  });
});

describe("other people's exporters that fail", () => {
  const exporter = (body: string): string =>
    `export default { api: 1, name: 'faulty', description: 'x', extension: '.x', options: {}, async export() { ${body} },
      async inventory() { throw new Error('unreadable'); } };`;

  it.each([
    ["throw new Error('out of ink')", 'out of ink'],
    ['return "text"', 'it did not return a list of files with bytes'],
    ['return [{ name: "a.x" }]', 'it did not return a list of files with bytes'],
  ])('are told of by their name: %s', async (body, reason) => {
    const folder = scratch({ 'faulty.mjs': exporter(body) });
    const { files, diagnostics } = await convert('# A\n---\n# B', { from: 'remark', to: './faulty.mjs', cwd: folder });
    expect(files).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: 'export/plug-in',
        severity: 'error',
        message: expect.stringMatching(
          new RegExp(`^the exporter faulty \\(${join(folder, 'faulty.mjs')}(:\\d+:\\d+)?\\) failed: ${reason}$`),
        ) as string,
        hint: 'this is a bug in the exporter, not a problem with the deck',
      },
    ]);
  });

  it('are told of when they cannot read their output', async () => {
    const folder = scratch({ 'faulty.mjs': exporter('return [{ bytes: new Uint8Array() }]') });
    const { files, diagnostics } = await convert('# A\n---\n# B', { from: 'remark', to: './faulty.mjs', cwd: folder, verify: true });
    expect([files, diagnostics[0]?.message]).toEqual([[], expect.stringContaining('failed: unreadable')]);
  });
});

describe('options', () => {
  interface Options {
    readonly paper: 'a4' | 'letter';
    readonly notesOnly: boolean;
    readonly fontSize: number;
  }
  const specs: exporterNames.OptionSpecs<Options> = {
    paper: { kind: 'string', description: 'paper', default: 'a4', choices: ['a4', 'letter'] },
    notesOnly: { kind: 'boolean', description: 'notes', default: false },
    fontSize: { kind: 'number', description: 'size', default: 11, min: 4, max: 40 },
  };

  it('fall back to their defaults, and pass over keys of others', () => {
    const report = createReport();
    expect(resolveOptions(specs, { other: 1, fontSize: 12 }, report)).toEqual({ paper: 'a4', notesOnly: false, fontSize: 12 });
    expect(report.diagnostics).toEqual([]);
  });

  it.each([
    [{ paper: 'a3' }, '--paper a3 is not one of a4, letter'],
    [{ fontSize: 'big' }, '--font-size big is not a number'],
    [{ fontSize: 3 }, '--font-size 3 is less than 4'],
    [{ fontSize: 41 }, '--font-size 41 is more than 40'],
    [{ fontSize: Number.NaN }, '--font-size NaN is not a number'],
    [{ notesOnly: 'yes' }, '--notes-only yes is not a boolean'],
  ])('that do not fit are reported: %o', (given, message) => {
    const report = createReport();
    resolveOptions(specs, given, report);
    expect(report.diagnostics).toMatchObject([{ code: 'cli/usage', message }]);
  });

  it('can be files, which whoever calls reads', () => {
    const own: exporterNames.OptionSpecs<{ readonly template: exporterNames.OptionFile | undefined }> = {
      template: { kind: 'file', description: 'a template', default: undefined },
    };
    const report = createReport();
    const file = { name: 'a.potx', bytes: new Uint8Array([1]) };
    expect(resolveOptions(own, { template: file }, report)).toEqual({ template: file });
    expect(resolveOptions(own, {}, report)).toEqual({ template: undefined });
    expect(report.diagnostics).toEqual([]);
    resolveOptions(own, { template: 'a.potx' }, report);
    expect(report.diagnostics).toMatchObject([{ code: 'cli/usage', message: '--template a.potx is not a file' }]);
  });

  it('have flags in kebab-case', () => {
    expect(flagOf('notesFontSize')).toBe('notes-font-size');
  });
});
