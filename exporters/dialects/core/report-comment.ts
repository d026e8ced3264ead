import type { Node } from 'deckx/exporter';
import { reportLoss, type Writing } from './source-form.js';

/** Reports a comment of the author's that means something in the dialect, such as a property or a note. */
export function reportComment(value: string, node: Node, writing: Writing): void {
  const { comments } = writing.form;
  if (comments?.read.test(value) === true) reportLoss(`reads this comment as ${comments.as}`, node, writing);
}
