import type { ExportJob } from 'deckx/exporter';
import type { PdfOptions } from '../options.js';

/** Slide pages show every state of a slide, paper its last one. Nothing moves in a PDF. */
export function shownSteps({ steps, options: { layout } }: Pick<ExportJob<PdfOptions>, 'steps' | 'options'>): 'slides' | 'final' {
  if (steps === undefined) return layout === 'slides' ? 'slides' : 'final';
  return steps === 'slides' ? 'slides' : 'final';
}
