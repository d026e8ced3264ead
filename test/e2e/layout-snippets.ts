/** A piece of a page: markup, and what the stylesheet says of it. */
export interface Snippet {
  readonly css?: string;
  readonly html: string;
}

/** Words that differ: `a0 a1 a2`. */
export const filler = (first: string, count: number): string => Array.from({ length: count }, (_, index) => `${first}${index}`).join(' ');

const cells = (...words: readonly string[]): string => words.map((word) => `<div>${word}</div>`).join('');
const row = (...words: readonly string[]): string => `<tr>${words.map((word) => `<td>${word}</td>`).join('')}</tr>`;

/** Snippets by what they show of CSS. */
export const propertySnippets: Readonly<Record<string, Snippet>> = {
  'lengths: units of all kinds': {
    css: '.a { margin-left: 2em; width: 30ch; } .b { margin-left: 1in; } .c { margin-left: 2.54cm; } .d { margin-left: 25.4mm; } .e { margin-left: 6pc; } .f { margin-left: 10vw; width: 50vmin; } .g { margin-left: 72pt; }',
    html: `<div class="a">${filler('chars', 12)}</div><div class="b">inch</div><div class="c">centi</div><div class="d">milli</div><div class="e">pica</div><div class="f">${filler('view', 14)}</div><div class="g">point</div>`,
  },
  'lengths: calculated, mixed with percentages': {
    css: '.a { width: min(100%, 400px); } .b { width: max(30%, 250px); margin-left: calc(50% - 100px); } .c { width: clamp(100px, 80%, 420px); } .d { padding-left: calc((10% + 1em) * 2); width: calc(100% - 200px); box-sizing: border-box; }',
    html: `<div class="a">${filler('a', 20)}</div><div class="b">${filler('b', 20)}</div><div class="c">${filler('c', 20)}</div><div class="d">${filler('d', 30)}</div>`,
  },
  'widths that the content decides': {
    css: '.a { width: max-content; margin: 0 auto; } .b { width: min-content; margin-left: auto; } .c { width: fit-content; margin-left: 100px; padding: 5px; } .d { min-width: max-content; width: 50px; } .e { max-width: max-content; text-align: right; }',
    html: `<div class="a">as wide it is</div><div class="b">narrow longestword here</div><div class="c">${filler('fit', 40)}</div><div class="d">never broken up</div><div class="e">limited end</div>`,
  },
  'aspect ratios': {
    css: '.a { aspect-ratio: 4 / 1; width: 400px; border: 2px solid; } .b { aspect-ratio: 2; height: 80px; text-align: right; } .c { aspect-ratio: 10; width: 200px; }',
    html: `<div class="a">high</div><div class="b">wide</div><div class="c">${filler('grows', 8)}</div><div>after</div>`,
  },
  'margins: negative ones': {
    css: '.a { margin: 40px 0 -20px -10px; } .b { margin: -10px 0; } .c { margin-top: -15px; padding-top: 30px; } .d { margin: 30px -50px 0 50px; text-align: right; }',
    html: '<div class="a">one</div><div>two</div><div class="b">three</div><div class="c">four</div><div class="d">five</div>',
  },
  'overflow: hidden keeps floats and margins inside': {
    css: '.o { overflow: hidden; border: 1px solid; } .f { float: left; width: 300px; height: 120px; } .p { margin: 20px 0; } .r { overflow: auto; }',
    html: `<div class="o"><div class="f">floated</div>beside</div><div class="o"><div class="p">inner</div></div><div class="f">left</div><div class="r">${filler('right', 40)}</div><div>end</div>`,
  },
  'display: flow-root, contents, list-item': {
    css: '.r { display: flow-root; } .f { float: right; height: 80px; } .c { display: contents; } .x { display: flex; gap: 30px; } li { margin-left: 30px; } .l { display: list-item; margin-left: 60px; }',
    html: '<div class="r"><div class="f">floats</div>root</div><div class="x"><div class="c"><div>first</div><div>second</div></div><div>third</div></div><div class="l">item</div><div>end</div>',
  },
  'inline flex and grid on a line': {
    css: 'i { font-style: normal; } .f { display: inline-flex; gap: 15px; padding: 8px; border: 1px solid; } .g { display: inline-grid; grid-template-columns: 80px 120px; vertical-align: top; } .t { display: inline-table; }',
    html: `<div>before <span class="f"><i>one</i><i>two</i></span> between <span class="g">${cells('p', 'q', 'r', 's')}</span> behind</div><div>next</div>`,
  },
  'inline blocks with padding, margins and backgrounds': {
    css: '.b { display: inline-block; padding: 12px 20px; margin: 5px; background: #eee; } .h { display: inline-block; height: 60px; } .o { display: inline-block; overflow: hidden; }',
    html: '<div>tags <span class="b">alpha</span><span class="b">beta</span> and <span class="h">high</span> text</div><div>next <span class="o">cut</span> line</div>',
  },
  'vertical alignment of inline boxes': {
    css: '.t { vertical-align: text-top; font-size: 12px; } .u { vertical-align: text-bottom; font-size: 12px; } .v { vertical-align: 10px; } .w { vertical-align: -30%; } .x { vertical-align: top; font-size: 12px; } .s { vertical-align: sub; font-size: 14px; }',
    html: '<div>base <span class="t">texttop</span> <span class="u">textbottom</span> <span class="v">raised</span> <span class="w">lowered</span> <sub class="s">subbed</sub></div><div>end</div>',
  },
  'text: word and letter spacing': {
    css: '.a { word-spacing: 20px; } .b { word-spacing: -3px; letter-spacing: 2px; } .c { letter-spacing: 0.1em; text-align: right; } .d { word-spacing: 1em; width: 300px; }',
    html: `<div class="a">${filler('a', 5)}</div><div class="b">${filler('b', 5)}</div><div class="d">${filler('d', 12)}</div>`,
  },
  'text: last lines aligned': {
    css: 'div.a { text-align: justify; text-align-last: center; } div.b { text-align-last: right; } div.c { text-align: justify; text-align-last: justify; }',
    html: `<div class="a">${filler('a', 40)}</div><div class="b">${filler('b', 40)}</div><div class="c">${filler('c', 5)}</div>`,
  },
  'text: indented, transformed, small capitals': {
    css: '.slide .a { text-indent: -30px; padding-left: 50px; } .b { text-transform: uppercase; } .c { font-variant: small-caps; } .d { text-indent: 10%; }',
    html: `<div class="a">${filler('hang', 30)}</div><div class="d">${filler('deep', 30)}</div>`,
  },
  'text: white space modes': {
    css: '.n { white-space: nowrap; width: 100px; } .p { white-space: pre-line; } .w { white-space: pre-wrap; width: 300px; } .t { text-wrap: nowrap; width: 50px; }',
    html: `<div class="n">${filler('n', 8)}</div><div class="p">one\n   two\nthree</div><div class="w">four   five\n  six ${filler('w', 12)}</div><div class="t">never wraps here</div>`,
  },
  'text: line heights': {
    css: '.a { line-height: 2; } .b { line-height: 15px; } .c { line-height: 1; font-size: 40px; } .c span { font-size: 16px; line-height: 60px; } .d { line-height: normal; }',
    html: `<div class="a">${filler('a', 20)}</div><div class="b">${filler('b', 40)}</div><div class="c">large <span>small</span> again</div><div class="d">normal</div><div>end</div>`,
  },
  'text: balanced': {
    css: 'div.a { text-wrap: balance; text-align: center; font-size: 30px; } div.b { text-wrap: balance; width: 500px; }',
    html: `<div class="a">${filler('balanced', 12)}</div><div class="b">${filler('lines', 11)}</div><div>end</div>`,
  },
  'flex: wrapped rows': {
    css: '.f { display: flex; flex-wrap: wrap; gap: 10px 20px; } .f > div { flex: 1 1 280px; padding: 10px; border: 1px solid; }',
    html: `<div class="f">${cells(filler('a', 5), filler('b', 20), filler('c', 5), filler('d', 9), 'e0')}</div><div>after</div>`,
  },
  'flex: wrapped rows in a high box, spread': {
    css: '.f { display: flex; flex-wrap: wrap; height: 300px; align-content: space-between; justify-content: center; } .f > div { width: 400px; } .g { display: flex; flex-flow: row wrap; height: 150px; } .g > div { width: 600px; }',
    html: `<div class="f">${cells('a', 'b', 'c', 'd', 'e')}</div><div class="g">${cells('p', 'q')}</div>`,
  },
  'flex: reversed and ordered': {
    css: '.f { display: flex; flex-direction: row-reverse; } .g { display: flex; flex-direction: column-reverse; height: 150px; } .h { display: flex; gap: 20px; } .h :nth-child(1) { order: 2; } .h :nth-child(3) { order: -1; }',
    html: `<div class="f">${cells('a', 'b', 'c')}</div><div class="g">${cells('p', 'q')}</div><div class="h">${cells('x', 'y', 'z')}</div>`,
  },
  'flex: spread around and evenly': {
    css: '.a { display: flex; justify-content: space-around; } .b { display: flex; justify-content: space-evenly; } .c { display: flex; flex-direction: column; height: 200px; justify-content: space-evenly; } .d { display: flex; justify-content: flex-end; gap: 8px; }',
    html: ['a', 'b', 'c', 'd'].map((name) => `<div class="${name}">${cells(`${name}one`, `${name}two`, `${name}three`)}</div>`).join(''),
  },
  'flex: items that align themselves, and baselines': {
    css: '.f { display: flex; height: 120px; gap: 20px; align-items: flex-end; } .s { align-self: flex-start; } .m { align-self: center; } .b { display: flex; align-items: baseline; gap: 10px; } .b :nth-child(2) { font-size: 50px; } .b :nth-child(3) { padding-top: 30px; }',
    html: `<div class="f"><div class="s">upper</div><div class="m">middle</div><div>lower</div></div><div class="b">${cells('one', 'two', 'three')}</div>`,
  },
  'flex: items that shrink or not': {
    css: '.f { display: flex; } .n { flex-shrink: 0; width: 700px; } .w { width: 600px; } .x { width: 600px; flex-shrink: 3; }',
    html: `<div class="f"><div class="n">${filler('n', 30)}</div><div class="w">${filler('w', 20)}</div></div><div class="f"><div class="w">${filler('p', 30)}</div><div class="x">${filler('q', 20)}</div></div>`,
  },
  'flex: a column whose items fill it': {
    css: '.f { display: flex; flex-direction: column; height: 400px; } .m { flex: 1; display: flex; align-items: center; justify-content: center; } .e { align-self: flex-end; }',
    html: '<div class="f"><div>header</div><div class="m"><div>main</div></div><div class="e">footer</div></div>',
  },
  'grid: items that say where they lie': {
    css: '.g { display: grid; grid-template-columns: 200px 1fr 1fr; gap: 10px; } .a { grid-column: 1 / 3; } .b { grid-row: 1 / span 2; grid-column: 3; } .c { grid-column: -2 / -1; } .d { grid-column: 1 / -1; }',
    html: `<div class="g"><div class="a">${filler('a', 30)}</div><div class="b">${filler('b', 50)}</div><div>plain</div><div class="c">right</div><div class="d">${filler('d', 20)}</div></div><div>after</div>`,
  },
  'grid: areas': {
    css: '.g { display: grid; grid-template: "head head" 60px "side main" auto "foot main" auto / 200px 1fr; column-gap: 20px; } .h { grid-area: head; } .s { grid-area: side; } .m { grid-area: main; } .f { grid-area: foot; }',
    html: `<div class="g"><div class="m">${filler('main', 60)}</div><div class="s">side</div><div class="f">foot</div><div class="h">head</div></div><div>after</div>`,
  },
  'grid: as many columns as fit': {
    css: '.a { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 20px; } .b { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); }',
    html: `<div class="a">${cells('a', 'b', filler('c', 20), 'd', 'e')}</div><div class="b">${cells('p', 'q', 'r')}</div>`,
  },
  'grid: rows of given heights, items aligned in their cells': {
    css: '.g { display: grid; grid-template-columns: repeat(3, 1fr); grid-template-rows: 100px 80px; place-items: center; } .e { justify-self: end; align-self: end; } .s { justify-self: stretch; text-align: right; }',
    html: `<div class="g"><div>a</div><div class="e">b</div><div>c</div><div class="s">d</div><div>e</div><div>f</div></div><div>after</div>`,
  },
  'grid: in columns, with rows of their own': {
    css: '.g { display: grid; grid-auto-flow: column; grid-template-rows: auto auto; grid-auto-columns: 1fr; column-gap: 10px; } .h { display: grid; height: 200px; grid-template-rows: 1fr 2fr; } .i { display: grid; grid-auto-rows: 50px; grid-template-columns: fit-content(150px) minmax(100px, 300px) 1fr; }',
    html: `<div class="g">${cells('a', 'b', 'c', 'd', 'e')}</div><div class="h">${cells('p', 'q')}</div><div class="i">${cells(filler('u', 9), 'v', 'w', 'x')}</div>`,
  },
  'grid: tracks shared out': {
    css: '.a { display: grid; grid-template-columns: 100px 100px; justify-content: space-between; } .b { display: grid; grid-template-columns: auto auto; justify-content: center; gap: 30px; } .c { display: grid; height: 120px; align-content: center; } .d { display: grid; grid-auto-flow: row dense; grid-template-columns: 1fr 1fr 1fr; } .w { grid-column: span 2; }',
    html: `<div class="a">${cells('a', 'b')}</div><div class="b">${cells('left', 'right')}</div><div class="c">${cells('mid')}</div><div class="d"><div class="w">p</div><div class="w">q</div><div>r</div><div>s</div></div>`,
  },
  'tables: collapsed borders': {
    css: 'td { border: 4px solid; } .b td { border: 0; border-bottom: 10px solid; } .c { border-collapse: collapse; } .c tr { border-top: 6px solid; } .c td { border: 0; }',
    html: `<table>${row('a', filler('b', 4))}${row('c', 'd')}</table><table class="b">${row('e', 'f')}${row('g', 'h')}</table><table class="c">${row('i', 'j')}${row('k', 'l')}</table><div>after</div>`,
  },
  'tables: room between cells': {
    css: '.slide table { border-collapse: separate; border-spacing: 10px 20px; border: 3px solid; } td { border: 2px solid; } .slide .n { border-spacing: 2px; } .slide .k { border-collapse: collapse; }',
    html: `<table>${row('a', 'b')}${row('c', 'd')}</table><table class="n">${row('e', 'f')}</table><table class="k">${row('g', 'h')}</table><div>after</div>`,
  },
  'tables: widths of cells': {
    css: 'table { width: 800px; } .a { width: 30%; } .b { width: 100px; } .f { table-layout: fixed; }',
    html: `<table><tr><td class="a">share</td><td class="b">given</td><td>${filler('rest', 5)}</td></tr></table><table class="f"><tr><td class="b">x0</td><td>y0</td><td>${filler('z', 50)}</td></tr></table>`,
  },
  'words that may break anywhere, which makes columns share by their text': {
    css: '.t { width: 500px; } td { border: 1px solid; } .t td { overflow-wrap: anywhere; } .d td { word-break: break-word; } .w { width: 500px; } .w td { overflow-wrap: break-word; }',
    html: `<table class="t">${row(filler('first', 24), filler('two', 8), 'x')}</table><table class="t d">${row(filler('second', 24), filler('b', 12))}</table><table class="w">${row(filler('incomprehensible', 12), filler('c', 12))}</table>`,
  },
  'tables: spans, captions, aligned cells': {
    css: 'caption { text-align: left; padding: 5px; } .u caption { caption-side: bottom; } td { border: 1px solid; } .t { vertical-align: top; } .m { vertical-align: middle; } .l { vertical-align: bottom; } .b { vertical-align: baseline; }',
    html: `<table><caption>caption</caption><tr><td rowspan="2" class="m">both</td><td colspan="2">${filler('wide', 6)}</td></tr><tr><td class="l">low</td><td class="t">${filler('high', 2)}<br>line<br>more</td></tr></table><table class="u"><caption>below</caption><tr><td class="b" style="font-size: 40px">big</td><td class="b">base</td></tr></table>`,
  },
  'tables: of other elements': {
    css: '.t { display: table; width: 600px; } .c { display: table-cell; padding: 10px; vertical-align: middle; } .r { display: table-row; }',
    html: `<div class="t"><div class="c">${filler('left', 20)}</div><div class="c">right</div></div><div class="c">loose</div><div class="c">cells</div><div class="t"><div class="r"><div class="c">in</div><div class="c">rows</div></div></div>`,
  },
  'columns: of a width, across all, unbroken': {
    css: '.w { columns: 220px; column-gap: 20px; } .s { column-count: 3; column-gap: 30px; } .x { column-span: all; } .k { break-inside: avoid; } .s p { margin: 0 0 10px; }',
    html: `<div class="w">${filler('w', 60)}</div><div class="s"><p>${filler('a', 30)}</p><div class="x">across</div><p class="k">${filler('b', 20)}</p><p class="k">${filler('c', 20)}</p></div><div>after</div>`,
  },
  'transforms move without moving others': {
    css: '.a { position: absolute; top: 50%; left: 50%; transform: translate(-50%, -50%); } .b { transform: translateX(2em) translateY(-10px); } .c { translate: 30px 20px; } .d { transform: scale(2); transform-origin: 0 0; width: 200px; }',
    html: '<div class="a">centre</div><div>still</div><div class="b">moved</div><div class="c">also</div><div>rest</div>',
  },
  'sticky and fixed boxes': {
    css: '.s { position: sticky; top: 10px; } .f { position: fixed; right: 20px; bottom: 10px; } .r { position: relative; bottom: 10px; }',
    html: '<div>top</div><div class="r">up</div><div class="s">stays</div><div class="f">corner</div><div>end</div>',
  },
  'lists: markers inside, numbers, positions': {
    css: '.n { list-style: none; padding-left: 0; } .d { list-style: decimal; padding-left: 60px; }',
    html: `<ul class="n"><li>bare</li></ul><ol class="d"><li>first<ol><li>inner</li></ol></li><li>${filler('long', 40)}</li></ol><ul><li><div>block</div></li></ul>`,
  },
  'selectors: relations and counts': {
    css: 'em, i { font-style: normal; } p:first-child { margin-left: 10px; } p:nth-child(2n) { margin-left: 20px; } p:nth-of-type(3) { margin-left: 30px; } p:last-child { margin-left: 40px; } div > em { margin-left: 50px; } em + i { margin-left: 60px; } em ~ u { margin-left: 70px; } div:has(> u) { padding-top: 15px; } p:not(.k, :first-child) { text-indent: 5px; } :is(p, em):where(.k) { padding-left: 7px; }',
    html: '<div><p>one</p><p class="k">two</p><p>three</p><p>four</p></div><div><em>five</em><i>six</i><u>seven</u></div>',
  },
  'cascade: layers, importance, nesting, conditions': {
    css: '@layer low, high; @layer high { div.a { margin-left: 40px; } } @layer low { div.a { margin-left: 90px !important; } } div.b { & span { margin-left: 60px; } > i { margin-left: 20px; } } @supports (display: grid) and (not (display: nonsense)) { div.c { margin-left: 30px; } } @supports (display: nonsense) { div.c { margin-left: 300px; } } @media (min-width: 500px) and (max-width: 2000px) { div.d { margin-left: 70px; } } @media (width > 5000px), print { div.d { margin-left: 0; } } div.e { --x: calc(1em * 2); margin-left: var(--x, 5px); padding-left: var(--none, 25px); }',
    html: '<div class="a">layered</div><div class="b"><span>nested</span> <i>child</i></div><div class="c">supported</div><div class="d">wide</div><div class="e">custom</div>',
  },
  'cascade: keywords that go back': {
    css: 'p { margin-left: 50px; } p.a { margin: initial; } p.b { margin: revert; } p.c { all: unset; display: block; } div.d { display: inline; display: revert; } .e p { margin-left: inherit; } .e { margin-left: 15px; }',
    html: '<div><p class="a">initial</p><p class="b">revert</p><p class="c">unset</p></div><div class="d">block</div><div class="e"><p>inherits</p></div>',
  },
};
