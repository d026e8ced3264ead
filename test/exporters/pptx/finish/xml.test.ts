import fc from 'fast-check';
import { expect, it } from 'vitest';
import { descend, el, parseXml, writeXml, type XmlElement } from '../../../../exporters/pptx/finish/xml.js';

it('writes what it is given, escaped', () => {
  expect(writeXml(el('a', { b: '<"&\n', c: undefined }, 'x < y & z', undefined, el('d')))).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a b="&lt;&quot;&amp;&#10;">x &lt; y &amp; z<d/></a>',
  );
});

it('reads entities, both kinds of quotes, comments, and blanks between elements as nothing', () => {
  const root = parseXml('<?xml version="1.0"?>\n<!-- no --><a b=\'1\' c = "&#x41;&#66;&apos;">\n <d> x </d>\n\t<e\n/></a>\n');
  expect(root).toEqual(el('a', { b: '1', c: "AB'" }, el('d', {}, ' x '), el('e')));
});

it.each(['', 'text', '<a>', '</a>', '<a></b>', '<a b></a>', '<a/><', '<a>&<b></a>'])('refuses “%s”', (text) => {
  expect(() => parseXml(text)).toThrow(/XML|closes/);
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

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(tree, (root) => {
      expect(parseXml(writeXml(root))).toEqual(root);
    }),
    { numRuns: 200, seed: 7 },
  );
});
