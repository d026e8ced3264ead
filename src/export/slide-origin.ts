/**
 * The slide of the deck that a laid-out slide shows: itself, a state of it (`x--1`), a continuation (`x-2`).
 * @param ids of the deck's slides
 */
export function slideOrigin(id: string, ids: ReadonlySet<string>): string {
  if (ids.has(id)) return id;
  const shorter = id.replace(/-{1,2}\d+-*$/, '');
  return shorter === id ? id : slideOrigin(shorter, ids);
}
