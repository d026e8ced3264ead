import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLError, type YAMLMap } from 'yaml';
import type { Report } from '../../report/report.js';
import { originAt, type MappedText } from '../text/mapped-text.js';
import type { Placer } from '../text/placer.js';
import { deepest, inQuotes, keyOf, offsetOf, valuesOf, UnreadableYaml, type YamlMap } from './yaml-values.js';

/** The keys that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** Settings in YAML: values, and where they are written. */
export interface YamlMapping {
  readonly values: YamlMap;
  /** A value as text: strings as they are, numbers and the like as they are written (`1.10`); `undefined` for anything else. */
  text(...path: YamlPath): string | undefined;
  /** Where in the source the key of a value stands, or an item of a list; of a path that leads nowhere, where it ends. */
  origin(...path: YamlPath): number;
}

/** No settings. `origin`: where they would stand. */
export function noYaml(origin = 0): YamlMapping {
  return { values: new Map(), text: () => undefined, origin: () => origin };
}

/** Who receives the problems, and where the settings are. */
export interface YamlReporting {
  readonly report: Report;
  readonly place: Placer;
}

/** Settings are this long at most, in UTF-16 units: parsing them takes longer than reading the talk. */
export const mostYaml = 16_384;

/**
 * Reads a mapping in YAML 1.2, with the merge keys of 1.1. `undefined` where the text is none, or more than anyone writes, which is
 * then in the report (`read/front-matter`) with its place: the text is left to the caller, so that nothing of it is lost. Of keys that
 * are given twice the last counts, and the report says so.
 */
export function readYaml(source: MappedText, { report, place }: YamlReporting): YamlMapping | undefined {
  const tell = (message: string, offset: number, hint?: string): void => {
    report.add('read/front-matter', message, { place: place(originAt(source, offset)), ...(hint === undefined ? {} : { hint }) });
  };
  const problem = tooMuch(source.text);
  if (problem !== undefined) {
    tell(`the settings are not read: ${problem.problem}`, problem.offset);
    return undefined;
  }
  const document = parseDocument(source.text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined || !isMap(document.contents)) {
    tell(
      `the settings are not YAML: ${error === undefined ? 'no mapping of keys to values' : sentence(error)}`,
      error?.pos[0] ?? 0,
      hintFor(error),
    );
    return undefined;
  }
  for (const warning of document.warnings) tell(`the settings are not all understood: ${sentence(warning)}`, warning.pos[0]);
  try {
    const values = valuesOf(document.contents, document);
    reportDuplicates(document.contents, tell);
    return mapping(values, document.contents, document, source);
  } catch (limit) {
    if (!(limit instanceof UnreadableYaml)) throw limit;
    tell(`the settings are not read: ${limit.problem}`, limit.offset, limit.hint);
    return undefined;
  }
}

/** What of a text would keep the parser busy for long, or could exhaust its stack. */
function tooMuch(text: string): UnreadableYaml | undefined {
  if (text.length > mostYaml) return new UnreadableYaml(`they are longer than ${mostYaml} characters`, mostYaml);
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > deepest) return new UnreadableYaml('values are nested too deeply', index);
  }
  const nested = new RegExp(`^(?: *[-?:](?= )){${deepest}}`, 'm').exec(text);
  return nested === null ? undefined : new UnreadableYaml('values are nested too deeply', nested.index);
}

function sentence({ message }: YAMLError): string {
  const [line = ''] = message.split('\n');
  return line.charAt(0).toLowerCase() + line.slice(1);
}

function hintFor(error: YAMLError | undefined): string | undefined {
  return error?.code === 'BLOCK_AS_IMPLICIT_KEY' || error?.code === 'BAD_SCALAR_START' ? inQuotes : undefined;
}

/** Reported for the settings themselves; within them, the last one counts silently. */
function reportDuplicates(map: YAMLMap, tell: (message: string, offset: number, hint?: string) => void): void {
  const seen = new Set<string>();
  for (const pair of map.items) {
    const key = keyOf(pair);
    if (seen.has(key)) tell(`${key} is set twice; the last value counts`, offsetOf(pair.key as Node | null), 'remove one of them');
    seen.add(key);
  }
}

function mapping(values: YamlMap, root: Node, document: Document, source: MappedText): YamlMapping {
  return {
    values,
    text(...path) {
      const { node, rest } = follow(path, root, document);
      if (rest > 0 || !isScalar(node)) return undefined;
      return typeof node.value === 'string' ? node.value : node.value === null ? undefined : node.source;
    },
    origin: (...path) => originAt(source, follow(path, root, document).offset),
  };
}

/** Where a path leads: the node there, how many of its keys lead on to nothing, and the offset of the last key that leads anywhere. */
interface Followed {
  readonly node: Node | null;
  readonly rest: number;
  readonly offset: number;
}

function follow(path: YamlPath, root: Node, document: Document): Followed {
  let node: Node | null = root;
  let offset = offsetOf(root);
  for (const [index, key] of path.entries()) {
    const next = step(node, key);
    if (next === undefined) return { node, rest: path.length - index, offset };
    offset = next.offset;
    node = isAlias(next.node) ? (next.node.resolve(document) ?? null) : next.node;
  }
  return { node, rest: 0, offset };
}

function step(node: Node | null, key: string | number): { readonly node: Node | null; readonly offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    return item && { node: item, offset: offsetOf(item) };
  }
  const pair = isMap(node) ? node.items.findLast((each) => keyOf(each) === String(key)) : undefined;
  return pair && { node: pair.value as Node | null, offset: offsetOf(pair.key as Node | null) };
}
