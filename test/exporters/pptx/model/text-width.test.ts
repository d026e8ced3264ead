import type { TextBox } from 'deckx/exporter';
import { expect, it } from 'vitest';
import { textSpan } from '../../../../exporters/pptx/model/text-width.js';
import { arimo, paragraph, run, textBox } from '../scenes.js';

/** A box whose lines are as given: width of the line, text. */
function lined(width: number, lines: readonly (readonly [number, string])[], more: Partial<TextBox['paragraphs'][number]> = {}): TextBox {
  const one = paragraph([run(lines.map(([, text]) => text).join(' '))], {
    ...more,
    lines: lines.map(([wide, text], index) => ({
      x: 50,
      top: 100 + index * 30,
      height: 30,
      baseline: 122 + index * 30,
      width: wide,
      fragments: [{ x: 50, width: wide, text, run: 0, font: arimo.id }],
    })),
  });
  return textBox([one], { x: 50, width });
}

it('leaves a box alone that has room', () => {
  expect(textSpan(lined(400, [[200, 'some words']]))).toEqual({ x: 50, width: 400 });
});

it('gives a line that fills its box room for a program that measures a little wider', () => {
  expect(textSpan(lined(200, [[200, 'exactly as wide']]))).toEqual({ x: 50, width: 202 });
});

it('keeps the middle of centred text and the right edge of text on the right', () => {
  expect(textSpan(lined(200, [[200, 'exactly as wide']], { align: 'center' }))).toEqual({ x: 49, width: 202 });
  expect(textSpan(lined(200, [[200, 'exactly as wide']], { align: 'right' }))).toEqual({ x: 48, width: 202 });
});

it('stays too narrow for the first word of the next line', () => {
  const { width } = textSpan(
    lined(400, [
      [385, 'as many words as fit here'],
      [53, 'is a start'],
    ]),
  );
  expect(width).toBeGreaterThan(385);
  expect(width).toBeLessThan(400);
});

it('never gets narrower than its widest line', () => {
  const { width } = textSpan(
    lined(400, [
      [399.5, 'as many words as fit'],
      [200, 'I am next'],
    ]),
  );
  expect(width).toBeGreaterThan(399.5);
});

it('a line that the author broke sets no bound', () => {
  expect(
    textSpan(
      lined(400, [
        [100, 'short'],
        [100, 'too'],
      ]),
    ).width,
  ).toBe(400);
});

it('leaves justified and mixed text alone', () => {
  expect(textSpan(lined(200, [[200, 'exactly as wide']], { align: 'justify' }))).toMatchObject({ x: 50, width: 200 });
  const mixed = textBox([paragraph([run('a')]), paragraph([run('b')], { align: 'right' })], { width: 5 });
  expect(textSpan(mixed)).toMatchObject({ x: 50, width: 5 });
});

it('has room for emoji that are wider in PowerPoint', () => {
  const box = lined(100, [[100, '🔥🔥']]);
  const [one] = box.paragraphs;
  const [line] = one!.lines;
  const drawn = { ...line!.fragments[0]!, drawing: { id: 'x', svg: '', x: 50, y: 100, size: 20 } };
  expect(textSpan({ ...box, paragraphs: [{ ...one!, lines: [{ ...line!, fragments: [drawn] }] }] }).width).toBeCloseTo(
    100 * 1.08 * 1.01,
    5,
  );
});
