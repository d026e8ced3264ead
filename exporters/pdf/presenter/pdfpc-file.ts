import type { OutputFile } from 'deckx/exporter';
import type { Page } from '../plan/plan.js';

/** The file beside a PDF (pdfpc's schema/pdfpc.json, version 2). Pages without notes and states can be left out. */
export interface Pdfpc {
  readonly pdfpcFormat: 2;
  readonly disableMarkdown: boolean;
  readonly pages: readonly PdfpcPage[];
}

interface PdfpcPage {
  /** Number of the page, from 0. */
  readonly idx: number;
  readonly label: string;
  /** Which of the pages of that label it is, from 0. */
  readonly overlay: number;
  /** A further state of the slide before, though its label is another: pdfpc counts them as one slide. */
  readonly forcedOverlay?: true;
  readonly note?: string;
}

/** What pdfpc 4.5 and later reads beside a PDF: the notes of each page, as plain text, and which pages are states of one slide. */
export function pdfpcFile(pages: readonly Page[], pdfName: string): OutputFile {
  let overlay = 0;
  const entries = pages.map(({ label, spoken = '', goesOn }, idx): PdfpcPage => {
    const isSame = idx > 0 && pages[idx - 1]!.label === label;
    overlay = isSame ? overlay + 1 : 0;
    return {
      idx,
      label,
      overlay,
      ...(goesOn === true && !isSame ? { forcedOverlay: true } : {}),
      ...(spoken === '' ? {} : { note: spoken }),
    };
  });
  const content: Pdfpc = { pdfpcFormat: 2, disableMarkdown: true, pages: entries };
  return { name: `${pdfName.replace(/\.pdf$/i, '')}.pdfpc`, bytes: new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`) };
}
