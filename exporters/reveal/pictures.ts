import type { AssetShelf } from './asset-shelf.js';
import { element, escapeText, type MarkupAttributes } from './markup.js';
import { isPicture } from './urls.js';

/**
 * The attributes that give a picture its file; `undefined` where there is none. The first use of a file carries it,
 * further ones are filled in by the page's script.
 */
export function pictureSource(url: string, shelf: AssetShelf): MarkupAttributes | undefined {
  if (isPicture(url)) return { src: url.trim() };
  const use = shelf.use(url);
  return use === undefined ? undefined : { src: use.address, 'data-asset': use.key };
}

/** The placeholder of an image that is not available: its description and its address. `attributes`: those of its node. */
export function missingPicture(
  alt: string,
  url: string,
  attributes: (more: MarkupAttributes, classes: readonly string[]) => MarkupAttributes,
): string {
  const label = `${alt} (missing image)`.trim();
  return element(
    'span',
    attributes({ role: 'img', 'aria-label': label }, ['deck-missing']),
    escapeText(alt === '' ? url : `${alt} (${url})`),
  );
}
