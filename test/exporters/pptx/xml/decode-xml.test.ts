import { expect, it } from 'vitest';
import { decodeXml } from '../../../../exporters/pptx/xml/decode-xml.js';
import { XmlError } from '../../../../exporters/pptx/xml/xml-error.js';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

it.each([
  ['UTF-8 without a declaration', utf8('<a>é→🚀</a>'), '<a>é→🚀</a>'],
  ['UTF-8 with a byte order mark', utf8('\ufeff<a>é</a>'), '<a>é</a>'],
  ['UTF-16, little end first, with a mark', utf16('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é🚀</a>'), /<a>é🚀<\/a>$/],
  ['UTF-16, big end first, with a mark', swapped('\ufeff<a>é🚀</a>'), '<a>é🚀</a>'],
  ['UTF-16, little end first, without', utf16('<a>é</a>'), '<a>é</a>'],
  ['UTF-16, big end first, without', swapped('<a>é</a>'), '<a>é</a>'],
  ['a declared encoding', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e9</a>'), /<a>é<\/a>$/],
  ['one in other quotes', latin1("<?xml version='1.0' encoding = 'windows-1252' ?><a>\u0080</a>"), /<a>€<\/a>$/],
  ['one of two bytes', Buffer.from('3c3f786d6c20656e636f64696e673d2253686966745f4a4953223f3e3c612f3e8abf', 'hex'), /<a\/>漢$/],
  ['a text that speaks of an encoding', utf8('<a>encoding="latin1" é</a>'), '<a>encoding="latin1" é</a>'],
])('reads %s', (_, bytes, text) => {
  if (typeof text === 'string') expect(decodeXml(bytes)).toBe(text);
  else expect(decodeXml(bytes)).toMatch(text);
});

it.each([
  ['bytes that are no UTF-8', latin1('<a>\u00e9</a>'), /is not valid UTF-8/],
  ['half a surrogate pair', utf16('\ufeff<a>\ud83d</a>'), /is not valid UTF-16LE/],
  ['an encoding that there is not', utf8('<?xml version="1.0" encoding="EBCDIC-9"?><a/>'), /unknown encoding ebcdic-9/],
  ['UTF-16 that is none', utf8('<?xml version="1.0" encoding="UTF-16"?><a/>'), /declared as UTF-16, which it is not/],
])('refuses %s', (_, bytes, problem) => {
  expect(() => decodeXml(bytes)).toThrow(XmlError);
  expect(() => decodeXml(bytes)).toThrow(problem);
});
