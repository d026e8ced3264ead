import { parseFragment } from 'parse5';
import type { Media } from '../../../deck/deck.js';
import { attribute, attributesOf } from '../attributes.js';
import { withAttributes } from '../node-start.js';
import type { NodeStart } from '../reading.js';
import { isElement } from '../html-tree.js';

/** Where videos are embedded from by an `iframe`. */
const players = /^(?:https?:)?\/\/(?:www\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be|player\.vimeo\.com|vimeo\.com)\//i;

/** The HTML of an `iframe` that plays a video, as the video; `undefined` where it shows anything else. */
export function embeddedVideo(iframe: string, start: NodeStart): Media | undefined {
  const element = parseFragment(iframe).childNodes.find(isElement);
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
