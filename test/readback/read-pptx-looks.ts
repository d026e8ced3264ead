import type { Element } from '@xmldom/xmldom';
import { drawing, elements, openPptx, parse, presentation, type Parts } from './pptx-package.js';
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
  rejectBoldMasters(parts);
  const size = elements(main, presentation, 'sldSz')[0]!;
  const width = numberOf(size, 'cx');
  const height = numberOf(size, 'cy');
  return slides.map((slide) => ({
    letters: elements(slide.document, drawing, 'r').flatMap(lettersOf),
    pictures: elements(slide.document, presentation, 'pic').map((picture) => ({
      hash: imageHash(parts, picture, slide.targets),
      box: scaled(fullBox(picture), width, height),
    })),
  }));
}

/** A run that does not say whether it is bold is so where its master says: below, no master may say it. */
function rejectBoldMasters(parts: Parts): void {
  const paths = Object.keys(parts).filter((path) => /^ppt\/slide(Master|Layout)s\/[^/]+\.xml$/.test(path));
  for (const path of paths) {
    const bold = elements(parse(parts, path), drawing, 'defRPr').some((properties) => properties.getAttribute('b') === '1');
    if (bold) throw new Error(`${path} makes text bold: this reader does not follow that`);
  }
}

function lettersOf(run: Element): readonly LetterReading[] {
  const [properties] = elements(run, drawing, 'rPr');
  const fill = [...(properties?.childNodes ?? [])].find((node) => node.nodeName === 'a:solidFill') as Element | undefined;
  const [color] = fill === undefined ? [] : elements(fill, drawing, 'srgbClr');
  const look = {
    ...(color === undefined ? {} : { color: color.getAttribute('val') ?? '' }),
    bold: properties?.getAttribute('b') === '1',
    strike: properties?.getAttribute('strike') === 'sngStrike',
  };
  const text = elements(run, drawing, 't').map((node) => node.textContent ?? '').join('');
  return Array.from(text).filter((letter) => letter.trim() !== '').map((letter) => ({ letter, ...look }));
}

/** The box of the whole picture in EMU on the slide: its frame, less the crop, through the groups that it is in. */
function fullBox(picture: Element): Box {
  const [frame] = elements(picture, drawing, 'xfrm');
  let box = frameOf(frame!, 'off', 'ext');
  const [crop] = elements(picture, drawing, 'srcRect');
  if (crop !== undefined) box = uncropped(box, crop);
  for (let node = picture.parentNode; node !== null; node = node.parentNode) {
    if (node.nodeName === 'p:grpSp') box = outOfGroup(box, node as Element);
  }
  return box;
}

function uncropped(box: Box, crop: Element): Box {
  const [left, top, right, bottom] = ['l', 't', 'r', 'b'].map((side) => Number(crop.getAttribute(side) ?? 0) / 100_000) as [number, number, number, number];
  const width = (box.right - box.left) / (1 - left - right);
  const height = (box.bottom - box.top) / (1 - top - bottom);
  return { left: box.left - left * width, top: box.top - top * height, right: box.right + right * width, bottom: box.bottom + bottom * height };
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
