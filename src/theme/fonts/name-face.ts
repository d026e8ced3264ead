import type { FaceTraits } from './match-face.js';

/** Gives each face of a deck its id. */
export type NameFace = (face: FaceTraits & { readonly family: string }) => string;

/** Several files for one style (one for each script) are told apart by a number. */
export function createNameFace(): NameFace {
  const counts = new Map<string, number>();
  return ({ family, weight, style }) => {
    const id = [family.replace(/\s+/g, '-'), weight, style].join('-');
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
