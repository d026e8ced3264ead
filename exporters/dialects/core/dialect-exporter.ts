import { expandSteps, walk, type Deck, type ExportJob, type OutputFile } from 'deckx/exporter';

/** The deck with its steps as the user wants them: kept, unless they asked for all of it or for one slide a step. */
export function deckToWrite<Options extends object>({ deck, steps = 'animate' }: ExportJob<Options>): Deck {
  return steps === 'animate' ? deck : expandSteps(deck, steps);
}

/** Text as the output, or as a file beside it. */
export function textFile(text: string, name?: string): OutputFile {
  return { ...(name === undefined ? {} : { name }), bytes: new TextEncoder().encode(text) };
}

/** Whether a deck has formulas, so that its page needs a script for them. */
export function hasMath({ slides }: Deck): boolean {
  for (const node of walk(slides.flatMap(({ blocks, notes }) => [...blocks, ...notes])))
    if (node.type === 'math' || node.type === 'inlineMath') return true;
  return false;
}
