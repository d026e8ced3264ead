import type { SceneBox, SceneSlide, TextBox } from 'deckx/exporter';
import type { PptxSection } from './presentation.js';
import type { SlideTitle } from './slide-titles.js';

/** Classes by which authors mark the slides that begin a part of the talk. */
const sectionClasses = new Set(['section', 'section-title', 'section-slide']);

/**
 * The sections of a talk, by the first of these rules that finds any: slides with a `section:` property (its name; without
 * one, the slide's title); slides of the class `section`; slides whose title is a heading of level 1, where there are two or
 * more of them and at least as many slides have lesser titles. Slides before the first are a section by the deck's title.
 */
export function sectionsOf(slides: readonly SceneSlide[], titles: readonly SlideTitle[], deckTitle: string | undefined): readonly PptxSection[] {
  const rule = [byProperty, byClass, byHeading].find((one) => one(slides).size > 0);
  if (rule === undefined) return [];
  const starts = rule(slides);
  const named = [...starts].map(([first, name]) => ({ name: name === '' ? titles[first]!.text : name, first }));
  if (starts.has(0)) return named;
  return [{ name: deckTitle === undefined || deckTitle === '' ? titles[0]!.text : deckTitle, first: 0 }, ...named];
}

/** Indices of the slides that begin a section, with its name; an empty one is the slide's title. */
type Starts = ReadonlyMap<number, string>;

function startsWhere(slides: readonly SceneSlide[], nameOf: (slide: SceneSlide) => string | undefined): Starts {
  const starts = new Map<number, string>();
  slides.forEach((slide, index) => {
    // Steps and continuations of a slide are no slides of their own here.
    const name = slides[index - 1]?.slide.id === slide.slide.id ? undefined : nameOf(slide);
    if (name !== undefined) starts.set(index, name.trim());
  });
  return starts;
}

function byProperty(slides: readonly SceneSlide[]): Starts {
  return startsWhere(slides, ({ slide }) => slide.properties?.['section']);
}

function byClass(slides: readonly SceneSlide[]): Starts {
  return startsWhere(slides, ({ slide }) => (slide.classes.some((name) => sectionClasses.has(name)) ? '' : undefined));
}

function byHeading(slides: readonly SceneSlide[]): Starts {
  const levels = new Map(slides.map((slide) => [slide, titleLevel(slide)]));
  const first = startsWhere(slides, (slide) => (levels.get(slide) === 1 ? '' : undefined));
  const lesser = startsWhere(slides, (slide) => ((levels.get(slide) ?? 1) > 1 ? '' : undefined));
  return first.size >= 2 && lesser.size >= first.size ? first : new Map();
}

function titleLevel({ boxes }: SceneSlide): number | undefined {
  const [paragraph] = boxes.flatMap(textsIn).find(({ role }) => role === 'title')?.paragraphs ?? [];
  return paragraph?.kind === 'heading' ? paragraph.level : undefined;
}

function textsIn(box: SceneBox): readonly TextBox[] {
  if (box.type === 'group') return box.boxes.flatMap(textsIn);
  return box.type === 'text' ? [box] : [];
}
