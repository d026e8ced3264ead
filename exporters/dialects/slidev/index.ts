import { defineExporter } from 'deckx/exporter';

/** The deck as Slidev Markdown, for further editing. */
export default defineExporter<object>({
  api: 1,
  name: 'slidev',
  description: 'Slidev Markdown with its stylesheet',
  extension: '.slidev/slides.md',
  options: {},
  async export(job) {
    const { slidevFiles } = await import('./slidev-files.js');
    return slidevFiles(job);
  },
});
