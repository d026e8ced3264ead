import type { GroupBox, SceneBox, TextBox, TextRun } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { clicksOf } from '../../../../exporters/pptx/model/clicks.js';
import { createIdentities } from '../../../../exporters/pptx/model/identities.js';
import { toShapes } from '../../../../exporters/pptx/model/shapes.js';
import { noteContext } from '../contexts.js';
import { paragraph, run, textBox } from '../scenes.js';

const at = { x: 0, y: 0, width: 40, height: 40 };
const image = (step?: number): SceneBox => ({ type: 'image', url: 'a.png', alt: '', ...at, ...(step === undefined ? {} : { step }) });
const card = (step?: number): SceneBox => ({ type: 'shape', name: 'Card', radius: 0, ...at, ...(step === undefined ? {} : { step }) });
const lines = (...steps: readonly number[]): TextBox => textBox(steps.map((step) => paragraph([run('a')], step === 0 ? {} : { step })));
const group = (...boxes: readonly SceneBox[]): GroupBox => ({ type: 'group', role: 'terminal', name: 'Terminal', ...at, boxes });
const pictures = { get: () => 0, problem: () => undefined, media: [] };

/** What appears with each click: `name`, or `name/paragraph`. */
function show(boxes: readonly SceneBox[], context = noteContext({ pictures })): readonly (readonly string[])[] {
  const shapes = toShapes(boxes, 1, createIdentities(), context);
  const names = new Map(shapes.map(({ id, name }) => [id, name]));
  return clicksOf(shapes, 'appear').map((click) =>
    click.map(({ shape, paragraph: index, built }) => `${names.get(shape)}${index === undefined ? '' : `/${index}`} ${built}`),
  );
}

it('shows all from the start where there are no steps', () => {
  expect(show([lines(0, 0), image(), card()])).toEqual([]);
});

it('shows paragraphs one by one, shapes, pictures and texts as a whole, in the order of steps, then of the slide', () => {
  expect(show([lines(0, 2, 1, 2), image(1), card(3), lines(3, 3)])).toEqual([
    ['Text/2 text', 'Picture no'],
    ['Text/1 text', 'Text/3 text'],
    ['Card drawn', 'Text 2 text'],
  ]);
});

it('takes away what goes again, with what comes in its stead', () => {
  const lit = (step: number | undefined, until: number | undefined): SceneBox => ({
    ...card(step),
    ...(until === undefined ? {} : { until }),
  });
  const boxes = [lit(undefined, 1), lit(1, 2), lit(2, undefined)];
  const shapes = toShapes(boxes, 1, createIdentities(), noteContext({ pictures }));
  const ids = shapes.map(({ id }) => id);
  const built = 'drawn';
  expect(clicksOf(shapes, 'fade')).toEqual([
    [
      { shape: ids[0], built, effect: 'appear', leaves: 'it was there' },
      { shape: ids[1], built, effect: 'fade' },
    ],
    [
      { shape: ids[1], built, effect: 'appear', leaves: 'it came' },
      { shape: ids[2], built, effect: 'fade' },
    ],
  ]);
});

it('spends no click on a step that shows nothing', () => {
  expect(show([lines(4), textBox([paragraph([], { step: 2 })])])).toEqual([['Text text']]);
});

describe('a group', () => {
  it('appears as one', () => {
    expect(show([group(card(1), lines(1))])).toEqual([['Terminal no']]);
  });

  it('is none where its parts appear one by one', () => {
    expect(show([group(card(), lines(0, 1))])).toEqual([['Text/1 text']]);
    expect(show([group(card(1), lines(1, 2))])).toEqual([['Card drawn', 'Text/0 text'], ['Text/1 text']]);
  });
});

describe('a table', () => {
  const cell = (step: number) => ({ column: 0, colspan: 1, rowspan: 1, header: false, text: lines(step) });
  const table = (...steps: readonly number[]): SceneBox => ({
    type: 'table',
    ...at,
    columns: [40],
    rows: steps.map((step) => ({ height: 20, header: false, cells: [cell(step)] })),
  });

  it('appears with the first of its rows, which is reported where others come later', () => {
    const context = noteContext();
    expect(show([{ ...table(2, 3), step: 2 }], context)).toEqual([['Table no']]);
    expect(context.report.diagnostics).toMatchObject([{ code: 'export/step', slide: 1 }]);
  });

  it('is there from the start when one of its rows is', () => {
    expect(show([table(0, 1)])).toEqual([]);
  });
});

it('reports a title that cannot appear bit by bit', () => {
  const context = noteContext();
  const later: TextRun = { ...run('b'), step: 1 };
  show([textBox([paragraph([run('a'), later])], { role: 'title' })], context);
  expect(context.report.diagnostics).toMatchObject([{ code: 'export/step', severity: 'info' }]);
});
