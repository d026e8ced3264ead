/** A key for a value that is set. */
export function set<K extends string, V>(key: K, value: V, isSet: boolean): { readonly [P in K]?: V } {
  return (isSet ? { [key]: value } : {}) as { readonly [P in K]?: V };
}

/** A key for a value that is not the initial one. */
export function unless<K extends string, V, const I extends V>(key: K, value: V, initial: I): { readonly [P in K]?: Exclude<V, I> } {
  return (value === initial ? {} : { [key]: value }) as { readonly [P in K]?: Exclude<V, I> };
}
