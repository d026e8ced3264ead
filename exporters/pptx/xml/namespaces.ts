/**
 * The prefixes by which deckx knows the namespaces that it looks into; elements of packages (ECMA-376 part 2) have none. Each
 * namespace has two names: the usual one, and that of strict Open XML (ISO/IEC 29500-1).
 */
const known: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://purl.oclc.org/ooxml/presentationml/main', 'p'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/powerpoint/2010/main', 'p14'],
]);

const taken: ReadonlySet<string> = new Set([...known.values()].filter((prefix) => prefix !== ''));

/** Whether a namespace has the prefix that deckx knows it by, or, if deckx does not know it, none of those. */
export function isUsual(prefix: string, uri: string): boolean {
  const own = known.get(uri);
  return own === undefined ? !taken.has(prefix) : own === prefix;
}

/** Prefixes for all namespaces of a file: those that deckx knows them by, and for each other one that no other has. */
export interface Prefixes {
  /** The prefix of a namespace; `wish` is the one that the file has for it. */
  of(uri: string, wish: string): string;
  /** Namespaces by the prefixes that were handed out. */
  readonly declared: ReadonlyMap<string, string>;
}

/** Prefixes for a file, none handed out yet. */
export function createPrefixes(): Prefixes {
  const declared = new Map<string, string>();
  const own = new Map<string, string>();
  const choose = (uri: string, wish: string): string => {
    const usual = known.get(uri);
    if (usual !== undefined && !declared.has(usual)) return usual;
    const isFree = (prefix: string): boolean => prefix !== '' && !taken.has(prefix) && !declared.has(prefix);
    let prefix = wish;
    for (let number = 1; !isFree(prefix); number += 1) prefix = `${wish || 'ns'}${number}`;
    return prefix;
  };
  return {
    declared,
    of(uri, wish) {
      const prefix = own.get(uri) ?? choose(uri, wish);
      own.set(uri, prefix);
      declared.set(prefix, uri);
      return prefix;
    },
  };
}
