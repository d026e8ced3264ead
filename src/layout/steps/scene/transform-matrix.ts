import type { ComputedStyle } from '../../../theme/styled.js';
import { pixels } from '../../lengths.js';

/** What a `transform` does to a box as a whole: its centre moves, it turns and grows about it. */
export interface Movement {
  /** Pixels. */
  readonly dx: number;
  readonly dy: number;
  /** Degrees clockwise. */
  readonly turn: number;
  readonly scale: number;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/**
 * The movement of a box of some size (CSS Transforms 1, 3): its functions one after the other, about its origin. Uneven scales
 * count by their mean, as text cannot be bent; the theme has reported that.
 */
export function movementOf({ transform = [], transformOrigin }: ComputedStyle, width: number, height: number): Movement | undefined {
  if (transform.length === 0) return undefined;
  const origin =
    transformOrigin === undefined
      ? { x: width / 2, y: height / 2 }
      : { x: pixels(transformOrigin.x, width), y: pixels(transformOrigin.y, height) };
  let matrix: Matrix = [1, 0, 0, 1, origin.x, origin.y];
  let turn = 0;
  let scale = 1;
  for (const step of transform) {
    if ('move' in step) matrix = multiply(matrix, [1, 0, 0, 1, pixels(step.move.x, width), pixels(step.move.y, height)]);
    else if ('turn' in step) {
      const angle = (step.turn * Math.PI) / 180;
      matrix = multiply(matrix, [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
      turn += step.turn;
    } else {
      const mean = Math.sqrt(Math.abs(step.scale.x * step.scale.y));
      matrix = multiply(matrix, [mean, 0, 0, mean, 0, 0]);
      scale *= mean;
    }
  }
  const [a, b, c, d, e, f] = matrix;
  const [x, y] = [width / 2 - origin.x, height / 2 - origin.y];
  return { dx: a * x + c * y + e - width / 2, dy: b * x + d * y + f - height / 2, turn, scale };
}
