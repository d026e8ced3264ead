/** How often each of a kind of thing occurs, the commonest first; of equals, the first seen. */
export interface Count<T> {
  add(value: T, times: number): void;
  readonly commonest: readonly T[];
}

/** An empty count; `keyOf` says what is the same. */
export function createCount<T>(keyOf: (value: T) => string): Count<T> {
  const entries = new Map<string, { readonly value: T; times: number }>();
  return {
    add(value, times) {
      const key = keyOf(value);
      const entry = entries.get(key) ?? { value, times: 0 };
      entry.times += times;
      entries.set(key, entry);
    },
    get commonest() {
      return [...entries.values()].sort((one, other) => other.times - one.times).map(({ value }) => value);
    },
  };
}
