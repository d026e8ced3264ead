import type { MathNotation } from '../../../src/read/remark/math-notation.js';
import type { RemarkSurroundings } from '../../../src/read/remark/surroundings.js';

/** A page beside the deck that shows formulas, and says nothing else. */
export function pageWith(math: MathNotation): RemarkSurroundings {
  return { stylesheets: [], page: { stylesheets: [], macros: new Map(), math, textOf: () => undefined } };
}
