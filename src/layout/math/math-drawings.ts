import type { InlineMath, MathBlock } from '../../deck/deck.js';
import type { StyledElement } from '../../theme/styled.js';
import type { TypesetMath } from './typeset.js';

/** Typeset formulas by `mathKey`. */
export type MathDrawings = ReadonlyMap<string, TypesetMath>;

/** The element that stands for a formula. */
export type FormulaElement = StyledElement & { readonly node: MathBlock | InlineMath };

/** Whether an element stands for a formula; one of white space is none. */
export function isFormula(element: StyledElement): element is FormulaElement {
  const { node } = element;
  return (node?.type === 'math' || node?.type === 'inlineMath') && node.value.trim() !== '';
}

/** What formulas that look the same have in common. */
export function mathKey({ type, value }: MathBlock | InlineMath): string {
  return `${type} ${value}`;
}
