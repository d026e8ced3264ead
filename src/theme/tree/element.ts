import type { Attributes, Node } from '../../deck/deck.js';
import type { PageElement } from '../../deck/player.js';
import type { Interval } from '../styled.js';

/** An element as the player builds it, before it is styled. Parents are set once, when the tree is built. */
export interface ElementNode {
  readonly type: 'element';
  readonly tag: string;
  readonly attrs: Attributes;
  /** The classes as a `class` attribute has them, kept since selectors ask for it over and over. */
  readonly className: string;
  readonly lineage: Lineage;
  /** The number of the slide that the element is in the player's page; absent: it is none. */
  readonly slide?: number;
  readonly node?: Node;
  readonly step?: number;
  readonly lit?: readonly Interval[];
  readonly parent: ElementNode | undefined;
  readonly children: readonly TreeNode[];
}

/**
 * Names and attributes of an element and of all above it. Elements of the same lineage match the same selectors, but for
 * those that ask for siblings or content.
 */
export interface Lineage {
  /** What rules are looked up by: `*`, `tag`, `#id`, `.class` and `[attribute]`. */
  readonly keys: readonly string[];
  /** Lineages one level down, by what the element there is and has. */
  readonly below: Map<string, Lineage>;
}

/** Text as the player has it. */
export interface TextNode {
  readonly type: 'text';
  readonly value: string;
  readonly node?: Node;
  readonly parent: ElementNode | undefined;
}

export type TreeNode = ElementNode | TextNode;

/** What an element is made from: one of a player's page, or one of a node. Its children do not know their parent yet. */
export interface Draft extends PageElement {
  readonly node?: Node;
  /** Its step, where it has no node of its own. */
  readonly step?: number;
  readonly lit?: readonly Interval[];
  readonly children?: readonly (Draft | string | DraftText)[];
}

/** Text with the node it comes from. */
export interface DraftText {
  readonly text: string;
  readonly node?: Node;
}

/** Makes the tree of a draft; steps go down from a node to all that it holds. */
export function buildElement(draft: Draft, parent?: ElementNode): ElementNode {
  const step = laterOf(draft.node?.step ?? draft.step, parent?.step);
  const children: TreeNode[] = [];
  const attrs = draft.attrs ?? { classes: [] };
  const element: ElementNode = {
    type: 'element',
    tag: draft.tag,
    attrs,
    className: attrs.classes.join(' '),
    lineage: lineageOf(draft.tag, attrs, parent?.lineage),
    ...(draft.slide === undefined ? {} : { slide: draft.slide }),
    ...(draft.node === undefined ? {} : { node: draft.node }),
    ...(step === undefined ? {} : { step }),
    ...(draft.lit === undefined ? {} : { lit: draft.lit }),
    parent,
    children,
  };
  for (const child of draft.children ?? []) children.push(buildNode(child, element));
  return element;
}

function lineageOf(tag: string, attrs: Attributes, parent: Lineage | undefined): Lineage {
  const signature = signatureOf(tag, attrs);
  const known = parent?.below.get(signature);
  if (known !== undefined) return known;
  const lineage: Lineage = { keys: keysOf(tag, attrs), below: new Map() };
  parent?.below.set(signature, lineage);
  return lineage;
}

/** A text that is the same for elements that have the same tag and attributes. */
function signatureOf(tag: string, attrs: Attributes): string {
  const { id, classes, style, lang, other } = attrs;
  const plain = [tag, ...classes].join('\n');
  if (id === undefined && style === undefined && lang === undefined && other === undefined) return plain;
  return `${plain}\n${JSON.stringify([id ?? null, style ?? null, lang ?? null, other ?? null])}`;
}

/** Nothing shows before what contains it. */
function laterOf(own: number | undefined, outer: number | undefined): number | undefined {
  return own === undefined || outer === undefined ? (own ?? outer) : Math.max(own, outer);
}

function keysOf(tag: string, { id, classes, style, lang, other }: Attributes): readonly string[] {
  const given = { class: classes[0], id, style, lang, ...other };
  const attributes = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`[${name}]`]));
  return ['*', tag, ...classes.map((name) => `.${name}`), ...(id === undefined ? [] : [`#${id}`]), ...attributes];
}

function buildNode(child: Draft | string | DraftText, parent: ElementNode): TreeNode {
  if (typeof child === 'string') return { type: 'text', value: child, parent };
  if ('tag' in child) return buildElement(child, parent);
  return { type: 'text', value: child.text, ...(child.node === undefined ? {} : { node: child.node }), parent };
}

/** The value of an attribute, as markup would have it. */
export function attributeOf(element: ElementNode, name: string): string | undefined {
  const { id, style, lang, other } = element.attrs;
  switch (name) {
    case 'class':
      return element.className === '' ? undefined : element.className;
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
