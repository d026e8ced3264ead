import { childrenOf, walk, type Node } from 'deckx/exporter';
import { reportLoss, type Writing } from './source-form.js';

/**
 * Marks in Markdown where a step begins, until the text is split there. From the private use area; if the text contains it, it
 * is escaped.
 */
export const stepMark = '\uE000';

/** Whether something below a node appears later than the node. */
export function hasInnerSteps(node: Node): boolean {
  for (const each of walk(childrenOf(node))) if ((each.step ?? 0) > 0) return true;
  return false;
}

/**
 * The marks before a node: one for each step that begins with it. Marks only go forward: a node that appears before what
 * stands above it cannot be said, which is reported once a slide.
 */
export function marksBefore(node: Node, inherited: number, writing: Writing): string {
  const { clicks, form } = writing;
  if (form.steps !== 'marks') return '';
  const step = Math.max(node.step ?? 0, inherited);
  if (step < clicks.begun && !clicks.reported) {
    clicks.reported = true;
    reportLoss('shows steps in reading order only; this appears together with what comes before it', node, writing);
  }
  const count = Math.max(0, step - clicks.begun);
  clicks.begun += count;
  return stepMark.repeat(count);
}

/** The step in force within a node. */
export function stepWithin(node: Node, inherited: number): number {
  return Math.max(node.step ?? 0, inherited);
}
