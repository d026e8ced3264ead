import type { StyledElement } from '../../../theme/styled.js';
import type { BlockNode } from '../../boxes.js';
import type { SceneBox, TextBox, TextParagraph, TextRun } from '../../scene.js';
import { expandTabs } from '../box-tree/white-space.js';
import { roundPoints } from './draw-context.js';

/** Whether an element is code with tabs in it. */
export function hasTabs(element: StyledElement | undefined): boolean {
  return element?.node?.type === 'code' && element.node.value.includes('\t');
}

/**
 * The boxes of code laid out with blanks for its tabs, whose runs have the tabs again: who edits or copies it gets what was
 * written. Paragraphs that are no whole line of the code stay as they are.
 */
export function withTabs(boxes: readonly SceneBox[], { element, style }: Pick<BlockNode, 'element' | 'style'>): readonly SceneBox[] {
  const code = element?.node?.type === 'code' ? element.node.value : '';
  const stops = Math.max(1, Math.round(style.tabSize ?? 8));
  const lines = code.split('\n').filter((line) => line.includes('\t'));
  const written = new Map(lines.map((line) => [expandTabs(line, 0, stops).trimEnd(), line]));
  return boxes.map((box): SceneBox => (box.type === 'text' ? textWithTabs(box, written, stops) : box));
}

function textWithTabs(box: TextBox, written: ReadonlyMap<string, string>, stops: number): TextBox {
  return {
    ...box,
    paragraphs: box.paragraphs.map((paragraph) => {
      const line = written.get(
        paragraph.runs
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
      );
      const advance = advanceIn(paragraph);
      return line === undefined || advance === undefined
        ? paragraph
        : { ...paragraph, tabSize: roundPoints(stops * advance), runs: runsWithTabs(paragraph.runs, line, stops) };
    }),
  };
}

/** The width of a letter, all of which are as wide in typewriting. */
function advanceIn({ lines }: TextParagraph): number | undefined {
  const fragment = lines[0]?.fragments.find(({ text }) => text.length > 0);
  return fragment === undefined ? undefined : fragment.width / fragment.text.length;
}

/** The blanks of each tab become the tab; runs end where they ended, one within the spaces after the tab. */
function runsWithTabs(runs: readonly TextRun[], line: string, stops: number): readonly TextRun[] {
  const kept: string[] = [];
  let column = 0;
  for (const character of line) {
    const width = character === '\t' ? stops - (column % stops) : character.length;
    kept.push(character, ...Array.from({ length: width - 1 }, () => ''));
    column += width;
  }
  let at = 0;
  return runs.map((run) => {
    const text =
      kept.slice(at, at + run.text.length).join('') +
      (at + run.text.length > kept.length ? run.text.slice(Math.max(0, kept.length - at)) : '');
    at += run.text.length;
    return { ...run, text };
  });
}
