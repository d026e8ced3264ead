import { stepMark } from './steps.js';

/**
 * A text cut where its marks stand: one part for what shows from the start, then one a step. The parts join to the text
 * itself. At the start of a line the cut goes before its line feed, so that the separator has lines of its own.
 */
export function cutAtMarks(text: string): readonly string[] {
  const tidy = text
    .replace(new RegExp(`\\n([ \\t>]*\\| )(${stepMark}+)`, 'g'), '$2\n$1')
    .replace(new RegExp(`\\n([ \\t>]*)(${stepMark}+)`, 'g'), '$2\n$1');
  return tidy.split(stepMark);
}
