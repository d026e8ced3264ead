import type { ContentDistribution } from '../../../theme/styled.js';

/** Where things in a row begin, and what is put between them, by `justify-content` or `align-content` (CSS Box Alignment 3, 5). */
export interface Distribution {
  readonly start: number;
  readonly between: number;
}

/**
 * Shares out what is left beside things in a row. What does not fit is not spread, but may stick out on both sides.
 * @param reversed true where the row runs from its far end
 */
export function distributed(how: ContentDistribution, spare: number, count: number, reversed = false): Distribution {
  const positive = Math.max(0, spare);
  switch (how) {
    case 'center':
      return { start: spare / 2, between: 0 };
    case 'end':
      return { start: reversed ? 0 : spare, between: 0 };
    case 'space-between':
      if (count > 1 && spare > 0) return { start: 0, between: positive / (count - 1) };
      return { start: reversed ? spare : 0, between: 0 };
    case 'space-around':
      return count > 0 ? { start: positive / count / 2, between: positive / count } : { start: 0, between: 0 };
    case 'space-evenly':
      return { start: positive / (count + 1), between: positive / (count + 1) };
    default:
      return { start: reversed ? spare : 0, between: 0 };
  }
}
