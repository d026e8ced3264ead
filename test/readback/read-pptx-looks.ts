import type { Element } from '@xmldom/xmldom';
import { drawing, elements, openPptx, presentation } from './pptx-package.js';
import { inheritanceOf, type Inheritance } from './pptx-inheritance.js';
import { imageHash } from './read-pptx.js';

/** One letter on a slide with the look of the run that carries it. */
export interface LetterReading {
  readonly letter: string;
  /** `RRGGBB`; absent: the run does not say. */
  readonly color?: string;
  readonly bold: boolean;
  readonly strike: boolean;
}

/** Edges as shares of the slide's width (left, right) and height (top, bottom). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How one slide of a .pptx looks, as far as its XML says. */
export interface SlideLooks {
  /** All but white space, in the order of the XML. */
  readonly letters: readonly LetterReading[];
  /** Where each picture would be if nothing of it were cropped. */
  readonly pictures: readonly { readonly hash: string; readonly box: Box }[];
}

/** Reads the looks of the letters and the places of the pictures of a .pptx by its XML alone. */
export function readPptxLooks(bytes: Uint8Array): readonly SlideLooks[] {
  const { parts, main, slides } = openPptx(bytes);
  const size = elements(main, presentation, 'sldSz')[0]!;
  const width = numberOf(size, 'cx');
  const height = numberOf(size, 'cy');
  return slides.map((slide) => {
    const inheritance = inheritanceOf(parts, slide);
    return {
      letters: elements(slide.document, drawing, 'r').flatMap((run) => lettersOf(run, inheritance)),
      pictures: elements(slide.document, presentation, 'pic').map((picture) => ({
        hash: imageHash(parts, picture, slide.targets),
        box: scaled(fullBox(picture, inheritance), width, height),
      })),
    };
  });
}

function lettersOf(run: Element, { textLooks }: Inheritance): readonly LetterReading[] {
  const [properties] = elements(run, drawing, 'rPr');
  const { color, bold } = textLooks(run);
  const look = { ...(color === undefined ? {} : { color }), bold, strike: properties?.getAttribute('strike') === 'sngStrike' };
  const text = elements(run, drawing, 't')
    .map((node) => node.textContent ?? '')
    .join('');
  return Array.from(text)
    .filter((letter) => letter.trim() !== '')
    .map((letter) => ({ letter, ...look }));
}

/** The box of the whole picture in EMU on the slide: its frame, less the crop, through the groups that it is in. */
function fullBox(picture: Element, { frameOf: inherited }: Inheritance): Box {
  let box = frameOf(inherited(picture), 'off', 'ext');
  const [crop] = elements(picture, drawing, 'srcRect');
  if (crop !== undefined) box = uncropped(box, crop);
  for (let node = picture.parentNode; node !== null; node = node.parentNode) {
    if (node.nodeName === 'p:grpSp') box = outOfGroup(box, node as Element);
  }
  return box;
}

function uncropped(box: Box, crop: Element): Box {
  const [left, top, right, bottom] = ['l', 't', 'r', 'b'].map((side) => Number(crop.getAttribute(side) ?? 0) / 100_000) as [
    number,
    number,
    number,
    number,
  ];
  const width = (box.right - box.left) / (1 - left - right);
  const height = (box.bottom - box.top) / (1 - top - bottom);
  return {
    left: box.left - left * width,
    top: box.top - top * height,
    right: box.right + right * width,
    bottom: box.bottom + bottom * height,
  };
}

function outOfGroup(box: Box, group: Element): Box {
  const [frame] = elements(group, drawing, 'xfrm');
  const outer = frameOf(frame!, 'off', 'ext');
  const inner = frameOf(frame!, 'chOff', 'chExt');
  const x = (value: number): number => outer.left + ((value - inner.left) * (outer.right - outer.left)) / (inner.right - inner.left);
  const y = (value: number): number => outer.top + ((value - inner.top) * (outer.bottom - outer.top)) / (inner.bottom - inner.top);
  return { left: x(box.left), top: y(box.top), right: x(box.right), bottom: y(box.bottom) };
}

function frameOf(frame: Element, offset: string, extent: string): Box {
  const off = elements(frame, drawing, offset)[0]!;
  const ext = elements(frame, drawing, extent)[0]!;
  const [left, top] = [numberOf(off, 'x'), numberOf(off, 'y')];
  return { left, top, right: left + numberOf(ext, 'cx'), bottom: top + numberOf(ext, 'cy') };
}

function scaled({ left, top, right, bottom }: Box, width: number, height: number): Box {
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height };
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name));
}
