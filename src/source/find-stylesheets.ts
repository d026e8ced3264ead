import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile } from './locate-asset.js';

/** Stylesheets that lie beside a deck by custom, in cascade order: players that know both load `style.css` last. */
const customary: readonly string[] = ['theme.css', 'style.css'];

/** Stylesheets of a deck, and the page that named some of them (absolute path). */
export interface FoundStylesheets {
  readonly hrefs: readonly string[];
  readonly page?: string;
}

/**
 * The stylesheets of a deck in cascade order, as addresses relative to its folder: the customary ones that are there,
 * unless its `index.html` links them; then what that page links, in its order.
 */
export async function findStylesheets(folder: string): Promise<FoundStylesheets> {
  const page = join(folder, 'index.html');
  const linked = isFile(page) ? await linkedStylesheets(page) : [];
  const beside = customary.filter((name) => isFile(join(folder, name)) && !linked.includes(name));
  return { hrefs: [...beside, ...linked], ...(linked.length === 0 ? {} : { page }) };
}

async function linkedStylesheets(page: string): Promise<readonly string[]> {
  const [{ parse }, html] = await Promise.all([import('parse5'), readFile(page, 'utf8').catch(() => '')]);
  const links: string[] = [];
  collectLinks(parse(html), links);
  return [...new Set(links)];
}

/** The little of parse5's tree that is looked at. */
interface HtmlNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
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
