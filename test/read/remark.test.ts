import { describe, expect, it } from 'vitest';
import { stepCount } from '../../src/deck/steps.js';
import { textOf } from '../../src/deck/text.js';
import { folderOf, nodesOf, read } from './read.js';

describe('remark', () => {
  it('takes the stylesheets of the source, then those of the slides', async () => {
    const { deck } = await read('remark', '# A\n<style>.a { color: red }</style>', { stylesheets: [{ href: 'style.css' }] });
    expect(deck.stylesheets).toEqual([{ href: 'style.css' }, { css: '.a { color: red }' }]);
    expect(deck.size).toEqual({ width: 1210, height: 681 });
  });

  it('tells diagnostics the slide as the player counts: steps are slides, hidden ones are none', async () => {
    const text = '# A\n--\n\nb\n--\n\nc\n---\nexclude: true\nx\n---\n# D\n.open[\n';
    const { deck, diagnostics } = await read('remark', text);
    expect(deck.slides.map(stepCount)).toEqual([2, 0, 0]);
    expect(diagnostics.map(({ code, slide }) => [code, slide])).toEqual([['read/unclosed', 4]]);
  });

  it('keeps what a continued slide says of itself', async () => {
    const { deck } = await read('remark', 'class: a\n# A\n--\nclass: b\nbackground-color: red\n\nmore');
    expect(deck.slides).toHaveLength(1);
    expect(deck.slides[0]!.classes).toEqual(['a', 'b']);
    expect(deck.slides[0]!.background).toEqual({ color: 'red' });
    expect(textOf(deck.slides[0]!.blocks)).toBe('A\nmore\n');
  });

  it('reports markup without a node once for each kind in the deck', async () => {
    const { diagnostics } = await read('remark', '<svg></svg>\n---\n<svg></svg>\n\n<canvas></canvas>\n<!-- c -->');
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'read/html-kept <svg> is kept as HTML',
      'read/html-kept <canvas> is kept as HTML',
    ]);
  });

  it('names what a link that leads nowhere was meant for', async () => {
    const text =
      'name: glazes\n[a](#glaze) [b](#x) [c](handout.pdf) [d](there.pdf) [e](https://a.example/b.pdf) [f](/c.pdf) [g](folder/) [h](mailto:a@b.c)';
    const { diagnostics } = await read('remark', text, { folder: folderOf(['there.pdf'], 'handouts.pdf') });
    expect(diagnostics.map(({ code, message, hint }) => `${code} ${message} (${hint})`)).toEqual([
      'read/slide-link no slide is named glaze (did you mean #glazes?)',
      'read/slide-link no slide is named x (give the slide a name: property)',
      'read/file-link a link points to handout.pdf, which does not exist (did you mean handouts.pdf?)',
    ]);
  });

  it('does not take user keys for its own', async () => {
    const { deck } = await read('remark', '__proto__: x\nconstructor: y\nname: toString\n# {{constructor}}{{valueOf}}');
    expect(Object.keys(deck.slides[0]!.properties!)).toEqual(['__proto__', 'constructor']);
    expect(textOf(deck.slides[0]!.blocks)).toBe('y{{valueOf}}\n');
    expect(deck.slides[0]!.id).toBe('toString');
  });

  it('gives no link to bare addresses that the player leaves alone', async () => {
    const { deck } = await read('remark', 'see www.example.org, ann@example.org and https://example.org/x');
    const links = nodesOf(deck).flatMap((node) => (node.type === 'link' ? [node.url] : []));
    expect(links).toEqual(['https://example.org/x']);
  });
});
