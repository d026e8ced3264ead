/**
 * What deckx needs of the constructs that no player knows by itself. The selectors weigh nothing, so that any rule of an
 * author wins.
 */
export const constructsCss = `
:where(.shell-body) { white-space: pre-wrap }
:where(.columns) { display: flex; column-gap: 2em }
:where(.math) { font-family: monospace }
:where(.math-display) { text-align: center }
`;

/** A terminal window for decks whose stylesheets know none. */
export const terminalCss = `
:where(.shell-wrap) { margin: 40px 0 0; background-color: #2b303b; border-radius: 6px; box-shadow: 0 4px 18px rgba(0, 0, 0, 0.35) }
:where(.shell-top-bar) { margin: 0; padding: 6px 0; background-color: #d9dce1; color: #3b3f45; border-radius: 6px; font-family: sans-serif; font-size: 16px; line-height: 1.2; text-align: center }
:where(.shell-body) { margin: 0; padding: 12px 16px 16px; color: #e3e6eb; font-family: "Courier New", monospace; font-size: 22px; line-height: 1.35; text-align: left; overflow-wrap: break-word }
:where(ps) { color: #a3d39c }
:where(dr) { color: #8fb8de }
:where(w) { color: #2b303b; background-color: #c9ced6 }
`;
