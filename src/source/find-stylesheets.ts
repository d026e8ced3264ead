import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile } from './locate-asset.js';
import { mathNotation, type PageScript } from './math-notation.js';
import type { MathNotation } from './source.js';

/** Stylesheets that lie beside a deck by custom, in cascade order: players that know both load `style.css` last. */
const customary: readonly string[] = ['theme.css', 'style.css'];

/** Stylesheets of a deck, and the page that named some of them or shows formulas (absolute path). */
export interface FoundStylesheets {
  readonly hrefs: readonly string[];
  readonly page?: string;
  /** How that page marks formulas. */
  readonly math?: MathNotation;
}

/**
 * The stylesheets of a deck in cascade order, as addresses relative to its folder: the customary ones that are there,
 * unless its `index.html` links them; then what that page links, in its order.
 */
export async function findStylesheets(folder: string): Promise<FoundStylesheets> {
  const page = join(folder, 'index.html');
  const { linked, math } = isFile(page) ? await readPage(page) : { linked: [] };
  const beside = customary.filter((name) => isFile(join(folder, name)) && !linked.includes(name));
  const told = linked.length > 0 || math !== undefined;
  return { hrefs: [...beside, ...linked], ...(told ? { page } : {}), ...(math === undefined ? {} : { math }) };
}

/** What a page says of the deck that it plays. */
interface PageReading {
  readonly linked: readonly string[];
  readonly math?: MathNotation;
}

async function readPage(page: string): Promise<PageReading> {
  const [{ parse }, html] = await Promise.all([import('parse5'), readFile(page, 'utf8').catch(() => '')]);
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
