import { isAlias, isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';

/** A value in YAML. Names that authors choose are keys of maps only. */
export type YamlValue = string | number | boolean | null | readonly YamlValue[] | YamlMap;
export type YamlMap = ReadonlyMap<string, YamlValue>;

/** YAML that is not read: why, where in its text, and what helps. */
export class UnreadableYaml extends Error {
  constructor(
    readonly problem: string,
    readonly offset: number,
    readonly hint?: string,
  ) {
    super(problem);
  }
}

/** What helps where a value begins with a sign that means something in YAML. */
export const inQuotes = 'put the value in quotes';

/** Values in one another; settings of talks have three or four. */
export const deepest = 32;

/** Values, those that aliases repeat too. */
const mostValues = 20_000;

/** Uses of aliases. */
const maxAliasCount = 100;

/** What values are made with. */
interface Reading {
  readonly document: Document;
  values: number;
  aliases: number;
}

/** The values of a mapping. Throws `UnreadableYaml` where they are too deep or too many, by aliases too. */
export function valuesOf(map: YAMLMap, document: Document): YamlMap {
  return mapOf(map, { document, values: 0, aliases: 0 }, 0);
}

function valueOf(node: unknown, reading: Reading, depth: number): YamlValue {
  const at = offsetOf(node as Node | null);
  reading.values += 1;
  if (depth > deepest) throw new UnreadableYaml('values are nested too deeply', at);
  if (reading.values > mostValues) throw new UnreadableYaml('there are too many values', at);
  if (isAlias(node)) {
    reading.aliases += 1;
    if (reading.aliases > maxAliasCount) throw new UnreadableYaml(`there are more than ${maxAliasCount} aliases`, at);
    const target = node.resolve(reading.document);
    if (target === undefined) throw new UnreadableYaml(`*${node.source} refers to nothing`, at, inQuotes);
    return valueOf(target, reading, depth + 1);
  }
  if (isMap(node)) return mapOf(node, reading, depth);
  if (isSeq(node)) return node.items.map((item) => valueOf(item, reading, depth + 1));
  return isScalar(node) ? scalarOf(node.value) : null;
}

function scalarOf(value: unknown): YamlValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Of keys that are given twice the last counts; those that `<<` brings in come after all others. */
function mapOf(map: YAMLMap, reading: Reading, depth: number): YamlMap {
  const values = new Map<string, YamlValue>();
  const merged: YamlValue[] = [];
  for (const pair of map.items) {
    const value = valueOf(pair.value, reading, depth + 1);
    if (isMerge(pair)) merged.push(value);
    else values.set(keyOf(pair), value);
  }
  for (const value of merged.flat()) {
    if (!(value instanceof Map)) continue;
    for (const [key, each] of value as YamlMap) if (!values.has(key)) values.set(key, each);
  }
  return values;
}

/** A merge key (https://yaml.org/type/merge.html), which players' parsers know. */
function isMerge({ key }: Pair): boolean {
  return isScalar(key) && key.source === '<<' && key.type === 'PLAIN';
}

/** A key as it is written; one that is a list or a mapping, in JSON. */
export function keyOf({ key }: Pair): string {
  if (!isScalar(key)) return key === null ? '' : JSON.stringify(key);
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

/** Where a node begins in the text of the document. */
export function offsetOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}
