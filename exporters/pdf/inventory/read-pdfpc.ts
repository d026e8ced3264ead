import type { OutputFile, OutputSlide } from 'deckx/exporter';
import type { Pdfpc } from '../presenter/pdfpc-file.js';

/**
 * Slide pages with the notes that the file beside them has for each. Where the pages say them, too, they have to say the same:
 * `differing` has the numbers of those that do not.
 */
export function withPdfpcNotes(
  slides: readonly OutputSlide[],
  file: OutputFile | undefined,
): { readonly slides: readonly OutputSlide[]; readonly differing: readonly number[] } {
  const { pages } = JSON.parse(new TextDecoder().decode(file?.bytes ?? new Uint8Array())) as Pdfpc;
  const noteAt = new Map(pages.map(({ idx, note = '' }) => [idx, note]));
  const differing = slides.flatMap(({ notes }, index) => (notes === undefined || notes === (noteAt.get(index) ?? '') ? [] : [index + 1]));
  return { slides: slides.map((slide, index) => ({ ...slide, notes: noteAt.get(index) ?? '' })), differing };
}
