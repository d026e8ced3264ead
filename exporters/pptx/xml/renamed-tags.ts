import type { SaxesAttributeNS } from 'saxes';
import { createPrefixes, type Prefixes } from './namespaces.js';
import type { ReadTag } from './read-tree.js';

/** Attributes whose values are prefixes, or names with prefixes (ECMA-376 part 3, 7.2 to 7.6). */
const lists: ReadonlySet<string> = new Set(['Ignorable', 'ProcessContent', 'MustUnderstand', 'Requires']);

/** The namespace of declarations of namespaces. */
const declaration = 'http://www.w3.org/2000/xmlns/';

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Names elements and attributes by the prefixes that deckx knows; the declarations are what the root element has to say then. */
export function renamedTags(): { readonly tag: ReadTag; readonly declarations: () => readonly (readonly [string, string])[] } {
  const prefixes = createPrefixes();
  return {
    tag(tag, resolve) {
      const own = Object.values(tag.attributes).filter(({ uri }) => uri !== declaration);
      const attributes = new Map(own.map((one) => [nameOf(one, prefixes), valueOf(one, tag.uri, prefixes, resolve)]));
      return { name: nameOf(tag, prefixes), attributes };
    },
    declarations: () => [...prefixes.declared].map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri]),
  };
}

function nameOf({ prefix, local, uri }: Pick<SaxesAttributeNS, 'prefix' | 'local' | 'uri'>, prefixes: Prefixes): string {
  const own = uri === '' || prefix === 'xml' ? prefix : prefixes.of(uri, prefix);
  return own === '' ? local : `${own}:${local}`;
}

/** The value of an attribute; prefixes in it are renamed, too. */
function valueOf(one: SaxesAttributeNS, owner: string, prefixes: Prefixes, resolve: Parameters<ReadTag>[1]): string {
  const isList = lists.has(one.local) && (one.uri === '' ? owner : one.uri) === compatibility;
  if (!isList) return one.value;
  return one.value.replace(/(?<=^|\s)[^\s:]+/g, (prefix) => {
    const uri = resolve(prefix);
    return uri === undefined ? prefix : prefixes.of(uri, prefix);
  });
}
