import type { ExportJob, OutputFile } from 'deckx/exporter';
import { companionsOf } from '../core/companion-files.js';
import { deckToWrite, textFile } from '../core/dialect-exporter.js';
import { linkTag, pageHtml } from '../core/page.js';
import { capsicumText } from './capsicum-text.js';

/** Names under which a player of the shorthand looks for stylesheets; others need a page that names them. */
const customary = new Set(['style.css', 'theme.css']);

/** The source, the deck's stylesheets and pictures, and a page where stylesheets must be named. */
export async function capsicumFiles(job: ExportJob<object>): Promise<readonly OutputFile[]> {
  const deck = deckToWrite(job);
  const { files, stylesheets, urlOf } = await companionsOf(job);
  const text = capsicumText(deck, { report: job.report, urlOf });
  const isKnown = stylesheets.every((href) => customary.has(href));
  const body = ['<p>The deck is in deck.txt; this page links its stylesheets.</p>'];
  const page = isKnown ? [] : [textFile(pageHtml(deck, { head: stylesheets.map(linkTag), body }), 'index.html')];
  return [textFile(text), ...page, ...files];
}
