/**
 * How deckx shows the constructs that no player knows by itself: terminal windows, columns, footnotes. The selectors are
 * as weak as they can be, so that an author's rules win.
 */
export const constructsCss = `
.shell-wrap { margin: 40px auto 0; max-width: 1000px; background-color: #2b303b; border-radius: 6px; box-shadow: 0 4px 18px rgba(0, 0, 0, 0.35) }
.shell-top-bar { margin: 0; padding: 6px 0; background-color: #d9dce1; color: #3b3f45; border-radius: 6px; font-family: sans-serif; font-size: 16px; line-height: 1.2; text-align: center }
.shell-body { margin: 0; padding: 12px 16px 16px; color: #e3e6eb; font-family: "Courier New", monospace; font-size: 22px; line-height: 1.35; text-align: left; white-space: pre-wrap; overflow-wrap: break-word }
ps { color: #a3d39c }
dr { color: #8fb8de }
w { color: #2b303b; background-color: #c9ced6 }
.columns { display: flex; column-gap: 2em }
.math { font-family: monospace }
.math-display { text-align: center }
`;
