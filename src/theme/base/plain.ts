/** A sober look for decks that bring no stylesheet. */
export const plainCss = `
.remark-slide-content { padding: 40px 72px; font-family: sans-serif; font-size: 28px; line-height: 1.35; color: #1f2328; background-color: #fff }
.remark-slide-content h1 { font-size: 2.1em; line-height: 1.15; margin: 0.3em 0 0.5em }
.remark-slide-content h2 { font-size: 1.6em; line-height: 1.2; margin: 0.3em 0 0.5em }
.remark-slide-content h3 { font-size: 1.25em; line-height: 1.25; margin: 0.4em 0 }
.remark-slide-content.title { vertical-align: middle; text-align: center }
:where(p, ul, ol, pre, blockquote) { margin-top: 0.5em; margin-bottom: 0.5em }
li { margin: 0.25em 0 }
a[href] { color: #0b5cad }
blockquote { margin-left: 0; padding-left: 0.8em; border-left: 4px solid #c9d1d9; color: #57606a }
.remark-inline-code { font-size: 0.9em; background-color: #eff1f3; font-family: "Courier New", monospace }
.hljs-default pre code { font-family: "Courier New", monospace; font-size: 22px; line-height: 1.4; background-color: #f6f8fa; color: #1f2328; padding: 16px 20px; white-space: pre-wrap }
.remark-slide-content img { max-width: 100%; max-height: 520px }
th, td { padding: 6px 14px; border-bottom: 1px solid #d0d7de; text-align: left }
.left-column { width: 48%; float: left }
.right-column { width: 48%; float: right }
.footnotes { position: absolute; right: 72px; bottom: 28px; width: 80%; text-align: right; font-size: 20px; color: #57606a }
`;
