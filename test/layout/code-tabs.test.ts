import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/deck/deck.js';
import { createStages } from '../../src/convert.js';
import type { TextBox } from '../../src/layout/scene.js';
import { createReport } from '../../src/report/report.js';
import { assetsOf } from '../theme/style.js';
import { deckOf, slide } from '../exporters/sample-deck.js';

async function linesOf(
  value: string,
  css = '',
  lang?: string,
): Promise<readonly { readonly runs: string; readonly drawn: string; readonly tabSize?: number }[]> {
  const code: Block = { type: 'code', value, highlighted: [2], ...(lang === undefined ? {} : { lang }) };
  const deck = deckOf([slide([code])], { stylesheets: [{ css: `pre { margin: 0 } ${css}` }] });
  const { slides } = await createStages(deck, assetsOf({})).scene('final', createReport());
  const [box] = slides[0]!.boxes.filter((each): each is TextBox => each.type === 'text');
  return box!.paragraphs.map(({ runs, lines, tabSize }) => ({
    runs: runs.map(({ text }) => text).join(''),
    drawn: lines.flatMap(({ fragments }) => fragments.map(({ text }) => text)).join(''),
    ...(tabSize === undefined ? {} : { tabSize }),
  }));
}

describe('tabs in code', () => {
  it('are written as they were, and drawn as blanks up to the next stop', async () => {
    const [first, second, third] = await linesOf('if x {\n\treturn\t\t// y\n  z', '', 'go');
    expect(first).toEqual({ runs: 'if x {', drawn: 'if x {' });
    expect(second).toMatchObject({ runs: '\treturn\t\t// y', drawn: `${' '.repeat(8)}return${' '.repeat(10)}// y` });
    expect(third!.runs).toBe('  z');
  });

  it('stand where the stylesheet has their stops', async () => {
    const [four] = await linesOf('\ta\tb', 'code { tab-size: 4 } pre { tab-size: 4 }');
    const [eight] = await linesOf('\ta\tb');
    expect(four).toMatchObject({ runs: '\ta\tb', drawn: '    a   b' });
    expect(eight!.tabSize! / four!.tabSize!).toBeCloseTo(2, 1);
  });

  it('keep runs apart that were so', async () => {
    const [line] = await linesOf('\tlet\tx;', '', 'js');
    expect(line!.runs).toBe('\tlet\tx;');
  });
});
