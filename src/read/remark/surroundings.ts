import type { Folder } from '../../source/folder.js';
import type { Source } from '../../source/source.js';
import type { Surroundings } from '../dialect.js';
import { isPage } from './is-page.js';
import type { RemarkPage } from './page.js';

/** The surroundings of a remark.js deck: stylesheets, and the page that shows it. */
export interface RemarkSurroundings extends Surroundings {
  /** The page that plays the deck; it may be the source itself. */
  readonly page?: RemarkPage;
}

/** The page that plays a deck that is a file of its own. */
const pageName = 'index.html';

/** Stylesheets that are usually beside a deck, in cascade order: players that know both load `style.css` last. */
const customary: readonly string[] = ['theme.css', 'style.css'];

/**
 * The stylesheets of a deck in cascade order: the customary ones that are there, unless its `index.html` links them; then what that
 * page has, in its order. A source that is a page has what it says itself, and no more. A page that neither has stylesheets, shows
 * formulas, defines macros nor starts remark.js has nothing to do with the deck.
 */
export async function remarkSurroundings(folder: Folder, source: Source): Promise<RemarkSurroundings> {
  const isItself = isPage(source.text);
  const markup = isItself ? source.text : await folder.readText(pageName);
  const page = markup === undefined ? undefined : (await import('./page.js')).remarkPage(markup);
  const linked = page?.stylesheets ?? [];
  const beside = isItself ? [] : customary.filter((name) => folder.hasFile(name) && !linked.some(({ href }) => href === name));
  return {
    stylesheets: [...beside.map((href) => ({ href })), ...linked],
    files: isItself ? sourceFile(page) : playsDeck(page) ? [pageName] : [],
    ...(page === undefined ? {} : { page }),
  };
}

function playsDeck(page: RemarkPage | undefined): boolean {
  if (page === undefined) return false;
  return page.stylesheets.length > 0 || page.math !== undefined || page.call !== undefined || page.macros.size > 0;
}

/** The file that a page plays. */
function sourceFile(page: RemarkPage | undefined): readonly string[] {
  const source = page?.call?.source;
  return source?.kind === 'file' ? [source.url] : [];
}
