import type { Deck, Place, Slide } from '../deck/deck.js';
import { stepCount } from '../deck/steps.js';
import { walk } from '../deck/walk.js';
import type { AssetUse } from './assets.js';

/** Where a deck first names each of its pictures and media: the place, and the slide as the player counts. */
export function assetUses(deck: Deck): ReadonlyMap<string, AssetUse> {
  const uses = new Map<string, AssetUse>();
  let number = 1;
  for (const slide of deck.slides) {
    for (const { url, place } of namedBy(slide)) {
      if (!uses.has(url)) uses.set(url, { slide: number, ...(place === undefined ? {} : { place }) });
    }
    if (slide.hidden !== true && slide.counted !== false) number += 1 + stepCount(slide);
  }
  return uses;
}

interface Naming {
  readonly url: string;
  readonly place: Place | undefined;
}

function* namedBy({ background, blocks, notes, place }: Slide): Generator<Naming> {
  if (background?.image !== undefined) yield { url: background.image, place };
  for (const node of walk([...blocks, ...notes])) {
    if (node.type === 'image' || node.type === 'media') yield { url: node.url, place: node.place ?? place };
    if (node.type === 'media' && node.poster !== undefined) yield { url: node.poster, place: node.place ?? place };
  }
}
