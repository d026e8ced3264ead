import type { Block, Node } from '../deck/deck.js';
import { childrenOf } from '../deck/walk.js';

/** Finds where words may be divided: the text with soft hyphens (U+00AD). */
type Hyphenator = (text: string) => string;

/** Words of fewer letters are not divided (as TeX does, two letters stay before the hyphen and three after it). */
const shortest = 6;

/**
 * Blocks whose words have soft hyphens where they may be divided, by the patterns of their language (F. Liang's, from TeX). Headings and code are
 * left alone, and so are words that have hyphens of their own.
 * @param lang of the blocks, a BCP 47 tag; what is in another language (`lang`) is divided by that one's patterns
 * @param onUnknown called once for each language that there are no patterns for
 */
export async function hyphenateBlocks(
  blocks: readonly Block[],
  lang: string,
  onUnknown: (lang: string) => void,
): Promise<readonly Block[]> {
  const hyphenators = new Map<string, Hyphenator>();
  for (const tag of new Set([lang, ...languagesIn(blocks)])) {
    const hyphenate = await hyphenatorOf(tag);
    if (hyphenate === undefined) onUnknown(tag);
    else hyphenators.set(tag, hyphenate);
  }
  return blocks.map((block) => hyphenated(block, lang, hyphenators));
}

function languagesIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => [...(ownLanguage(node) ?? []), ...languagesIn(childrenOf(node))]);
}

function ownLanguage({ attrs }: Node): readonly [string] | undefined {
  return attrs?.lang === undefined ? undefined : [attrs.lang];
}

function hyphenated<T extends Node>(node: T, outer: string, hyphenators: ReadonlyMap<string, Hyphenator>): T {
  const [lang] = ownLanguage(node) ?? [outer];
  if (node.type === 'text') return { ...node, value: hyphenators.get(lang)?.(node.value) ?? node.value };
  if (node.type === 'heading' || node.type === 'code' || node.type === 'terminal' || childrenOf(node).length === 0) return node;
  return { ...node, children: childrenOf(node).map((child) => hyphenated(child, lang, hyphenators)) };
}

/** Where the package calls a language's patterns otherwise than by its tag. */
const names: Readonly<Record<string, string>> = { 'de-ch': 'de-ch-1901' };

interface Patterns {
  readonly default: { hyphenateSync(text: string, options: { readonly minWordLength: number }): string };
}

const loaded = new Map<string, Promise<Hyphenator | undefined>>();

/** Looked for once: every slide's notes ask for it. */
function hyphenatorOf(tag: string): Promise<Hyphenator | undefined> {
  const known = loaded.get(tag) ?? load(tag);
  loaded.set(tag, known);
  return known;
}

/** The patterns of a language, else those of the language without its region. */
async function load(tag: string): Promise<Hyphenator | undefined> {
  const whole = tag.toLowerCase();
  const [language = ''] = whole.split('-');
  for (const name of new Set([whole, names[whole], language])) {
    if (name === undefined || !/^[a-z]{2,3}(-[a-z0-9]+)*$/.test(name)) continue;
    const patterns = (await import(`hyphen/${name}/index.js`).catch(() => undefined)) as Patterns | undefined;
    if (patterns !== undefined) return (text) => patterns.default.hyphenateSync(text, { minWordLength: shortest });
  }
  return undefined;
}
