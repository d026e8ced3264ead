import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Media } from '../../../deck/deck.js';
import { attribute, attributesOf } from '../attributes.js';
import { isElement } from '../html-tree.js';
import { withAttributes } from '../node-start.js';
import type { NodeStart } from '../reading.js';

/** A `video` or `audio` element. */
export function mediaFrom(element: Tree.Element, kind: Media['kind'], start: NodeStart): Media {
  const sources = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'source');
  const poster = attribute(element, 'poster');
  return {
    type: 'media',
    kind,
    url: attribute(element, 'src') ?? sources.map((source) => attribute(source, 'src')).find((src) => src !== undefined) ?? '',
    alt: attribute(element, 'aria-label') ?? attribute(element, 'title') ?? '',
    ...(poster === undefined ? {} : { poster }),
    ...start,
    ...withAttributes(attributesOf(element, 'src', 'poster')),
  };
}
