/** An element of a part. The tree is plain and mutable: it lives from opening the package to writing it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: XmlNode[];
}

/** An element, or text with its entities decoded. */
export type XmlNode = XmlElement | string;

/** What `el` takes as attributes: those that are `undefined` are left out. */
export type AttributeValues = Readonly<Record<string, string | number | undefined>>;

/** An element from its name, attributes in the order they are to be written, and children; `undefined` children are left out. */
export function el(name: string, attributes: AttributeValues = {}, ...children: readonly (XmlNode | undefined)[]): XmlElement {
  const given = new Map<string, string>();
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) given.set(key, String(value));
  }
  return { name, attributes: given, children: children.filter((child) => child !== undefined) };
}

/** The child elements, without the text between them. */
export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The first child element of that name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return elementsOf(parent).find((child) => child.name === name);
}

/** The element at the end of a path of names; throws where there is none: the part is not what the writer makes. */
export function descend(parent: XmlElement, ...path: readonly string[]): XmlElement {
  return path.reduce((element, name) => {
    const child = childOf(element, name);
    if (child === undefined) throw new Error(`no ${name} in ${element.name}`);
    return child;
  }, parent);
}
