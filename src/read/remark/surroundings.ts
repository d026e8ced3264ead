import type { Folder } from '../../source/folder.js';
import type { Surroundings } from '../dialect.js';
import { mathNotation, type MathNotation, type PageScript } from './math-notation.js';

/** What lies around a deck of remark.js: stylesheets, and the page that plays it. */
export interface RemarkSurroundings extends Surroundings {
  /** Present when the page shows formulas. */
  readonly math?: MathNotation;
}

/** The page that plays a deck. */
const page = 'index.html';

/** Stylesheets that lie beside a deck by custom, in cascade order: players that know both load `style.css` last. */
const customary: readonly string[] = ['theme.css', 'style.css'];

/**
 * The stylesheets of a deck in cascade order: the customary ones that are there, unless its `index.html` links them; then what that
 * page links, in its order. A page that neither links any nor shows formulas has nothing to do with the deck.
 */
export async function remarkSurroundings(folder: Folder): Promise<RemarkSurroundings> {
  const html = await folder.readText(page);
  const { linked, math } = html === undefined ? { linked: [] } : await readPage(html);
  const beside = customary.filter((name) => folder.hasFile(name) && !linked.includes(name));
  return {
    stylesheets: [...beside, ...linked].map((href) => ({ href })),
    files: linked.length > 0 || math !== undefined ? [page] : [],
    ...(math === undefined ? {} : { math }),
  };
}

/** What a page says of the deck that it plays. */
interface PageReading {
  readonly linked: readonly string[];
  readonly math?: MathNotation;
}

async function readPage(html: string): Promise<PageReading> {
  const { parse } = await import('parse5');
  const links: string[] = [];
  const document = parse(html);
  collectLinks(document, links);
  const math = mathNotation(scriptsOf(document));
  return { linked: [...new Set(links)], ...(math === undefined ? {} : { math }) };
}

function scriptsOf(node: HtmlNode): readonly PageScript[] {
  if (node.nodeName !== 'script') return (node.childNodes ?? []).flatMap(scriptsOf);
  const src = node.attrs?.find(({ name }) => name === 'src')?.value ?? '';
  return [{ src, text: (node.childNodes ?? []).map(({ value = '' }) => value).join('') }];
}

/** The little of parse5's tree that is looked at. */
interface HtmlNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  /** Of a text. */
  readonly value?: string;
  readonly childNodes?: readonly HtmlNode[];
}

function collectLinks(node: HtmlNode, links: string[]): void {
  if (node.nodeName === 'link') {
    const attribute = (name: string): string => node.attrs?.find((attr) => attr.name === name)?.value ?? '';
    const rel = attribute('rel').toLowerCase().split(/\s+/);
    const href = normalise(attribute('href'));
    if (rel.includes('stylesheet') && !rel.includes('alternate') && href !== '') links.push(href);
  }
  for (const child of node.childNodes ?? []) collectLinks(child, links);
}

/** Without the query that defeats caches, and without a leading `./`. */
function normalise(href: string): string {
  const trimmed = href.trim();
  return /^(?:[a-z]+:)?\/\//i.test(trimmed) ? trimmed : trimmed.replace(/[?#].*$/, '').replace(/^(?:\.\/)+/, '');
}
