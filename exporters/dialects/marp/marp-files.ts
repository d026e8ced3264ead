import type { ExportJob, OutputFile, TargetPage } from 'deckx/exporter';
import { deckToWrite, textFile } from '../core/dialect-exporter.js';
import { restyledCompanions } from '../core/slide-styles.js';
import { marpText } from './marp-text.js';

const page: TargetPage = { slide: 'section' };

/** The source, and `theme.css`: the old player's rules and the deck's stylesheets as a theme of Marp. */
export async function marpFiles(job: ExportJob<object>): Promise<readonly OutputFile[]> {
  const deck = deckToWrite(job);
  const { files, stylesheets, urlOf, base } = await restyledCompanions(job, page);
  const { width, height } = deck.size;
  const theme = [
    '/* @theme deck */',
    `/* @size 16:9 ${width}px ${height}px */`,
    ...stylesheets.map((href) => `@import url("${href.replaceAll('"', '%22')}");`),
    `section { width: ${width}px; height: ${height}px; box-sizing: border-box; padding: 1em 4em }`,
    base,
    'section.middle, section.title { display: flex; flex-direction: column; justify-content: center }',
    '',
  ].join('\n');
  return [textFile(marpText(deck, { report: job.report, urlOf }, 'deck')), textFile(theme, 'theme.css'), ...files];
}
