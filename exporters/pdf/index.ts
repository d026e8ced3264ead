import { defineExporter } from 'deckx/exporter';
import { pdfOptions, type PdfOptions } from './options.js';

/** PDF: handouts that show each slide with its speaker notes, or the slides alone. */
export default defineExporter<PdfOptions>({
  api: 1,
  name: 'pdf',
  description: 'PDF: a handout with speaker notes, or slide-size pages',
  extension: '.pdf',
  options: pdfOptions,
  async export(job) {
    const [{ planPdf }, { drawPdf }] = await Promise.all([import('./plan/plan-pdf.js'), import('./draw/draw-pdf.js')]);
    const plan = await planPdf(job);
    return plan === undefined ? [] : [{ bytes: await drawPdf(plan, job.report) }];
  },
  async inventory(files, job) {
    return (await import('./inventory/read-handout.js')).readHandout(files, job);
  },
});
