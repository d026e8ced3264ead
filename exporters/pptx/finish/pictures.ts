import type { Crop, PictureShape, PptxCorners } from '../model/presentation.js';
import { decorative } from './decorative.js';
import type { DrawingPart } from './drawing-part.js';
import { cornerGeometry } from './geometry.js';
import { linkElement } from './links.js';
import { placeholderMark } from './placeholders.js';
import { playedBy, playOnClick } from './recordings.js';
import { relate } from './relationships.js';
import { descend, el, elementsOf, type XmlElement } from '../xml/element.js';

/** The namespace of pictures that carry an SVG beside their raster. */
const svg = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';

/**
 * A picture's file, crop, alternative text and link. PptxGenJS writes a file again for each use, the name `preencoded.png`
 * for a text that is empty, and links with `&` as they are.
 */
export function mendPicture(shape: PictureShape, element: XmlElement, part: DrawingPart): void {
  const { id, name, alt, title, link, medium, crop, opacity, recording } = shape;
  const clicked = link === undefined ? undefined : linkElement(link, part, false);
  const marks = [recording === undefined ? clicked : playOnClick(), alt === '' ? decorative() : undefined];
  const { placeholder } = shape;
  const locks = el('p:cNvPicPr', {}, el('a:picLocks', { noGrp: placeholder === undefined ? undefined : 1, noChangeAspect: 1 }));
  const own = placeholder === undefined ? el('p:nvPr') : el('p:nvPr', {}, placeholderMark(placeholder));
  descend(element, 'p:nvPicPr').children = [
    el('p:cNvPr', { id, name, descr: alt, title }, ...marks),
    locks,
    recording === undefined ? own : playedBy(recording, part),
  ];
  const properties = descend(element, 'p:spPr');
  if (shape.corners !== undefined) roundPicture(properties, shape.corners, shape.frame);
  const fill = descend(element, 'p:blipFill');
  if (shape.mirrored === true) descend(properties, 'a:xfrm').attributes.set('flipH', '1');
  if (placeholder?.inheritsFrame === true) properties.children = elementsOf(properties).filter((child) => child.name !== 'a:xfrm');
  fill.children = [blipElement(medium, opacity, part), ...cropElements(crop), el('a:stretch', {}, el('a:fillRect'))];
}

function roundPicture(properties: XmlElement, corners: PptxCorners, frame: PictureShape['frame']): void {
  const others = properties.children.filter((child) => typeof child === 'string' || child.name !== 'a:prstGeom');
  const at = others.findIndex((child) => typeof child !== 'string' && child.name === 'a:xfrm') + 1;
  properties.children = [...others.slice(0, at), cornerGeometry(corners, frame), ...others.slice(at)];
}

/** `a:blip` of a picture, an SVG as an extension of the PNG that stands in for it. */
export function blipElement(medium: number, opacity: number, { open, path, media }: DrawingPart): XmlElement {
  const { file, fallback } = media[medium]!;
  const embed = relate(open, path, 'image', fallback ?? file);
  const faint = opacity >= 1 ? undefined : el('a:alphaModFix', { amt: Math.round(opacity * 100_000) });
  if (fallback === undefined) return el('a:blip', { 'r:embed': embed }, faint);
  const vector = el('asvg:svgBlip', { 'xmlns:asvg': svg, 'r:embed': relate(open, path, 'image', file) });
  const extension = el('a:extLst', {}, el('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, vector));
  return el('a:blip', { 'r:embed': embed }, faint, extension);
}

/** `a:srcRect` of a crop, if there is one. */
export function cropElements(crop: Crop | undefined): readonly XmlElement[] {
  if (crop === undefined) return [];
  const cut = (share: number): number => Math.round(share * 100_000);
  return [el('a:srcRect', { l: cut(crop.left), t: cut(crop.top), r: cut(crop.right), b: cut(crop.bottom) })];
}
