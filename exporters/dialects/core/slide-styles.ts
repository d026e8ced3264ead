import { playerStyles, type Deck, type Player } from 'deckx/exporter';

/** The elements of a player that stand for remark.js's. */
export interface PlayerNames {
  /** Selector of a slide. */
  readonly slide: string;
}

/** A stylesheet of a remark or capsicum deck with the names that the new player has for a slide and what is around it. */
export function renamed(css: string, { slide }: PlayerNames): string {
  return css
    .replace(/\.remark-slide\s+\.remark-slide-content/g, slide)
    .replace(/\.remark-slide-content/g, slide)
    .replace(/\.remark-slide(?![\w-])/g, slide);
}

/** What the deck's old player says of its elements, for the new one; before the author's stylesheets. */
export function baseStyles(deck: Deck, player: Player, terminals: boolean, names: PlayerNames): string {
  const sheets = playerStyles(player, deck.meta, { any: deck.stylesheets.length > 0, terminals });
  const [, ...kept] = [
    '',
    ...sheets.map((css) => renamed(css, names).replace(/display: table-cell;?|vertical-align: (?:top|middle|bottom);?/g, '')),
  ];
  const { slide } = names;
  return [
    ...kept,
    ':where(.shell-body) { white-space: normal }',
    `${slide} { text-align: left }`,
    `${slide}.center, ${slide}.title { text-align: center }`,
    `${slide}.right { text-align: right }`,
    '',
  ].join('\n');
}

/** Whether any of these stylesheets dresses terminal windows. */
export function dressTerminals(sheets: readonly Uint8Array[]): boolean {
  return sheets.some((bytes) => /\.shell-(?:wrap|body)\b/.test(new TextDecoder().decode(bytes)));
}
