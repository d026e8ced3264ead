import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originalText } from '../../../src/read/shared/mapped-text.js';
import { parseMarkdown } from '../../../src/read/shared/parse-markdown.js';
import { plainParagraphs } from '../../../src/read/shared/plain-paragraphs.js';

/** What the Markdown parser makes of a text, which markup behind it sends there. */
function parsed(text: string): readonly unknown[] {
  const prepared = { markdown: originalText(`${text}\n\n**marked**`), slots: [], findings: [] };
  return parseMarkdown([prepared], []).get(prepared)!.nodes.slice(0, -1);
}

const pieces = (
  'a|Two words|it’s|5|12.|3)|1.5|http://x.y|https:|www.x.y|a@b.c|naïve 🚀|tab\there|x_y|2*3|#tag|# x|C#|- x|well-known|+1|= 3|===|---|~~x~~|' +
  ': x|:-|a: b|"quoted"|(so)|!|![|[x]|<b>|&amp;|& so|`c`|\\|> x|\u00a0|\u2003|\u0085|\u200b|{x}|$5|^|%|…|•|\ufeff|\r|\f|\0|e\u0301'
).split('|');
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '\n', '\n\n', '\n\n\n', '  ') }), { maxLength: 9 })
  .map((parts) => parts.join(''));

describe('prose', () => {
  it.each(['One line.', 'One\ntwo\n\nthree', '\n\nfirst\n', 'Why not? "So," he said: 5 % of it — and (more) well-known things; costs $5.', 'a\n\n\n\nb\nc\n\n', ''])(
    'is read as the parser reads it: %j',
    (prose) => {
      expect(plainParagraphs(prose)).toEqual(parsed(prose));
    },
  );

  it('is told from markup', () => {
    for (const markup of ['a *b*', '- a', '1. a', 'a\n===', 'a\n---', '    a', 'a  \nb', '# a', '[a]', 'see www.a.org', 'ask a@b.org', 'a\n:-', 'a &amp; b', '<br>']) {
      expect([markup, plainParagraphs(markup)]).toEqual([markup, undefined]);
    }
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
