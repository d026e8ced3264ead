import type { Exporter } from 'deckx/exporter';

/** What is known of a built-in exporter before it is loaded. */
export interface BuiltIn {
  readonly name: string;
  readonly description: string;
  readonly extension: string;
  /** True for the sources of other players, which `deckx migrate` writes. */
  readonly dialect?: boolean;
  load(): Promise<Exporter>;
}

/**
 * The built-in exporters in the order of help and docs, each loaded when it is asked for: help and detection must not
 * pay for PowerPoint and PDF libraries. `name` and `extension` repeat the exporter's own (a test compares).
 */
export const builtIn: readonly BuiltIn[] = [
  {
    name: 'pptx',
    description: 'a PowerPoint presentation with editable text, speaker notes and terminals',
    extension: '.pptx',
    load: async () => (await import('./pptx/index.js')).default,
  },
  {
    name: 'pdf',
    description: 'a PDF handout with speaker notes, or slide-size pages',
    extension: '.pdf',
    load: async () => (await import('./pdf/index.js')).default,
  },
  {
    name: 'reveal',
    description: 'a reveal.js presentation in one self-contained HTML file',
    extension: '.html',
    load: async () => (await import('./reveal/index.js')).default,
  },
  {
    name: 'md',
    description: 'a Markdown transcript of the slides and speaker notes',
    extension: '.transcript.md',
    load: async () => (await import('./markdown/index.js')).default,
  },
  {
    name: 'json',
    description: 'the deck as JSON, for other tools',
    extension: '.json',
    load: async () => (await import('./json/index.js')).default,
  },
  {
    name: 'remark',
    description: 'remark.js Markdown with the page that shows it',
    extension: '.remark/slides.md',
    dialect: true,
    load: async () => (await import('./dialects/remark/index.js')).default,
  },
  {
    name: 'reveal-md',
    description: 'reveal.js Markdown with the page that shows it',
    extension: '.reveal-md/slides.md',
    dialect: true,
    load: async () => (await import('./dialects/reveal-md/index.js')).default,
  },
  {
    name: 'marp',
    description: 'Marp Markdown with its theme',
    extension: '.marp/slides.md',
    dialect: true,
    load: async () => (await import('./dialects/marp/index.js')).default,
  },
  {
    name: 'slidev',
    description: 'Slidev Markdown with its stylesheet',
    extension: '.slidev/slides.md',
    dialect: true,
    load: async () => (await import('./dialects/slidev/index.js')).default,
  },
  {
    name: 'pandoc',
    description: 'Pandoc Markdown with its defaults file',
    extension: '.pandoc/slides.md',
    dialect: true,
    load: async () => (await import('./dialects/pandoc/index.js')).default,
  },
  {
    name: 'capsicum',
    description: 'capsicum, a line shorthand for remark.js decks with terminals',
    extension: '.capsicum/deck.txt',
    dialect: true,
    load: async () => (await import('./dialects/capsicum/index.js')).default,
  },
];
