import type { ExportJob, OutputFile, TargetPage } from 'deckx/exporter';
import { deckToWrite, textFile } from '../core/dialect-exporter.js';
import { restyledCompanions } from '../core/slide-styles.js';
import { slidevText } from './slidev-text.js';

const page: TargetPage = { slide: '.slidev-layout' };

/** The source, and `styles/index.css`, which Slidev loads by itself: the old player's rules and the deck's stylesheets. */
export async function slidevFiles(job: ExportJob<object>): Promise<readonly OutputFile[]> {
  const deck = deckToWrite(job);
  const { files, stylesheets, urlOf, base } = await restyledCompanions(job, page);
  const styles = [
    ...['./player.css', ...stylesheets.map((href) => `../${href}`)].map((href) => `@import url("${href.replaceAll('"', '%22')}");`),
    '',
  ].join('\n');
  const player = `${base}.slidev-layout.middle, .slidev-layout.title { display: flex; flex-direction: column; justify-content: center }\n`;
  return [
    textFile(slidevText(deck, { report: job.report, urlOf: (url) => publicUrl(urlOf(url)) })),
    textFile(styles, 'styles/index.css'),
    textFile(player, 'styles/player.css'),
    ...files,
  ];
}

/** An address that Slidev's bundler finds beside the source, in HTML too. */
function publicUrl(url: string): string {
  return /^(?:[a-z][a-z\d+.-]*:|\/|#|\.)/i.test(url) ? url : `./${url}`;
}
