import { describe, expect, it } from 'vitest';
import { createReport, createStages, type Deck } from 'deckx';
import type { Block, Inline } from '../../src/deck/deck.js';
import { createTypesetter } from '../../src/layout/math/create-typesetter.js';
import type { ImageBox, Scene, SceneBox, TextBox } from '../../src/layout/scene.js';
import { createAssets } from '../../src/source/assets.js';

const raw = String.raw;

async function sceneOf(blocks: readonly Block[], css = '', report = createReport()): Promise<Scene> {
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: {},
    size: { width: 1210, height: 681 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [{ css: `.remark-slide-content { font-size: 20px; color: #102030 } ${css}` }],
    slides: [{ type: 'slide', id: 'a', classes: [], blocks, notes: [] }],
    footnotes: [],
  };
  return createStages(deck, createAssets({ folders: [], report })).scene('final', report);
}

const boxesOf = ({ slides }: Scene): readonly SceneBox[] => slides[0]!.boxes;
const drawings = (scene: Scene): readonly ImageBox[] => boxesOf(scene).filter((box) => box.type === 'image');
const texts = (scene: Scene): readonly TextBox[] => boxesOf(scene).filter((box) => box.type === 'text');
const svgOf = ({ url }: ImageBox): string => Buffer.from(url.replace(/^data:image\/svg\+xml;base64,/, ''), 'base64').toString();
const line = (...children: readonly Inline[]): Block => ({ type: 'paragraph', children });
const text = (value: string): Inline => ({ type: 'text', value });
const point = 960 / 1210;

describe('a formula in a line', () => {
  it('stands on the baseline, in the size and colour of the text', async () => {
    const scene = await sceneOf([line(text('so '), { type: 'inlineMath', value: 'y_1' }, text(' it is'))]);
    const [box] = drawings(scene);
    const [paragraph] = texts(scene)[0]!.paragraphs;
    expect(box!.math).toMatchObject({ latex: 'y_1', display: false, size: 15.868, color: { hex: '102030' } });
    expect(box!.y + box!.height - box!.math!.descent).toBeCloseTo(paragraph!.lines[0]!.baseline, 2);
    expect(svgOf(box!)).toContain('fill="#102030"');
    expect(svgOf(box!)).not.toContain('currentColor');
    expect(box!.alt).toBe('y_1');
  });

  it('is a run of the paragraph, with the drawing\u2019s own formula and as much room', async () => {
    const scene = await sceneOf([line(text('so '), { type: 'inlineMath', value: 'a+b+c+d' }, text(' it is'))]);
    const { runs, lines } = texts(scene)[0]!.paragraphs[0]!;
    expect(runs.map(({ math }) => math?.latex)).toEqual([undefined, 'a+b+c+d', undefined]);
    expect(runs[1]!.math).toBe(drawings(scene)[0]!.math);
    expect(runs[1]!.text).toMatch(/^\u00A0+$/);
    const [before, after] = lines[0]!.fragments;
    expect(after!.x).toBeCloseTo(drawings(scene)[0]!.x + drawings(scene)[0]!.width, 1);
    expect(before!.x + before!.width).toBeCloseTo(drawings(scene)[0]!.x, 1);
  });

  it('at the end of a text stays in it, alone it is a box of its own', async () => {
    const end = await sceneOf([line(text('it is'), { type: 'break' }, { type: 'inlineMath', value: 'x' })]);
    expect(texts(end)[0]!.paragraphs[0]!.runs.map(({ math }) => math?.latex)).toContain('x');
    const alone = await sceneOf([line({ type: 'inlineMath', value: 'x' })]);
    expect([texts(alone).length, drawings(alone).length]).toEqual([0, 1]);
  });
});

describe('a formula by itself', () => {
  it('stands in the middle', async () => {
    const [box] = drawings(await sceneOf([{ type: 'math', value: 'x = 1' }]));
    expect(box!.x + box!.width / 2).toBeCloseTo(480, 1);
    expect(box!.math!.display).toBe(true);
  });

  it('follows the stylesheet', async () => {
    const [box] = drawings(
      await sceneOf([{ type: 'math', value: 'x' }], '.math-display { text-align: left; font-size: 40px; color: red }'),
    );
    expect(box!.math).toMatchObject({ size: Math.round(40 * point * 1000) / 1000, color: { hex: 'FF0000' } });
    expect(box!.x).toBeLessThan(100);
  });

  it('that is too wide is made smaller', async () => {
    const [box] = drawings(await sceneOf([{ type: 'math', value: 'x+'.repeat(120) + 'y' }]));
    expect(box!.x).toBeGreaterThan(0);
    expect(box!.x + box!.width).toBeLessThan(960);
    expect(box!.math!.size).toBeLessThan(20 * point);
  });

  it('that only defines a macro is nothing, and known to those that follow', async () => {
    const report = createReport();
    const scene = await sceneOf(
      [
        { type: 'math', value: raw`\newcommand{\half}{\frac12}` },
        { type: 'math', value: raw`\half` },
      ],
      '',
      report,
    );
    expect(drawings(scene).map(({ math }) => math!.latex)).toEqual([raw`\half`]);
    expect(report.diagnostics).toEqual([]);
  });
});

describe('LaTeX that cannot be read', () => {
  it('is told once, with its place, and shown as code', async () => {
    const report = createReport();
    const wrong = { type: 'inlineMath', value: raw`\frac{1`, place: { file: 'a.md', line: 3, column: 7 } } as const;
    const scene = await sceneOf([line(text('so '), wrong), line(wrong)], '', report);
    expect(report.diagnostics).toMatchObject([
      {
        code: 'layout/math',
        severity: 'warning',
        slide: 1,
        place: wrong.place,
        message: expect.stringContaining('Missing close brace') as string,
      },
    ]);
    const runs = texts(scene).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.runs));
    expect(runs.filter(({ style }) => style.monospace).map((run) => run.text)).toEqual([raw`\frac{1`, raw`\frac{1`]);
  });

  it('keeps nothing from being laid out, however odd', () => {
    const typesetter = createTypesetter();
    for (const latex of [
      '{'.repeat(5000) + '}'.repeat(5000),
      raw`\def\a{\a\a}\a`,
      raw`\require{foo}`,
      raw`\href{javascript:1}{x}`,
      '&',
      '}',
      raw`\begin{a}`,
    ]) {
      expect(typesetter.typeset(latex, true), latex.slice(0, 20)).toHaveProperty('problem');
    }
  });
});

describe('drawings', () => {
  it('stand alone: no stylesheet, no class, no id, lines with a weight', () => {
    const made = createTypesetter().typeset(
      raw`\begin{array}{c:c} a & \cancel{b} \\ \hline c & \tag{1} \end{array}`.replace(raw`\tag{1} `, ''),
      true,
    );
    const svg = 'svg' in made ? made.svg : '';
    expect(svg).not.toMatch(/ (?:class|id|style|data-[\w-]+|role)=/);
    expect(svg.match(/<line [^>]*>/g)!.every((rule) => / stroke="currentColor"/.test(rule) && / stroke-width="\d+/.test(rule))).toBe(true);
    expect(svg).toContain('stroke-dasharray="140"');
  });

  it('are the same each time', () => {
    const once = createTypesetter().typeset(raw`\sqrt{x}`, false);
    const typesetter = createTypesetter();
    typesetter.typeset(raw`\frac12`, true);
    expect(typesetter.typeset(raw`\sqrt{x}`, false)).toEqual(once);
  });

  it('have the numbers of equations behind them', () => {
    const made = createTypesetter().typeset(raw`a\tag{7}`, true);
    expect(made).toMatchObject({ mathml: expect.not.stringContaining('mlabeledtr') as string });
    expect('width' in made && made.width).toBeGreaterThan(3);
  });
});
