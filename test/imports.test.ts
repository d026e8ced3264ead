import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './golden/golden.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The stages in the order of the pipeline; a stage may import itself and those before it. */
const stages = [
  'deck',
  'report',
  'plug-in',
  'source',
  'read',
  'theme',
  'prepare-deck.ts',
  'layout',
  'export',
  'conversion.ts',
  'check-options.ts',
  'convert.ts',
  'index.ts',
  'cli',
];

const byName: Readonly<Record<string, string>> = {
  deckx: 'src/index.ts',
  'deckx/exporter': 'src/export/index.ts',
  'deckx/reader': 'src/read/index.ts',
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly specifier: string;
}

const files = ['src', 'exporters'].flatMap((folder) =>
  filesBelow(join(root, folder))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`),
);

/** Every import of deckx's own files, type imports and dynamic ones too, as paths from the root. */
function importsOf(file: string): readonly Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName: specifier }) => {
    const named = byName[specifier];
    if (named !== undefined) return [{ from: file, to: named, specifier }];
    if (!specifier.startsWith('.')) return [];
    const to = normalize(join(dirname(file), specifier)).replace(/\.js$/, '.ts');
    return [{ from: file, to, specifier }];
  });
}

/** Every way from a file back to itself, as a path; none when the imports form no circle. */
function circles(imports: readonly Import[]): readonly string[] {
  const edges = new Map<string, readonly string[]>();
  for (const { from, to } of imports) edges.set(from, [...(edges.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}

/** Imports of a later stage by an earlier one. */
function upward(imports: readonly Import[]): readonly string[] {
  const stageOf = (file: string): number => stages.indexOf(file.split('/')[1] ?? '');
  return imports
    .filter(({ from, to }) => from.startsWith('src/') && to.startsWith('src/') && stageOf(from) < stageOf(to))
    .map(({ from, to }) => `${from} → ${to}`);
}

/** Imports by which an exporter reaches for more than the package's public name. */
function reaching(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ from }) => from.startsWith('exporters/'))
    .filter(({ from, to, specifier }) => {
      if (specifier === 'deckx/exporter') return false;
      const own = from.split('/').slice(0, 2).join('/');
      return !(to.startsWith(`${own}/`) || from === 'exporters/index.ts');
    })
    .map(({ from, specifier }) => `${from} → ${specifier}`);
}

/** A dialect that is translated to another's text, and read as that. */
const translated: Readonly<Record<string, string>> = { capsicum: 'remark' };

/** Imports within `read/` of a dialect's folder by what is shared, or by another dialect. */
function acrossDialects(imports: readonly Import[]): readonly string[] {
  const folderOf = (file: string): string | undefined => /^src\/read\/([^/]+)\//.exec(file)?.[1];
  const shared = new Set(['text', 'front-matter', 'page', 'markdown']);
  return imports
    .filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      if (own === undefined || other === undefined || own === other || shared.has(other))
        return own === 'text' && other !== undefined && own !== other;
      return translated[own] !== other;
    })
    .map(({ from, to }) => `${from} → ${to}`);
}

const imports = files.flatMap(importsOf);

describe('imports', () => {
  it('are found', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter(({ to }) => !files.includes(to)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('form no circle', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('lead from a stage to earlier ones only', () => {
    expect(upward(imports)).toEqual([]);
  });

  it('lead from a dialect to its own folder and to what knows no dialect', () => {
    expect(acrossDialects(imports)).toEqual([]);
  });

  it('of exporters are the package name, npm packages and their own folder', () => {
    expect(reaching(imports)).toEqual([]);
  });

  it('reach exporters/ from src/export/load.ts alone', () => {
    const into = imports.filter(({ from, to }) => from.startsWith('src/') && to.startsWith('exporters/'));
    expect([...new Set(into.map(({ from }) => from))]).toEqual(['src/export/load.ts']);
  });

  it('would be caught', () => {
    const made = (from: string, to: string): Import => ({ from, to, specifier: to });
    expect(circles([made('a', 'b'), made('b', 'c'), made('c', 'a')])).toEqual(['a → b → c → a']);
    expect(upward([made('src/deck/deck.ts', 'src/layout/scene.ts')])).toHaveLength(1);
    expect(acrossDialects([made('src/read/markdown/a.ts', 'src/read/remark/b.ts')])).toHaveLength(1);
    expect(acrossDialects([made('src/read/remark/a.ts', 'src/read/capsicum/b.ts')])).toHaveLength(1);
    expect(acrossDialects([made('src/read/text/a.ts', 'src/read/markdown/b.ts')])).toHaveLength(1);
    expect(reaching([made('exporters/pptx/index.ts', 'src/deck/deck.ts')])).toHaveLength(1);
    expect(reaching([made('exporters/pptx/index.ts', 'exporters/pdf/index.ts')])).toHaveLength(1);
  });
});
