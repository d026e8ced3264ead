import { SaxesParser, type SaxesTagNS } from 'saxes';
import { elementsOf, type XmlElement } from './element.js';
import { XmlError } from './xml-error.js';

/** More than any part has that a program wrote: a bound for what a small file can make of the stack and the memory. */
const usualLimits = { depth: 1000, elements: 2_000_000 };

/** Makes the name and the attributes of an element; `resolve` gives the namespace of a prefix where the element stands. */
export type ReadTag = (tag: SaxesTagNS, resolve: (prefix: string) => string | undefined) => Pick<XmlElement, 'name' | 'attributes'>;

/** The tree of an XML text, with names and attributes as `readTag` makes them. Throws an `XmlError`. */
export function readTree(text: string, readTag: ReadTag, limits = usualLimits): XmlElement {
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const top: XmlElement = { name: '#top', attributes: new Map(), children: [] };
  const open: XmlElement[] = [top];
  let count = 0;
  const addText = (characters: string): void => {
    const { children } = open.at(-1)!;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + characters;
    else children.push(characters);
  };
  parser.on('opentag', (tag) => {
    if (open.length > limits.depth) throw new XmlError(`has elements nested more than ${limits.depth} deep`);
    if ((count += 1) > limits.elements) throw new XmlError(`has more than ${limits.elements} elements`);
    const element = { ...readTag(tag, (prefix) => parser.resolve(prefix)), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    dropBlank(open.pop()!);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('doctype', () => {
    throw new XmlError('declares a document type, which deckx does not read');
  });
  parser.on('error', ({ message }) => {
    throw new XmlError(`is not well-formed XML (${problemOf(message)})`);
  });
  parser.write(text).close();
  return elementsOf(top)[0]!;
}

/** Blanks between elements mean nothing in these parts; in an element that holds only text they do. */
function dropBlank(element: XmlElement): void {
  if (elementsOf(element).length === 0) return;
  element.children = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
}

/** `1:20: unclosed tag: a.` in words. */
function problemOf(message: string): string {
  return message.replace(/^(\d+):(\d+): /, 'line $1, column $2: ').replace(/\.$/, '');
}
