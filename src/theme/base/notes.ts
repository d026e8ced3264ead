/** A sober look for speaker notes in a column. Sizes are shares of the body text. */
export const notesCss = `
:root { line-height: 1.4; color: #1f2328; overflow-wrap: break-word }
:root > * { margin-top: 0 }
p, ul, ol, pre, blockquote, table { margin: 0 0 0.6em }
h1, h2, h3, h4, h5, h6 { font-size: 1.1em; margin: 0.8em 0 0.4em }
h1 { font-size: 1.25em }
ul, ol { padding-left: min(1.6em, 15%) }
[dir=rtl i] ul, [dir=rtl i] ol { padding-right: min(1.6em, 15%); padding-left: 0 }
li { margin: 0.15em 0 }
blockquote { padding-left: 0.8em; border-left: 2px solid #c9d1d9; color: #57606a }
[dir=rtl i] blockquote { padding: 0 0.8em 0 0; border-width: 0 2px 0 0; border-right: 2px solid #c9d1d9 }
code, pre { font-family: "Courier New", monospace; font-size: 0.92em }
pre > code { display: block; font-size: 1em; padding: 0.5em; background-color: #f6f8fa; white-space: pre-wrap; overflow-wrap: break-word }
a[href] { color: #0b5cad }
img { max-width: 100% }
video, audio, iframe { max-width: 100%; height: auto }
table { border-collapse: collapse }
th, td { padding: 0.2em 0.6em; border-bottom: 1px solid #d0d7de }
th:not([align]) { text-align: start }
.tables-1 table { font-size: 0.85em }
.tables-2 table { font-size: 0.7em }
.tables-3 table { font-size: 0.7em; overflow-wrap: anywhere }
.tables-4 table { font-size: 0.55em; overflow-wrap: anywhere }
.tables-4 :is(th, td) { padding: 0.2em 0.15em }
.shell-wrap { margin: 0 0 0.6em; padding: 0.5em; background-color: #f6f8fa }
.shell-top-bar { margin: 0 0 0.3em; font-weight: bold }
.shell-body { margin: 0; font-family: "Courier New", monospace; font-size: 0.92em; white-space: pre-wrap; overflow-wrap: break-word }
.deck-code-line-highlighted { background-color: #fff3b0 }
.hljs-comment, .hljs-quote { color: #57606a }
.hljs-keyword, .hljs-selector-tag, .hljs-doctag, .hljs-type, .hljs-template-tag { color: #b31d28 }
.hljs-string, .hljs-regexp, .hljs-addition, .hljs-template-variable { color: #0a3069 }
.hljs-number, .hljs-literal, .hljs-attr, .hljs-attribute, .hljs-variable, .hljs-meta, .hljs-symbol, .hljs-bullet, .hljs-link { color: #0550ae }
.hljs-title, .hljs-section, .hljs-selector-id, .hljs-selector-class { color: #6639ba }
.hljs-built_in, .hljs-deletion { color: #953800 }
.hljs-name, .hljs-tag { color: #116329 }
.hljs-emphasis { font-style: italic }
.hljs-strong { font-weight: bold }
.footnote-definition { font-size: 0.88em; margin: 0 0 0.3em }
.footnote-definitions { margin: 0.8em 0 0 }
.columns { display: flex; column-gap: 1.5em }
`;
