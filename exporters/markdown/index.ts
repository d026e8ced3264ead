import { defineExporter } from 'deckx/exporter';
import type { MarkdownOptions } from './markdown-options.js';

/** The transcript: per slide a heading, what the slide shows as a quotation, and what was said as plain prose. */
export default defineExporter<MarkdownOptions>({
  api: 1,
  name: 'md',
  description: 'a Markdown transcript of the slides and speaker notes',
  extension: '.transcript.md',
  options: {
    notesOnly: { kind: 'boolean', description: 'write only the speaker notes, without the slides', default: false },
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
