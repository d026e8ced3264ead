import { slideOrigin, type Deck, type Scene, type SceneBox, type SceneSlide } from 'deckx/exporter';
import { spokenText } from '../presenter/spoken-text.js';
import type { Context } from './context.js';
import type { Footnotes } from './footnotes.js';
import { notesOf, type HandoutItem } from './handout/item.js';
import type { Page, SlideStart } from './plan.js';
import { slideOps } from './slide-ops.js';

/** What slide pages are made with, beside the slides. */
export interface SlidePages {
  readonly scene: Scene;
  readonly deck: Deck;
  /** Names of sections by the id of the slide that begins them; empty where they have none. */
  readonly sections: ReadonlyMap<string, string>;
  /** Whether pages carry their notes as annotations. */
  readonly annotated: boolean;
  readonly footnotesIn: (boxes: readonly SceneBox[]) => Footnotes;
}

/** A page a slide, in the slide's size. */
export function planSlides(
  items: readonly HandoutItem[],
  { scene, deck, sections, annotated, footnotesIn }: SlidePages,
  context: Context,
): readonly Page[] {
  const own = new Set(deck.slides.map(({ id }) => id));
  return items.map((item, index): Page => {
    const { slide, first } = item;
    const bookmark = bookmarkOf(slide, first);
    const parent = context.structure.add('Sect', 0, { title: bookmark, slideId: slide.slide.id });
    const ops = slideOps(slide, scene, { ...context, parent, slide: first, slideId: slide.slide.id, footnotes: footnotesIn(slide.boxes) });
    const spoken = spokenText(notesOf(item), deck.footnotes);
    return {
      width: scene.width,
      height: scene.height,
      label: String(first),
      starts: startsOf(item, sections),
      ops,
      ...(isState(item, items[index - 1], own) ? { goesOn: true } : {}),
      ...(spoken === '' ? {} : { spoken }),
      ...(spoken === '' || !annotated ? {} : { noteNode: context.structure.add('Annot', parent) }),
    };
  });
}

/** Whether an item is a state of the slide that the item before it shows, too: `x--1` after `x`, `x--2` after that. */
function isState({ slideIds: [id = ''] }: HandoutItem, before: HandoutItem | undefined, own: ReadonlySet<string>): boolean {
  return before !== undefined && !own.has(id) && slideOrigin(before.slideIds[0]!, own) === slideOrigin(id, own);
}

/** Where an item begins: each of its slides leads there, one bookmark does. A section without a name is called as its first slide is. */
export function startsOf({ slide, slideIds, first }: HandoutItem, sections: ReadonlyMap<string, string>): readonly SlideStart[] {
  const bookmark = bookmarkOf(slide, first);
  const name = slideIds.map((id) => sections.get(id)).find((section) => section !== undefined);
  const section = name === '' ? bookmark : name;
  return slideIds.map((slideId, index) => (index > 0 ? { slideId } : { slideId, bookmark, ...(section === undefined ? {} : { section }) }));
}

/** What the bookmark of a slide says. */
export function bookmarkOf({ title }: SceneSlide, number: number): string {
  return title === undefined || title.trim() === '' ? `Slide ${number}` : title;
}
