import type { Line, PlainShape, Shadow } from '../model/presentation.js';
import { colorElement, fillElement } from './fills.js';
import { cornerGeometry } from './geometry.js';
import { el, elementsOf, type XmlElement } from '../xml/element.js';

const dashes = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const;

/**
 * Gives a shape its fill, line and shadow. PptxGenJS has no gradients, no double lines, opacity in whole percents only, and
 * takes a shadow to the right (angle 0) for one to the top.
 */
export function paintShape(
  properties: XmlElement,
  shape: Pick<PlainShape, 'fill' | 'line' | 'shadow' | 'innerShadow' | 'corners' | 'frame'>,
): void {
  const { fill, line, shadow, innerShadow, corners, frame } = shape;
  const geometry = elementsOf(properties).filter(({ name }) => name === 'a:xfrm' || (name === 'a:prstGeom' && corners === undefined));
  properties.children = [
    ...geometry,
    ...(corners === undefined ? [] : [cornerGeometry(corners, frame)]),
    fill === undefined ? el('a:noFill') : fillElement(fill),
    lineElement('a:ln', line),
    ...(shadow === undefined && innerShadow === undefined
      ? []
      : [el('a:effectLst', {}, innerShadow && innerShadowElement(innerShadow), shadow && shadowElement(shadow))]),
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

function innerShadowElement({ blur, distance, direction, color }: Shadow): XmlElement {
  return el('a:innerShdw', { blurRad: blur, dist: distance, dir: direction }, colorElement(color));
}

function shadowElement({ blur, distance, direction, color, scale }: Shadow): XmlElement {
  return el(
    'a:outerShdw',
    { blurRad: blur, dist: distance, dir: direction, sx: scale?.x, sy: scale?.y, algn: 'ctr', rotWithShape: 0 },
    colorElement(color),
  );
}
