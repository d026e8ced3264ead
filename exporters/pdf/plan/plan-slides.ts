import type { Scene, SceneSlide } from 'deckx/exporter';
import type { Context } from './context.js';
import type { HandoutItem } from './handout/item.js';
import type { Page } from './plan.js';
import { slideOps } from './slide-ops.js';

/** A page a slide, in the slide's size. */
export function planSlides(items: readonly HandoutItem[], scene: Scene, sections: ReadonlyMap<string, string>, context: Context): readonly Page[] {
  return items.map(({ slide, first }) => {
    const section = sections.get(slide.slide.id);
    const bookmark = bookmarkOf(slide, first);
    const parent = context.structure.add('Sect', 0, { title: bookmark, slideId: slide.slide.id });
    return {
      width: scene.width,
      height: scene.height,
      label: String(first),
      starts: [{ slideId: slide.slide.id, bookmark, ...(section === undefined ? {} : { section }) }],
      ops: slideOps(slide, scene, { ...context, parent, slide: first }),
    };
  });
}

/** The number of each slide as the player counts: a slide that does not count has that of the one before. */
export function slideNumbers(slides: readonly SceneSlide[]): readonly number[] {
  let number = 0;
  return slides.map(({ slide }) => {
    if (slide.counted !== false) number += 1;
    return Math.max(1, number);
  });
}

/** What the bookmark of a slide says. */
export function bookmarkOf({ title }: SceneSlide, number: number): string {
  return title === undefined || title.trim() === '' ? `Slide ${number}` : title;
}
