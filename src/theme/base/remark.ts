/**
 * The page that plays capsicum and remark decks: what remark.js (https://github.com/gnab/remark, src/remark.less) says of
 * its own elements, and how its highlighter colours code. It comes before the author's stylesheets and competes with them
 * by specificity alone, as in the player.
 */
const frame = `
.remark-container { margin: 0; background-color: #d7d8d2 }
.remark-slide { display: table }
.remark-slide > .left { text-align: left }
.remark-slide > .center { text-align: center }
.remark-slide > .right { text-align: right }
.remark-slide > .top { vertical-align: top }
.remark-slide > .middle { vertical-align: middle }
.remark-slide > .bottom { vertical-align: bottom }
.remark-code-line { min-height: 1em }
.remark-code-line-highlighted, .remark-code-span-highlighted { background-color: rgba(255, 255, 0, 0.5) }
.remark-code-span-highlighted { padding: 1px 2px 2px }
`;

/** The older player that Podium carries: two classes on the slide's content, no font size of its own. */
const podiumContent = `
.remark-slide-content { background-color: #fff }
.remark-slide .remark-slide-content { display: table-cell; padding: 1em 4em; background-position: center; background-repeat: no-repeat }
.remark-slide .remark-slide-content .left { display: block; text-align: left }
.remark-slide .remark-slide-content .center { display: block; text-align: center }
.remark-slide .remark-slide-content .right { display: block; text-align: right }
`;

/**
 * What Podium's default theme says of elements and classes (https://github.com/beeware/podium): the player loads it before
 * the deck's own stylesheet, which is written with it in mind. Its colours and fonts are left out.
 */
const podiumTheme = `
h1, h2, h3 { font-weight: normal; text-align: center }
h1 { font-size: 48pt }
h2 { font-size: 36pt }
h3 { font-size: 28pt }
p, li { font-size: 24pt; line-height: 1.4em }
li, li p { margin: 0.4em 0 }
pre { max-width: 100%; white-space: pre-wrap }
.hljs-default pre { margin: 0.4em 0 }
.hljs-default code { font-size: 24pt }
img { display: block; margin: 0 auto; max-height: 75%; max-width: 100% }
cite { display: block; margin-top: 1em; text-align: right }
li cite { margin-top: 0 }
.footnotes { bottom: 2em; font-size: 18pt; position: absolute; right: 4em; text-align: right; width: 80% }
.footnotes p { font-size: 18pt; margin: 0.2em 0 }
.left-column { float: left; width: 47% }
.right-column { float: right; width: 47% }
.remark-slide-content.title { vertical-align: middle }
.title h1, .title h2, .title h3 { margin: 0.2em }
.title h2 { font-size: 24pt }
.emoji { font-size: 144pt }
table { margin: 0 auto }
table th { border-bottom: 1px solid; font-size: 36pt; padding: 0 1em }
table td { font-size: 24pt }
`;

/** remark.js 0.14 and later. */
const remarkContent = `
.remark-slide-content { display: table-cell; padding: 1em 4em; background: #fff center no-repeat; font-size: 20px }
.remark-slide-content h1 { font-size: 55px }
.remark-slide-content h2 { font-size: 45px }
.remark-slide-content h3 { font-size: 35px }
.remark-slide-content .left { display: block; text-align: left }
.remark-slide-content .center { display: block; text-align: center }
.remark-slide-content .right { display: block; text-align: right }
.remark-code { font-size: 18px }
`;

/** highlight.js's default colours, under the class that the player puts on every slide. */
const highlighting = `
.hljs-default pre code { display: block; padding: 0.5em; background: #f0f0f0; color: #444 }
.hljs-default .hljs-comment { color: #888 }
.hljs-default :is(.hljs-keyword, .hljs-selector-tag, .hljs-doctag, .hljs-name, .hljs-strong) { font-weight: bold }
.hljs-default :is(.hljs-type, .hljs-string, .hljs-number, .hljs-quote, .hljs-template-tag, .hljs-deletion, .hljs-selector-id, .hljs-selector-class) { color: #800 }
.hljs-default :is(.hljs-title, .hljs-section) { color: #800; font-weight: bold }
.hljs-default :is(.hljs-regexp, .hljs-symbol, .hljs-variable, .hljs-template-variable, .hljs-link, .hljs-selector-attr, .hljs-selector-pseudo) { color: #bc6060 }
.hljs-default .hljs-literal { color: #695 }
.hljs-default :is(.hljs-built_in, .hljs-bullet, .hljs-code, .hljs-addition) { color: #397300 }
.hljs-default .hljs-meta { color: #1f7199 }
.hljs-default .hljs-emphasis { font-style: italic }
`;

export const podiumCss = frame + podiumContent + highlighting;
export const podiumThemeCss = podiumTheme;
export const remarkCss = frame + remarkContent + highlighting;
