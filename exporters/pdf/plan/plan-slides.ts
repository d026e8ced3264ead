import type { Scene, SceneSlide } from 'deckx/exporter';
import { spokenText } from '../presenter/spoken-text.js';
import type { Context } from './context.js';
import { notesOf, type HandoutItem } from './handout/item.js';
import type { Page } from './plan.js';
import { slideOps } from './slide-ops.js';

/** What slide pages are made with, beside the slides. */
export interface SlidePages {
  readonly scene: Scene;
  /** Names of sections by the id of the slide that begins them. */
  readonly sections: ReadonlyMap<string, string>;
  /** Whether pages carry their notes as annotations. */
  readonly annotated: boolean;
}

/** A page a slide, in the slide's size. */
export function planSlides(items: readonly HandoutItem[], { scene, sections, annotated }: SlidePages, context: Context): readonly Page[] {
  return items.map((item): Page => {
    const { slide, first } = item;
    const section = sections.get(slide.slide.id);
    const bookmark = bookmarkOf(slide, first);
    const parent = context.structure.add('Sect', 0, { title: bookmark, slideId: slide.slide.id });
    const ops = slideOps(slide, scene, { ...context, parent, slide: first });
    const spoken = spokenText(notesOf(item));
    return {
      width: scene.width,
      height: scene.height,
      label: String(first),
      starts: [{ slideId: slide.slide.id, bookmark, ...(section === undefined ? {} : { section }) }],
      ops,
      ...(spoken === '' ? {} : { spoken }),
      ...(spoken === '' || !annotated ? {} : { noteNode: context.structure.add('Annot', parent) }),
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
