import { defineExporter } from 'deckx/exporter';
import type { RemarkOptions } from './remark-options.js';

/** The deck as remark.js Markdown for further editing, with the page that shows it. */
export default defineExporter<RemarkOptions>({
  api: 1,
  name: 'remark',
  description: 'remark.js Markdown with the page that shows it',
  extension: '.remark/slides.md',
  options: {
    player: {
      kind: 'string',
      description: 'URL of remark.js for the page',
      default: 'https://remarkjs.com/downloads/remark-latest.min.js',
    },
  },
  async export(job) {
    const { remarkFiles } = await import('./remark-files.js');
    return remarkFiles(job);
  },
});
