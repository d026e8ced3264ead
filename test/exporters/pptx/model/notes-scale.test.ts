import { describe, expect, it } from 'vitest';
import { typewriter } from '../../../../exporters/pptx/model/note-runs.js';
import { notesScale } from '../../../../exporters/pptx/model/notes-scale.js';
import type { PptxParagraph, RunFormat } from '../../../../exporters/pptx/model/presentation.js';

const lines = (count: number, text = 'short', format: RunFormat = {}): readonly PptxParagraph[] =>
  Array.from({ length: count }, () => ({ runs: [{ text, format }] }));

describe('the scale of notes', () => {
  it('is none where they fit the page', () => {
    expect(notesScale([])).toBeUndefined();
    expect(notesScale(lines(19))).toBeUndefined();
  });

  it('falls with what there is to say', () => {
    expect(notesScale(lines(20))).toBe(92_500);
    expect(notesScale(lines(30))).toBe(62_500);
    expect(notesScale(lines(500))).toBe(25_000);
  });

  it('counts lines of long paragraphs, narrower ones, wide letters and typewriting', () => {
    // 0.5 em a letter: 69 letters in a line of 417.6 points at 12 points.
    expect(notesScale([{ runs: [{ text: 'x'.repeat(19 * 69), format: {} }] }])).toBeUndefined();
    expect(notesScale([{ runs: [{ text: 'x'.repeat(20 * 69), format: {} }] }])).toBe(92_500);
    expect(notesScale([{ marginLeft: 12_700 * 200, runs: [{ text: 'x'.repeat(19 * 69), format: {} }] }])).toBeLessThan(92_500);
    expect(notesScale([{ runs: [{ text: '字'.repeat(12 * 69), format: {} }] }])).toBeLessThan(92_500);
    expect(notesScale([{ runs: [{ text: 'x'.repeat(19 * 69), format: { font: typewriter } }] }])).toBe(85_000);
  });

  it('counts the lines of a paragraph with line breaks', () => {
    const run = (text: string) => ({ text, format: {} });
    expect(notesScale([{ runs: Array.from({ length: 25 }, () => [run('a'), run('\n')]).flat() }])).toBeDefined();
  });
});
