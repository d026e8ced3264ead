import type { Deck, Slide } from './deck.js';
import { stepCount } from './steps.js';

/**
 * Finds the slide that a link of the form `#name`, `#/name` or `#5` leads to: by name, else by id, else by number as the
 * player counts (each step is a number, slides that do not count have that of the slide before them). `undefined` for
 * links to elsewhere and to slides that are not there.
 */
export function slideLinks(deck: Deck): (url: string) => Slide | undefined {
  const byName = new Map<string, Slide>();
  const byId = new Map(deck.slides.map((slide) => [slide.id, slide]));
  const byNumber = new Map<string, Slide>();
  let number = 0;
  for (const slide of deck.slides) {
    if (slide.name !== undefined && !byName.has(slide.name)) byName.set(slide.name, slide);
    if (slide.counted === false || slide.hidden === true) continue;
    for (let step = 0; step <= stepCount(slide); step += 1) byNumber.set(String(++number), slide);
  }
  return (url) => {
    const [, written] = /^#\/?(.+)$/s.exec(url) ?? [];
    if (written === undefined) return undefined;
    const target = decoded(written);
    return byName.get(target) ?? byId.get(target) ?? byNumber.get(target);
  };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
