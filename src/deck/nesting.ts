import type { Block, Deck, Inline, Node } from './deck.js';
import { childrenOf } from './walk.js';

/**
 * Nodes may be nested this deep, counted from a slide's own blocks: far more than any talk has, and few enough that whoever
 * walks a deck by calling itself does not run out of stack. Readers stay below it (`deepest` in read/markdown).
 */
export const mostNesting = 200;

/** Inlines in one another: writers of Markdown take time by the third power of it. */
export const mostInlines = 64;

/** A block of a slide, or of a footnote, in which nodes are nested too deeply. */
export interface DeepBlock {
  /** The keys that lead to it in the deck: `['slides', 2, 'notes', 0]`. */
  readonly path: readonly (string | number)[];
  /** The slide's number from 1; absent for footnotes. */
  readonly slide?: number;
  readonly block: Block;
}

/** What is said of such a block. */
export const tooDeep = `nodes are nested too deeply: at most ${mostNesting} levels, of which ${mostInlines} inline`;

/** The first block of the deck in which nodes are nested deeper than `mostNesting`, or inlines deeper than `mostInlines`. */
export function findDeepBlock({ slides, footnotes }: Deck): DeepBlock | undefined {
  const lists: readonly (readonly [path: DeepBlock['path'], blocks: readonly Block[], slide?: number])[] = [
    ...slides.flatMap(({ blocks, notes }, index) => [
      [['slides', index, 'blocks'], blocks, index + 1] as const,
      [['slides', index, 'notes'], notes, index + 1] as const,
    ]),
    ...footnotes.map(({ children }, index) => [['footnotes', index, 'children'], children] as const),
  ];
  for (const [path, blocks, slide] of lists) {
    const index = blocks.findIndex(isDeep);
    if (index >= 0) return { path: [...path, index], block: blocks[index]!, ...(slide === undefined ? {} : { slide }) };
  }
  return undefined;
}

/** Inlines that hold inlines. */
const containers: ReadonlySet<Node['type']> = new Set<Inline['type']>(['strong', 'emphasis', 'delete', 'link', 'span', 'sub', 'sup']);

/** Level by level, without recursion. */
function isDeep(block: Block): boolean {
  let level: readonly { readonly node: Node; readonly inlines: number }[] = [{ node: block, inlines: 0 }];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > mostNesting || level.some(({ inlines }) => inlines > mostInlines)) return true;
    level = level.flatMap(({ node, inlines }) =>
      childrenOf(node).map((child) => ({ node: child, inlines: containers.has(child.type) ? inlines + 1 : 0 })),
    );
  }
  return false;
}
