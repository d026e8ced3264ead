import type { Atrule, Block, CssLocation, CssNode, Declaration as CssDeclaration, Raw, Rule } from 'css-tree';
import parseCss from 'css-tree/parser';
import type { Place } from '../../deck/deck.js';
import type { FontFaceRule } from '../styled.js';
import { splitAt, splitWords, unquote, urlOf } from '../values/split.js';
import { resolveAddress, resolveAddresses } from './address.js';
import { parseDeclaration, type AnyDeclaration, type OnProblem } from './declarations.js';
import { readFontFace } from './font-face.js';
import { mediaMatches, type Screen } from './media.js';
import { supportsHolds } from './supports.js';
import { readSelector, type ParentSelector, type RuleSelector } from './selectors.js';

/** A rule: what it selects, and what it declares. */
export interface StyleRule {
  readonly selectors: readonly (RuleSelector & ParentSelector)[];
  readonly declarations: readonly AnyDeclaration[];
  /** The declarations as the author wrote them, for people. */
  readonly written: readonly WrittenDeclaration[];
  /** Full name of its cascade layer; absent: it is in none. */
  readonly layer?: string;
}

/** Another stylesheet to be read before this one. */
export interface StylesheetImport {
  /** Relative to the deck. */
  readonly href: string;
  readonly layer?: string;
}

/** A declaration as written; comments and all. */
export interface WrittenDeclaration {
  readonly property: string;
  readonly value: string;
}

/** A stylesheet, read. */
export interface ParsedStylesheet {
  /** The `@import`s that hold for a screen. */
  readonly imports: readonly StylesheetImport[];
  readonly rules: readonly StyleRule[];
  readonly fontFaces: readonly FontFaceRule[];
  /** Full names of cascade layers in the order they are met, those of `@import`s among them. */
  readonly layers: readonly string[];
}

/** Called with what cannot be parsed, and with what can be parsed but not shown. */
export interface StylesheetProblems {
  readonly onSyntax: (message: string, place?: Place) => void;
  readonly onDeclaration: OnProblem;
}

export interface StylesheetOptions extends StylesheetProblems {
  /** The stylesheet's address, relative to the deck. */
  readonly href?: string;
  readonly screen: Screen;
  /** The layer of all its rules. */
  readonly layer?: string;
}

/** Reads a stylesheet as browsers do (CSS Syntax 3): what cannot be parsed is reported and left out, and no more than that. */
export function parseStylesheet(css: string, options: StylesheetOptions): ParsedStylesheet {
  const sheet: Sheet = { css, options, imports: [], rules: [], fontFaces: [], layers: [], layer: options.layer, importsOver: false };
  readRules(parse(css, { offset: 0, line: 1, column: 1 }), sheet, []);
  return sheet;
}

type Selectable = RuleSelector & ParentSelector;

interface Sheet {
  /** The text that positions refer to. */
  readonly css: string;
  readonly options: StylesheetOptions;
  readonly imports: StylesheetImport[];
  readonly rules: StyleRule[];
  readonly fontFaces: FontFaceRule[];
  readonly layers: string[];
  /** The layer that is being read. */
  layer: string | undefined;
  importsOver: boolean;
}

/** Reads text that begins at a place of the stylesheet, to which all positions refer. */
function parse(css: string, { offset, line, column }: Omit<CssLocation['start'], 'source'>): readonly CssNode[] {
  const ast = parseCss(css, { positions: true, parseValue: false, parseAtrulePrelude: false, offset, line, column });
  return ast.type === 'StyleSheet' ? ast.children.toArray() : [];
}

function placeOf(node: CssNode, { options }: Sheet): Place | undefined {
  const start = node.loc?.start;
  if (start === undefined || options.href === undefined) return undefined;
  return { file: options.href, line: start.line, column: start.column };
}

function readRules(nodes: readonly CssNode[], sheet: Sheet, parents: readonly Selectable[]): void {
  for (const node of nodes) {
    if (node.type === 'Atrule') readAtrule(node, sheet, parents);
    else if (node.type === 'Rule') readRule(node, sheet, parents);
    else if (node.type === 'Raw') readRaw(node, sheet, parents);
    if (node.type === 'Rule' || (node.type === 'Atrule' && !/^(import|charset|layer)$/i.test(node.name))) sheet.importsOver = true;
  }
}

function readRule(rule: Rule, sheet: Sheet, parents: readonly Selectable[]): void {
  const selectors = readSelectors(rule, sheet, parents);
  if (selectors === undefined) return;
  readBlock(rule.block, sheet, selectors);
}

/** One selector that cannot be read makes the whole rule void, as in browsers. */
function readSelectors(rule: Rule, sheet: Sheet, parents: readonly Selectable[]): readonly Selectable[] | undefined {
  const nodes = rule.prelude.type === 'SelectorList' ? rule.prelude.children.toArray() : [];
  const selectors = nodes.flatMap((node) => (node.type === 'Selector' ? [readSelector(node, sheet.css, parents)] : []));
  if (nodes.length === 0 || selectors.some((selector) => 'error' in selector)) {
    reportSelectors(rule, sheet);
    return undefined;
  }
  for (const selector of selectors) {
    if ('pseudoElement' in selector) reportPseudoElement(selector.pseudoElement, rule, sheet);
  }
  return selectors.filter((selector) => 'matches' in selector);
}

/** Selectors that only one vendor's engine reads are passed over in silence. */
function reportSelectors(rule: Rule, sheet: Sheet): void {
  const text = sheet.css.slice(rule.prelude.loc?.start.offset, rule.prelude.loc?.end.offset);
  if (/:-(webkit|moz|ms|o)-/.test(text)) return;
  sheet.options.onSyntax(`the selector ${clip(text)} cannot be parsed; its rule is ignored`, placeOf(rule, sheet));
}

function reportPseudoElement(name: string, rule: Rule, sheet: Sheet): void {
  if (name.startsWith('-') || ['selection', 'backdrop', 'placeholder'].includes(name)) return;
  sheet.options.onDeclaration({ kind: 'unsupported', property: `::${name}` }, placeOf(rule, sheet));
}

function readBlock(block: Block, sheet: Sheet, selectors: readonly Selectable[]): void {
  const declarations: AnyDeclaration[] = [];
  const written: WrittenDeclaration[] = [];
  if (selectors.length > 0)
    sheet.rules.push({ selectors, declarations, written, ...(sheet.layer === undefined ? {} : { layer: sheet.layer }) });
  for (const node of block.children.toArray()) {
    if (node.type === 'Declaration') {
      declarations.push(...readDeclaration(node, sheet));
      written.push(writtenDeclaration(node));
    } else readRules([node], sheet, selectors);
  }
}

function writtenDeclaration({ property, value, important }: CssDeclaration): WrittenDeclaration {
  const text = value.type === 'Raw' ? value.value.trim() : '';
  return { property, value: important === false ? text : `${text} !important` };
}

function readDeclaration(node: CssDeclaration, sheet: Sheet): readonly AnyDeclaration[] {
  const raw = node.value.type === 'Raw' ? node.value.value : '';
  const text = resolveAddresses(raw, sheet.options.href);
  const important = node.important !== false;
  return parseDeclaration({ property: node.property, text, important }, (problem) => {
    sheet.options.onDeclaration(problem, placeOf(node, sheet));
  });
}

/**
 * What css-tree gives up on. Rules inside a rule that do not begin with `&` are among it, also those that an unclosed
 * brace has swallowed: browsers nest them, so they are read again as rules.
 */
function readRaw(node: Raw, sheet: Sheet, parents: readonly Selectable[]): void {
  const start = node.loc?.start;
  if (parents.length > 0 && start !== undefined && node.value.includes('{')) {
    readRules(parse(node.value, start), sheet, parents);
  } else if (!/^\s*([*_#]|;|<!--|-->|$)/.test(node.value)) {
    sheet.options.onSyntax(`${clip(node.value)} cannot be parsed; it is ignored`, placeOf(node, sheet));
  }
}

function readAtrule(rule: Atrule, sheet: Sheet, parents: readonly Selectable[]): void {
  const prelude = rule.prelude?.type === 'Raw' ? rule.prelude.value.replace(/\/\*[\s\S]*?\*\//g, ' ').trim() : '';
  const name = rule.name.toLowerCase();
  switch (name) {
    case 'import':
      readImport(prelude, rule, sheet);
      return;
    case 'font-face':
      readFace(rule, sheet);
      return;
    case 'media':
      if (mediaMatches(prelude, sheet.options.screen)) readGroup(rule, sheet, parents);
      return;
    case 'supports':
      if (supportsHolds(prelude)) readGroup(rule, sheet, parents);
      return;
    case 'layer':
      readLayer(prelude, rule, sheet, parents);
      return;
    case 'scope':
      readScope(prelude, rule, sheet, parents);
      return;
    case 'starting-style':
      return;
    default:
      if (!silentAtrules.test(name)) sheet.options.onDeclaration({ kind: 'unsupported', property: `@${name}` }, placeOf(rule, sheet));
  }
}

/** At-rules that change nothing on a slide: encodings, motion, paper. */
const silentAtrules = /^(charset|namespace|page|keyframes|viewport|view-transition|-.*)$/;

function readGroup(rule: Atrule, sheet: Sheet, parents: readonly Selectable[]): void {
  if (rule.block === null) return;
  // Declarations in a group inside a rule belong to that rule's selectors.
  if (parents.length > 0) readBlock(rule.block, sheet, parents);
  else readRules(rule.block.children.toArray(), sheet, parents);
}

/** `@layer a, b.c;` names layers, `@layer a { … }` fills one; without a name it is one of its own. */
function readLayer(prelude: string, rule: Atrule, sheet: Sheet, parents: readonly Selectable[]): void {
  const outer = sheet.layer;
  const names = splitAt(prelude, ',').filter((name) => name !== '');
  if (rule.block === null) {
    sheet.layers.push(...names.map((name) => layerName(outer, name)));
    return;
  }
  sheet.layer = layerName(outer, names[0] ?? anonymousLayer(rule, sheet));
  sheet.layers.push(sheet.layer);
  readGroup(rule, sheet, parents);
  sheet.layer = outer;
}

function layerName(outer: string | undefined, name: string): string {
  return outer === undefined ? name : `${outer}.${name}`;
}

function anonymousLayer(rule: Atrule, sheet: Sheet): string {
  return `(${(sheet.options.href ?? '').replaceAll('.', ' ')} ${rule.loc?.start.offset ?? 0})`;
}

/** Rules inside of `@scope (root)` are for what is in it; where a scope ends is not looked at (CSS Cascade 6, 2.5). */
function readScope(prelude: string, rule: Atrule, sheet: Sheet, parents: readonly Selectable[]): void {
  const [, root = '', end = ''] = /^\(([\s\S]*?)\)\s*(to\b[\s\S]*)?$/.exec(prelude) ?? [];
  if (end !== '' || (root === '' && prelude !== ''))
    sheet.options.onDeclaration({ kind: 'unsupported', property: '@scope', part: 'to' }, placeOf(rule, sheet));
  const [scope] = root === '' ? [] : parse(`${root} {}`, { offset: 0, line: 1, column: 1 });
  const selectors = scope?.type === 'Rule' ? readSelectors(scope, { ...sheet, css: `${root} {}` }, []) : undefined;
  if (rule.block === null) return;
  const outer = (selectors ?? []).map((selector) => ({ ...selector, specificity: 0 }));
  readRules(rule.block.children.toArray(), sheet, outer.length > 0 ? outer : parents);
}

function readImport(prelude: string, rule: Atrule, sheet: Sheet): void {
  const [address = '', ...condition] = splitWords(prelude);
  const supports = condition.map((word) => /^supports\(([\s\S]*)\)$/i.exec(word)?.[1]).find((found) => found !== undefined);
  const layered = condition.find((word) => /^layer\b/i.test(word));
  const media = condition.filter((word) => !/^(layer|supports)\b/i.test(word)).join(' ');
  const holds =
    mediaMatches(media, sheet.options.screen) &&
    (supports === undefined || supportsHolds(supports.includes(':') && !supports.startsWith('(') ? `(${supports})` : supports));
  if (sheet.importsOver || !holds) return;
  const named = layered === undefined ? undefined : (/^layer\(\s*([\s\S]*?)\s*\)$/i.exec(layered)?.[1] ?? anonymousLayer(rule, sheet));
  const layer = named === undefined ? sheet.layer : layerName(sheet.layer, named);
  if (layer !== undefined) sheet.layers.push(layer);
  sheet.imports.push({
    href: resolveAddress(urlOf(address) ?? unquote(address), sheet.options.href),
    ...(layer === undefined ? {} : { layer }),
  });
}

function readFace(rule: Atrule, sheet: Sheet): void {
  const declarations = (rule.block?.children.toArray() ?? []).filter((node) => node.type === 'Declaration');
  const descriptors = declarations.map(({ property, value }) => [property.toLowerCase(), value.type === 'Raw' ? value.value : ''] as const);
  const face = readFontFace(new Map(descriptors), sheet.options.href);
  if (face !== undefined) sheet.fontFaces.push(face);
}

/** The beginning of a text, for a message. */
function clip(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
