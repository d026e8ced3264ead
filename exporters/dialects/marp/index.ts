import { defineExporter } from 'deckx/exporter';

/** The deck as Marp Markdown, for further editing. */
export default defineExporter<object>({
  api: 1,
  name: 'marp',
  description: 'Marp Markdown with its theme',
  extension: '.marp/slides.md',
  options: {},
  async export(job) {
    const { marpFiles } = await import('./marp-files.js');
    return marpFiles(job);
  },
});
