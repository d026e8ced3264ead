import type { TextFragment, TextParagraph } from 'deckx/exporter';
import { expect, it } from 'vitest';
import { leadingGap, withInlineGaps } from '../../../../exporters/pptx/model/inline-gaps.js';
import { arimo, paragraph, run } from '../scenes.js';

const fragment = (text: string, runIndex: number, x: number, width: number): TextFragment => ({
  x,
  width,
  text,
  run: runIndex,
  font: arimo.id,
});
const line = (...fragments: readonly TextFragment[]): TextParagraph['lines'][number] => ({
  x: 0,
  top: 0,
  height: 20,
  baseline: 15,
  width: 200,
  fragments,
});

function spacing(texts: readonly string[], fragments: readonly TextFragment[], more: Partial<TextParagraph> = {}): readonly string[] {
  const runs = texts.map((text, index) => run(text, { bold: index % 2 === 1 }));
  return withInlineGaps(paragraph(runs, { lines: [line(...fragments)], ...more })).map(
    ({ text, style }) => `${text}|${style.letterSpacing}`,
  );
}

it('puts the room between two runs on a blank, where there is none on the last character of the first', () => {
  expect(
    spacing(['press ', 'Ctrl', ' now'], [fragment('press ', 0, 0, 50), fragment('Ctrl', 1, 58, 30), fragment(' now', 2, 96, 30)]),
  ).toEqual(['press|0', ' |8', 'Ctrl|0', ' |8', 'now|0']);
});

it('leaves runs alone that touch, and a run of one character whole', () => {
  expect(spacing(['ab', 'cd'], [fragment('ab', 0, 0, 20), fragment('cd', 1, 20.1, 20)])).toEqual(['ab|0', 'cd|0']);
  expect(spacing(['a', 'cd'], [fragment('a', 0, 0, 10), fragment('cd', 1, 14, 20)])).toEqual(['a|4', 'cd|0']);
});

it('counts the blanks that stand for a picture once, and passes over justified and right-to-left text', () => {
  expect(spacing(['ab   ', 'cd'], [fragment('ab', 0, 0, 20), fragment('cd', 1, 60, 20)])).toEqual(['ab   |0', 'cd|0']);
  const fragments = [fragment('ab', 0, 0, 20), fragment('cd', 1, 30, 20)];
  expect(spacing(['ab', 'cd'], fragments, { align: 'justify' })).toEqual(['ab|0', 'cd|0']);
  expect(spacing(['ab', 'cd'], fragments, { direction: 'rtl' })).toEqual(['ab|0', 'cd|0']);
});

it('tells how far the first word stands in', () => {
  const made = (x: number, more: Partial<TextParagraph> = {}): number =>
    leadingGap(paragraph([run('ab')], { lines: [line(fragment('ab', 0, x, 20))], ...more }), 10);
  expect(made(16)).toBe(6);
  expect(made(10.1)).toBe(0);
  expect(made(16, { align: 'center' })).toBe(0);
});
