import type { Sides } from '../styled.js';

/** What a function says of each side. */
export function sides<T>(of: (side: keyof Sides<unknown>) => T): Sides<T> {
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') };
}
