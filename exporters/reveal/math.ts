import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { InlineMath, MathBlock, Node } from 'deckx/exporter';
import { mathDefinitions } from './math-definitions.js';
import { inlineStyle } from './pack-single.js';

/** Makes formulas MathML, which browsers show by themselves. */
export interface MathWriter {
  /** A `math` element that carries its LaTeX, or why there is none. */
  markup(node: MathBlock | InlineMath): { readonly markup: string } | { readonly problem: string };
  /** Rules that the MathML relies on. */
  readonly style: string;
}

/** The writer of formulas, when there are any among these nodes. Loads Temml. */
export async function createMathWriter(nodes: readonly Node[]): Promise<MathWriter | undefined> {
  const formulas = nodes.filter((node) => node.type === 'math' || node.type === 'inlineMath');
  if (formulas.length === 0) return undefined;
  const [{ default: temml }, style] = await Promise.all([import('temml'), readStyle()]);
  const known = new Map<string, ReturnType<MathWriter['markup']>>();
  let definitions = '';
  const write = (latex: string, displayMode: boolean): ReturnType<MathWriter['markup']> => {
    try {
      const macros = definitions === '' ? {} : (temml.definePreamble(definitions) as Record<string, unknown>);
      return { markup: temml.renderToString(latex, { displayMode, macros, annotate: true, throwOnError: true, trust: false }) };
    } catch (error) {
      return { problem: problemOf(error) };
    } finally {
      definitions += mathDefinitions(latex);
    }
  };
  return {
    style,
    markup({ type, value }) {
      const key = `${type} ${value}`;
      const made = known.get(key) ?? write(value, type === 'math');
      known.set(key, made);
      return made;
    },
  };
}

/** Temml's words for people, without the formula and the marks under it that follow them. */
function problemOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).replace(/\p{M}/gu, '').split('\n');
  return line.replace(/\s*(?:at position \d+|at end of input):.*$/, '').trim() || 'it cannot be parsed';
}

/** Temml's stylesheet, its font of script capitals in it; the other letters are in the fonts for mathematics of the system. */
async function readStyle(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const [css, font] = await Promise.all([
    readFile(resolve('temml/dist/Temml-Local.css'), 'utf8'),
    readFile(resolve('temml/dist/Temml.woff2')),
  ]);
  return inlineStyle(
    css
      .replace(/\/\*[^]*?\*\//g, '')
      .replace("url('Temml.woff2')", `url(data:font/woff2;base64,${font.toString('base64')})`)
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
  );
}
