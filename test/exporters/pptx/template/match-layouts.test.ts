import { createReport } from 'deckx/exporter';
import { expect, it } from 'vitest';
import type { PptxSlide } from '../../../../exporters/pptx/model/presentation.js';
import { matchLayouts, templateSlots } from '../../../../exporters/pptx/template/match-layouts.js';
import { reportMatch } from '../../../../exporters/pptx/template/report-match.js';
import type { Template, TemplateLayout, TemplatePlaceholder } from '../../../../exporters/pptx/template/template.js';
import { pptxSlide } from '../contexts.js';
import { usualText } from './usual-text.js';

const at = (x: number): TemplatePlaceholder['frame'] => ({ x, y: 0, width: 100, height: 100 });
const placeholder = (type: string, idx?: number, x = 0): TemplatePlaceholder => ({
  type,
  half: false,
  frame: at(x),
  text: usualText,
  ...(idx === undefined ? {} : { idx }),
});
const layout = (name: string, type?: string, placeholders: readonly TemplatePlaceholder[] = []): TemplateLayout => ({
  path: `ppt/slideLayouts/${name}.xml`,
  name,
  placeholders,
  ...(type === undefined ? {} : { type }),
});
const template = (...layouts: readonly TemplateLayout[]): Template => ({
  name: 'corporate.potx',
  open: { parts: new Map() },
  main: '',
  width: 1,
  height: 1,
  layouts,
});
const found = (...layouts: readonly TemplateLayout[]) =>
  new Map([...matchLayouts(template(...layouts))].map(([name, match]) => [name, `${match.layout.name} by ${match.by}`]));

it('matches by name first, then by type, then the nearest', () => {
  const matches = found(
    layout('Deckblatt', 'title'),
    layout('Inhalt', 'obj'),
    layout('title-only', 'cust'),
    layout('Nur Titel', 'titleOnly'),
  );
  expect(Object.fromEntries(matches)).toEqual({
    'Title Slide': 'Deckblatt by type',
    'Title and Content': 'Inhalt by type',
    'Section Header': 'Deckblatt by nearest',
    'Two Content': 'Inhalt by nearest',
    'Title Only': 'title-only by name',
    'Picture with Caption': 'title-only by nearest',
    Blank: 'title-only by nearest',
    Terminal: 'title-only by nearest',
  });
});

it('takes the first layout where none is near', () => {
  expect(new Set(found(layout('Odd', 'chart'), layout('Odder', 'chart')).values())).toEqual(new Set(['Odd by nearest']));
});

it('finds the placeholders for what a slide has, each once', () => {
  const uses = (slots: ReturnType<typeof templateSlots>) =>
    Object.fromEntries([...slots].map(([use, { type, idx, inheritsFrame }]) => [use, [type, idx, inheritsFrame]]));
  const two = layout('Two', 'twoObj', [placeholder('title'), placeholder('obj', 11, 500), placeholder('obj', 10)]);
  expect(uses(templateSlots('Two Content', two))).toEqual({
    title: ['title', undefined, true],
    content: ['obj', 10, true],
    'second content': ['obj', 11, true],
  });
  const cover = layout('Cover', 'title', [placeholder('ctrTitle'), placeholder('subTitle', 1)]);
  expect(uses(templateSlots('Section Header', cover))).toEqual({ title: ['ctrTitle', undefined, true], text: ['subTitle', 1, true] });
  expect(uses(templateSlots('Picture with Caption', cover))).toEqual({ title: ['ctrTitle', undefined, true] });
});

it('leaves no place to placeholders that cannot be told apart', () => {
  const same = layout('Two', 'twoObj', [placeholder('obj', undefined, 0), placeholder('obj', undefined, 500)]);
  expect([...templateSlots('Two Content', same).values()].map(({ inheritsFrame, frame }) => [inheritsFrame, frame.x])).toEqual([
    [false, 0],
    [false, 500],
  ]);
});

it('tells what stands for what in one list, and what slides lack', () => {
  const report = createReport();
  const own = template(layout('Deckblatt', 'title'), layout('Inhalt', 'obj'));
  const slide = (name: PptxSlide['layout']): PptxSlide =>
    pptxSlide([], { layout: name, templateLayout: matchLayouts(own).get(name)!.layout.path });
  reportMatch(own, matchLayouts(own), [slide('Title Slide'), slide('Two Content'), slide('Two Content'), slide('Terminal')], report);
  expect(report.diagnostics).toMatchObject([
    {
      code: 'export/template-layouts',
      severity: 'info',
      message: expect.stringContaining(
        'Title Slide → Deckblatt (type title); Title and Content → Inhalt (type obj); Section Header → Deckblatt (nearest)',
      ) as string,
    },
    { code: 'export/layout', slide: 2, message: 'corporate.potx has no layout Two Content; using Inhalt on 2 slides' },
  ]);
});
