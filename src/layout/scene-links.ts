import type { Slide } from '../deck/deck.js';
import { slideLinks } from '../deck/slide-links.js';
import type { SceneLink } from './scene.js';

/** Resolves link addresses: those that lead to one of the slides (see `slideLinks`), and all others out of the deck. */
export function sceneLinks(slides: readonly Slide[]): (url: string, title?: string) => SceneLink {
  const slideOf = slideLinks({ slides });
  return (url, title) => {
    const slide = slideOf(url);
    if (slide !== undefined) return { slide: slide.id };
    return title === undefined ? { url } : { url, title };
  };
}
