import { defineExporter } from 'deckx/exporter';

/** The deck in capsicum's shorthand, for further editing. */
export default defineExporter<object>({
  api: 1,
  name: 'capsicum',
  description: 'capsicum, a line shorthand for remark.js decks with terminals',
  extension: '.capsicum/deck.txt',
  options: {},
  async export(job) {
    const { capsicumFiles } = await import('./capsicum-files.js');
    return capsicumFiles(job);
  },
});
