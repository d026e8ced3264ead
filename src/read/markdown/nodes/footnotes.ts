import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attributes, Block, Footnote } from '../../../deck/deck.js';
import { classesOf } from '../attributes.js';
import { isElement, isText } from '../html-tree.js';
import type { NodeStart, SlideContext } from '../reading.js';
import { linesFrom } from './inlines.js';

/** A container as a footnote, where its classes say so and nothing in it needs a block. */
export function footnoteFrom(
  classes: readonly string[],
  children: readonly Block[],
  start: NodeStart,
  attrs: { readonly attrs?: Attributes },
  { readers }: SlideContext,
): Footnote | undefined {
  const plain = children.every(({ type }) => type === 'paragraph' || type === 'footnote' || type === 'image');
  return readers.isFootnote?.(classes) === true && plain
    ? { type: 'footnote', children: linesFrom(children), ...start, ...attrs }
    : undefined;
}

/** Part of a run: a footnote, or what stands between footnotes. */
export interface RunPart {
  readonly footnote?: Tree.Element;
  readonly nodes: readonly Tree.ChildNode[];
}

/** A run of inline nodes, taken apart at the footnotes that fill a line of the source. */
export function splitFootnotes(run: readonly Tree.ChildNode[], { readers }: SlideContext): readonly RunPart[] {
  const parts: RunPart[] = [];
  let done = 0;
  run.forEach((node, index) => {
    if (!isElement(node) || node.tagName !== 'span' || readers.isFootnote?.(classesOf(node)) !== true) return;
    if (!beginsLine(run, index) || !endsLine(run, index)) return;
    parts.push({ nodes: run.slice(done, index) }, { footnote: node, nodes: [node] });
    done = index + 1;
  });
  return [...parts, { nodes: run.slice(done) }];
}

function beginsLine(run: readonly Tree.ChildNode[], index: number): boolean {
  const before = run[index - 1];
  if (before === undefined) return true;
  return isText(before) && (/\n[ \t]*$/.test(before.value) || (index === 1 && before.value.trim() === ''));
}

function endsLine(run: readonly Tree.ChildNode[], index: number): boolean {
  const after = run[index + 1];
  if (after === undefined) return true;
  return isText(after) && (/^[ \t]*\n/.test(after.value) || (index === run.length - 2 && after.value.trim() === ''));
}
