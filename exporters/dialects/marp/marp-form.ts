import type { Block, List } from 'deckx/exporter';
import type { RootContent } from 'mdast';
import { commonForm } from '../core/common-form.js';
import { atOnce } from '../core/common-slides.js';
import { reportLoss, type SourceForm, type Writing } from '../core/source-form.js';
import { markdownBlock } from '../core/source-blocks.js';
import { raw } from '../core/source-inlines.js';

/** Marp (https://github.com/marp-team/marp): directives and notes in comments, `*` lists for items that appear one by one. */
export const marpForm: SourceForm = {
  ...commonForm,
  name: 'Marp',
  steps: 'none',
  comments: { read: /<!--/, as: 'a directive or a speaker note' },
  highlight: ({ lines, highlighted }) => (highlighted.length === 0 ? { lines } : undefined),
  block: withoutSteps,
};

/** Only lists appear step by step, item by item (Marpit, “Fragmented list”); all else is there from the start. */
function withoutSteps(block: Block, writing: Writing): readonly RootContent[] | undefined {
  if (block.type === 'list') {
    const isFragmented = !writing.inNotes && isItemByItem(block);
    const nodes = markdownBlock({ ...(atOnce(block) as List) }, writing);
    const [only] = nodes;
    return isFragmented && only?.type === 'list' ? [{ ...only, data: { ...only.data, fragmented: true } }] : nodes;
  }
  if ((block.step ?? 0) > 0 && !writing.inNotes)
    reportLoss('reveals only list items step by step; this is visible from the start', block, writing);
  // A rule would part slides.
  return block.type === 'thematicBreak' ? [raw('<hr>')] : undefined;
}

/** Whether each item, but perhaps the first, has a step of its own. */
export function isItemByItem({ step = 0, children }: List): boolean {
  const own = children.map((item, index) => (item.step ?? 0) > 0 || (index === 0 && step > 0));
  return own.length > 0 && own.slice(1).every(Boolean) && own.some(Boolean);
}
