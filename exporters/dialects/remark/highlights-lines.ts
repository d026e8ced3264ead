import { walk, type Deck } from 'deckx/exporter';

/** Whether a deck has code with highlighted lines, so that the page that plays it must say that stars mark them. */
export function highlightsLines({ slides }: Deck): boolean {
  for (const node of walk(slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]))) {
    if (node.type === 'code' && (node.highlighted.length > 0 || node.highlightSteps !== undefined)) return true;
  }
  return false;
}
