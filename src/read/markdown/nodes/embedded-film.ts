import { parseFragment } from 'parse5';
import type { Media } from '../../../deck/deck.js';
import { attribute, attributesOf } from '../attributes.js';
import { withAttributes, type NodeStart } from '../context.js';
import { isElement } from '../html-tree.js';
import type { Slot } from '../prepare-markdown.js';

/** Where films are embedded from by an `iframe`. */
const players = /^(?:https?:)?\/\/(?:www\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|player\.vimeo\.com|vimeo\.com)\//i;

/** An `iframe` that plays a film, as the film; `undefined` for any other markup. */
export function embeddedFilm(slot: Slot, start: NodeStart): Media | undefined {
  if (slot.kind !== 'verbatim' || slot.tag !== 'iframe') return undefined;
  const element = parseFragment(slot.source.text).childNodes.find(isElement);
  const src = element === undefined ? undefined : attribute(element, 'src')?.trim();
  if (element === undefined || src === undefined || !players.test(src)) return undefined;
  return {
    type: 'media',
    kind: 'video',
    url: src.startsWith('//') ? `https:${src}` : src,
    alt: attribute(element, 'aria-label') ?? attribute(element, 'title') ?? '',
    ...start,
    ...withAttributes(attributesOf(element, 'src', 'title', 'aria-label', 'frameborder', 'allow', 'allowfullscreen')),
  };
}
