import type { InlineMath, MathBlock } from '../../deck/deck.js';
import type { Report } from '../../report/report.js';
import type { StyledElement } from '../../theme/styled.js';
import { shownElements } from '../steps/box-tree/resources.js';
import { isFormula, type FormulaElement, mathKey, type MathDrawings } from './math-drawings.js';

/**
 * Typesets the formulas of these roots in their order, each once. One that cannot be read is reported (`layout/math`) and
 * not among the drawings. Loads the typesetter only when there is a formula.
 * @param numbered whether the roots are the slides of a deck in order, for the places of reports
 */
export async function loadMath(roots: readonly StyledElement[], report: Report, numbered: boolean): Promise<MathDrawings> {
  const found = roots.flatMap((root, index) => formulasIn(root).map((node) => ({ node, slide: index + 1 })));
  const drawings: Map<string, NonNullable<ReturnType<MathDrawings['get']>>> = new Map();
  if (found.length === 0) return drawings;
  const { createTypesetter } = await import('./create-typesetter.js');
  const typesetter = createTypesetter();
  const failed = new Set<string>();
  for (const { node, slide } of found) {
    const key = mathKey(node);
    if (drawings.has(key) || failed.has(key)) continue;
    const made = typesetter.typeset(node.value, node.type === 'math');
    if (!('problem' in made)) {
      drawings.set(key, made);
      continue;
    }
    failed.add(key);
    report.add('layout/math', `the formula ${shortened(node.value)} is shown as code: ${made.problem}`, {
      hint: 'use LaTeX that MathJax and KaTeX understand',
      ...(node.place === undefined ? {} : { place: node.place }),
      ...(numbered ? { slide } : {}),
    });
  }
  return drawings;
}

function formulasIn(root: StyledElement): readonly (MathBlock | InlineMath)[] {
  return [...shownElements(root)].filter((element): element is FormulaElement => isFormula(element)).map(({ node }) => node);
}

function shortened(latex: string): string {
  const line = latex.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
