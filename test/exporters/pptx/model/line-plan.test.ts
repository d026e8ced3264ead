import { expect, it } from 'vitest';
import { descentOf } from '../../../../exporters/pptx/model/descent.js';
import { planLines } from '../../../../exporters/pptx/model/line-plan.js';
import { arimo, paragraph, run, textBox } from '../scenes.js';

const fonts = new Map([[arimo.id, arimo]]);

it('reads the descent of a face from its tables', () => {
  expect(descentOf(arimo)).toBeCloseTo(434 / 2048, 4);
});

it('takes a usual descent for a file that is no font', () => {
  expect(descentOf({ ...arimo, bytes: new Uint8Array(4) })).toBeCloseTo(0.21);
});

it('moves the box so that the first baseline, a descent above the foot of its line, is the scene’s', () => {
  const box = textBox([paragraph([run('one')])]);
  const { top, paragraphs } = planLines(box, fonts);
  expect(top + paragraphs[0]!.pitch - descentOf(arimo) * 20).toBeCloseTo(box.paragraphs[0]!.lines[0]!.baseline, 6);
});

it('spaces paragraphs of unlike sizes so that every first baseline is the scene’s, the first without space', () => {
  const box = textBox([
    paragraph([run('small\nof two lines', { size: 12 })], { spaceBefore: 7 }),
    paragraph([run('great', { size: 48 })], { spaceBefore: 30 }),
    paragraph([run('small again', { size: 12 })], { spaceBefore: 30 }),
  ]);
  const plan = planLines(box, fonts);
  expect(plan.paragraphs[0]!.spaceBefore).toBe(0);
  let foot = plan.top;
  plan.paragraphs.forEach(({ pitch, spaceBefore }, index) => {
    const { lines, runs } = box.paragraphs[index]!;
    expect(foot + spaceBefore + pitch - descentOf(arimo) * runs[0]!.style.size).toBeCloseTo(lines[0]!.baseline, 6);
    foot += spaceBefore + pitch * lines.length;
  });
});

it('never asks for less than no space', () => {
  const box = textBox([paragraph([run('one')]), paragraph([run('two')])]);
  const [first, second] = box.paragraphs;
  const raised = { ...second!, lines: second!.lines.map((line) => ({ ...line, baseline: line.baseline - 15 })) };
  expect(planLines({ ...box, paragraphs: [first!, raised] }, fonts).paragraphs[1]!.spaceBefore).toBe(0);
});

it('takes the pitch from the lines where they differ from the line height', () => {
  const box = textBox([paragraph([run('one\ntwo\nthree')])]);
  const [only] = box.paragraphs;
  const spread = { ...only!, lines: only!.lines.map((line, index) => ({ ...line, baseline: line.baseline + index * 4 })) };
  expect(planLines({ ...box, paragraphs: [spread] }, fonts).paragraphs[0]!.pitch).toBeCloseTo(34);
});
