import { defineExporter } from 'deckx/exporter';
import { pdfOptions, type PdfOptions } from './options.js';

/** PDF: handouts that show each slide with its speaker notes, or the slides alone. */
export default defineExporter<PdfOptions>({
  api: 1,
  name: 'pdf',
  description: 'a PDF handout with speaker notes, or slide-size pages',
  extension: '.pdf',
  options: pdfOptions,
  async export(job) {
    const [{ planPdf }, { drawPdf }] = await Promise.all([import('./plan/plan-pdf.js'), import('./draw/draw-pdf.js')]);
    const plan = await planPdf(job);
    if (plan === undefined) return [];
    const pdf = { bytes: await drawPdf(plan, job.report) };
    return job.options.pdfpc ? [pdf, (await import('./presenter/pdfpc-file.js')).pdfpcFile(plan.pages, job.fileName)] : [pdf];
  },
  async inventory(files, job) {
    return (await import('./inventory/read-handout.js')).readHandout(files, job);
  },
});
