import type { LiteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js';
import type { TypesetMath } from './typeset.js';

/** Units of MathJax's drawings to the em. */
const unitsPerEm = 1000;

/** What MathJax's stylesheet says of the rules of tables: drawings stand alone. */
const tableRule = { 'stroke-width': '70', fill: 'none' };
const dashes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'mjx-dashed': { 'stroke-dasharray': '140' },
  'mjx-dotted': { 'stroke-dasharray': '0,140', 'stroke-linecap': 'round' },
};

/** Attributes for scripts and stylesheets of a page. */
const forPages = /^(?:data-.*|class|role|focusable|style|id)$/;

/**
 * MathJax's `svg` element as a document of its own, with its extent: without what is for pages, with what their stylesheet
 * says, strokes only where there are lines. Where nothing is drawn its width is 0.
 */
export function cleanDrawing(svg: LiteElement, adaptor: LiteAdaptor): Omit<TypesetMath, 'mathml'> {
  const [x = 0, y = 0, width = 0, height = 0] = (attributeOf(svg, 'viewBox', adaptor) ?? '').split(/\s+/).map(Number);
  cleanElement(svg, 'currentColor', adaptor);
  // As large as at a font size of 16 pixels.
  const pixels = (units: number): string => `${Math.round((units / unitsPerEm) * 16 * 1000) / 1000}`;
  adaptor.setAttribute(svg, 'width', pixels(width));
  adaptor.setAttribute(svg, 'height', pixels(height));
  const drawn = adaptor.outerHTML(svg);
  const isEmpty = !/<(?:path|text|line|rect|ellipse|polygon)\b/.test(drawn);
  return { svg: drawn, width: isEmpty ? 0 : (x + width) / unitsPerEm, ascent: -y / unitsPerEm, descent: (y + height) / unitsPerEm };
}

function cleanElement(element: LiteElement, inherited: string, adaptor: LiteAdaptor): void {
  const stroke = attributeOf(element, 'stroke', adaptor) ?? inherited;
  const rules = rulesOf(element, adaptor);
  for (const { name } of adaptor.allAttributes(element))
    if (forPages.test(name) || name === 'stroke') adaptor.removeAttribute(element, name);
  for (const [name, value] of Object.entries(rules)) adaptor.setAttribute(element, name, value);
  const weight = attributeOf(element, 'stroke-width', adaptor);
  if (weight === '0') adaptor.removeAttribute(element, 'stroke-width');
  else if (weight !== undefined) adaptor.setAttribute(element, 'stroke', stroke);
  for (const child of adaptor.childNodes(element)) {
    if (adaptor.kind(child) === '#text') continue;
    const inner = child as LiteElement;
    if (adaptor.kind(inner) === 'path' && attributeOf(inner, 'd', adaptor) === '') adaptor.remove(inner);
    else cleanElement(inner, stroke, adaptor);
  }
}

function attributeOf(element: LiteElement, name: string, adaptor: LiteAdaptor): string | undefined {
  return adaptor.getAttribute(element, name) as string | undefined;
}

function rulesOf(element: LiteElement, adaptor: LiteAdaptor): Readonly<Record<string, string>> {
  const isRule = adaptor.hasAttribute(element, 'data-line') || adaptor.hasAttribute(element, 'data-frame');
  return isRule ? { ...tableRule, ...dashes[attributeOf(element, 'class', adaptor) ?? ''] } : {};
}
