import fc from 'fast-check';
import { expect, it } from 'vitest';
import { descend, el, type XmlElement } from '../../../../exporters/pptx/xml/element.js';
import { parseXml } from '../../../../exporters/pptx/xml/parse-xml.js';
import { writeXml } from '../../../../exporters/pptx/xml/write-xml.js';

it('writes what it is given, escaped', () => {
  expect(writeXml(el('a', { b: '<"&\n', c: undefined }, 'x < y & z', undefined, el('d')))).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a b="&lt;&quot;&amp;&#10;">x &lt; y &amp; z<d/></a>',
  );
});

it('names what is missing', () => {
  expect(() => descend(el('a', {}, el('b')), 'b', 'c')).toThrow('no c in b');
});

const name = fc.constantFrom('a', 'p:sp', 'b.c', 'd-1');
const text = fc.string({ unit: 'binary' }).map((value) => value.replace(/[^\t\n\r\x20-\ud7ff]/g, ''));
const tree: fc.Arbitrary<XmlElement> = fc.letrec<{ element: XmlElement }>((tie) => {
  const attributes = fc.dictionary(name, text).map((entries) => new Map(Object.entries(entries)));
  const one = text.map((value): XmlElement['children'] => (value === '' ? [] : [value]));
  const children = fc.oneof({ depthSize: 'small' }, one, fc.array(tie('element'), { maxLength: 4 }));
  return {
    element: fc.tuple(name, attributes, children).map(([tag, found, inner]) => ({ name: tag, attributes: found, children: inner })),
  };
}).element;

const namespace = 'http://schemas.openxmlformats.org/presentationml/2006/main';

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(tree, (inner) => {
      const root = el('p:sld', { 'xmlns:p': namespace }, inner);
      expect(parseXml(writeXml(root))).toEqual(root);
    }),
    { numRuns: 200, seed: 7 },
  );
});
