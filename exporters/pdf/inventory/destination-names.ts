import type { OpenPdf } from './open-pdf.js';

/** The names of places in a file that links and bookmarks can lead to (ISO 32000-1, 12.3.2.3); deckx writes them as one list. */
export function destinationNames(pdf: OpenPdf): readonly string[] {
  const names = pdf.dictionary(pdf.dictionary(pdf.catalogue.get('Names'))?.get('Dests'))?.get('Names');
  return pdf.array(names).flatMap((name) => pdf.text(name) ?? []);
}
