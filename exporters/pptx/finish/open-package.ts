import { strToU8, unzipSync } from 'fflate';
import { decodeXml } from '../xml/decode-xml.js';
import type { XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse-xml.js';
import { XmlError } from '../xml/xml-error.js';
import { writeXml } from '../xml/write-xml.js';
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

/** A part that is missing or no XML: the fault of whoever wrote the package. */
export class PartError extends Error {
  override readonly name = 'PartError';

  /** `problem` is the end of a sentence that begins with the path of the part. */
  constructor(
    readonly part: string,
    readonly problem: string,
  ) {
    super(`${part} ${problem}`);
  }
}

/** The root element of an XML part; changes to it are changes to the package. Throws a `PartError`. */
export function xmlPart(open: OpenPackage, path: string): XmlElement {
  const root = readPart(open, path);
  open.parts.set(path, root);
  return root;
}

/** The root element of an XML part that is only looked at: the part stays the bytes that it is. Throws a `PartError`. */
export function readPart({ parts }: OpenPackage, path: string): XmlElement {
  const part = parts.get(path);
  if (part === undefined) throw new PartError(path, 'is missing');
  if (!(part instanceof Uint8Array)) return part;
  try {
    return parseXml(decodeXml(part));
  } catch (error) {
    throw error instanceof XmlError ? new PartError(path, error.message) : error;
  }
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
