import type { Deck, Slide } from './deck.js';
import { stepCount } from './step-count.js';
import { walk } from './walk.js';

/**
 * Finds the slide that a link of the form `#name`, `#/name` or `#5` leads to: by name, else by id, else by number as the
 * player counts (each step is a number, slides that do not count have that of the slide before them), else by the id of
 * something on it. `undefined` for links to elsewhere and to slides that are not there.
 */
export function slideLinks({ slides }: Pick<Deck, 'slides'>): (url: string) => Slide | undefined {
  const targets = new Map<string, Slide>();
  const learn = (key: string | undefined, slide: Slide): void => {
    if (key !== undefined && !targets.has(key)) targets.set(key, slide);
  };
  for (const slide of slides) learn(slide.name, slide);
  for (const slide of slides) learn(slide.id, slide);
  let number = 0;
  for (const slide of slides.filter(({ counted, hidden }) => counted !== false && hidden !== true)) {
    for (let step = 0; step <= stepCount(slide); step += 1) learn(String(++number), slide);
  }
  for (const slide of slides) for (const { attrs } of walk(slide.blocks)) learn(attrs?.id, slide);
  return (url) => {
    const [, written] = /^#\/?(.+)$/s.exec(url) ?? [];
    return written === undefined ? undefined : targets.get(decoded(written));
  };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
