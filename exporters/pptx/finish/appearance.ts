import type { Line, PlainShape, Shadow } from '../model/presentation.js';
import { colorElement, fillElement } from './fills.js';
import { el, elementsOf, type XmlElement } from './xml.js';

const dashes = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const;

/**
 * Gives a shape its fill, line and shadow. PptxGenJS has no gradients, no double lines, opacity in whole percents only, and
 * takes a shadow to the right (angle 0) for one to the top.
 */
export function paintShape(properties: XmlElement, { fill, line, shadow }: Pick<PlainShape, 'fill' | 'line' | 'shadow'>): void {
  const geometry = elementsOf(properties).filter(({ name }) => name === 'a:xfrm' || name === 'a:prstGeom');
  properties.children = [
    ...geometry,
    fill === undefined ? el('a:noFill') : fillElement(fill),
    lineElement('a:ln', line),
    ...(shadow === undefined ? [] : [el('a:effectLst', {}, shadowElement(shadow))]),
  ];
}

/** A line under the given name (`a:ln`, `a:lnL` …); none is written as an empty one. */
export function lineElement(name: string, line: Line | undefined): XmlElement {
  if (line === undefined) return el(name, {}, el('a:noFill'));
  return el(
    name,
    { w: line.width, cap: 'flat', cmpd: line.double ? 'dbl' : 'sng', algn: 'ctr' },
    fillElement(line.color),
    el('a:prstDash', { val: dashes[line.dash] }),
    el('a:miter', { lim: 800_000 }),
  );
}

function shadowElement({ blur, distance, direction, color }: Shadow): XmlElement {
  return el('a:outerShdw', { blurRad: blur, dist: distance, dir: direction, algn: 'ctr', rotWithShape: 0 }, colorElement(color));
}
