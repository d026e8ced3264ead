import type { SceneBox, SceneSlide, TextBox } from './scene.js';

/** Classes by which authors mark the slides that begin a part of the talk. */
const sectionClasses = new Set(['section', 'section-title', 'section-slide']);

/**
 * Where the sections of a talk begin, by the first of these rules that finds any: slides with a `section:` property (its name;
 * without one, the slide's title); slides of the class `section`; slides whose title is a heading of level 1, where there are
 * two or more of them and at least as many slides have lesser titles.
 */
export function sectionStarts(slides: readonly SceneSlide[]): SectionStarts {
  for (const rule of [byProperty, byClass, byHeading]) {
    const starts = rule(slides);
    if (starts.size > 0) return starts;
  }
  return new Map();
}

/** Indices of the slides that begin a section, with its name; an empty one is the slide's title. */
export type SectionStarts = ReadonlyMap<number, string>;

function startsWhere(slides: readonly SceneSlide[], nameOf: (slide: SceneSlide) => string | undefined): SectionStarts {
  const starts = new Map<number, string>();
  slides.forEach((slide, index) => {
    // Steps and continuations of a slide are no slides of their own here.
    const name = slides[index - 1]?.slide.id === slide.slide.id ? undefined : nameOf(slide);
    if (name !== undefined) starts.set(index, name.trim());
  });
  return starts;
}

function byProperty(slides: readonly SceneSlide[]): SectionStarts {
  return startsWhere(slides, ({ slide }) => slide.properties?.['section']);
}

function byClass(slides: readonly SceneSlide[]): SectionStarts {
  return startsWhere(slides, ({ slide }) => (slide.classes.some((name) => sectionClasses.has(name)) ? '' : undefined));
}

function byHeading(slides: readonly SceneSlide[]): SectionStarts {
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
