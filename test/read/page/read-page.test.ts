import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/read/page/read-page.js';
import { originAt } from '../../../src/read/text/mapped-text.js';

describe('a page', () => {
  it('has its stylesheets in document order, linked or written in it', () => {
    const page = readPage(
      '<head><link rel=stylesheet href="./a.css?v=2"><style>b{}</style><link rel="alternate stylesheet" href="no.css">' +
        '<link rel="icon" href="no.png"></head><body><style type="text/css">c{}</style><link rel="Stylesheet" href="https://a.example/d.css?x">',
    );
    expect(page.stylesheets).toEqual([
      { href: 'a.css' },
      { css: 'b{}', offset: 53 },
      { css: 'c{}', offset: expect.any(Number) as number },
      { href: 'https://a.example/d.css?x' },
    ]);
  });

  it('has its scripts with their places, its title and its language', () => {
    const markup = '<html lang="de"><title> Kuchen </title><script src="remark.js"></script><script>go()</script>';
    const page = readPage(markup);
    expect(page).toMatchObject({
      title: 'Kuchen',
      lang: 'de',
      scripts: [
        { src: 'remark.js', text: '' },
        { src: '', text: 'go()' },
      ],
    });
    expect(markup.slice(page.scripts[1]!.offset)).toMatch(/^go\(\)/);
  });

  it('is not looked at inside of templates and comments', () => {
    expect(readPage('<template><style>a{}</style></template><!-- <style>b{}</style> -->').stylesheets).toEqual([]);
  });

  it('may nest hundreds deep', () => {
    expect(readPage(`${'<b>'.repeat(400)}<style>a{}</style>`).stylesheets).toHaveLength(1);
  });
});

describe('the text of an element', () => {
  const markup =
    '<p>x</p><textarea id="source">\n# A &amp; B\n&lt;b&gt; &copy &num;1; &nope; &#x1F600;\n</textarea><script id="s">a &amp; b</script>';

  it('is decoded, and every character knows its place', () => {
    const source = readPage(markup).textOf('source')!;
    expect(source.text).toBe('# A & B\n<b> © #1; &nope; 😀\n');
    for (const piece of ['# A', 'B', '1;', '&nope;']) {
      expect(markup.slice(originAt(source, source.text.indexOf(piece))).startsWith(piece)).toBe(true);
    }
    expect(markup.slice(originAt(source, source.text.indexOf('<b>')))).toMatch(/^&lt;b/);
  });

  it('of a script is as it is written', () => {
    expect(readPage(markup).textOf('s')!.text).toBe('a &amp; b');
  });

  it('is all the rest where nothing closes it, and not there where no element has the id', () => {
    expect(readPage('<textarea id="source"># Open').textOf('source')!.text).toBe('# Open');
    expect(readPage('<textarea id="source">').textOf('other')).toBeUndefined();
  });
});
