import type { AnyNode } from 'acorn';
import { calledFiles } from '../page/called-files.js';
import type { PageScript } from '../page/read-page.js';
import { callsOf, nodesOf, parseScript, type Script } from '../page/script.js';
import { isStaticObject, staticValue, type StaticObject, type StaticValue } from '../page/static-values.js';

/**
 * What a page says in `remark.create({ … })` (remark.js 0.14 and 0.15, src/remark/models/slideshow.js; wiki, “Configuration”). What it
 * does not say is absent.
 */
export interface RemarkSettings {
  /** Shape of the slides, `W:H`. */
  readonly ratio?: string;
  /** With `%current%` and `%total%`; empty: no numbers. */
  readonly slideNumberFormat?: string;
  readonly countIncrementalSlides?: boolean;
  readonly highlightStyle?: string;
  readonly highlightLanguage?: string;
  readonly highlightLines?: boolean;
  readonly highlightSpans?: boolean;
  readonly highlightInlineCode?: boolean;
  /** Slides of these classes are left out. */
  readonly excludedClasses?: readonly string[];
  /** Properties of every slide that does not set them itself. */
  readonly properties?: ReadonlyMap<string, string>;
}

/** Where the page has the deck's source. Offsets are those of the page. */
export type PageSource =
  | { readonly kind: 'file'; readonly url: string; readonly offset: number }
  | { readonly kind: 'element'; readonly id: string; readonly offset: number }
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  /** Only running the page would tell. */
  | { readonly kind: 'unknown'; readonly offset: number };

/** What the page says of the deck that it plays. */
export interface RemarkCall {
  readonly settings: RemarkSettings;
  readonly source: PageSource;
  /** Names of settings whose value only running the page would tell, or that have no value of their kind. */
  readonly unread: readonly string[];
  /** Of the call in the page. */
  readonly offset: number;
}

/** The first `remark.create(…)` of a page, read without running it. `undefined` when there is none. */
export function remarkCall(scripts: readonly PageScript[]): RemarkCall | undefined {
  for (const { text, offset } of scripts) {
    if (!/\bcreate\b/.test(text)) continue;
    const script = parseScript(text);
    const [call] = script === undefined ? [] : callsOf(script, 'remark.create');
    if (script === undefined || call === undefined) continue;
    const [argument] = call.arguments;
    const value = argument === undefined ? undefined : staticValue(argument, script.names);
    const options = isStaticObject(value) ? value : { entries: new Map() };
    return {
      ...settingsOf(options),
      source: sourceOf(options, script, offset, call.start),
      offset: offset + call.start,
    };
  }
  return undefined;
}

/** A kind of value that a setting has. */
type Reader<T> = (value: StaticValue) => T | undefined;

const text: Reader<string> = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const texts: Reader<readonly string[]> = (value) => {
  const list = Array.isArray(value) ? (value as readonly StaticValue[]).filter((one): one is string => typeof one === 'string') : undefined;
  return list ?? (typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : undefined);
};
const table: Reader<ReadonlyMap<string, string>> = (value) =>
  isStaticObject(value)
    ? new Map([...value.entries].flatMap(([name, entry]) => (typeof entry.value === 'string' ? [[name, entry.value] as const] : [])))
    : undefined;

const readers: { readonly [Name in keyof RemarkSettings]-?: Reader<NonNullable<RemarkSettings[Name]>> } = {
  ratio: text,
  slideNumberFormat: text,
  countIncrementalSlides: flag,
  highlightStyle: text,
  highlightLanguage: text,
  highlightLines: flag,
  highlightSpans: flag,
  highlightInlineCode: flag,
  excludedClasses: texts,
  properties: table,
};

function settingsOf({ entries }: StaticObject): { readonly settings: RemarkSettings; readonly unread: readonly string[] } {
  const said = Object.entries(readers).flatMap(([name, read]) => {
    const entry = entries.get(name);
    return entry === undefined ? [] : [{ name, value: entry.value === undefined ? undefined : read(entry.value) }];
  });
  const known = said.filter(({ value }) => value !== undefined);
  return {
    settings: Object.fromEntries(known.map(({ name, value }) => [name, value])),
    unread: said.filter(({ value }) => value === undefined).map(({ name }) => name),
  };
}

/** As remark.js looks for it: `sourceUrl`, else `source`, else the element `#source`. */
function sourceOf(options: StaticObject, script: Script, base: number, call: number): PageSource {
  const url = options.entries.get('sourceUrl');
  if (url !== undefined) {
    const offset = base + url.node.start;
    return typeof url.value === 'string' ? { kind: 'file', url: url.value, offset } : { kind: 'unknown', offset };
  }
  const source = options.entries.get('source');
  if (source === undefined) return { kind: 'element', id: 'source', offset: base + call };
  const offset = base + source.node.start;
  if (typeof source.value === 'string') return { kind: 'text', text: source.value, offset };
  const id = elementNamed(source.node, script);
  if (id !== undefined) return { kind: 'element', id, offset };
  const fetched = calledFiles(script)[0];
  return fetched === undefined ? { kind: 'unknown', offset } : { kind: 'file', url: fetched.url, offset: base + fetched.offset };
}

/** The id in `document.getElementById('…').textContent` or `document.querySelector('#…').value`. */
function elementNamed(expression: AnyNode, { names }: Script): string | undefined {
  for (const node of nodesOf(expression)) {
    const [argument] = node.type === 'CallExpression' ? node.arguments : [];
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || argument === undefined) continue;
    const { property } = node.callee;
    const asked = property.type === 'Identifier' ? property.name : '';
    const value = staticValue(argument, names);
    if (typeof value !== 'string') continue;
    if (asked === 'getElementById') return value;
    const id = /^#([\w-]+)$/.exec(value)?.[1];
    if (asked === 'querySelector' && id !== undefined) return id;
  }
  return undefined;
}
