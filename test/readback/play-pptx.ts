import type { Document, Element } from '@xmldom/xmldom';
import { drawing, elements, openPptx, presentation } from './pptx-package.js';

/**
 * Plays a .pptx by its XML alone: for each slide the text that is seen before the first click, after it, after the second …
 * What enters with an animation is not seen before its click; formulas are no text. Only shapes without text may go again.
 */
export function playPptx(bytes: Uint8Array): readonly (readonly string[])[] {
  return openPptx(bytes).slides.map(({ document }) => {
    const clicks = clicksOf(document);
    return [...clicks, []].map((_, played) => textWithout(document, clicks.slice(played).flat()));
  });
}

/** A shape, or one of its paragraphs. */
interface Target {
  readonly shape: string;
  readonly paragraph?: number;
}

function clicksOf(document: Document): readonly (readonly Target[])[] {
  const clicks: Target[][] = [];
  for (const node of elements(document, presentation, 'cTn')) {
    const type = node.getAttribute('nodeType') ?? '';
    if (!type.endsWith('Effect')) continue;
    if (type === 'clickEffect') clicks.push([]);
    if (node.getAttribute('presetClass') === 'exit') {
      if (hasText(document, targetOf(node))) throw new Error('text goes away');
      continue;
    }
    clicks.at(-1)!.push(targetOf(node));
  }
  return clicks;
}

function hasText(document: Document, { shape }: Target): boolean {
  const shapes = elements(document, presentation, 'sp').filter(
    (sp) => elements(sp, presentation, 'cNvPr')[0]?.getAttribute('id') === shape,
  );
  return shapes.some((sp) => shapeText(sp, []).trim() !== '');
}

function targetOf(node: Element): Target {
  const [shape] = elements(node, presentation, 'spTgt');
  const [range] = elements(node, presentation, 'pRg');
  const id = shape!.getAttribute('spid')!;
  if (range === undefined) return { shape: id };
  if (range.getAttribute('st') !== range.getAttribute('end')) throw new Error('paragraphs enter one by one');
  return { shape: id, paragraph: Number(range.getAttribute('st')) };
}

function textWithout(document: Document, hidden: readonly Target[]): string {
  const shapes = ['sp', 'graphicFrame'].flatMap((name) => elements(document, presentation, name));
  return shapes
    .filter(isShown)
    .map((shape) => shapeText(shape, hidden))
    .join('\n');
}

/** Whether a shape is on the slide (titles for screen readers stand above it), and no alternative that PowerPoint passes over. */
function isShown(shape: Element): boolean {
  for (let node: Element | null = shape; node !== null; node = node.parentNode as Element | null)
    if (node.localName === 'Fallback') return false;
  const [offset, extent] = ['off', 'ext'].map((name) => elements(shape, drawing, name)[0]);
  return offset === undefined || Number(offset.getAttribute('y')) + Number(extent?.getAttribute('cy')) > 0;
}

function shapeText(shape: Element, hidden: readonly Target[]): string {
  const own = hidden.filter(({ shape: id }) => ancestorIds(shape).includes(id));
  if (own.some(({ paragraph }) => paragraph === undefined)) return '';
  const gone = new Set(own.map(({ paragraph }) => paragraph));
  const paragraphs = elements(shape, drawing, 'p');
  if (own.some(({ paragraph }) => paragraph! >= paragraphs.length)) throw new Error('a paragraph that is not there enters');
  return paragraphs.map((paragraph, index) => (gone.has(index) ? '' : paragraphText(paragraph))).join('\n');
}

/** The ids of a shape and of the groups around it. */
function ancestorIds(shape: Element): readonly string[] {
  const ids: string[] = [];
  for (let node: Element | null = shape; node !== null; node = node.parentNode as Element | null) {
    if (node.localName !== 'sp' && node.localName !== 'graphicFrame' && node.localName !== 'grpSp') continue;
    ids.push(elements(node, presentation, 'cNvPr')[0]!.getAttribute('id')!);
  }
  return ids;
}

function paragraphText(paragraph: Element): string {
  return elements(paragraph, drawing, '*')
    .map(({ localName, textContent }) => (localName === 'br' ? '\n' : localName === 't' ? (textContent ?? '') : ''))
    .join('');
}
