import type { FaceTraits } from './match-face.js';

/** Gives each face of a deck its id. */
export type NameFace = (face: NamedFace) => string;

type NamedFace = FaceTraits & { readonly family: string };

/** What a face is called by. */
export function plainName({ family, weight, style }: NamedFace): string {
  return [family.replace(/\s+/g, '-'), weight, style].join('-');
}

/** Several files for one style (one for each script) are distinguished by a number. */
export function createNameFace(): NameFace {
  const counts = new Map<string, number>();
  return (face) => {
    const id = plainName(face);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
