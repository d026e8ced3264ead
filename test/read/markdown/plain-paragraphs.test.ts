import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isElement, isText, offsetOf, parseHtmlTree, proseTree } from '../../../src/read/markdown/html-tree.js';
import type { HtmlTree, SlideContext } from '../../../src/read/markdown/reading.js';
import { cut, originalText } from '../../../src/read/text/mapped-text.js';
import { parseMarkdown } from '../../../src/read/markdown/parse-markdown.js';
import { writeHtml } from '../../../src/read/markdown/write-html.js';
import { plainParagraphs } from '../../../src/read/markdown/plain-paragraphs.js';
import { remarkFlavour } from '../../../src/read/remark/flavour.js';

const flavour = remarkFlavour({ lookAlikes: false, highlightedLines: 'none' });

/** What the Markdown parser makes of a text, which markup behind it sends there. */
function parsed(text: string): readonly unknown[] {
  const prepared = { markdown: originalText(`${text}\n\n**marked**`), slots: [], findings: [] };
  const { nodes, base } = parseMarkdown([prepared], flavour).get(prepared)!;
  return nodes.slice(0, -1).map((node) => movedUp(node, base));
}

/** A node with its positions in its own text, which begins a line below the document's first. */
function movedUp(node: unknown, base: number): unknown {
  return JSON.parse(JSON.stringify(node), (key, value: unknown) => {
    if (key === 'offset') return (value as number) - base;
    return key === 'line' ? (value as number) - 1 : value;
  });
}

const pieces = (
  'a|Two words|it’s|5|12.|3)|1.5|http://x.y|https:|www.x.y|a@b.c|naïve 🚀|tab\there|x_y|2*3|#tag|# x|C#|- x|well-known|+1|= 3|===|---|~~x~~|' +
  ': x|:-|a: b|"quoted"|(so)|!|![|[x]|<b>|&amp;|& so|`c`|\\|> x|\u00a0|\u2003|\u0085|\u200b|{x}|$5|^|%|…|•|\ufeff|\r|\f|\0|e\u0301'
).split('|');
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '\n', '\n\n', '\n\n\n', '  ') },
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));

describe('prose', () => {
  it.each([
    'One line.',
    'One\ntwo\n\nthree',
    '\n\nfirst\n',
    'Why not? "So," he said: 5 % of it — and (more) well-known things; costs $5.',
    'a\n\n\n\nb\nc\n\n',
    '',
  ])('is read as the parser reads it: %j', (prose) => {
    expect(plainParagraphs(prose)).toEqual(parsed(prose));
  });

  it('is told from markup', () => {
    for (const markup of [
      'a *b*',
      '- a',
      '1. a',
      'a\n===',
      'a\n---',
      '    a',
      'a  \nb',
      '# a',
      '[a]',
      'see www.a.org',
      'ask a@b.org',
      'a\n:-',
      'a &amp; b',
      '<br>',
    ]) {
      expect([markup, plainParagraphs(markup)]).toEqual([markup, undefined]);
    }
  });

  it('makes the tree that HTML would', () => {
    const source = cut(originalText('???\nOne\nline, and a “quote”.\n\nAnother 🚀 one\n'), 4);
    const prepared = { markdown: source, slots: [], findings: [] };
    const trees = parseMarkdown([prepared], flavour);
    const given = { trees, context: { readers: flavour.readers } as SlideContext };
    const { html, codes } = writeHtml(trees.get(prepared)!, source);
    const parsedTree = parseHtmlTree(html, { ...given, slots: [], codes });
    const made = proseTree(trees.get(prepared)!, source, given);
    const seen = (tree: HtmlTree) =>
      tree.nodes
        .filter(isElement)
        .map((node) => [
          node.tagName,
          offsetOf(node, tree),
          ...node.childNodes.map((child) => [isText(child) && child.value, offsetOf(child, tree)]),
        ]);
    expect(seen(made)).toEqual(seen(parsedTree));
    expect(seen(made)).toHaveLength(2);
  });

  it('is never more than the parser finds', () => {
    let plain = 0;
    fc.assert(
      fc.property(text, (given) => {
        const paragraphs = plainParagraphs(given);
        if (paragraphs === undefined) return;
        plain += 1;
        expect(paragraphs).toEqual(parsed(given));
      }),
      { numRuns: 4000, seed: 1 },
    );
    expect(plain).toBeGreaterThan(400);
  });
});
