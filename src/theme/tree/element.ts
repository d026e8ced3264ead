import type { Attributes, Node } from '../../deck/deck.js';

/** An element as the player builds it, before it is styled. Parents are set once, when the tree is built. */
export interface ElementNode {
  readonly type: 'element';
  readonly tag: string;
  readonly attrs: Attributes;
  readonly node?: Node;
  readonly step?: number;
  readonly parent: ElementNode | undefined;
  readonly children: readonly TreeNode[];
}

/** Text as the player has it. */
export interface TextNode {
  readonly type: 'text';
  readonly value: string;
  readonly node?: Node;
  readonly parent: ElementNode | undefined;
}

export type TreeNode = ElementNode | TextNode;

/** What an element is made from; its children do not know their parent yet. */
export interface Draft {
  readonly tag: string;
  readonly attrs?: Attributes;
  readonly node?: Node;
  readonly children?: readonly (Draft | string | DraftText)[];
}

/** Text with the node it comes from. */
export interface DraftText {
  readonly text: string;
  readonly node?: Node;
}

/** Makes the tree of a draft; steps go down from a node to all that it holds. */
export function buildElement(draft: Draft, parent?: ElementNode): ElementNode {
  const step = draft.node?.step ?? parent?.step;
  const children: TreeNode[] = [];
  const element: ElementNode = {
    type: 'element',
    tag: draft.tag,
    attrs: draft.attrs ?? { classes: [] },
    ...(draft.node === undefined ? {} : { node: draft.node }),
    ...(step === undefined ? {} : { step }),
    parent,
    children,
  };
  for (const child of draft.children ?? []) children.push(buildNode(child, element));
  return element;
}

function buildNode(child: Draft | string | DraftText, parent: ElementNode): TreeNode {
  if (typeof child === 'string') return { type: 'text', value: child, parent };
  if ('tag' in child) return buildElement(child, parent);
  return { type: 'text', value: child.text, ...(child.node === undefined ? {} : { node: child.node }), parent };
}

/** The value of an attribute, as markup would have it. */
export function attributeOf(element: ElementNode, name: string): string | undefined {
  const { id, classes, style, lang, other } = element.attrs;
  switch (name) {
    case 'class':
      return classes.length === 0 ? undefined : classes.join(' ');
    case 'id':
      return id;
    case 'style':
      return style;
    case 'lang':
      return lang;
    default:
      return other !== undefined && Object.hasOwn(other, name) ? other[name] : undefined;
  }
}

/** All text below a node. */
export function textContent(node: TreeNode): string {
  return node.type === 'text' ? node.value : node.children.map(textContent).join('');
}

/** Attributes with further classes put before the node's own. */
export function withClasses(attrs: Attributes | undefined, ...classes: readonly string[]): Attributes {
  return { ...attrs, classes: [...new Set([...classes, ...(attrs?.classes ?? [])])] };
}

/** Attributes with further ones that the node's own win over. */
export function withOther(attrs: Attributes | undefined, other: Readonly<Record<string, string>>): Attributes {
  return { ...attrs, classes: attrs?.classes ?? [], other: { ...other, ...attrs?.other } };
}
