/** The examples of the README files, run as they are written. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import * as deckx from 'deckx';
import * as exporter from 'deckx/exporter';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

/** The fenced examples of a file in a language, in order. */
function examples(file: string, language: string): readonly string[] {
  return [...read(file).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code!);
}

/** What an example left behind. */
interface Ran {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly written: ReadonlyMap<string, Uint8Array>;
  readonly printed: readonly string[];
}

/** Runs a module that may import deckx and write files; it neither prints nor writes. */
async function run(code: string): Promise<Ran> {
  const written = new Map<string, Uint8Array>();
  const printed: string[] = [];
  const modules: Readonly<Record<string, unknown>> = {
    deckx,
    'deckx/exporter': exporter,
    'node:fs/promises': {
      writeFile: (name: string, bytes: Uint8Array) => {
        written.set(name, bytes);
      },
    },
  };
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 };
  const { outputText } = ts.transpileModule(code, { compilerOptions: options });
  const exports: Record<string, unknown> = {};
  const body = runInThisContext(`(async (require, exports, console) => {${outputText}\n})`) as (
    require: (name: string) => unknown,
    exports: Record<string, unknown>,
    console: { log(...values: readonly unknown[]): void },
  ) => Promise<void>;
  await body((name) => modules[name], exports, { log: (...values) => printed.push(values.join(' ')) });
  return { exports, written, printed };
}

describe('README.md', () => {
  const [hello, several] = examples('README.md', 'ts');

  it('converts a text', async () => {
    const { exports } = await run(`${hello!}\nexport { files, diagnostics, deck };`);
    expect(exports).toMatchObject({ files: [{ name: 'deck.pptx' }], deck: { type: 'deck' } });
  });

  it('converts a file into several formats', async () => {
    const { written, printed } = await run(several!);
    expect([...written.keys()]).toEqual(['deck.pdf', 'deck.transcript.md']);
    expect(printed.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(new TextDecoder().decode(written.get('deck.transcript.md'))).toContain('# ');
  });
});

describe('exporters/README.md', () => {
  it('has an exporter that works', async () => {
    const [words] = examples('exporters/README.md', 'js');
    const { exports } = await run(words!);
    const found = await deckx.convert('# Two words\n\n???\n\nsaid here', {
      to: exports['default'] as deckx.Exporter,
      options: { notes: true },
    });
    expect(found).toMatchObject({ files: [{ name: 'deck.words.txt' }], diagnostics: [] });
    expect(new TextDecoder().decode(found.files[0]!.bytes)).toMatch(/^\S+\t4\n$/);
  });
});

describe('src/README.md', () => {
  it('names the functions that convert.ts calls', () => {
    const [page, pipeline] = ['src/README.md', 'src/convert.ts'].map(read);
    const [table] = /^\| function in convert\.ts .*?^$/ms.exec(page!)!;
    const named = [...table.matchAll(/`([a-z]+[A-Z]\w*)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(12);
    expect(named.filter((name) => !new RegExp(`\\b${name}\\(`).test(pipeline!))).toEqual([]);
  });
});
