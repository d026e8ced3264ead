/** Hands out ids for slides: unique, and usable in HTML and addresses. */
export interface SlideIds {
  /** An id for the slide of this name; `taken` says that the name had one already. */
  named(name: string): { readonly id: string; readonly taken: boolean };
  /** An id for the n-th slide of the deck, which has no name. */
  numbered(number: number): string;
}

/** No ids handed out but `reserved`, those of all names, which numbers must not take. */
export function createSlideIds(names: readonly string[]): SlideIds {
  const reserved = new Set(names.map(idOf));
  const given = new Set<string>();
  const counts = new Map<string, number>();
  const free = (wish: string, blocked: ReadonlySet<string>): string => {
    let id = wish;
    let count = counts.get(wish) ?? 2;
    for (; given.has(id) || blocked.has(id); count++) id = `${wish}-${count}`;
    counts.set(wish, count);
    given.add(id);
    return id;
  };
  return {
    named(name) {
      const wish = idOf(name);
      const taken = given.has(wish);
      return { id: free(wish, taken ? reserved : new Set()), taken };
    },
    numbered: (number) => free(`slide-${number}`, reserved),
  };
}

function idOf(name: string): string {
  const id = name
    .trim()
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'slide' : id;
}
