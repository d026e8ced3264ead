import type { Deck } from '../deck/deck.js';
import type { Assets } from '../source/asset.js';
import { loadStylesheets } from './css/load-stylesheets.js';

/**
 * What a deck's own stylesheets say of classes by themselves (`.small { … }`, not `.title h1 { … }`): for each class its
 * declarations as written, white space and comments shortened, a later one in place of an earlier one.
 */
export async function classDeclarations(deck: Deck, assets: Assets): Promise<ReadonlyMap<string, readonly string[]>> {
  const silent = (): undefined => undefined;
  const sheets = await loadStylesheets(deck.stylesheets, { assets, screen: deck.size, onSyntax: silent, onDeclaration: silent });
  const found = new Map<string, Map<string, string>>();
  for (const { selectors, written } of sheets.flatMap(({ rules }) => rules)) {
    for (const { text, pseudo } of selectors) {
      const name = pseudo === undefined ? /^\.([^\s.#:[>+~*()\\]+)$/.exec(text)?.[1] : undefined;
      if (name === undefined) continue;
      const values = found.get(name) ?? new Map<string, string>();
      for (const { property, value } of written) values.set(property, shortened(value));
      found.set(name, values);
    }
  }
  return new Map([...found].map(([name, values]) => [name, [...values].map(([property, value]) => `${property}: ${value}`)]));
}

function shortened(value: string): string {
  return value.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/\s+/g, ' ').trim();
}
