import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../../../exporters/pptx/xml/element.js';
import { parseXml } from '../../../exporters/pptx/xml/parse-xml.js';
import { below, shownBy } from './alternatives.js';
import { exportFixture } from './fixture-decks.js';

describe('formulas', () => {
  const slides = async (): Promise<readonly XmlElement[]> => {
    const parts = unzipSync(await exportFixture('math'));
    return [1, 2, 3].map((number) => parseXml(strFromU8(parts[`ppt/slides/slide${number}.xml`]!)));
  };
  const count = (root: XmlElement, branch: 'mc:Choice' | 'mc:Fallback', name: string): number =>
    [...shownBy(root, branch)].filter((element) => element.name === name).length;

  it('are Office Math for PowerPoint, and each a picture for other programs', async () => {
    const [first, ...rest] = await slides();
    expect(count(first!, 'mc:Choice', 'a14:m')).toBe(6);
    expect(count(first!, 'mc:Choice', 'p:pic')).toBe(0);
    expect(count(first!, 'mc:Fallback', 'a14:m')).toBe(0);
    expect(count(first!, 'mc:Fallback', 'p:pic')).toBe(6);
    // Of the last slide's, one has lines in a table and one is a link: those stay pictures.
    expect(count(rest.at(-1)!, 'mc:Choice', 'a14:m')).toBe(2);
    expect(count(rest.at(-1)!, 'mc:Choice', 'p:pic')).toBe(2);
    expect(count(rest.at(-1)!, 'mc:Fallback', 'p:pic')).toBe(4);
  });

  it('stand in their paragraphs, titles, list items and cells', async () => {
    const [first, ...rest] = await slides();
    const paragraphs = [...shownBy(first!, 'mc:Choice')].filter(({ name, children }) => name === 'a:p' && children.length > 0);
    const order = paragraphs[1]!.children.map((child) => (typeof child === 'string' ? '' : child.name));
    expect(order).toEqual(['a:pPr', 'a:r', 'a14:m', 'a:r', 'a14:m', 'a:r', 'a:r', 'a14:m', 'a:r']);
    const title = [...shownBy(first!, 'mc:Choice')].find(({ name, attributes }) => name === 'p:ph' && attributes.get('type') === 'title');
    expect(title).toBeDefined();
    const cells = [...shownBy(rest[0]!, 'mc:Choice')].filter(({ name }) => name === 'a:tc');
    expect(cells.some((cell) => [...below(cell)].some(({ name }) => name === 'm:oMath'))).toBe(true);
  });

  it('tell screen readers their LaTeX, whichever branch is taken', async () => {
    const [first] = await slides();
    const described = (branch: 'mc:Choice' | 'mc:Fallback'): readonly (string | undefined)[] =>
      [...shownBy(first!, branch)].filter(({ name }) => name === 'p:cNvPr').flatMap(({ attributes }) => attributes.get('descr') ?? []);
    expect(described('mc:Choice')).toEqual([
      '\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}',
      '\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}',
    ]);
    expect(described('mc:Fallback')).toContain('Q = \\sigma A \\left( T^4 - T_0^4 \\right)');
  });

  it('appear with their words: what PowerPoint is told to animate is there for it', async () => {
    const [, second] = await slides();
    const entering = [...below(second!)].filter(({ name }) => name === 'p:spTgt').map(({ attributes }) => attributes.get('spid'));
    const shown = [...shownBy(second!, 'mc:Choice')].filter(({ name }) => name === 'p:cNvPr').map(({ attributes }) => attributes.get('id'));
    // Two items of a list, and the formula that stands by itself.
    expect(entering).toHaveLength(3);
    expect(shown).toEqual(expect.arrayContaining(entering));
  });
});
