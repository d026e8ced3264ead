import type { Atrule, Block, CssLocation, CssNode, Declaration as CssDeclaration, Raw, Rule } from 'css-tree';
import parseCss from 'css-tree/parser';
import type { Place } from '../../deck/deck.js';
import type { FontFaceRule } from '../styled.js';
import { splitWords, unquote, urlOf } from '../values/split.js';
import { resolveAddress, resolveAddresses } from './address.js';
import { parseDeclaration, type AnyDeclaration, type OnProblem } from './declarations.js';
import { readFontFace } from './font-face.js';
import { mediaMatches, type Screen } from './media.js';
import { readSelector, type ParentSelector, type RuleSelector } from './selectors.js';

/** A rule: what it selects, and what it declares. */
export interface StyleRule {
  readonly selectors: readonly (RuleSelector & ParentSelector)[];
  readonly declarations: readonly AnyDeclaration[];
  /** The declarations as the author wrote them, for people. */
  readonly written: readonly WrittenDeclaration[];
}

/** A declaration as written; comments and all. */
export interface WrittenDeclaration {
  readonly property: string;
  readonly value: string;
}

/** A stylesheet, read. */
export interface ParsedStylesheet {
  /** Addresses of `@import`s that hold for a screen, relative to the deck. */
  readonly imports: readonly string[];
  readonly rules: readonly StyleRule[];
  readonly fontFaces: readonly FontFaceRule[];
}

/** Told of what cannot be read, and of what can but not be shown. */
export interface StylesheetProblems {
  readonly onSyntax: (message: string, place?: Place) => void;
  readonly onDeclaration: OnProblem;
}

export interface StylesheetOptions extends StylesheetProblems {
  /** The stylesheet's address, relative to the deck. */
  readonly href?: string;
  readonly screen: Screen;
}

/** Reads a stylesheet as browsers do (CSS Syntax 3): what cannot be read is told and left out, never more than that. */
export function parseStylesheet(css: string, options: StylesheetOptions): ParsedStylesheet {
  const sheet: Sheet = { css, options, imports: [], rules: [], fontFaces: [], importsOver: false };
  readRules(parse(css, { offset: 0, line: 1, column: 1 }), sheet, []);
  return sheet;
}

type Selectable = RuleSelector & ParentSelector;

interface Sheet {
  /** The text that positions refer to. */
  readonly css: string;
  readonly options: StylesheetOptions;
  readonly imports: string[];
  readonly rules: StyleRule[];
  readonly fontFaces: FontFaceRule[];
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
    if (node.type === 'Rule') sheet.importsOver = true;
  }
}

function readRule(rule: Rule, sheet: Sheet, parents: readonly Selectable[]): void {
  const selectors = readSelectors(rule, sheet, parents);
  if (selectors === undefined) return;
  readBlock(rule.block, sheet, selectors);
}

/** One selector that cannot be read makes the whole rule void, as in browsers. */
function readSelectors(
  rule: Rule,
  sheet: Sheet,
  parents: readonly Selectable[],
): readonly Selectable[] | undefined {
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
  sheet.options.onSyntax(`the selector ${clip(text)} cannot be read; its rule is left out`, placeOf(rule, sheet));
}

function reportPseudoElement(name: string, rule: Rule, sheet: Sheet): void {
  if (name.startsWith('-') || ['selection', 'backdrop', 'placeholder'].includes(name)) return;
  sheet.options.onDeclaration({ kind: 'unsupported', property: `::${name}` }, placeOf(rule, sheet));
}

function readBlock(block: Block, sheet: Sheet, selectors: readonly Selectable[]): void {
  const declarations: AnyDeclaration[] = [];
  const written: WrittenDeclaration[] = [];
  if (selectors.length > 0) sheet.rules.push({ selectors, declarations, written });
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
    sheet.options.onSyntax(`${clip(node.value)} cannot be read; it is left out`, placeOf(node, sheet));
  }
}

function readAtrule(rule: Atrule, sheet: Sheet, parents: readonly Selectable[]): void {
  const prelude = rule.prelude?.type === 'Raw' ? rule.prelude.value.trim() : '';
  const name = rule.name.toLowerCase();
  if (name === 'import') readImport(prelude, sheet);
  else if (name === 'font-face') readFace(rule, sheet);
  else if (applies(name, prelude, sheet.options.screen)) readGroup(rule, sheet, parents);
}

/** Rules inside `@media` and its like hold where the condition does; deckx supports what it is asked for, or tries to. */
function applies(name: string, prelude: string, screen: Screen): boolean {
  if (name === 'media') return mediaMatches(prelude, screen);
  return name === 'layer' || name === 'scope' || (name === 'supports' && !/^not\b/i.test(prelude));
}

function readGroup(rule: Atrule, sheet: Sheet, parents: readonly Selectable[]): void {
  if (rule.block === null) return;
  // Declarations in a group inside a rule belong to that rule's selectors.
  if (parents.length > 0) readBlock(rule.block, sheet, parents);
  else readRules(rule.block.children.toArray(), sheet, parents);
}

function readImport(prelude: string, sheet: Sheet): void {
  const [address = '', ...condition] = splitWords(prelude);
  const media = condition.filter((word) => !/^(layer|supports)\b/i.test(word)).join(' ');
  if (sheet.importsOver || !mediaMatches(media, sheet.options.screen)) return;
  sheet.imports.push(resolveAddress(urlOf(address) ?? unquote(address), sheet.options.href));
}

function readFace(rule: Atrule, sheet: Sheet): void {
  const declarations = (rule.block?.children.toArray() ?? []).filter((node) => node.type === 'Declaration');
  const descriptors = declarations.map(
    ({ property, value }) => [property.toLowerCase(), value.type === 'Raw' ? value.value : ''] as const,
  );
  const face = readFontFace(new Map(descriptors), sheet.options.href);
  if (face !== undefined) sheet.fontFaces.push(face);
}

/** The beginning of a text, for a message. */
function clip(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}
