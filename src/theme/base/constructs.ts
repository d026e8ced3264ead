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
