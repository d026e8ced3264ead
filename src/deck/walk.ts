import type { Node } from './deck.js';

/** The nodes directly below a node, in reading order; none for a leaf. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

/** Every node of the given trees, parents before children, in reading order. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  // One generator with a stack of its own: of nested ones each would hand on every node below it, and deep trees would
  // run out of stack.
  const ahead = nodes.toReversed();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    yield node;
    ahead.push(...childrenOf(node).toReversed());
  }
}
