import type { ExportJob, OutputFile } from 'deckx/exporter';
import { companionsOf } from '../core/companion-files.js';
import { deckToWrite, textFile } from '../core/dialect-exporter.js';
import { baseStyles, dressTerminals, renamed } from '../core/slide-styles.js';
import { pandocText } from './pandoc-text.js';

const names = { slide: '.reveal .slides section' };

/** The source, `defaults.yaml` (`pandoc -d defaults.yaml`), and the stylesheets that it names. */
export async function pandocFiles(job: ExportJob<object>): Promise<readonly OutputFile[]> {
  const deck = deckToWrite(job);
  const { files, stylesheets, urlOf } = await companionsOf(job, { restyle: (css) => renamed(css, names) });
  const terminals = dressTerminals(files.filter(({ name = '' }) => name.endsWith('.css')).map(({ bytes }) => bytes));
  const defaults = [
    '# pandoc -d defaults.yaml',
    'from: markdown-smart-implicit_figures',
    'to: revealjs',
    `input-files: [${JSON.stringify(job.fileName)}]`,
    'output-file: slides.html',
    'standalone: true',
    '# Slides are parted by rules alone.',
    'slide-level: 0',
    'html-math-method: { method: mathml }',
    `css: [${['player.css', ...stylesheets].map((href) => JSON.stringify(href)).join(', ')}]`,
    `variables: { width: ${deck.size.width}, height: ${deck.size.height}, margin: 0, center: false }`,
    '',
  ].join('\n');
  return [
    textFile(pandocText(deck, { report: job.report, urlOf })),
    textFile(defaults, 'defaults.yaml'),
    textFile(baseStyles(deck, job.player, terminals, names), 'player.css'),
    ...files,
  ];
}
