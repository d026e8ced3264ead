import type { XmlElement } from './element.js';
import { isUsual } from './namespaces.js';
import { readTree } from './read-tree.js';
import { renamedTags } from './renamed-tags.js';

/**
 * Reads the text of a part: elements, attributes, text and CDATA. Comments and instructions are left out, as is white space between
 * elements. Elements and attributes of the namespaces that deckx knows have the prefixes that it knows them by (`p:sld`), whatever
 * the text calls them. Throws an `XmlError` for what is not well formed, declares a document type, or is too deep or too large.
 */
export function parseXml(text: string): XmlElement {
  const names = { usual: true };
  const root = readTree(text, ({ name, prefix, uri, attributes }) => {
    const values = new Map<string, string>();
    names.usual &&= isUsual(prefix, uri);
    for (const key in attributes) {
      const one = attributes[key]!;
      names.usual &&= isUsual(one.prefix, one.uri);
      values.set(key, one.value);
    }
    return { name, attributes: values };
  });
  return names.usual ? root : renamed(text);
}

/** The tree with deckx's prefixes, all namespaces declared on the root element. */
function renamed(text: string): XmlElement {
  const { tag, declarations } = renamedTags();
  const root = readTree(text, tag);
  return { ...root, attributes: new Map([...declarations(), ...root.attributes]) };
}
