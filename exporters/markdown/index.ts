import { defineExporter } from 'deckx/exporter';
import type { MarkdownOptions } from './markdown-options.js';

/** The transcript: per slide a heading, what the slide shows as a quotation, and what was said as plain prose. */
export default defineExporter<MarkdownOptions>({
  api: 1,
  name: 'md',
  description: 'Markdown transcript: the slides and what was said',
  extension: '.transcript.md',
  options: {
    notesOnly: { kind: 'boolean', description: 'write only what was said, without what the slides show', default: false },
  },
  async export(job) {
    const [{ transcriptOf }, { markdownText }] = await Promise.all([import('./transcript.js'), import('./markdown-text.js')]);
    const text = markdownText(await transcriptOf(job));
    return [{ bytes: new TextEncoder().encode(text) }];
  },
  async inventory([transcript], job) {
    const { readTranscript } = await import('./read-transcript.js');
    return transcript === undefined ? [] : readTranscript(transcript, job);
  },
});
