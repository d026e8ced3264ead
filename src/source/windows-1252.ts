/**
 * The characters of bytes 0x80 to 0x9F in windows-1252 (WHATWG Encoding, index-windows-1252): the five bytes that
 * Microsoft left undefined are C1 controls of the same number; all bytes from 0xA0 are Unicode's own.
 */
const c1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const byteOf = new Map(Array.from(c1, (character, index) => [character.charCodeAt(0), 0x80 + index]));

/**
 * Text of windows-1252 bytes. Replaces `TextDecoder('windows-1252')`, which in Node 20 reads ISO-8859-1 instead.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => c1[character.charCodeAt(0) - 0x80]!);
}

/**
 * The bytes that read as this text in windows-1252, or `undefined` when a character has none. Each C1 control counts
 * as its own byte, so text misread as ISO-8859-1 is covered too.
 */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const byte = unit <= 0xff ? unit : byteOf.get(unit);
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}
