import { strFromU8, strToU8, unzipSync } from 'fflate';
import { parseXml, writeXml, type XmlElement } from './xml.js';
import { zip } from './zip.js';

/** A package while it is being finished: its parts by path without the leading slash. XML is parsed when first asked for. */
export interface OpenPackage {
  readonly parts: Map<string, Uint8Array | XmlElement>;
}

/** Opens a zipped package; entries for folders are none of its parts. */
export function openPackage(bytes: Uint8Array): OpenPackage {
  const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  return { parts: new Map(entries) };
}

/** The root element of an XML part; changes to it are changes to the package. */
export function xmlPart(open: OpenPackage, path: string): XmlElement {
  const part = open.parts.get(path);
  if (part === undefined) throw new Error(`the package has no part ${path}`);
  if (!(part instanceof Uint8Array)) return part;
  const root = parseXml(strFromU8(part));
  open.parts.set(path, root);
  return root;
}

/** The root element of an XML part that is only looked at: the part stays the bytes that it is. */
export function readPart({ parts }: OpenPackage, path: string): XmlElement {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`the package has no part ${path}`);
  return part instanceof Uint8Array ? parseXml(strFromU8(part)) : part;
}

/** Kinds of files that are compressed already. */
const packed = /\.(?:png|jpeg|gif|mp4|mov|webm|ogv|mp3|m4a|ogg|weba)$/;

/** The zipped package: content types first, as some readers want, the rest in order of their paths; no dates, no folders. */
export function closePackage({ parts }: OpenPackage): Uint8Array {
  const paths = [...parts.keys()].sort(byPath);
  return zip(
    paths.map((path) => {
      const part = parts.get(path)!;
      return { path, bytes: part instanceof Uint8Array ? part : strToU8(writeXml(part)), stored: packed.test(path) };
    }),
  );
}

/** By UTF-16 units, whatever the locale; `[Content_Types].xml`, then `_rels/.rels`, then the rest. */
function byPath(one: string, other: string): number {
  const rank = (path: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(path) + 1 || 3;
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
