import type { TextBox, TextParagraph, TextRun } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { partBySteps } from '../../../../exporters/pptx/model/stepped-text.js';
import { arimo, paragraph, red, run, textBox } from '../scenes.js';

const at = (step: number, text: string, more = {}): TextRun => ({ ...run(text, more), step });
const feed = run('\n');

/** A paragraph whose lines are given as the texts that stand on each, 10 points a letter from x = 50, 30 points a line from y = 100. */
function lined(
  runs: readonly TextRun[],
  lines: readonly (readonly (readonly [number, string])[])[],
  more: Partial<TextParagraph> = {},
): TextParagraph {
  return paragraph(runs, {
    ...more,
    lines: lines.map((pieces, line) => {
      let x = 50;
      const fragments = pieces.map(([index, text]) => {
        const width = text.length * 10;
        x += width;
        return { x: x - width, width, text, run: index, font: arimo.id };
      });
      return { x: 50, top: 100 + 30 * line, height: 30, baseline: 120 + 30 * line, width: x - 50, fragments };
    }),
  });
}

const wordsOf = (box: TextBox): readonly (readonly [string, number | undefined])[] =>
  box.paragraphs.map(({ runs, step }) => [runs.map(({ text }) => text).join(''), step]);

/** The text's and the pieces' words, each with its step; of pieces their place, too. */
function parted(box: TextBox): { readonly text: unknown; readonly pieces: unknown } {
  const { text, pieces } = partBySteps(box);
  return { text: wordsOf(text), pieces: pieces.map((piece) => [...wordsOf(piece)[0]!, piece.x, piece.y]) };
}

it('leaves a text without steps as it is', () => {
  const box = textBox([lined([run('a'), feed, run('b')], [[[0, 'a']], [[2, 'b']]])]);
  expect(partBySteps(box)).toEqual({ text: box, pieces: [], early: false });
  expect(partBySteps(box).text).toBe(box);
});

describe('lines that appear one after the other', () => {
  const runs = [run('$ ls'), feed, at(1, 'a.txt'), feed, feed, at(1, 'b.txt'), feed, at(2, '$ ')];
  const lines = [[[0, '$ ls']], [[2, 'a.txt']], [], [[5, 'b.txt']], [[7, '$ ']]] as const;
  const { text, pieces } = partBySteps(textBox([lined(runs, lines, { spaceBefore: 4, marker: '•' })]));

  it('become paragraphs where the step changes, empty lines with what is above them', () => {
    expect(wordsOf(text)).toEqual([
      ['$ ls', undefined],
      ['a.txt\n\nb.txt', 1],
      ['$ ', 2],
    ]);
    expect(pieces).toEqual([]);
  });

  it('keep their lines, whose fragments name the runs of the new paragraph', () => {
    expect(text.paragraphs.map((each) => each.lines.map(({ top }) => top))).toEqual([[100], [130, 160, 190], [220]]);
    expect(text.paragraphs[1]!.lines.map(({ fragments }) => fragments.map((fragment) => fragment.run))).toEqual([[0], [], [3]]);
  });

  it('have marker and space before but once', () => {
    expect(text.paragraphs.map(({ marker, spaceBefore }) => [marker, spaceBefore])).toEqual([
      ['•', 4],
      [undefined, 0],
      [undefined, 0],
    ]);
  });
});

describe('a line that appears bit by bit', () => {
  it('keeps its first bit; the others stand where they stood', () => {
    const box = textBox([
      lined(
        [run('$ '), at(1, 'pip'), at(2, ' install')],
        [
          [
            [0, '$ '],
            [1, 'pip'],
            [2, ' install'],
          ],
        ],
      ),
    ]);
    expect(parted(box)).toEqual({
      text: [['$ ', undefined]],
      pieces: [
        ['pip', 1, 70, 100],
        [' install', 2, 100, 100],
      ],
    });
  });

  it('may go back to what was there from the start, in a piece without a step', () => {
    const box = textBox([
      lined(
        [run('a '), at(1, 'b'), run(' c')],
        [
          [
            [0, 'a '],
            [1, 'b'],
            [2, ' c'],
          ],
        ],
      ),
    ]);
    expect(parted(box)).toEqual({
      text: [['a ', undefined]],
      pieces: [
        ['b', 1, 70, 100],
        [' c', undefined, 80, 100],
      ],
    });
  });

  it('is wholly cut out where the text is not set from the left', () => {
    const box = textBox([
      paragraph([run('x')]),
      lined(
        [run('hot'), at(1, ', hotter')],
        [
          [
            [0, 'hot'],
            [1, ', hotter'],
          ],
        ],
        { align: 'center' },
      ),
    ]);
    expect(parted(box)).toEqual({
      text: [['x', undefined]],
      pieces: [
        ['hot', undefined, 50, 100],
        [', hotter', 1, 80, 100],
      ],
    });
    expect(partBySteps(box).pieces.map(({ paragraphs }) => paragraphs[0]!.align)).toEqual(['left', 'left']);
  });

  it('is cut line by line where it was broken', () => {
    const runs = [run('one '), at(1, 'two three'), run(' four')];
    const box = textBox([
      lined(
        runs,
        [
          [
            [0, 'one '],
            [1, 'two'],
          ],
          [
            [1, 'three'],
            [2, ' four'],
          ],
        ],
        { marker: '1.', kind: 'listItem' },
      ),
    ]);
    expect(parted(box)).toEqual({
      text: [['one ', undefined]],
      pieces: [
        ['two', 1, 90, 100],
        ['three', 1, 50, 130],
        [' four', undefined, 100, 130],
      ],
    });
    const { text, pieces } = partBySteps(box);
    expect(text.paragraphs[0]).toMatchObject({ kind: 'listItem', marker: '1.' });
    expect(pieces[0]!.paragraphs[0]).not.toHaveProperty('marker');
  });

  it('keeps the marker out of the text that stays', () => {
    const box = textBox([
      lined(
        [run('one'), at(1, ' two')],
        [
          [
            [-1, '•'],
            [0, 'one'],
            [1, ' two'],
          ],
        ],
        { marker: '•', kind: 'listItem' },
      ),
    ]);
    expect(parted(box).text).toEqual([['one', undefined]]);
  });

  it('takes blanks along with what is before them, but for a cursor, which is seen', () => {
    const cursor = at(2, '\u00A0', { background: red });
    const box = textBox([
      lined(
        [run('a'), at(1, ' '), cursor],
        [
          [
            [0, 'a'],
            [1, ' '],
            [2, '\u00A0'],
          ],
        ],
      ),
    ]);
    expect(parted(box)).toEqual({ text: [['a ', undefined]], pieces: [['\u00A0', 2, 70, 100]] });
  });

  it('has room to its right, so that it never breaks', () => {
    const [piece] = partBySteps(
      textBox(
        [
          lined(
            [run('a'), at(1, 'b')],
            [
              [
                [0, 'a'],
                [1, 'b'],
              ],
            ],
          ),
        ],
        { width: 400 },
      ),
    ).pieces;
    expect(piece).toMatchObject({ x: 60, width: 390, height: 30 });
  });

  it('is drawn in small capitals as it was', () => {
    const made = lined(
      [run('a'), at(1, 'B', { smallCaps: true })],
      [
        [
          [0, 'a'],
          [1, 'B'],
        ],
      ],
    );
    const lines = made.lines.map((line) => ({
      ...line,
      fragments: line.fragments.map((fragment) => (fragment.run === 1 ? { ...fragment, size: 14 } : fragment)),
    }));
    const [piece] = partBySteps(textBox([{ ...made, lines }])).pieces;
    expect(piece!.paragraphs[0]!.runs).toMatchObject([{ text: 'B', style: { size: 14, smallCaps: false } }]);
  });
});

it.each([
  ['a title', { role: 'title' }],
  ['rotated text', { rotate: 5 }],
] as const)('%s is not cut, and appears with its first bit', (_, more) => {
  const box = textBox(
    [
      lined(
        [at(1, 'What'), at(2, ' else')],
        [
          [
            [0, 'What'],
            [1, ' else'],
          ],
        ],
      ),
    ],
    more,
  );
  const { text, pieces, early } = partBySteps(box);
  expect(wordsOf(text)).toEqual([['What else', 1]]);
  expect(pieces).toEqual([]);
  expect(early).toBe(true);
});
