import type { Block, Diagnostic, Inline } from 'deckx/exporter';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import reveal from '../../../exporters/reveal/index.js';
import { runsScript } from '../../../exporters/reveal/urls.js';
import { runExporter } from '../run-exporter.js';
import { assetOf, deckOf, paragraph, slide, text } from '../sample-deck.js';

interface Made {
  readonly html: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function made(...blocks: readonly Block[]): Promise<Made> {
  const assets = { 'a.png': assetOf('a.png', 'png', 'image/png'), 'a.mp4': assetOf('a.mp4', 'mp4', 'video/mp4') };
  const { text: all, diagnostics } = await runExporter(reveal, deckOf([slide(blocks)]), { assets });
  return { html: /<div class="deck-slide hljs-default">\n(.*)\n<\/div><\/div>\n<\/section>/s.exec(all)![1]!, diagnostics };
}

const markup = (value: string): Promise<Made> => made({ type: 'html', value, place: { file: 'a.md', line: 3, column: 1 } });

describe('markup of the source', () => {
  it.each([
    ['<b>bold</b> &amp; <i>lean</i>', '<b>bold</b> &amp; <i>lean</i>'],
    ['<details open><summary>s</summary>t</details>', '<details open=""><summary>s</summary>t</details>'],
    ['<svg viewBox="0 0 1 1"><path d="M0 0" fill="url(#g)"/></svg>', '<svg viewBox="0 0 1 1"><path d="M0 0" fill="url(#g)"></path></svg>'],
    [
      '<a href="https://pond.example/?a=1&amp;b=2" target="_blank">x</a>',
      '<a href="https://pond.example/?a=1&amp;b=2" target="_blank">x</a>',
    ],
    ['<section class="a">x</section>', '<div class="a">x</div>'],
    ['<img src="a.png" alt="A" width="9">', '<img src="data:image/png;base64,cG5n" alt="A" width="9">'],
    ['<video src="a.mp4" poster="a.png"></video>', '<video src="data:video/mp4;base64,bXA0" poster="data:image/png;base64,cG5n"></video>'],
    ['<p style="color:red;background:url(a.png)">x</p>', '<p style="color:red;background:url(data:image/png;base64,cG5n)">x</p>'],
    ['<!-- remark -->x', 'x'],
    ['<style>p{color:red}</style>x', 'x'],
    ['<b>unclosed', '<b>unclosed</b>'],
  ])('stays as it is, with its files: %s', async (value, expected) => {
    const { html, diagnostics } = await markup(value);
    expect(html).toBe(expected);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>x', 'x', '<script>'],
    ['<iframe src="https://far.example/"></iframe>x', 'x', '<iframe>'],
    ['<b onclick="alert(1)">x</b>', '<b>x</b>', 'the attribute onclick'],
    ['<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>', '<svg></svg>', '<animate>'],
    ['<svg><use href="https://far.example/a.svg#b"/></svg>', '<svg><use></use></svg>', 'the attribute href'],
    ['<form action="https://far.example/">x</form>', '<form>x</form>', 'the attribute action'],
    ['<p style="width:expression(alert(1))">x</p>', '<p>x</p>', 'the declaration of width'],
    ['<img src="a.png" srcset="https://far.example/b.png 2x">', '<img src="data:image/png;base64,cG5n">', 'the attribute srcset'],
    ['<div data-background-iframe="https://far.example/">x</div>', '<div>x</div>', 'the attribute data-background-iframe'],
  ])('loses what runs or loads, which is told: %s', async (value, expected, what) => {
    const { html, diagnostics } = await markup(value);
    expect(html).toBe(expected);
    expect(diagnostics).toMatchObject([{ code: 'export/dropped', message: `${what} is left out`, slide: 1, place: { line: 3 } }]);
  });

  it.each([
    '<form><math><mtext></form><form><mglyph><xmp></math><img src onerror=alert(1)></xmp></mglyph></form></mtext></math>',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></mglyph></form></mtext></math>',
    '<math><mtext><table><mglyph><xmp><!--</xmp><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<svg></p><xmp><a id="</xmp><img src=1 onerror=alert(1)>">',
    '<svg><foreignObject><math><mi><xmp><img src=x onerror=alert(1)></xmp></mi></math></foreignObject></svg>',
    '<select><xmp><script>alert(1)</script></xmp></select><plaintext><img src=x onerror=alert(1)>',
  ])('reads the same to a browser as it did to the cleaner: %s', async (value) => {
    const { html } = await markup(value);
    expect(serialize(parseFragment(html))).toBe(html);
    expect(activeParts(parseFragment(html))).toEqual([]);
  });

  it('hides no part of the document behind a name', async () => {
    expect((await markup('<img src="a.png" alt="" name="querySelectorAll"><a name="here">x</a>')).html).toBe(
      '<img src="data:image/png;base64,cG5n" alt=""><a name="here">x</a>',
    );
  });

  it('loses links that run scripts, but not their text', async () => {
    const { html, diagnostics } = await markup('<a href=" java\tscript:alert(1)">x</a>');
    expect(html).toBe('<a>x</a>');
    expect(diagnostics).toMatchObject([{ code: 'export/link' }]);
  });

  it('with a picture that is not there says so', async () => {
    const { html } = await markup('<img src="lost.png" alt="a <lost> one" onerror="alert(1)">');
    expect(html).toBe(
      '<span class="deck-missing" role="img" aria-label="a &lt;lost&gt; one (missing image)">a &lt;lost&gt; one (lost.png)</span>',
    );
  });
});

/** Scripts and handlers in a tree, at whatever depth. */
function activeParts(parent: DefaultTreeAdapterTypes.ParentNode): readonly string[] {
  return parent.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const handlers = child.attrs.filter(({ name }) => name.startsWith('on')).map(({ name }) => name);
    return [...(child.tagName === 'script' ? ['script'] : []), ...handlers, ...activeParts(child)];
  });
}

describe('nodes', () => {
  it('whose link runs a script keep their text', async () => {
    const link: Inline = { type: 'link', url: 'JavaScript:alert(1)', children: [text('go')] };
    const { html, diagnostics } = await made(paragraph(link));
    expect(html).toBe('<p><span>go</span></p>');
    expect(diagnostics).toMatchObject([{ code: 'export/link', severity: 'warning', slide: 1 }]);
  });

  it('escape all that comes from the author', async () => {
    const attrs = { id: 'a"b', classes: ['c"d', '<e>'], lang: '"', other: { title: '"><script>', 'data-x': '&amp;' } };
    const { html } = await made({ ...paragraph(text('</p><script>')), attrs });
    expect(html).toBe(
      '<p title="&quot;>&lt;script>" data-x="&amp;amp;" class="c&quot;d &lt;e>" id="a&quot;b" lang="&quot;">&lt;/p&gt;&lt;script&gt;</p>',
    );
  });

  it.each(['onclick', 'OnLoad', 'src', 'srcdoc', 'data-src', 'data-markdown', 'formaction', 'style=x onclick'])(
    'lose the attribute %s',
    async (name) => {
      const { html } = await made({ ...paragraph(text('x')), attrs: { classes: [], other: { [name]: 'alert(1)' } } });
      expect(html).toBe('<p>x</p>');
    },
  );

  it('lose styles that run or load, and keep the rest', async () => {
    const { html, diagnostics } = await made({
      ...paragraph(),
      attrs: { classes: [], style: 'color: red; background: url(https://far.example/a.png); width: expression(1)' },
    });
    expect(html).toBe('<p style="color:red"></p>');
    expect(diagnostics).toMatchObject([{ message: 'the declaration of width is left out' }]);
  });
});

describe('runsScript', () => {
  it.each(['javascript:x', ' javascript:x', 'java\nscript:x', '\u0001javascript:x', 'VBScript:x', 'data:text/html,x', 'data:,x'])(
    '%j does',
    (url) => {
      expect(runsScript(url)).toBe(true);
    },
  );

  it.each(['https://a.example/javascript:', '#javascript:x', 'mailto:a@b.example', 'a/b:c', 'data:image/png;base64,AA', 'tel:1', ''])(
    '%j does not',
    (url) => {
      expect(runsScript(url)).toBe(false);
    },
  );
});
