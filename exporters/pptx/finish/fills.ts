import type { LinearGradient } from 'deckx/exporter';
import type { PptxColor } from '../model/presentation.js';
import { angle60k } from '../model/units.js';
import { el, type XmlElement } from '../xml/element.js';

/** `a:srgbClr`, or `a:schemeClr` of a colour of the theme; with its opacity where it is not full. */
export function colorElement({ hex, alpha, scheme }: PptxColor): XmlElement {
  const name = scheme === undefined ? 'a:srgbClr' : 'a:schemeClr';
  return el(name, { val: scheme ?? hex }, alpha >= 1 ? undefined : el('a:alpha', { val: thousandths(alpha) }));
}

/** `a:solidFill` or `a:gradFill`. */
export function fillElement(fill: PptxColor | LinearGradient): XmlElement {
  return 'hex' in fill ? el('a:solidFill', {}, colorElement(fill)) : gradientElement(fill);
}

/** CSS counts angles clockwise from “to the top”, DrawingML from “to the right”; a gradient has two stops or more. */
function gradientElement({ angle, stops, radial }: LinearGradient): XmlElement {
  const [only] = stops;
  const enough = stops.length === 1 ? [only!, { ...only!, offset: 1 }] : stops;
  return el(
    'a:gradFill',
    { rotWithShape: 1 },
    el('a:gsLst', {}, ...enough.map(({ offset, color }) => el('a:gs', { pos: thousandths(offset) }, colorElement(color)))),
    radial === undefined ? el('a:lin', { ang: angle60k(angle - 90), scaled: 0 }) : radialPath(radial),
  );
}

/** PowerPoint's goes from the point to the farthest corner of the shape, whatever its own radius is. */
function radialPath({ x, y }: NonNullable<LinearGradient['radial']>): XmlElement {
  const [left, top] = [thousandths(x), thousandths(y)];
  return el('a:path', { path: 'circle' }, el('a:fillToRect', { l: left, t: top, r: 100_000 - left, b: 100_000 - top }));
}

/** A share as DrawingML's thousandths of a percent, kept between none and all. */
function thousandths(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100_000);
}
