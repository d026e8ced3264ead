import type { ExportJob, OutputFile, TargetPage } from 'deckx/exporter';
import { deckToWrite, textFile } from '../core/dialect-exporter.js';
import { restyledCompanions } from '../core/slide-styles.js';
import { pandocText } from './pandoc-text.js';

const page: TargetPage = { slide: '.reveal .slides section' };

/** The source, `defaults.yaml` (`pandoc -d defaults.yaml`), and the stylesheets that it names. */
export async function pandocFiles(job: ExportJob<object>): Promise<readonly OutputFile[]> {
  const deck = deckToWrite(job);
  const { files, stylesheets, urlOf, base } = await restyledCompanions(job, page);
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
    textFile(base, 'player.css'),
    ...files,
  ];
}
