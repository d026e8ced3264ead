import type { Deck } from 'deckx/exporter';

/**
 * What the player gave a slide, in reveal's terms. The section cuts off what does not fit, and is what authors' absolute
 * boxes refer to; the frame in it is a table of one cell, which may outgrow the section, so that `vertical-align` on the
 * slide's content means what it meant. reveal's reset.css is left out, since decks build on HTML's own rules; what
 * reveal.css and browsers say of sections is taken back.
 */
export function frameStyle(size: Deck['size']): string {
  return `
.reveal .slides { text-align: left; }
.reveal .slides section { font-size: 16px; line-height: normal; color: #000; }
.reveal .slides section :where(h1) { font-size: 2em; margin: 0.67em 0; }
${boxStyle(size)}`.trim();
}

/** The same below a theme of reveal.js, which says how things look: the slide is only as large as ever, its content in the middle. */
export function themedFrameStyle(size: Deck['size']): string {
  return `
.reveal .slides :where(.deck-slide) { padding: 20px 40px; vertical-align: middle; }
.reveal .slides section :where(.shell-body) { font-size: 32px; }
.reveal .slides :where(.deck-code-line-highlighted) { background-color: rgba(255, 255, 255, 0.15); }
${boxStyle(size)}`.trim();
}

function boxStyle({ width, height }: Deck['size']): string {
  return `
.reveal .slides section { box-sizing: border-box; width: ${width}px; height: ${height}px; padding: 0; }
.reveal .slides section:not(.stack) { overflow: hidden; }
.reveal .slides section > .deck-frame { display: table; table-layout: fixed; width: 100%; height: 100%; }
.reveal .slides :where(.deck-slide) { display: table-cell; }
.reveal .slides :where(.math-display) { margin: 1em 0; text-align: center; }
.reveal .slides :where(.columns) { display: flex; column-gap: 2em; }
.reveal .slides :where(.columns > .column) { flex: 1 1 0; min-width: 0; }
.reveal .slides :where(figure) { margin: 1em 0; }
.reveal .slides .shell-body .deck-inline-code { background: none; }
.reveal .slides .shell-body .fragment:not(.visible, .fade-out), .reveal .slides .shell-body .fragment.fade-out.visible { display: none; }
.reveal .slides :where(.deck-code-line) { display: block; }
.reveal .slides :where(.deck-missing) { display: inline-block; box-sizing: border-box; min-width: 12em; padding: 1.5em; border: 3px dashed #999; color: #666; background: #f4f4f4; font: 20px/1.4 sans-serif; text-align: center; }
.reveal .slides :where(.deck-footnotes) { position: absolute; right: 4em; bottom: 1em; left: 4em; margin: 0; font-size: 18px; }
.reveal .slides :where(.deck-footnotes p) { display: inline; font-size: inherit; }
.reveal .slides :where(.deck-footnote-reference) { font-size: 60%; }
.reveal .slides :where(.deck-footnote-reference a) { color: inherit; text-decoration: none; }
.reveal .slides :where(.deck-footnote-back) { color: inherit; text-decoration: underline; }
.reveal .slide-number { color: #fff; background-color: rgba(0, 0, 0, 0.75); }
.reveal .slides .deck-step-notes { position: absolute; }
.reveal .slides .deck-code-line.fragment:not(.visible), .reveal .slides .deck-code-line > .fragment.fade-out.visible { display: none; }
`.trimEnd();
}

/** What a deck's own stylesheets come after: footnotes for decks whose stylesheets say nothing of them. */
export const footnoteStyle =
  '.reveal .slides :where(.footnotes) { position: absolute; right: 4em; bottom: 2em; width: 80%; text-align: right; font-size: 24px; }';
