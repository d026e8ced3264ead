import { walk } from 'deckx/exporter';
import type { Slide } from 'deckx/exporter';

/** Slides that stand below each other, by index from 0. */
export interface Stack {
  readonly first: number;
  readonly count: number;
}

/** Classes by which authors mark the slides that begin a part of the talk. */
const sectionClasses = new Set(['section', 'section-title', 'section-slide']);

/**
 * The slides as stacks, one a section of the talk. Sections begin, by the first of these rules that finds any: at slides with
 * a `section:` property; at slides of the class `section`; at slides whose title is a heading of level 1, where there are two or
 * more of them and at least as many slides have lesser titles. Without sections each slide stands by itself.
 */
export function stacksOf(slides: readonly Slide[]): readonly Stack[] {
  const starts = [byProperty, byClass, byHeading].map((rule) => rule(slides)).find((found) => found.length > 0);
  const edges = starts === undefined ? slides.map((_, index) => index) : [...new Set([0, ...starts])];
  return edges.map((first, index) => ({ first, count: (edges[index + 1] ?? slides.length) - first }));
}

function indicesWhere(slides: readonly Slide[], begins: (slide: Slide) => boolean): readonly number[] {
  // A step of a slide (`x--1`) begins nothing.
  return slides.flatMap((slide, index) =>
    begins(slide) && !slide.id.startsWith(`${slides[index - 1]?.id.replace(/--\d+$/, '')}--`) ? [index] : [],
  );
}

function byProperty(slides: readonly Slide[]): readonly number[] {
  return indicesWhere(slides, ({ properties }) => properties?.['section'] !== undefined);
}

function byClass(slides: readonly Slide[]): readonly number[] {
  return indicesWhere(slides, ({ classes }) => classes.some((name) => sectionClasses.has(name)));
}

function byHeading(slides: readonly Slide[]): readonly number[] {
  const first = indicesWhere(slides, (slide) => titleLevel(slide) === 1);
  const lesser = indicesWhere(slides, (slide) => (titleLevel(slide) ?? 1) > 1);
  return first.length >= 2 && lesser.length >= first.length ? first : [];
}

function titleLevel({ blocks }: Slide): number | undefined {
  for (const node of walk(blocks)) if (node.type === 'heading') return node.depth;
  return undefined;
}
