import { describe, expect, it } from 'vitest';
import type { MathNotation } from '../../src/read/remark/math-notation.js';
import { nodesOf, read } from './read.js';
import { pageWith } from './remark/page-with.js';

const plain: MathNotation = { dollars: false, inCode: false };
const dollars: MathNotation = { dollars: true, inCode: false };
const raw = String.raw;

/** Formulas of a deck, those that stand by themselves in brackets. */
async function formulas(text: string, math?: MathNotation, dialect = 'remark'): Promise<readonly string[]> {
  const { deck } = await read(dialect, text, {}, math && pageWith(math));
  return nodesOf(deck).flatMap((node) => (node.type === 'math' ? [`[${node.value}]`] : node.type === 'inlineMath' ? [node.value] : []));
}

describe('dollars and backslashes', () => {
  it('are text where the page shows no formulas', async () => {
    const text = raw`$x$, $$y$$, \\(z\\), \\[w\\]` + ' `$a$`';
    expect(await formulas(text)).toEqual([]);
    expect(await formulas(text, { dollars: true, inCode: true }, 'capsicum')).toEqual([]);
  });

  it('mark formulas where it does', async () => {
    expect(await formulas(raw`a $$x_1 * y_2 * z$$ b \\(a_i\\) c \\[b < c\\]`, plain)).toEqual(['[x_1 * y_2 * z]', 'a_i', '[b < c]']);
  });

  it('hide what is in them from Markdown and HTML', async () => {
    const { deck } = await read('remark', raw`so $a_1 *b* <c> \\ .d[e] _f_$ there`, {}, pageWith(dollars));
    expect(deck.slides[0]!.blocks).toMatchObject([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'so ' },
          { type: 'inlineMath', value: raw`a_1 *b* <c> \\ .d[e] _f_` },
          { type: 'text', value: ' there' },
        ],
      },
    ]);
  });

  it.each([
    'from $5 to $10',
    'a $ b $',
    'only $ one',
    '$ x$',
    '$x $',
    raw`\$x\$ y`,
    '`$HOME` and `$PATH`',
    'a $x\n\ny$',
    '```sh\n$ ls $x$\n```',
    '$$$$',
    '$$ $$',
  ])('in prose stay: %s', async (text) => {
    expect(await formulas(text, dollars)).toEqual([]);
  });

  it('may run over lines of a paragraph', async () => {
    expect(await formulas('$$\na = b\n- c\n$$\n\nand $d\ne$', dollars)).toEqual(['[a = b\n- c]', 'd\ne']);
  });

  it('may stand in code where the page looks into it', async () => {
    const text = raw`one ${'`$a_1$`'} two ${'`$$b$$`'} three ${'`\\(c\\)`'} four ${'`ls $d$ e`'}`;
    expect(await formulas(text, { dollars: true, inCode: true })).toEqual(['a_1', '[b]', 'c']);
    expect(await formulas(text, dollars)).toEqual([]);
  });

  it('may hold backticks, as on GitHub', async () => {
    expect(await formulas('it is $`a_1`$ so', dollars)).toEqual(['a_1']);
  });
});

describe('formulas', () => {
  it('that stand by themselves end the paragraph around them', async () => {
    const { deck } = await read('remark', 'before $$x$$ after', {}, pageWith(plain));
    expect(deck.slides[0]!.blocks).toMatchObject([
      { type: 'paragraph', children: [{ value: 'before' }] },
      { type: 'math', value: 'x', place: { line: 1, column: 8 } },
      { type: 'paragraph', children: [{ value: 'after' }] },
    ]);
  });

  it('in headings and cells are part of the line', async () => {
    expect(await formulas('# A $$x$$\n\n|a|\n|-|\n|$$y$$|', plain)).toEqual(['x', 'y']);
  });

  it('in content classes and lists are found', async () => {
    expect(await formulas('.red[so $x$]\n\n- $y$\n\n.left[\n$$z$$\n]', dollars)).toEqual(['x', 'y', '[z]']);
  });

  it('in fences are formulas in every dialect', async () => {
    expect(await formulas('```math\na^2\n```')).toEqual(['[a^2]']);
    expect(await formulas('#= A\n\n```math\na^2\n```', undefined, 'capsicum')).toEqual(['[a^2]']);
  });

  it('know their step', async () => {
    const { deck } = await read('remark', '# A\n--\n\n$$x$$', {}, pageWith(plain));
    expect(nodesOf(deck).find(({ type }) => type === 'math')).toMatchObject({ step: 1, place: { line: 4, column: 1 } });
  });
});
