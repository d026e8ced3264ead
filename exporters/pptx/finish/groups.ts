import type { GroupShape } from '../model/presentation.js';
import { el, type XmlElement } from '../xml/element.js';

/** A group around shapes that keep their places on the slide: its own system of coordinates is the slide's. */
export function groupElement({ id, name, frame }: GroupShape, parts: readonly XmlElement[]): XmlElement {
  const { x, y, width: cx, height: cy, rotation: rot } = frame;
  const transform = el(
    'a:xfrm',
    { rot },
    el('a:off', { x, y }),
    el('a:ext', { cx, cy }),
    el('a:chOff', { x, y }),
    el('a:chExt', { cx, cy }),
  );
  const properties = el('p:nvGrpSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvGrpSpPr'), el('p:nvPr'));
  return el('p:grpSp', {}, properties, el('p:grpSpPr', {}, transform), ...parts);
}
