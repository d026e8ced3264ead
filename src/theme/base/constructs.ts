import type { PlayerClassNames } from '../../deck/player.js';

/**
 * What deckx needs of the constructs that no player knows by itself. The selectors weigh nothing, so that any rule of an
 * author wins, but for small print, which is to be small whatever paragraphs are.
 */
export function constructsCss({ codeLine }: PlayerClassNames): string {
  return `
:where(.shell-body) { white-space: pre-wrap }
:where(.columns) { display: flex; column-gap: 2em }
.footnote-definitions { margin: 0.9em 0 0; text-align: left }
.footnote-definitions .footnote-definition, .footnote-definitions .footnote-definition p { margin: 0; font-size: 18px; line-height: 1.4 }
:where(.deck-line-numbers) { counter-reset: deck-line }
:where(.deck-line-numbers .${codeLine}) { counter-increment: deck-line; position: relative; padding-left: 3.5ch }
:where(.deck-line-numbers .${codeLine})::before { content: counter(deck-line); position: absolute; left: 0; top: 0; width: 2ch; text-align: right; opacity: 0.6 }
:where(.math) { font-family: monospace }
:where(.math-display) { text-align: center }
`;
}
