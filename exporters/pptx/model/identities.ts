/** Hands out the ids and names of one slide's shapes. */
export interface Identities {
  /** The next id, and the name, with a number from its second use on: `Text`, `Text 2`. */
  next(name: string): { readonly id: number; readonly name: string };
}

/** A fresh count for a slide; the slide itself has id 1. */
export function createIdentities(): Identities {
  let id = 1;
  const uses = new Map<string, number>();
  return {
    next(name) {
      id += 1;
      const use = (uses.get(name) ?? 0) + 1;
      uses.set(name, use);
      return { id, name: use === 1 ? name : `${name} ${use}` };
    },
  };
}
