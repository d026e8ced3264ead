import type { Slide } from '../../../deck/deck.js';
import { walk } from '../../../deck/walk.js';
import type { SceneLink } from '../../scene.js';

/**
 * Resolves link addresses: `#name` and `#5` lead to a slide by its name, id or number, or by the id of something on it;
 * all others out of the deck.
 */
export function slideLinks(slides: readonly Slide[]): (url: string, title?: string) => SceneLink {
  const targets = new Map<string, string>();
  const learn = (key: string, id: string): void => {
    if (!targets.has(key)) targets.set(key, id);
  };
  for (const { name, id } of slides) if (name !== undefined) learn(name, id);
  for (const { id } of slides) learn(id, id);
  slides.filter(({ counted }) => counted !== false).forEach(({ id }, index) => {
    learn(String(index + 1), id);
  });
  for (const { blocks, id } of slides) {
    for (const { attrs } of walk(blocks)) if (attrs?.id !== undefined) learn(attrs.id, id);
  }
  return (url, title) => {
    const target = url.startsWith('#') ? targets.get(decoded(url.slice(1).replace(/^[/]/, ''))) : undefined;
    if (target !== undefined) return { slide: target };
    return title === undefined ? { url } : { url, title };
  };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
