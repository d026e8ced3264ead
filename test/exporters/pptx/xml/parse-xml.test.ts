import { describe, expect, it } from 'vitest';
import { el } from '../../../../exporters/pptx/xml/element.js';
import { parseXml } from '../../../../exporters/pptx/xml/parse-xml.js';
import { readTree } from '../../../../exporters/pptx/xml/read-tree.js';
import { writeXml } from '../../../../exporters/pptx/xml/write-xml.js';
import { XmlError } from '../../../../exporters/pptx/xml/xml-error.js';

const slides = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

describe('the text of a part', () => {
  it('has entities, both kinds of quotes, and blanks between elements that mean nothing', () => {
    const root = parseXml('<?xml version="1.0"?>\n<a b=\'1\' c = "&#x41;&#66;&apos;">\n <d> x </d>\n\t<e\n/></a>\n');
    expect(root).toEqual(el('a', { b: '1', c: "AB'" }, el('d', {}, ' x '), el('e')));
  });

  it('may have comments, instructions, CDATA and a standalone declaration', () => {
    const root = parseXml(
      '<?xml version="1.0" standalone=\'no\'?><!-- a > b --><?go on?><a><!--<b>--><t>R<![CDATA[&]]>D <!-- and -->cost &lt; 5</t><?x?></a>',
    );
    expect(root).toEqual(el('a', {}, el('t', {}, 'R&D cost < 5')));
  });

  it('has line ends and white space in attributes as XML has them', () => {
    expect(parseXml('<a b="1\n2\t3&#10;">x\r\ny\rz</a>')).toEqual(el('a', { b: '1 2 3\n' }, 'x\ny\nz'));
  });

  it('keeps its declarations where it has the usual prefixes', () => {
    const text = `<p:sld xmlns:z="urn:z" xmlns:p="${slides}" xmlns:a="${drawing}"><a:t z:y="1" xmlns:z="urn:y">x</a:t><b xmlns="urn:b"/></p:sld>`;
    expect(writeXml(parseXml(text)).split('\n')[1]).toBe(text.replace(' z:y="1" xmlns:z="urn:y"', ' z:y="1" xmlns:z="urn:y"'));
  });
});

describe('prefixes', () => {
  it('are those that deckx knows, whatever the text has', () => {
    const root = parseXml(
      `<sld xmlns="${slides}" xmlns:d="${drawing}" show="0"><cSld name="x"><d:t>x</d:t><blip xmlns="${drawing}" xmlns:l="${links}" l:embed="rId1"/></cSld></sld>`,
    );
    expect(root).toEqual(
      el(
        'p:sld',
        { 'xmlns:p': slides, 'xmlns:a': drawing, 'xmlns:r': links, show: '0' },
        el('p:cSld', { name: 'x' }, el('a:t', {}, 'x'), el('a:blip', { 'r:embed': 'rId1' })),
      ),
    );
  });

  it('of other namespaces make way for them', () => {
    const root = parseXml(
      `<x:sld xmlns:x="${slides}" xmlns:p="urn:p" xmlns:a="urn:a" p:b="1"><p:c a:d="2" xml:lang="en"/><e xmlns="urn:e"/><f/></x:sld>`,
    );
    expect(root).toEqual(
      el(
        'p:sld',
        { 'xmlns:p': slides, 'xmlns:p1': 'urn:p', 'xmlns:a1': 'urn:a', 'xmlns:ns1': 'urn:e', 'p1:b': '1' },
        el('p1:c', { 'a1:d': '2', 'xml:lang': 'en' }),
        el('ns1:e'),
        el('f'),
      ),
    );
  });

  it('are none in lists of parts', () => {
    const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
    expect(parseXml(`<ct:Types xmlns:ct="${types}"><ct:Default Extension="xml" ContentType="application/xml"/></ct:Types>`)).toEqual(
      el('Types', { xmlns: types }, el('Default', { Extension: 'xml', ContentType: 'application/xml' })),
    );
  });

  it('are renamed where attributes speak of them', () => {
    const text = `<x:sld xmlns:x="${slides}" xmlns:c="${compatibility}" xmlns:p="urn:p" xmlns:q="urn:q" c:Ignorable="p  q" c:ProcessContent="p:a q:*">
      <c:AlternateContent><c:Choice Requires="p q"/></c:AlternateContent><x:b Requires="p"/></x:sld>`;
    expect(parseXml(text)).toEqual(
      el(
        'p:sld',
        {
          'xmlns:p': slides,
          'xmlns:mc': compatibility,
          'xmlns:p1': 'urn:p',
          'xmlns:q': 'urn:q',
          'mc:Ignorable': 'p1  q',
          'mc:ProcessContent': 'p1:a q:*',
        },
        el('mc:AlternateContent', {}, el('mc:Choice', { Requires: 'p1 q' })),
        el('p:b', { Requires: 'p' }),
      ),
    );
  });

  it('are told apart where a file has the strict namespace and the usual one', () => {
    const strict = 'http://purl.oclc.org/ooxml/presentationml/main';
    expect(parseXml(`<p:sld xmlns:p="${strict}"/>`).name).toBe('p:sld');
    const both = writeXml(parseXml(`<x:sld xmlns:x="${strict}"><y:a xmlns:y="${slides}"/></x:sld>`));
    expect(both).toContain(`<p:sld xmlns:p="${strict}" xmlns:y="${slides}"><y:a/></p:sld>`);
  });
});

const laughs = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');

it.each([
  ['nothing', '', /document must contain a root element/],
  ['text', 'text', /not well-formed XML \(line 1/],
  ['an element that is not closed', '<a>\n<b>', /line 2, column 3: unclosed tag: b/],
  ['an end without a beginning', '</a>', /not well-formed/],
  ['elements that overlap', '<a><b></a></b>', /unexpected close tag/],
  ['an attribute without a value', '<a b></a>', /attribute without value/],
  ['an attribute twice', '<a b="1" b="2"/>', /duplicate attribute/],
  ['an attribute of a namespace twice', '<a xmlns:b="u" xmlns:c="u" b:d="1" c:d="2"/>', /duplicate attribute/],
  ['two roots', '<a/><b/>', /documents may contain only one root/],
  ['an ampersand', '<a>R&D</a>', /not well-formed/],
  ['an entity of its own', '<a>&nbsp;</a>', /undefined entity/],
  ['a prefix without a namespace', '<q:a/>', /unbound namespace prefix: "q"/],
  ['a control character', '<a>\u0001</a>', /disallowed character/],
  ['a control character of XML 1.1', '<?xml version="1.1"?><a>&#1;</a>', /not well-formed/],
  ['a document type', '<!DOCTYPE a SYSTEM "http://a.example/a.dtd"><a/>', /declares a document type/],
  ['a bomb of entities', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`, /declares a document type/],
  ['a file of the machine', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /declares a document type/],
  ['much depth', '<a>'.repeat(1001) + '</a>'.repeat(1001), /nested more than 1000 deep/],
  ['endless depth', '<a>'.repeat(1_000_000), /nested more than 1000 deep/],
])('refuses %s', (_, text, problem) => {
  expect(() => parseXml(text)).toThrow(XmlError);
  expect(() => parseXml(text)).toThrow(problem);
});

it('refuses more elements than a part can have', () => {
  const read = (elements: number) => readTree('<a><b/><c/></a>', ({ name }) => ({ name, attributes: new Map() }), { depth: 5, elements });
  expect(read(3).children).toHaveLength(2);
  expect(() => read(2)).toThrow(new XmlError('has more than 2 elements'));
});

it('reads elements that are nested a thousand deep', () => {
  expect(writeXml(parseXml('<a>'.repeat(1000) + '</a>'.repeat(1000)))).toContain('<a/></a>');
});
