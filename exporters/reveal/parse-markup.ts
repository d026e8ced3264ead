import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type Fragment = DefaultTreeAdapterTypes.DocumentFragment;

/**
 * How deep elements may be nested. Browsers move what is nested deeper than they like to another place (Chromium from 512 levels
 * on), where it can mean something else; and whoever walks the tree by calling itself needs no more stack than this.
 */
export const deepestMarkup = 150;

/** HTML as a browser reads it; `isCut`: elements that were nested deeper than `deepestMarkup` are gone, their text is there. */
export interface Markup {
  readonly fragment: Fragment;
  readonly isCut: boolean;
}

/** Parses HTML as the content of a slide. */
export function parseMarkup(markup: string): Markup {
  const fragment = parseFragment(markup);
  let level: readonly ParentNode[] = [fragment];
  for (let depth = 0; depth < deepestMarkup && level.length > 0; depth += 1) {
    level = level.flatMap(({ childNodes }) => childNodes.filter(isParent));
  }
  for (const parent of level) parent.childNodes = textsIn(parent);
  return { fragment, isCut: level.length > 0 };
}

type InnerNode = ChildNode & ParentNode;

function isParent(node: ChildNode): node is InnerNode {
  return 'childNodes' in node && node.childNodes.length > 0;
}

/** All texts in an element, in their order, without recursion. */
function textsIn(parent: ParentNode): ChildNode[] {
  const texts: ChildNode[] = [];
  const open = parent.childNodes.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text') texts.push(node);
    else if (isParent(node)) for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return texts;
}
