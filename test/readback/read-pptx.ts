import { createHash } from 'node:crypto';
import type { Document, Element } from '@xmldom/xmldom';
import { drawing, elements, openPptx, parse, presentation, relationshipId, type Parts, type SlidePart } from './pptx-package.js';
import type { SlideReading } from './reading.js';

/** Reads a .pptx by its XML alone, slides in the order of the presentation. */
export function readPptx(bytes: Uint8Array): readonly SlideReading[] {
  const { parts, slides } = openPptx(bytes);
  return slides.map((slide) => readSlide(parts, slide));
}

function readSlide(parts: Parts, { document, targets }: SlidePart): SlideReading {
  const notesPath = [...targets.values()].find(({ type }) => type.endsWith('/notesSlide'))?.target;
  return {
    text: textOf(document, isSeen),
    notes: notesPath === undefined ? '' : notesText(parse(parts, notesPath)),
    links: elements(document, drawing, 'hlinkClick').flatMap((link) => {
      const target = targets.get(relationshipId(link, 'id'));
      return target?.external === true ? [target.target] : [];
    }),
    images: elements(document, presentation, 'pic').map((picture) => imageHash(parts, picture, targets)),
  };
}

/** The hash of the picture itself: of the SVG where there is one, not of the raster that stands in for it. */
export function imageHash(parts: Parts, picture: Element, targets: SlidePart['targets']): string {
  const blips = [...elements(picture, '*', 'svgBlip'), ...elements(picture, drawing, 'blip')];
  const part = targets.get(relationshipId(blips[0]!, 'embed'))!.target;
  return createHash('sha256').update(parts[part]!).digest('hex');
}

/** The text of the body placeholder of a notes page. */
function notesText(notes: Document): string {
  const bodies = elements(notes, presentation, 'sp').filter((shape) =>
    elements(shape, presentation, 'ph').some((holder) => holder.getAttribute('type') === 'body'),
  );
  return bodies.map((body) => textOf(body)).join('\n');
}

/** Whether a paragraph's shape is on the slide: a title that stands above it is for screen readers. */
function isSeen(paragraph: Element): boolean {
  let shape: Element | null = paragraph;
  while (shape !== null && shape.localName !== 'sp') shape = shape.parentNode as Element | null;
  const [offset] = shape === null ? [] : elements(shape, drawing, 'off');
  const [extent] = shape === null ? [] : elements(shape, drawing, 'ext');
  return Number(offset?.getAttribute('y') ?? 0) + Number(extent?.getAttribute('cy') ?? 1) > 0;
}

function textOf(node: Document | Element, wanted: (paragraph: Element) => boolean = () => true): string {
  return elements(node, drawing, 'p')
    .filter(wanted)
    .map((paragraph) =>
      elements(paragraph, drawing, '*')
        .map(({ localName, textContent }) => (localName === 'br' ? '\n' : localName === 't' ? (textContent ?? '') : ''))
        .join(''),
    )
    .join('\n');
}
