import type { Deck } from '../deck/deck.js';
import type { Assets } from '../source/asset.js';
import { loadStylesheets } from './css/load-stylesheets.js';

/**
 * What a deck's own stylesheets say of elements of a class (`.small { … }`, `.title p.small { … }`, not `.small h1 { … }`):
 * for each class its declarations as written, white space and comments shortened, a later one in place of an earlier one.
 * Those that apply only in some places are followed by the selector: `color: red (.title p.small)`.
 */
export async function classDeclarations(deck: Deck, assets: Assets): Promise<ReadonlyMap<string, readonly string[]>> {
  const silent = (): undefined => undefined;
  const sheets = await loadStylesheets(deck.stylesheets, { assets, screen: deck.size, onSyntax: silent, onDeclaration: silent });
  const found = new Map<string, Map<string, string>>();
  for (const { selectors, written } of sheets.flatMap(({ rules }) => rules)) {
    for (const { text, pseudo } of selectors) {
      for (const name of pseudo === undefined ? classesOfSubject(text) : []) {
        const values = found.get(name) ?? new Map<string, string>();
        const where = text === `.${name}` ? '' : ` (${shortened(text)})`;
        for (const { property, value } of written) values.set(property + where, `${property}: ${shortened(value)}${where}`);
        found.set(name, values);
      }
    }
  }
  return new Map([...found].map(([name, values]) => [name, [...values.values()]]));
}

/** The classes that a selector asks of the element itself: those of its last compound, except for what is in parentheses. */
function classesOfSubject(selector: string): readonly string[] {
  const bare = selector.trim().replace(/\([^()]*\)/g, '');
  const subject = bare.split(/[\s>+~]+/).at(-1) ?? '';
  return [...subject.matchAll(/\.([^\s.#:[>+~*()\\]+)/g)].map(([, name]) => name ?? '');
}

function shortened(value: string): string {
  return value
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
