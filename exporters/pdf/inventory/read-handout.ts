import { slideOrigin, type ExportJob, type OutputFile, type OutputSlide } from 'deckx/exporter';
import type { LayoutName, PdfOptions } from '../options.js';
import { shownSteps } from '../settings/shown-steps.js';
import { checkStructure } from './check-structure.js';
import { openPdf } from './open-pdf.js';
import { withPdfpcNotes } from './read-pdfpc.js';
import { readSlides, type Wanted } from './read-slides.js';
import { readStructure } from './read-structure.js';

/** Layouts that show no notes, and those that show no slides. */
const withoutNotes: ReadonlySet<LayoutName> = new Set(['2up', '4up', '6up', '9up', 'slides']);
const withoutSlides: ReadonlySet<LayoutName> = new Set(['outline', 'script']);

/** How many faults are reported one by one. */
const most = 5;

/**
 * The slides of a PDF, read from its bytes by way of its structure tree. What of that does not hold is reported as an error
 * (`export/structure`). Slides that the options leave out, or show in part, are there with nothing in them.
 */
export async function readHandout([file, beside]: readonly OutputFile[], job: ExportJob<PdfOptions>): Promise<readonly OutputSlide[]> {
  const { slides, onlyWithNotes, pdfpc } = job.options;
  const pdf = openPdf(file?.bytes ?? new Uint8Array());
  const structure = readStructure(pdf);
  const found = readSlides(structure, pdf, wantedOf(job.options));
  const complete = pdfpc ? withPdfpcNotes(found, beside) : { slides: found, differing: [] };
  reportFaults(
    [
      ...checkStructure(structure, pdf),
      ...complete.differing.map((number) => `the notes of page ${number} differ from those in the .pdfpc file`),
    ],
    job,
  );
  if (slides === '' && !onlyWithNotes) return complete.slides;
  const scene = await job.scene(shownSteps(job));
  const [own, shown] = [job.deck.slides, found].map((list) => new Set(list.map(({ id }) => id))) as [Set<string>, Set<string>];
  const absent = new Set(scene.slides.filter(({ slide }) => !shown.has(slide.id)).map(({ slide }) => slideOrigin(slide.id, own)));
  return [...complete.slides.filter(({ id }) => !absent.has(slideOrigin(id, own))), ...[...absent].map((id) => ({ id }))];
}

function wantedOf({ layout, beside, pdfNotes }: PdfOptions): Wanted {
  const isDrawn = !withoutNotes.has(layout) && !(layout === '3up' && beside === 'lines');
  return { slides: !withoutSlides.has(layout), notes: isDrawn ? 'drawn' : pdfNotes ? 'annotations' : 'none' };
}

function reportFaults(faults: readonly string[], { report }: ExportJob<PdfOptions>): void {
  for (const fault of faults.slice(0, most))
    report.add('export/structure', fault, { hint: 'this is a bug in deckx; please report it together with the deck' });
  if (faults.length > most) report.add('export/structure', `and ${faults.length - most} more problems like these`);
}
