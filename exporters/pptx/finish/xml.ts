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

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text of a whole part, with its XML declaration. */
export function writeXml(root: XmlElement): string {
  const pieces = [declaration];
  write(root, pieces);
  return pieces.join('');
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeText(node));
    return;
  }
  pieces.push('<', node.name);
  for (const [name, value] of node.attributes) pieces.push(' ', name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) write(child, pieces);
  pieces.push('</', node.name, '>');
}

function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, entityOf) : text;
}

function escapeAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, entityOf) : text;
}

function entityOf(character: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return named[character] ?? `&#${character.charCodeAt(0)};`;
}

const token = /<!--[^]*?-->|<\?[^]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads a part that deckx or PptxGenJS wrote: elements, attributes and text; comments and instructions are passed over, as is
 * white space between elements. Throws on what is not well formed.
 */
export function parseXml(text: string): XmlElement {
  const top = el('#top');
  const open: XmlElement[] = [top];
  let end = 0;
  for (const match of text.replace(/^\uFEFF/, '').matchAll(token)) {
    const [whole, closed, opened, attributes = '', empty, characters] = match;
    if (match.index !== end) break;
    end += whole.length;
    const parent = open.at(-1)!;
    if (closed !== undefined) {
      if (parent.name !== closed || parent === top) throw new Error(`</${closed}> closes ${parent.name}`);
      dropBlank(parent);
      open.pop();
    } else if (opened !== undefined) {
      const element: XmlElement = { name: opened, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (empty === '') open.push(element);
    } else if (characters !== undefined) parent.children.push(decode(characters));
  }
  const [root] = elementsOf(top);
  if (root === undefined || open.length > 1 || end < text.trimEnd().length) throw new Error('not well-formed XML');
  return root;
}

/** Blanks between elements mean nothing in these parts; in an element that holds only text they do. */
function dropBlank(element: XmlElement): void {
  if (elementsOf(element).length === 0) return;
  element.children = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(attribute)) found.set(name!, decode(double ?? single ?? ''));
  return found;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name!.toLowerCase()]!;
  });
}
