import type { OutputFile } from 'deckx/exporter';
import type { Page } from '../plan/plan.js';

/**
 * What pdfpc 4.5 and later reads beside a PDF: the notes of each page, in its JSON form of version 2. Pages of one label
 * are to pdfpc the states of one slide, counted by `overlay`. The notes are no Markdown.
 */
export function pdfpcFile(pages: readonly Page[], pdfName: string): OutputFile {
  let overlay = 0;
  const entries = pages.map(({ label, spoken = '' }, idx) => {
    overlay = idx > 0 && pages[idx - 1]!.label === label ? overlay + 1 : 0;
    return { idx, label, overlay, ...(spoken === '' ? {} : { note: spoken }) };
  });
  const text = JSON.stringify({ pdfpcFormat: 2, disableMarkdown: true, pages: entries }, undefined, 2);
  return { name: `${pdfName.replace(/\.pdf$/i, '')}.pdfpc`, bytes: new TextEncoder().encode(`${text}\n`) };
}
