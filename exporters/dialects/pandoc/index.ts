import { defineExporter } from 'deckx/exporter';

/** The deck as Pandoc Markdown, for further editing. */
export default defineExporter<object>({
  api: 1,
  name: 'pandoc',
  description: 'Pandoc Markdown with its defaults file',
  extension: '.pandoc/slides.md',
  options: {},
  async export(job) {
    const { pandocFiles } = await import('./pandoc-files.js');
    return pandocFiles(job);
  },
});
