import { defineExporter } from 'deckx/exporter';

/** The deck as reveal.js Markdown for further editing, with the page that shows it and reveal.js itself. */
export default defineExporter<object>({
  api: 1,
  name: 'reveal-md',
  description: 'reveal.js Markdown with the page that shows it',
  extension: '.reveal-md/slides.md',
  options: {},
  async export(job) {
    const { revealMdFiles } = await import('./reveal-md-files.js');
    return revealMdFiles(job);
  },
});
