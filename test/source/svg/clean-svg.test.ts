import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../cpu-time.js';
import { cleanSvg } from '../../../src/source/svg/clean-svg.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function clean(text: string): { readonly text: string; readonly removed: readonly string[] } {
  const result = cleanSvg(bytesOf(text));
  if ('problem' in result) throw new Error(result.problem);
  return { text: new TextDecoder().decode(result.bytes), removed: result.removed };
}

function problem(text: string): string | undefined {
  const result = cleanSvg(bytesOf(text));
  return 'problem' in result ? result.problem : undefined;
}

const svg = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${content}</svg>`;

describe('a harmless drawing', () => {
  it.each([
    svg('<path d="M0 0h9"/>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<g/>')}`,
    svg('<defs><linearGradient id="g"/></defs><rect fill="url(#g)" style="stroke:url(#g)"/><use xlink:href="#g"/>'),
    svg('<image href="data:image/png;base64,AAAA"/><a href="https://a.example/"><text>1 &lt; 2</text></a>'),
    svg("<style>@font-face{font-family:x;src:url('data:font/woff;base64,AA')}.a{fill:red}</style>"),
    svg('<!-- <script>no</script> --><title>a > b</title>'),
  ])('keeps its bytes: %s', (text) => {
    const bytes = bytesOf(text);
    expect(cleanSvg(bytes)).toEqual({ bytes, removed: [] });
    expect((cleanSvg(bytes) as { bytes: Uint8Array }).bytes).toBe(bytes);
  });
});

describe('what is taken out', () => {
  it.each([
    ['<script>alert(1)</script><g/>', '<g/>', 'a script'],
    ['<script href="x.js"/><g/>', '<g/>', 'a script'],
    ['<svg:script><g/><svg:script/></svg:script><g/>', '<g/>', 'a script'],
    ['<g onclick="a()" id="b"/>', '<g id="b"/>', 'a script'],
    ['<g id="b"onload=\'a()\'/>', '<g id="b"/>', 'a script'],
    ['<g data-onclick="x" onclick="x"/>', '<g data-onclick="x"/>', 'a script'],
    ['<a href="java&#x73;cript:a()"><g/></a>', '<a><g/></a>', 'a link to javascript:a()'],
    ['<a xlink:href=" java&#10;script:a()"/>', '<a/>', 'a link to javascript:a()'],
    ['<set attributeName="href" to="javascript:a()"/><g/>', '<g/>', 'a set element'],
    ['<animate attributeName="onclick" values="a()"></animate><g/>', '<g/>', 'a animate element'],
    ['<image xlink:href="http://a.example/spy.png"/>', '<image/>', 'http://a.example/spy.png, which is another file'],
    ['<image href="file:///etc/passwd"/>', '<image/>', 'file:///etc/passwd, which is another file'],
    ['<image href="../secret.png" x="1"/>', '<image x="1"/>', '../secret.png, which is another file'],
    ['<use href="other.svg#a"/>', '<use/>', 'other.svg#a, which is another file'],
    ['<feImage href="//a.example/x"/>', '<feImage/>', '//a.example/x, which is another file'],
    ['<image href="data:text/html,<b>"/>', '<image/>', 'a script'],
    ['<iframe src="https://a.example"><b/></iframe><g/>', '<g/>', 'a iframe element'],
    ['<rect fill="url(http://a.example/f)"/>', '<rect fill="none"/>', 'http://a.example/f, which is another file'],
    ['<g style="background:url( \'x.png\' )"/>', '<g style="background:none"/>', 'x.png, which is another file'],
    ['<style>@import "x.css"; .a{fill:red}</style>', '<style> .a{fill:red}</style>', 'an external stylesheet'],
    [
      '<style><![CDATA[.a{fill:url(//b.example/x)}]]></style>',
      '<style><![CDATA[.a{fill:none}]]></style>',
      '//b.example/x, which is another file',
    ],
  ])('%s', (content, left, what) => {
    expect(clean(svg(content))).toEqual({ text: svg(left), removed: [what] });
  });

  it('stylesheets and document types in other files, base addresses', () => {
    expect(
      clean(`<?xml-stylesheet href="x.css"?><!DOCTYPE svg SYSTEM "http://a.example/x.dtd">${svg('<g/>', ' xml:base="http://a.example/"')}`),
    ).toEqual({
      text: svg('<g/>'),
      removed: ['an external document type', 'an external stylesheet', 'a base URL'],
    });
  });

  it('the same in drawings inside of it', () => {
    const inner = Buffer.from(svg('<script/><g/>')).toString('base64');
    const result = clean(svg(`<image href="data:image/svg+xml;base64,${inner}"/>`));
    expect(result.removed).toEqual(['a script']);
    const left = /base64,([^"]*)/.exec(result.text)![1]!;
    expect(Buffer.from(left, 'base64').toString()).toBe(svg('<g/>'));
  });
});

describe('entities', () => {
  it('are put in where the drawing defines them, as drawing programs do', () => {
    const text = `<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"> <!ENTITY hi 'moin &amp; &who;'> <!ENTITY who "all">]><svg xmlns="&ns;"><text>&hi; &lt; &unknown;</text></svg>`;
    expect(clean(text)).toEqual({
      text: '<svg xmlns="http://www.w3.org/2000/svg"><text>moin &amp; all &lt; &unknown;</text></svg>',
      removed: [],
    });
  });

  it('are nothing where they lie in other files', () => {
    const text = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p PUBLIC "a" "http://a.example/p.dtd"> %p;]>${svg('<text>&x;</text>')}`;
    const { text: left, removed } = clean(text);
    expect(left).toBe(svg('<text></text>'));
    expect(removed).toEqual(['the entity x, which is in another file', 'the entity p, which is in another file']);
  });

  it('that hold markup are cleaned like any other', () => {
    expect(clean(`<!DOCTYPE svg [<!ENTITY x "<script>a()</script>">]>${svg('&x;<g/>')}`).text).toBe(svg('<g/>'));
  });

  it.each([
    [
      'multiply (billion laughs)',
      `<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}`,
      '&a30;',
    ],
    ['multiply at once (quadratic blow-up)', `<!ENTITY a0 "${'x'.repeat(50_000)}">`, '&a0;'.repeat(20_000)],
    ['refer to themselves', '<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;'],
  ])('that %s make it unreadable, at once', async (_, declarations, content) => {
    const { result, time } = await cpuTime(() => problem(`<!DOCTYPE svg [${declarations}]>${svg(`<text>${content}</text>`)}`));
    expect(result).toBe('has entities that expand without limit');
    expect(time).toBeLessThan(1000);
  });
});

describe('drawings that never end', () => {
  it('nest without end', () => {
    expect(problem(svg('<g>'.repeat(200_000)))).toBe('has elements nested more than 256 deep');
  });

  it.each([
    ['use', (target: string) => `<use href="#${target}"/>`.repeat(10)],
    ['patterns', (target: string) => `<rect fill="url(#${target})"/>`.repeat(10)],
  ])('multiply by %s', (_, refer) => {
    const levels = Array.from({ length: 12 }, (_, n) => `<g id="a${n + 1}">${refer(`a${n}`)}</g>`).join('');
    expect(problem(svg(`<path id="a0"/>${levels}<use href="#a12"/>`))).toBe('repeats its elements too often to be drawn');
  });

  it('but not those that are only large', () => {
    expect(problem(svg('<circle r="1"/>'.repeat(100_000)))).toBeUndefined();
    expect(problem(svg(`<path id="a"/>${'<use href="#a"/>'.repeat(50_000)}<g id="c"><use href="#c"/></g>`))).toBeUndefined();
  });
});

it('reads the encoding that the file names, and gives UTF-8', () => {
  const latin = new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${svg('<text>Müll</text>')}`, 'latin1'));
  const result = cleanSvg(latin);
  expect('bytes' in result && new TextDecoder('utf-8', { fatal: true }).decode(result.bytes)).toBe(
    `<?xml version="1.0"?>${svg('<text>Müll</text>')}`,
  );
});

it.each([
  '',
  '<',
  '<svg',
  '<svg a=',
  '<!DOCTYPE',
  '<!DOCTYPE svg [',
  '<!--',
  '<svg>&a</svg',
  '<svg a="1" a=\'2\' b c=3>',
  '<![CDATA[',
  '<!DOCTYPE svg [<!ENTITY a "b">',
])('takes broken markup as it is: %s', (text) => {
  expect(() => cleanSvg(bytesOf(text))).not.toThrow();
});
