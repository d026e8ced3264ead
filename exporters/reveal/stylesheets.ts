import { posix } from 'node:path';
import { generate, parse, type Atrule, type CssNode, type Declaration, type List, type Rule, type StyleSheet } from 'css-tree';
import type { Asset, CssScope, Player, Report, Stylesheet } from 'deckx/exporter';
import type { DeckNames } from './deck-names.js';
import { embedFiles, loadsFile, mapDeclarations, urlsIn, type FileAddress } from './css-values.js';
import { embedFontFace, familiesIn, familyOf } from './font-faces.js';

/** What carrying stylesheets over needs. */
export interface StylesheetContext {
  readonly report: Report;
  readonly asset: (url: string) => Promise<Asset | undefined>;
  /** Where the page has a file. */
  readonly addressOf: (asset: Asset) => string;
  /** Makes selectors mean the same in the page. */
  readonly scope: CssScope;
}

/** A deck's stylesheets for the page. */
export interface CarriedStyles {
  readonly css: string;
  readonly any: boolean;
  /** Whether they dress terminal windows. */
  readonly terminals: boolean;
}

/**
 * The deck's stylesheets in cascade order, as one text: imports inlined, files embedded, selectors scoped to the slides,
 * fonts only where a rule about something in the deck, or one of its style attributes (`inline`), asks for them. A stylesheet that is not there has
 * been reported by `asset`.
 */
export async function carryStyles(
  sheets: readonly Stylesheet[],
  inline: readonly string[],
  names: DeckNames,
  context: StylesheetContext,
): Promise<CarriedStyles> {
  const loaded: LoadedStylesheet[] = [];
  for (const { href, css } of sheets) {
    const text = css ?? (href === undefined ? undefined : await textOf(href, context));
    if (text !== undefined) loaded.push(...(await load(text, href, context, [])));
  }
  const inlineTrees = inline.map((style) => parse(style, { context: 'declarationList' }));
  const families = new Set([...loaded.map(({ tree }) => tree), ...inlineTrees].flatMap((tree) => familiesIn(tree, names)));
  const texts: string[] = [];
  for (const sheet of loaded) texts.push(await carry(sheet, families, context));
  const css = texts.filter((text) => text !== '').join('\n');
  return { css, any: loaded.length > 0, terminals: /\.shell-(wrap|body)\b/.test(css) };
}

/** Own stylesheets, scoped: by the player, which is the same object for all its decks, and the text. */
const scopedOnce = new WeakMap<Player, Map<string, string>>();

/** One of a player's or deckx's own stylesheets, which need no files, scoped; parsed once a process. */
export function scopeCss(css: string, player: Player, scope: CssScope): string {
  const known = scopedOnce.get(player) ?? new Map<string, string>();
  scopedOnce.set(player, known);
  const scoped = known.get(css) ?? scopeText(css, scope);
  known.set(css, scoped);
  return scoped;
}

function scopeText(css: string, scope: CssScope): string {
  const tree = parse(css) as StyleSheet;
  scopeRules(tree.children, { scope, fileAddress: () => undefined, faces: new Set(), onDropped: () => undefined });
  return printed(tree);
}

interface LoadedStylesheet {
  readonly tree: StyleSheet;
  /** Relative to the deck; absent for one in the deck itself. */
  readonly address: string | undefined;
  /** The condition it was imported under. */
  readonly media: string;
}

async function textOf(url: string, { asset }: StylesheetContext): Promise<string | undefined> {
  const file = await asset(url);
  return file === undefined ? undefined : new TextDecoder().decode(file.bytes);
}

/** A stylesheet after those that it imports. `above`: the ones that import it, against circles. */
async function load(
  text: string,
  address: string | undefined,
  context: StylesheetContext,
  above: readonly (string | undefined)[],
  media = '',
): Promise<readonly LoadedStylesheet[]> {
  const tree = parse(text, { parseCustomProperty: true }) as StyleSheet;
  const loaded: LoadedStylesheet[] = [];
  for (const imported of takeImports(tree, address)) {
    if (imported.url === address || above.includes(imported.url)) continue;
    const inner = await textOf(imported.url, context);
    const condition = [media, imported.media].filter((part) => part !== '').join(' and ');
    if (inner !== undefined) loaded.push(...(await load(inner, imported.url, context, [...above, address], condition)));
  }
  return [...loaded, { tree, address, media }];
}

/** Takes `@import` rules out of a stylesheet. */
function takeImports(tree: StyleSheet, address: string | undefined): readonly { readonly url: string; readonly media: string }[] {
  const imports: { url: string; media: string }[] = [];
  tree.children.forEach((node, item) => {
    if (node.type !== 'Atrule' || node.name.toLowerCase() !== 'import') return;
    const [first, ...rest] = node.prelude?.type === 'AtrulePrelude' ? node.prelude.children.toArray() : [];
    if (first?.type === 'Url' || first?.type === 'String') {
      imports.push({
        url: resolved(first.value, address),
        media: rest
          .map((part) => generate(part))
          .join(' ')
          .trim(),
      });
    }
    tree.children.remove(item);
  });
  return imports;
}

async function carry(
  { tree, address, media }: LoadedStylesheet,
  families: ReadonlySet<string>,
  context: StylesheetContext,
): Promise<string> {
  const load = (url: string): Promise<Asset | undefined> => context.asset(resolved(url, address));
  const faces = new Set<Atrule>();
  for (const face of tree.children.toArray()) {
    if (face.type !== 'Atrule' || face.name.toLowerCase() !== 'font-face' || !families.has(familyOf(face))) continue;
    if (await embedFontFace(face, load, context.addressOf)) faces.add(face);
  }
  const files = new Map<string, string>();
  for (const url of new Set(tree.children.toArray().flatMap((node) => (isFontFace(node) ? [] : urlsIn(node))))) {
    const file = await load(url);
    if (file !== undefined) files.set(url, context.addressOf(file));
  }
  const onDropped = (what: string): void => {
    context.report.add('export/dropped', `${what} in ${address ?? 'a stylesheet of the deck'} is left out`, { severity: 'info' });
  };
  scopeRules(tree.children, { scope: context.scope, fileAddress: (url) => files.get(url), faces, onDropped });
  const css = printed(tree);
  return media === '' || css === '' ? css : `@media ${media} {\n${css}\n}`;
}

function isFontFace(node: CssNode): boolean {
  return node.type === 'Atrule' && node.name.toLowerCase() === 'font-face';
}

interface Carrying {
  readonly scope: CssScope;
  readonly fileAddress: FileAddress;
  /** Faces whose file is in the page. */
  readonly faces: ReadonlySet<Atrule>;
  readonly onDropped: (what: string) => void;
}

/** At-rules whose blocks hold style rules. A face whose file was not embedded (not used, or not there) goes. */
const containers = /^(media|supports|layer|container|document)$/i;

function scopeRules(rules: List<CssNode>, carrying: Carrying): void {
  rules.forEach((node, item) => {
    if (!stays(node, carrying)) rules.remove(item);
  });
}

function stays(node: CssNode, carrying: Carrying): boolean {
  if (node.type === 'Rule') return scopeRule(node, carrying);
  if (node.type === 'Atrule') return scopeAtrule(node, carrying);
  return node.type !== 'Comment' && !loadsFile(node);
}

function scopeRule(rule: Rule, carrying: Carrying): boolean {
  if (rule.prelude.type !== 'SelectorList') return false;
  const selectors = carrying.scope.selectors(generate(rule.prelude));
  if (selectors === undefined) return false;
  rule.prelude = { type: 'Raw', value: selectors };
  embedIn(rule.block.children, carrying);
  return true;
}

function scopeAtrule(rule: Atrule, carrying: Carrying): boolean {
  const name = rule.name.toLowerCase();
  if (/^(charset|namespace)$/.test(name)) return false;
  if (name === 'page') {
    // It gave the old player's pages their size; reveal.js prints by its own.
    carrying.onDropped('@page');
    return false;
  }
  if (rule.block === null) return name === 'layer';
  if (name === 'font-face') return carrying.faces.has(rule) || !rule.block.children.some((part) => urlsIn(part).length > 0);
  if (containers.test(name)) scopeRules(rule.block.children, carrying);
  else embedIn(rule.block.children, carrying);
  return true;
}

/** Embeds files in a block's declarations, those of nested rules too. */
function embedIn(children: List<CssNode>, carrying: Carrying): void {
  mapDeclarations(children, (declaration) => embedded(declaration, carrying));
  children.forEach((node, item) => {
    if (node.type === 'Rule') node.prelude = { type: 'Raw', value: carrying.scope.nested(generate(node.prelude)) };
    if (node.type === 'Rule' || (node.type === 'Atrule' && node.block !== null)) embedIn(node.block!.children, carrying);
    else if (node.type === 'Comment' || loadsFile(node)) children.remove(item);
  });
}

function embedded(declaration: Declaration, { fileAddress, onDropped }: Carrying): Declaration | undefined {
  const made = embedFiles(declaration, fileAddress);
  // A file that is not there has been reported already.
  if (made === undefined && urlsIn(declaration).length === 0) onDropped(`the declaration of ${declaration.property}`);
  return made;
}

function printed(tree: StyleSheet): string {
  return tree.children
    .toArray()
    .map((node) => generate(node))
    .join('\n');
}

/** An address in a stylesheet, relative to the deck as the stylesheet's own is. */
function resolved(url: string, stylesheet: string | undefined): string {
  if (stylesheet === undefined || /^([a-z][a-z\d+.-]*:|\/|#)/i.test(url)) return url;
  return posix.join(posix.dirname(stylesheet), url);
}
