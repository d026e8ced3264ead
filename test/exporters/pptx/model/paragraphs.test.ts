import type { TextParagraph, TextRun } from 'deckx/exporter';
import { expect, it } from 'vitest';
import { planLines } from '../../../../exporters/pptx/model/line-plan.js';
import { toParagraphs, withRoomForMarkers } from '../../../../exporters/pptx/model/paragraphs.js';
import { noteContext } from '../contexts.js';
import { paragraph, run, textBox } from '../scenes.js';

function made(runs: readonly TextRun[], more: Partial<TextParagraph> = {}) {
  const box = textBox([paragraph(runs, more)]);
  const context = noteContext();
  return toParagraphs(box, planLines(box, context.fonts), 1, context)[0]!;
}

it('spaces lines exactly, in hundredths of a point', () => {
  expect(made([run('a', { size: 17 })])).toMatchObject({ lineSpacing: 2550, align: 'l' });
});

it('hangs a bullet as far left of the text as it was drawn', () => {
  expect(made([run('a')], { kind: 'listItem', marker: '•', indent: 40, level: 2 })).toMatchObject({
    level: 2,
    marginLeft: 508_000,
    indent: -254_000,
    bullet: { kind: 'character' },
  });
});

it('writes a marker that is no bullet as text before a tab', () => {
  const item = made([run('a')], { kind: 'listItem', marker: '=>', indent: 40 });
  expect(item.runs.map(({ text }) => text)).toEqual(['=>\t', 'a']);
  expect(item).not.toHaveProperty('bullet');
});

it('indents a first line', () => {
  expect(made([run('a')], { indent: 20, firstLineIndent: 10 })).toMatchObject({ marginLeft: 254_000, indent: 127_000 });
});

it('goes no deeper than PowerPoint', () => {
  expect(made([run('a')], { kind: 'listItem', marker: '•', indent: 40, level: 12 }).level).toBe(8);
});

it('says which way the text runs', () => {
  expect(made([run('שלום')], { direction: 'rtl', align: 'right' })).toMatchObject({ rightToLeft: true, align: 'r' });
});

it('sets the tabs of typewriter text eight characters apart', () => {
  expect(made([run('a\tb', { monospace: true, size: 10 })]).tabSize).toBe(609_600);
  expect(made([run('a\tb')])).not.toHaveProperty('tabSize');
});

it('keeps the size of an empty paragraph', () => {
  expect(made([run('', { size: 31 })])).toMatchObject({ runs: [], endFormat: { size: 3100 } });
});

it('widens a box to the left where a marker hangs out of it, and leaves the text where it is', () => {
  const item = paragraph([run('a')], { kind: 'listItem', marker: '1.', indent: 5 });
  const plain = paragraph([run('b')]);
  const box = textBox([item, plain]);
  const wide = withRoomForMarkers(box);
  const out = box.x - wide.x;
  expect(out).toBeGreaterThan(0);
  expect(wide.width).toBeCloseTo(box.width + out);
  expect(wide.paragraphs.map(({ indent }) => indent)).toEqual([5 + out, out]);
  const inside = textBox([paragraph([run('a')], { kind: 'listItem', marker: '1.', indent: 60 })]);
  expect(withRoomForMarkers(inside)).toBe(inside);
});
