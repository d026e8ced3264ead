import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Attacks on cleaners of HTML. */
export interface Attack {
  readonly title: string;
  readonly html: string;
}

/**
 * The test data of DOMPurify (https://github.com/cure53/DOMPurify, MPL-2.0 or Apache-2.0), read from the last release on npm that
 * has it.
 */
export function dompurifyAttacks(): readonly Attack[] {
  const cases = require('dompurify-attacks/test/fixtures/expect.js') as readonly { readonly title?: string; readonly payload: string }[];
  return cases.map(({ title, payload }, index) => ({ title: title ?? `number ${index + 1}`, html: payload }));
}

const img = '<img src=x onerror=alert(1)>';

/** What later releases had to learn: markup that means something else once it was written and parsed again. */
export const mutations: readonly Attack[] = [
  { title: 'style in MathML in a table', html: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${img}">` },
  { title: 'style in MathML in a form', html: `<form><math><mtext></form><form><mglyph><style></math>${img}` },
  { title: 'title in SVG', html: `<svg></p><title><a id="</title>${img}">` },
  { title: 'style in SVG', html: `<svg></p><style><a id="</style>${img}">` },
  { title: 'textarea in MathML', html: `<math><mi><textarea></math>${img}</textarea>` },
  { title: 'comment in style in SVG', html: `<svg><style><!--</style>${img}--></style></svg>` },
  { title: 'CDATA in SVG', html: `<svg><![CDATA[><image xlink:href="]]>${img}"></svg>` },
  { title: 'CDATA outside of SVG', html: `<div><![CDATA[ ]]>${img}</div>` },
  {
    title: 'annotation in HTML',
    html: `<math><annotation-xml encoding="text/html"><style><img title="</style>${img}"></annotation-xml></math>`,
  },
  {
    title: 'annotation in HTML, in two languages',
    html: `<math><annotation-xml encoding="application/xhtml+xml"><svg><style>${img}</style></svg>`,
  },
  {
    title: 'foreignObject and desc',
    html: `<svg><desc><math><mi><style>${img}</style></mi></math></desc><foreignObject><xmp>${img}</xmp>`,
  },
  { title: 'comment that ends early', html: `<!--><img src onerror=alert(1)>--><!--->${img}--!>${img}<!-- --!${img}>` },
  { title: 'processing instruction', html: `<?img onerror=alert(1) ?>${img}<?xml-stylesheet ><img src=x onerror="alert(1)"> ?>` },
  { title: 'noscript', html: `<noscript><p id="</noscript>${img}"></noscript>` },
  {
    title: 'noembed, noframes, iframe',
    html: ['noembed', 'noframes', 'iframe'].map((tag) => `<${tag}><p id="</${tag}>${img}"></${tag}>`).join(''),
  },
  { title: 'template in template', html: `<template><template><p>${img}</p></template>${img}</template>` },
  { title: 'shadow root', html: `<div><template shadowrootmode="open">${img}<script>alert(1)</script></template></div>` },
  { title: 'select', html: `<select><option><style></select>${img}</style><selectedcontent>${img}</selectedcontent></select>` },
  { title: 'table foster-parenting', html: `<table><math><tr><td><mglyph><svg><mtext><style><path id="</style>${img}">` },
  {
    title: 'nested forms',
    html: `<form id=a><div></form><form id=b><input name=attributes><input form=a formaction="javascript:alert(1)" type=submit>`,
  },
  { title: 'deep nesting', html: `${'<div>'.repeat(600)}<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${img}">` },
  { title: 'deep nesting of SVG', html: `${'<r>'.repeat(520)}<svg><style>${img}</style></svg><a href="javascript:alert(1)">x</a>` },
  { title: 'very deep nesting', html: `${'<b><i><svg><g>'.repeat(5000)}${img}` },
  { title: 'very deep paragraphs', html: `${'<blockquote>'.repeat(20_000)}${img}` },
  {
    title: 'animated handler',
    html: '<svg><set attributeName="onmouseover" to="alert(1)"/><animate attributeName="onload" values="alert(1)"/></svg>',
  },
  {
    title: 'animated link',
    html: '<svg><a><animate attributeName="xlink:href" values="javascript:alert(1)"/><text y="9">x</text></a></svg>',
  },
  {
    title: 'animated link by prefix',
    html: '<svg><a xmlns:y="http://www.w3.org/1999/xlink"><set attributeName="y:href" to="javascript:alert(1)"/></a></svg>',
  },
  {
    title: 'use of a drawing',
    html: "<svg><use href=\"data:image/svg+xml,<svg id=a xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>#a\"/></svg>",
  },
  { title: 'links of MathML', html: '<math href="javascript:alert(1)"><mi xlink:href="javascript:alert(1)">x</mi></math>' },
  {
    title: 'scheme with blanks and entities',
    html: '<a href="&#1;java&Tab;script&colon;alert(1)">x</a><a href="\u00a0javascript:alert(1)">y</a>',
  },
  {
    title: 'popover and invoker',
    html: '<button popovertarget=p onbeforetoggle=alert(1)>x</button><div popover id=p ontoggle=alert(1)>y</div>',
  },
  { title: 'style with an old property', html: '<a style="-o-link:\'javascript:alert(1)\';-o-link-source:current">x</a>' },
  { title: 'style that ends its attribute', html: `<p style='color:red;content:"\\22\\3e${img}"'>x</p>` },
  {
    title: 'names that hide functions',
    html: '<img name=querySelector src=x><form name=body></form><img id=Reveal name=documentElement src=x>',
  },
  {
    title: 'attributes twice, with slashes',
    html: `<img/src=x/onerror=alert(1) src=y><a/href=javascript:alert(1)//>x</a><svg/onload=alert(1)>`,
  },
  { title: 'null characters', html: '<scr\0ipt>alert(1)</scr\0ipt><img src=x onerror\0=alert(1)><a href="java\0script:alert(1)">x</a>' },
];
