import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Image } from '../../../deck/deck.js';
import { attribute, attributesOf } from '../attributes.js';
import { withAttributes } from '../node-start.js';
import type { NodeStart } from '../reading.js';

/** An `img` element as a node. Sizes that are bare numbers are CSS pixels. */
export function imageFrom(element: Tree.Element, start: NodeStart): Image {
  const title = attribute(element, 'title');
  const [width, height] = [lengthOf(element, 'width'), lengthOf(element, 'height')];
  return {
    type: 'image',
    url: attribute(element, 'src') ?? '',
    alt: attribute(element, 'alt') ?? '',
    ...(title === undefined ? {} : { title }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...start,
    ...withAttributes(attributesOf(element, 'src', 'alt', 'title', 'width', 'height')),
  };
}

function lengthOf(element: Tree.Element, name: string): string | undefined {
  const value = attribute(element, name)?.trim();
  if (value === undefined || value === '') return undefined;
  return /^[\d.]+$/.test(value) ? `${value}px` : value;
}
