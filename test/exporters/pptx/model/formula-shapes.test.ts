import type { ImageBox, SceneMath, TextBox, TextRun } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { createFormulas } from '../../../../exporters/pptx/model/formulas.js';
import { createIdentities } from '../../../../exporters/pptx/model/identities.js';
import type { PptxShape } from '../../../../exporters/pptx/model/presentation.js';
import { toShapes } from '../../../../exporters/pptx/model/shapes.js';
import { noteContext } from '../contexts.js';
import { arimo, black, paragraph, run, style, textBox } from '../scenes.js';

const math = (latex: string): SceneMath => ({
  latex,
  mathml: `<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>${latex}</mi></math>`,
  display: false,
  size: 20,
  color: black,
  descent: 4,
});

const drawing = (of: SceneMath): ImageBox => ({
  type: 'image',
  x: 60,
  y: 105,
  width: 20,
  height: 20,
  url: `math:${of.latex}`,
  alt: of.latex,
  math: of,
});
const formula = (of: SceneMath, step?: number): TextRun => ({
  text: '\u00a0\u00a0',
  style: style(),
  math: of,
  ...(step === undefined ? {} : { step }),
});

/** A text of one line, each of its runs a fragment. */
function lineOf(...runs: readonly TextRun[]): TextBox {
  let x = 50;
  const fragments = runs.map(({ text }, index) => {
    const width = text.length * 10;
    const fragment = { x, width, text, run: index, font: arimo.id };
    x += width;
    return fragment;
  });
  return textBox([paragraph(runs, { lines: [{ x: 50, top: 100, height: 30, baseline: 122, width: x - 50, fragments }] })]);
}

function shapesOf(boxes: readonly (TextBox | ImageBox)[]) {
  const context = noteContext({ pictures: { get: () => 0, problem: () => undefined, media: [] } });
  const shapes = toShapes(boxes, 1, createIdentities(), { ...context, formulas: createFormulas()(context) });
  return { shapes, told: context.report.diagnostics };
}

const kinds = (shapes: readonly PptxShape[]): readonly string[] => shapes.map(({ kind }) => kind);
const words = (shapes: readonly PptxShape[]): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')] : []));

describe('formulas in texts with steps', () => {
  it('are formulas where the text appears as a whole', () => {
    const a = math('a');
    const { shapes, told } = shapesOf([lineOf({ ...run('since '), step: 1 }, formula(a, 1)), drawing(a)]);
    expect(shapes).toMatchObject([{ kind: 'formula', step: 1 }]);
    expect(told).toEqual([]);
  });

  it('are pictures, and told of, where a line appears bit by bit', () => {
    const [a, b] = [math('a'), math('b')];
    const { shapes, told } = shapesOf([
      lineOf(run('since '), formula(a), { ...run(' then '), step: 1 }, formula(b, 1)),
      drawing(a),
      { ...drawing(b), step: 1 },
    ]);
    expect(kinds(shapes)).toEqual(['text', 'text', 'picture', 'picture']);
    expect(words(shapes).map((text) => text.trim())).toEqual(['since', 'then']);
    expect(shapes.flatMap((shape) => (shape.kind === 'picture' ? [[shape.alt, shape.step]] : []))).toEqual([
      ['a', undefined],
      ['b', 1],
    ]);
    expect(told).toMatchObject([{ code: 'export/dropped', slide: 1, message: '2 formulas in text that appears line by line are images' }]);
  });

  it('stay formulas in the other texts of that slide', () => {
    const [a, b] = [math('a'), math('b')];
    const { shapes, told } = shapesOf([
      lineOf(run('since '), { ...run('then '), step: 1 }, formula(a, 1)),
      drawing(a),
      lineOf(run('so '), formula(b)),
      drawing(b),
    ]);
    expect(kinds(shapes)).toEqual(['text', 'text', 'picture', 'formula']);
    expect(told.map(({ message }) => message)).toEqual(['a formula in text that appears line by line is an image']);
  });
});
