import type { Frame, PptxCorners } from '../model/presentation.js';
import { el, type XmlElement } from '../xml/element.js';

/** Geometry of a shape whose corners are each round in their own way: an ellipse, or a path (ECMA-376, 20.1.9.8). */
export function cornerGeometry(corners: PptxCorners, { width, height }: Pick<Frame, 'width' | 'height'>): XmlElement {
  const isEllipse = corners.every(({ x, y }) => Math.abs(x - width / 2) < 100 && Math.abs(y - height / 2) < 100);
  if (isEllipse) return el('a:prstGeom', { prst: 'ellipse' }, el('a:avLst'));
  const parts = ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map((name) => el(name));
  const rect = el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' });
  return el(
    'a:custGeom',
    {},
    ...parts,
    rect,
    el('a:pathLst', {}, el('a:path', { w: width, h: height }, ...outline(corners, width, height))),
  );
}

/** Clockwise from behind the upper left corner. */
function outline([topLeft, topRight, bottomRight, bottomLeft]: PptxCorners, width: number, height: number): readonly XmlElement[] {
  const none = { x: 0, y: 0 };
  const [a, b, c, d] = [topLeft ?? none, topRight ?? none, bottomRight ?? none, bottomLeft ?? none];
  return [
    el('a:moveTo', {}, point(a.x, 0)),
    line(width - b.x, 0),
    ...arc(b, 270),
    line(width, height - c.y),
    ...arc(c, 0),
    line(d.x, height),
    ...arc(d, 90),
    line(0, a.y),
    ...arc(a, 180),
    el('a:close'),
  ];
}

function point(x: number, y: number): XmlElement {
  return el('a:pt', { x: Math.round(x), y: Math.round(y) });
}

function line(x: number, y: number): XmlElement {
  return el('a:lnTo', {}, point(x, y));
}

function arc({ x, y }: PptxCorners[number], from: number): readonly XmlElement[] {
  return x <= 0 || y <= 0 ? [] : [el('a:arcTo', { wR: x, hR: y, stAng: from * 60_000, swAng: 90 * 60_000 })];
}
