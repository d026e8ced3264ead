import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/deck/deck.js';
import { elements, outline, paragraph, span, styleSlide, text } from '../style.js';

async function shape(...blocks: readonly Block[]): Promise<string> {
  const { root } = await styleSlide('', blocks);
  return root.children.map(outline).join('');
}

describe('the elements of a slide', () => {
  it('are those of the player’s Markdown', async () => {
    expect(
      await shape({
        type: 'heading',
        depth: 2,
        children: [text('a '), { type: 'strong', children: [text('b')] }, { type: 'break' }, span('c', 'x')],
      }),
    ).toBe('<h2>a <strong>b</strong><br></br><span.x>c</span></h2>');
    expect(await shape({ type: 'blockquote', children: [paragraph('q')] }, { type: 'thematicBreak' })).toBe(
      '<blockquote><p>q</p></blockquote><hr></hr>',
    );
    expect(
      await shape({
        type: 'paragraph',
        children: [
          { type: 'inlineCode', value: 'x < y' },
          { type: 'delete', children: [text('z')] },
        ],
      }),
    ).toBe('<p><code.remark-inline-code>x < y</code><del>z</del></p>');
    expect(await shape({ type: 'group', tag: 'Section', children: [] }, { type: 'spacer', lines: 2 })).toBe(
      '<section></section><p><br></br><br></br></p>',
    );
  });

  it('have paragraphs in the items of loose lists only', async () => {
    const list = (spread: boolean): Block => ({
      type: 'list',
      ordered: spread,
      spread,
      children: [{ type: 'listItem', children: [paragraph('one'), { type: 'list', ordered: false, spread: false, children: [] }] }],
    });
    expect(await shape(list(false))).toBe('<ul><li>one<ul></ul></li></ul>');
    expect(await shape(list(true))).toBe('<ol><li><p>one</p><ul></ul></li></ol>');
  });

  it('show a picture in a paragraph, with the size it asks for', async () => {
    const { style, find } = await styleSlide('', [{ type: 'image', url: 'a.png', alt: 'A', width: '50%', height: '120' }]);
    expect(find('p').children[0]).toBe(find('img'));
    expect(style('img')).toMatchObject({ width: { share: 0.5 }, height: { px: 120 } });
    const ruled = await styleSlide('img { width: 10px }', [{ type: 'image', url: 'a.png', alt: 'A', width: '50%' }]);
    expect(ruled.style('img').width).toEqual({ px: 10 });
  });

  it('show a terminal in the markup that authors style', async () => {
    const terminal: Block = {
      type: 'terminal',
      title: 'bash',
      children: [
        { type: 'terminalLine', prompt: { user: 'ada', path: '~/x', sign: '$' }, children: [text('ls')] },
        { type: 'terminalLine', children: [text('a.txt')] },
        { type: 'terminalLine', prompt: { sign: '>>>' }, children: [], cursor: true, step: 1 },
      ],
    };
    expect(await shape(terminal)).toBe(
      '<div.shell-wrap><p.shell-top-bar>bash</p><p.shell-body><ps>ada</ps> <dr>~/x $</dr> ls<br></br>a.txt<br></br>' +
        '<span><code.remark-inline-code>>>></code> <w>\u00A0</w></span></p></div>',
    );
  });

  it('show code line by line, marked lines with a class', async () => {
    const code: Block = { type: 'code', lang: 'nolang', value: 'a\n\n  b', highlighted: [3] };
    expect(await shape(code)).toBe(
      '<pre><code.nolang.hljs.remark-code><div.remark-code-line>a</div><div.remark-code-line>\u00A0</div>' +
        '<div.remark-code-line.remark-code-line-highlighted>  b</div></code></pre>',
    );
  });

  it('colour code by the classes of highlight.js', async () => {
    const code: Block = { type: 'code', lang: 'python', value: 'x = """a\n\nb""" # c', highlighted: [] };
    const { root, style } = await styleSlide('.hljs-comment { font-style: italic }', [code]);
    const lines = elements(root).filter((element) => element.attrs?.classes.includes('remark-code-line') === true);
    expect(lines.map(outline)).toEqual([
      '<div.remark-code-line>x = <span.hljs-string>"""a</span></div>',
      '<div.remark-code-line>\u00A0</div>',
      '<div.remark-code-line><span.hljs-string>b"""</span> <span.hljs-comment># c</span></div>',
    ]);
    expect(style('.hljs-string').color.hex).toBe('880000');
    expect(style('.hljs-comment')).toMatchObject({ fontStyle: 'italic', color: { hex: '888888' } });
  });

  it('cut the author’s own markup of code into lines', async () => {
    const markup = [text('a '), { ...span('b\nc', 'x') }, text('\nd')];
    const { root } = await styleSlide('', [{ type: 'code', value: 'a b\nc\nd', highlighted: [], markup }]);
    const lines = elements(root).filter((element) => element.attrs?.classes.includes('remark-code-line') === true);
    expect(lines.map(outline)).toEqual([
      '<div.remark-code-line>a <span.x>b</span></div>',
      '<div.remark-code-line><span.x>c</span></div>',
      '<div.remark-code-line>d</div>',
    ]);
  });

  it('show a table with head and body, and align its cells', async () => {
    const row = (header: boolean, ...cells: readonly string[]) => ({
      type: 'tableRow' as const,
      children: cells.map((cell) => ({ type: 'tableCell' as const, header, children: [text(cell)] })),
    });
    const table: Block = { type: 'table', align: ['right', 'none'], children: [row(true, 'a', 'b'), row(false, 'c', 'd')] };
    const { root, style } = await styleSlide('', [table]);
    expect(root.children.map(outline).join('')).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
    );
    expect(style('th')).toMatchObject({ textAlign: 'right', fontWeight: 700, display: 'table-cell', verticalAlign: 'middle' });
    expect(elements(root).filter(({ tag }) => tag === 'th')[1]?.style.textAlign).toBe('center');
  });

  it('keep a footnote’s classes on a piece of a paragraph', async () => {
    expect(await shape({ type: 'footnote', attrs: { classes: ['lownote'] }, children: [text('n')] })).toBe('<p><span.lownote>n</span></p>');
    expect(await shape({ type: 'footnote', children: [text('n')] })).toBe('<p><span.footnotes>n</span></p>');
  });

  it('stand side by side in columns', async () => {
    const { style, root } = await styleSlide('', [
      {
        type: 'columns',
        children: [
          { type: 'column', width: 0.25, children: [paragraph('l')] },
          { type: 'column', children: [paragraph('r')] },
        ],
      },
    ]);
    expect(style('.columns').display).toBe('flex');
    expect(
      elements(root)
        .filter((element) => element.attrs?.classes.includes('column'))
        .map((element) => element.style.width),
    ).toEqual([{ share: 0.25 }, 'auto']);
  });

  it('hide markup without text, and show the text of other markup', async () => {
    const { root } = await styleSlide('', [{ type: 'html', value: '<!-- a > b -->' }]);
    expect(root.children).toMatchObject([{ style: { display: 'none' }, children: [] }]);
    expect(await shape({ type: 'html', value: '<details>a &amp; b<br>c</details>' })).toBe('<div>a & b\nc</div>');
  });

  it('know their node and their step, also what is inside', async () => {
    const node: Block = { type: 'paragraph', step: 2, children: [{ type: 'emphasis', children: [text('x')] }] };
    const { find } = await styleSlide('em::before { content: "!" }', [node]);
    expect(find('p').node).toBe(node);
    expect([find('p').step, find('em').step, find('::before').step]).toEqual([2, 2, 2]);
  });
});
