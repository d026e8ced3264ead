import { readFontFacts } from '../model/font-facts.js';

/** Size of the header before its texts, and version (Embedded OpenType, W3C submission of 2008, 4.1). */
const [fixedSize, version] = [82, 0x0002_0001];

/** What every header has at offset 34. */
const magic = 0x504c;

/**
 * A TrueType font wrapped as Embedded OpenType: a header that repeats what the font says of itself, then the font as it is, neither
 * compressed nor scrambled. Throws for files that `readFontFacts` cannot read: they are not offered.
 */
export function eotOf(font: Uint8Array): Uint8Array {
  const facts = readFontFacts(font);
  if (facts === undefined) throw new Error('no font to be embedded');
  const texts = [facts.family, facts.style, facts.version, facts.fullName, ''].map(utf16);
  // Each text has its length before it and padding after it, but for the last, the root string.
  const size = fixedSize + texts.reduce((sum, text) => sum + 2 + text.length, 0) + (texts.length - 1) * 2 + font.length;
  const eot = new Uint8Array(size);
  const view = new DataView(eot.buffer);
  view.setUint32(0, size, true);
  view.setUint32(4, font.length, true);
  view.setUint32(8, version, true);
  eot.set(Buffer.from(facts.panose, 'hex'), 16);
  view.setUint8(26, 1);
  view.setUint8(27, facts.italic ? 1 : 0);
  view.setUint32(28, facts.weight, true);
  view.setUint16(32, facts.licence, true);
  view.setUint16(34, magic, true);
  facts.ranges.forEach((range, index) => {
    view.setUint32(36 + index * 4, range, true);
  });
  view.setUint32(60, facts.checksumAdjustment, true);
  let at = fixedSize;
  texts.forEach((text, index) => {
    view.setUint16(at, text.length, true);
    eot.set(text, at + 2);
    at += 2 + text.length + (index < texts.length - 1 ? 2 : 0);
  });
  eot.set(font, at);
  return eot;
}

function utf16(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le');
}
