import { defineExporter } from 'deckx/exporter';
import { revealOptions, type RevealOptions } from './reveal-options.js';

/** A reveal.js 6 presentation, in one HTML file that needs no network or as a folder for a web host. */
export default defineExporter<RevealOptions>({
  api: 1,
  name: 'reveal',
  description: 'a reveal.js presentation in one self-contained HTML file',
  extension: '.html',
  options: revealOptions,
  async export(job) {
    const { revealFiles } = await import('./page.js');
    return revealFiles(job);
  },
  async inventory(files, job) {
    const [{ readPage }, { shownDeck }, { slideIds }] = await Promise.all([
      import('./read-page.js'),
      import('./page.js'),
      import('./slide-ids.js'),
    ]);
    const deckIds = new Map([...slideIds(shownDeck(job))].map(([id, pageId]) => [pageId, id]));
    return readPage(files, job.options.includeNotes, (id) => deckIds.get(id) ?? id);
  },
});
