import { sectionStarts, type SceneSlide } from 'deckx/exporter';
import type { PptxSection } from './presentation.js';
import type { SlideTitle } from './slide-titles.js';

/** The sections of a talk; slides before the first that the talk names are a section by the deck's title. None: no sections. */
export function sectionsOf(
  slides: readonly SceneSlide[],
  titles: readonly SlideTitle[],
  deckTitle: string | undefined,
): readonly PptxSection[] {
  const starts = sectionStarts(slides);
  if (starts.size === 0) return [];
  const named = [...starts].map(([first, name]) => ({ name: name === '' ? titles[first]!.text : name, first }));
  if (starts.has(0)) return named;
  return [{ name: deckTitle === undefined || deckTitle === '' ? titles[0]!.text : deckTitle, first: 0 }, ...named];
}
