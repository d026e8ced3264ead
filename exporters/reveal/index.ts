import { defineExporter } from 'deckx/exporter';
import { revealOptions, type RevealOptions } from './reveal-options.js';

/** A reveal.js 6 presentation, in one HTML file that needs no network or as a folder for a web host. */
export default defineExporter<RevealOptions>({
  api: 1,
  name: 'reveal',
  description: 'reveal.js presentation in one self-contained HTML file',
  extension: '.html',
  options: revealOptions,
  async export(job) {
    const { revealFiles } = await import('./page.js');
    return revealFiles(job);
  },
  async inventory(files, { options }) {
    const { readPage } = await import('./read-page.js');
    return readPage(files, options.includeNotes);
  },
});
