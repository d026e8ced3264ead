import { XmlError } from './xml-error.js';

/** How an XML file without a declaration of its encoding begins (XML 1.0, appendix F): a byte order mark, or `<` in two bytes. */
const starts: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0x00, 0x3c]],
  ['utf-16le', [0x3c, 0x00]],
];

const declared = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;

/** The text of an XML file in whatever encoding it is; throws an `XmlError` where that is unknown, or the bytes are not in it. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const decoder = decoderFor(encoding);
  try {
    // In one piece, Node.js 20 takes windows-1252 for Latin 1.
    return decoder === utf8 ? utf8.decode(bytes) : decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    throw new XmlError(`is not valid ${encoding.toUpperCase()}`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [known] = starts.find(([, start]) => start.every((byte, index) => bytes[index] === byte)) ?? [];
  if (known !== undefined) return known;
  const name = declared.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1]?.toLowerCase() ?? 'utf-8';
  if (/^utf-?16|^ucs-?2|^utf-?32/.test(name)) throw new XmlError(`is declared as ${name.toUpperCase()}, which it is not`);
  return name;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoderFor(encoding: string): TextDecoder {
  if (encoding === 'utf-8') return utf8;
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new XmlError(`is in the unknown encoding ${encoding}`);
  }
}
