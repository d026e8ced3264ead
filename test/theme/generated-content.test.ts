import { describe, expect, it } from 'vitest';
import { elements, group, outline, paragraph, styleSlide, text } from './style.js';

describe('::before and ::after', () => {
  it('add text before and after an element’s own', async () => {
    const css = '.q:before { content: "\\201C"; color: gray } .q::after { content: "”" " end" }';
    const { find, style } = await styleSlide(css, [paragraph('said', 'q')]);
    expect(outline(find('.q'))).toBe('<p.q><::before>“</::before>said<::after>” end</::after></p>');
    expect(style('::before')).toMatchObject({ display: 'inline', color: { hex: '808080' } });
  });

  it('inherit from their element, and count one type in specificity', async () => {
    const css = '.q { font-size: 40px } .q::after { content: "x"; font-size: 0.5em } p::after { font-size: 1px } .q { color: red }';
    const { style } = await styleSlide(css, [paragraph('said', 'q')]);
    expect(style('::after')).toMatchObject({ fontSize: 20, color: { hex: 'FF0000' } });
  });

  it('take attributes, and make a box for an empty text', async () => {
    const link = { type: 'link' as const, url: 'https://example.org', children: [text('here')] };
    const css = 'a::after { content: " (" attr(href) ")" } p::before { content: ""; display: block; height: 3px }';
    const { find, style } = await styleSlide(css, [{ type: 'paragraph', children: [link] }]);
    expect(outline(find('a'))).toBe('<a>here<::after> (https://example.org)</::after></a>');
    expect(style('::before')).toMatchObject({ display: 'block', height: { px: 3 } });
    expect(find('::before').children).toEqual([]);
  });

  it('make nothing without content, or where it is none', async () => {
    const css = 'p::before { color: red } p::after { content: "x" } .q::after { content: none }';
    expect(outline((await styleSlide(css, [paragraph('said', 'q')])).find('.q'))).toBe('<p.q>said</p>');
  });

  it('mark the slide itself, placed against it', async () => {
    const css = '.remark-slides-area .remark-slide-content::after { content: "@me"; position: absolute; top: 16px; left: 24px }';
    const { root } = await styleSlide(css, [paragraph('x')]);
    const mark = root.children.at(-1);
    expect(mark).toMatchObject({ tag: '::after', style: { position: 'absolute', display: 'block', inset: { top: { px: 16 } } } });
  });

  it('count, also in nested lists, and open quotations by depth', async () => {
    const css = `.list { counter-reset: n } .item { counter-increment: n } .item::before { content: counters(n, ".") ") " }
      p.r::before { counter-increment: r 3; content: counter(r, upper-roman) } q { quotes: "<" ">" } em::before { content: open-quote } em::after { content: close-quote }`;
    const { root } = await styleSlide(css, [
      group(['list'], group(['item'], group(['list'], group(['item'])), paragraph('x', 'r')), group(['item'], paragraph('y', 'r'))),
    ]);
    const texts = elements(root)
      .filter(({ tag }) => tag === '::before')
      .map(outline);
    expect(texts).toEqual([
      '<::before>1) </::before>',
      '<::before>1.1) </::before>',
      '<::before>III</::before>',
      '<::before>2) </::before>',
      '<::before>III</::before>',
    ]);
  });

  it('tell what cannot be shown', async () => {
    const { diagnostics } = await styleSlide('p::before { content: linear-gradient(red, blue) } p::first-letter { color: red }', [
      paragraph('x'),
    ]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'linear-gradient() in content has no effect on the output',
      '::first-letter has no effect on the output',
    ]);
  });
});
