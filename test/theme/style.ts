import type { Block, Deck, Inline } from '../../src/deck/deck.js';
import type { Player } from '../../src/deck/player.js';
import type { Diagnostic } from '../../src/report/diagnostic.js';
import { createReport } from '../../src/report/report.js';
import type { Assets } from '../../src/source/asset.js';
import { styleDeck } from '../../src/theme/style-deck.js';
import type { ComputedStyle, StyledDeck, StyledElement, StyledNode } from '../../src/theme/styled.js';

/** Files by address, for `@import` and `@font-face`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export function assetsOf(files: Files): Assets & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    get(url) {
      asked.push(url);
      const content = files[url];
      if (content === undefined) return Promise.resolve(undefined);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return Promise.resolve({ url, name: url, bytes, mediaType: 'application/octet-stream' });
    },
  };
}

export interface StyleResult {
  readonly styled: StyledDeck;
  readonly root: StyledElement;
  readonly diagnostics: readonly Diagnostic[];
  /** The first element with this tag or, with a leading dot, class. */
  readonly find: (what: string) => StyledElement;
  readonly style: (what: string) => ComputedStyle;
}

export interface StyleOptions {
  readonly classes?: readonly string[];
  readonly files?: Files;
  readonly player?: string | Player;
  /** `meta.theme` of the deck. */
  readonly theme?: string;
  readonly size?: Deck['size'];
  readonly footnotes?: Deck['footnotes'];
}

/** Styles one slide with a stylesheet called `deck.css`; without one the deck brings none. */
export async function styleSlide(css: string | undefined, blocks: readonly Block[], options: StyleOptions = {}): Promise<StyleResult> {
  const report = createReport();
  const { player = 'podium' } = options;
  const given = typeof player === 'string' ? undefined : player;
  const playerName = typeof player === 'string' ? player : player.name;
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: options.theme === undefined ? {} : { theme: options.theme },
    size: options.size ?? { width: 1210, height: 681 },
    dialect: 'test',
    player: playerName,
    stylesheets: css === undefined ? [] : [{ href: 'deck.css' }],
    slides: [{ type: 'slide', id: 'slide-1', classes: options.classes ?? [], blocks, notes: [] }],
    footnotes: options.footnotes ?? [],
  };
  const assets = assetsOf({ ...options.files, ...(css === undefined ? {} : { 'deck.css': css }) });
  const styled = await styleDeck(deck, { assets, report, ...(given === undefined ? {} : { player: given }) });
  const root = styled.slides[0]?.root;
  if (root === undefined) throw new Error('the deck has one slide');
  const find = (what: string): StyledElement => {
    const found = elements(root).find((element) =>
      what.startsWith('.') ? element.attrs?.classes.includes(what.slice(1)) : element.tag === what,
    );
    if (found === undefined) throw new Error(`no ${what} on the slide`);
    return found;
  };
  return { styled, root, diagnostics: report.diagnostics, find, style: (what) => find(what).style };
}

export function elements(element: StyledElement): readonly StyledElement[] {
  return [element, ...element.children.flatMap((child) => (child.type === 'element' ? elements(child) : []))];
}

/** The slide as short markup: `<p.a>text</p>`. */
export function outline(node: StyledNode): string {
  if (node.type === 'text') return node.value;
  const classes = (node.attrs?.classes ?? []).map((name) => `.${name}`).join('');
  return `<${node.tag}${classes}>${node.children.map(outline).join('')}</${node.tag}>`;
}

export const text = (value: string): Inline => ({ type: 'text', value });

export const paragraph = (value: string, ...classes: readonly string[]): Block => ({
  type: 'paragraph',
  ...(classes.length === 0 ? {} : { attrs: { classes } }),
  children: [text(value)],
});

export const span = (value: string, ...classes: readonly string[]): Inline => ({
  type: 'span',
  attrs: { classes },
  children: [text(value)],
});

export const group = (classes: readonly string[], ...children: readonly Block[]): Block => ({
  type: 'group',
  attrs: { classes },
  children,
});
