import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isElement, isOwnElement, isText, slotAt } from './html-tree.js';
import { verbatimAt } from './nodes/verbatim-element.js';
import type { HtmlTree } from './reading.js';
import { footnoteTags } from './write-html.js';
import { originAt } from '../text/mapped-text.js';

/** A stretch of text as the audience reads it, and where it begins in the slide's text. */
export interface TextStretch {
  value: string;
  offset: number;
}

/** The text of one line box: for each text node what is left of it, cut where a step begins. */
export type CollapsedText = ReadonlyMap<Tree.TextNode, readonly TextStretch[]>;

/**
 * Collapses white space as HTML does: runs become one blank, blanks at the start and the end and around breaks go.
 * No-break spaces stay.
 */
export function collapse(run: readonly Tree.ChildNode[], tree: HtmlTree): CollapsedText {
  const collapsed = new Map<Tree.TextNode, TextStretch[]>();
  let open = true;
  let last: TextStretch | undefined;
  const visit = (node: Tree.ChildNode): void => {
    if (isText(node)) {
      const stretches = stretchesOf(node, tree);
      for (const stretch of stretches) {
        shrink(stretch, open);
        if (stretch.value !== '') [open, last] = [stretch.value.endsWith(' '), stretch];
      }
      collapsed.set(node, stretches);
    } else if (isElement(node) && node.tagName === 'br') {
      trimEnd(last);
      [open, last] = [true, undefined];
    } else if (isElement(node) && slotAt(node, tree)?.hidden === true) {
      return;
    } else if (isElement(node) && isAtom(node, tree)) {
      [open, last] = [false, undefined];
    } else if (isElement(node)) node.childNodes.forEach(visit);
  };
  run.forEach(visit);
  trimEnd(last);
  return collapsed;
}

/** Whether an element takes part in a line as a whole. */
function isAtom(element: Tree.Element, tree: HtmlTree): boolean {
  if (element.tagName === 'img' || slotAt(element, tree) !== undefined) return true;
  return isOwnElement(element, footnoteTags.reference, tree) || verbatimAt(element, tree) !== undefined;
}

function shrink(stretch: TextStretch, atStart: boolean): void {
  const lead = atStart ? /^[ \t\n\r\f]*/.exec(stretch.value)![0].length : 0;
  stretch.offset += lead;
  stretch.value = stretch.value.slice(lead).replace(/[ \t\n\r\f]+/g, ' ');
}

function trimEnd(stretch: TextStretch | undefined): void {
  if (stretch?.value.endsWith(' ') === true) stretch.value = stretch.value.slice(0, -1);
}

/** A text node as written, in one piece or, where steps begin within it, in several. */
function stretchesOf(node: Tree.TextNode, tree: HtmlTree): TextStretch[] {
  const location = node.sourceCodeLocation;
  if (location === undefined || location === null) return [{ value: node.value, offset: 0 }];
  const [from, to] = [location.startOffset, location.endOffset];
  const offset = originAt(tree.html, from);
  const steps = tree.context.cuts(offset, originAt(tree.html, to - 1) + 1);
  if (steps.length === 0) return [{ value: node.value, offset }];
  const ends = [...steps.map((step) => lengthBefore(step, from, to, tree)), node.value.length];
  const starts = [0, ...ends];
  return ends.map((end, index) => ({
    value: node.value.slice(starts[index], end),
    offset: index === 0 ? offset : steps[index - 1]!,
  }));
}

/** How much of the decoded text between two offsets of the HTML comes before a step. */
function lengthBefore(step: number, from: number, to: number, tree: HtmlTree): number {
  let at = from;
  while (at < to && originAt(tree.html, at) < step) at++;
  return tree.html.text.slice(from, at).replace(/&(?:amp|lt|gt);/g, '&').length;
}
