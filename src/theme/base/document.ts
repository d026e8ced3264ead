/**
 * How HTML shows by itself, before any stylesheet of the page: what the HTML standard recommends (section 15, Rendering)
 * for the elements that slides are made of.
 */
export const documentCss = `
html, body, address, article, aside, blockquote, dd, details, div, dl, dt, fieldset, figcaption, figure,
footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, li, main, menu, nav, ol, p, pre, search, section, summary, ul,
center, legend, optgroup, option { display: block }
head, link, meta, script, style, template, title, base, area, datalist, noembed, noframes, param, rp, source, track,
[hidden] { display: none }

p, dl, ul, ol, menu, pre, blockquote, figure, fieldset { margin-top: 1em; margin-bottom: 1em }
blockquote, figure { margin-left: 40px; margin-right: 40px }
dd { margin-left: 40px }
h1 { font-size: 2em; margin: 0.67em 0 }
h2 { font-size: 1.5em; margin: 0.83em 0 }
h3 { font-size: 1.17em; margin: 1em 0 }
h4 { margin: 1.33em 0 }
h5 { font-size: 0.83em; margin: 1.67em 0 }
h6 { font-size: 0.67em; margin: 2.33em 0 }
h1, h2, h3, h4, h5, h6 { font-weight: bold }

ul, ol, menu { padding-left: 40px }
[dir=rtl i] ul, [dir=rtl i] ol, [dir=rtl i] menu { padding-right: 40px; padding-left: 0 }
li { display: list-item }
ul, menu { list-style-type: disc }
ol { list-style-type: decimal }
:is(ol, ul, menu, dl) :is(ol, ul, menu, dl) { margin-top: 0; margin-bottom: 0 }
:is(ol, ul, menu) ul { list-style-type: circle }
:is(ol, ul, menu) :is(ol, ul, menu) ul { list-style-type: square }

b, strong { font-weight: bolder }
i, em, cite, dfn, var, address { font-style: italic }
u, ins { text-decoration: underline }
s, strike, del { text-decoration: line-through }
small { font-size: smaller }
big { font-size: larger }
sub { vertical-align: sub; font-size: smaller }
sup { vertical-align: super; font-size: smaller }
code, kbd, samp, tt, pre, listing, xmp, plaintext { font-family: monospace }
pre, listing, xmp, plaintext { white-space: pre }
nobr { white-space: nowrap }
div.math-display { text-align: center; margin: 1em 0 }
mark { background-color: yellow; color: black }
a[href] { color: #0000EE; text-decoration: underline }
center { text-align: center }
q::before { content: open-quote }
q::after { content: close-quote }
hr { color: gray; border: 1px inset; margin: 0.5em auto }
ruby, rt { display: inline }
rt { font-size: 50% }

table { display: table; text-indent: 0; border-spacing: 2px; border-collapse: separate; box-sizing: border-box }
caption { display: table-caption; text-align: center }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group; vertical-align: middle }
tbody { display: table-row-group; vertical-align: middle }
tfoot { display: table-footer-group; vertical-align: middle }
tr { display: table-row; vertical-align: inherit }
td, th { display: table-cell; padding: 1px; vertical-align: inherit }
th { font-weight: bold; text-align: center }

[dir=rtl i] { direction: rtl }
[dir=rtl i] pre:not([dir]), [dir=rtl i] .shell-wrap:not([dir]) { direction: ltr }
[dir=ltr i] { direction: ltr }
[align=left i] { text-align: left }
[align=right i] { text-align: right }
[align=center i] { text-align: center }
[align=justify i] { text-align: justify }
img[align=left i], table[align=left i] { float: left }
img[align=right i], table[align=right i] { float: right }
table[align=center i] { margin-left: auto; margin-right: auto }
td[valign=top i], th[valign=top i], tr[valign=top i] { vertical-align: top }
td[valign=bottom i], th[valign=bottom i], tr[valign=bottom i] { vertical-align: bottom }
[nowrap] { white-space: nowrap }
`;
