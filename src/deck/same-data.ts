/**
 * Whether two nodes, or lists or fields of nodes, say the same. Places do not count: two nodes that read alike stand at
 * different ones. `except` names further keys of the outermost objects that do not count.
 */
export function sameData(one: unknown, other: unknown, except: readonly string[] = []): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other) && sameList(one, other);
  if (!isObject(one) || !isObject(other)) return false;
  return fieldsOf(one, other).every((key) => key === 'place' || except.includes(key) || sameData(one[key], other[key]));
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((entry, index) => sameData(entry, other[index]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(...objects: readonly object[]): readonly string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))];
}
