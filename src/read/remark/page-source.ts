import { posix } from 'node:path';
import type { Report } from '../../report/report.js';
import type { Source } from '../../source/source.js';
import { insertedText, originalText, type MappedText } from '../text/mapped-text.js';
import { createPlacer } from '../text/placer.js';
import type { RemarkPage } from './page.js';
import type { PageSource } from './page-settings.js';

/** The deck of a page: its file, and its text there. */
export interface PageDeck {
  readonly source: Source;
  readonly text: MappedText;
}

/**
 * The deck that a page plays: in an element of it (`<textarea id="source">`), in its script, or in a file beside it. `undefined` where
 * only running the page would tell, or where the file is not there: it is reported (`read/page-source`) with its place.
 */
export async function pageDeck(source: Source, page: RemarkPage, report: Report): Promise<PageDeck | undefined> {
  const where = page.call?.source ?? ({ kind: 'element', id: 'source', offset: 0 } as const);
  const found = await findDeck(where, source, page);
  if (!('problem' in found)) return found;
  const place = createPlacer(source.file, source.text)(where.offset);
  report.add('read/page-source', `${source.file} ${found.problem}`, { hint: 'name the file with the deck itself', place });
  return undefined;
}

async function findDeck(where: PageSource, source: Source, page: RemarkPage): Promise<PageDeck | { readonly problem: string }> {
  switch (where.kind) {
    case 'element': {
      const text = page.textOf(where.id);
      if (text !== undefined && text.text.trim() !== '') return { source, text };
      return { problem: `is a page without a deck: no element with the id ${where.id} has text` };
    }
    case 'text':
      return { source, text: insertedText(where.text, where.offset) };
    case 'file': {
      const text = await source.folder?.readText(where.url);
      if (text === undefined) return { problem: `refers to ${where.url}, which does not exist` };
      const file = posix.join(posix.dirname(source.file), where.url);
      return { source: { ...source, file, text }, text: originalText(text) };
    }
    case 'unknown':
      return { problem: 'is a page that loads its deck in a way that only running it would show' };
  }
}
