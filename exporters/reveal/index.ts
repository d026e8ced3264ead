import { defineExporter } from 'deckx/exporter';
import type { RevealOptions } from './reveal-options.js';

/** A reveal.js 6 presentation in one HTML file that needs no network. */
export default defineExporter<RevealOptions>({
  api: 1,
  name: 'reveal',
  description: 'reveal.js presentation in one self-contained HTML file',
  extension: '.html',
  options: {
    includeNotes: { kind: 'boolean', description: 'put the speaker notes into the page', default: true },
  },
  async export(job) {
    const { revealPage } = await import('./page.js');
    return [{ bytes: new TextEncoder().encode(await revealPage(job)) }];
  },
  async inventory([page], { options }) {
    const { readPage } = await import('./read-page.js');
    return page === undefined ? [] : readPage(page, options.includeNotes);
  },
});
