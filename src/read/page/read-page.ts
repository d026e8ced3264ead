import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { cut, originalText, type MappedText } from '../text/mapped-text.js';
import { decodeReferences } from './decode-references.js';

/** A stylesheet of a page: linked, or the text of a `style` element and its offset in the page. */
export type PageStylesheet = { readonly href: string } | { readonly css: string; readonly offset: number };

/** A script of a page: where it is loaded from (empty: it is in the page), its text, and the offset of that text in the page. */
export interface PageScript {
  readonly src: string;
  readonly text: string;
  readonly offset: number;
}

/** What a page that plays a deck says, without running it. */
export interface Page {
  readonly title?: string;
  readonly lang?: string;
  /** In document order, which is the cascade's. */
  readonly stylesheets: readonly PageStylesheet[];
  /** In document order. */
  readonly scripts: readonly PageScript[];
  /** What the element with this id holds as text, as `value` or `textContent` gives it, with its place in the page. */
  readonly textOf: (id: string) => MappedText | undefined;
}

/** Reads an HTML page (parse5). Never throws; what HTML does not understand is not there. */
export function readPage(markup: string): Page {
  const elements = elementsOf(parse(markup, { sourceCodeLocationInfo: true }));
  const title = elements.find(({ tagName }) => tagName === 'title');
  const lang = attributeOf(
    elements.find(({ tagName }) => tagName === 'html'),
    'lang',
  );
  return {
    ...(title === undefined || textIn(title).trim() === '' ? {} : { title: textIn(title).trim() }),
    ...(lang === '' ? {} : { lang }),
    stylesheets: elements.flatMap(stylesheetsOf),
    scripts: elements.filter(({ tagName }) => tagName === 'script').map(scriptOf),
    textOf: (id) => {
      const element = elements.find((one) => attributeOf(one, 'id') === id);
      return element === undefined ? undefined : textOfElement(element, markup);
    },
  };
}

/** All elements in document order, without recursion: pages may nest as deep as they like. */
function elementsOf(document: Tree.Document): readonly Tree.Element[] {
  const found: Tree.Element[] = [];
  const open: Tree.ChildNode[] = [...document.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    found.push(node);
    const children = node.tagName === 'template' && 'content' in node ? [] : node.childNodes;
    for (let index = children.length - 1; index >= 0; index -= 1) open.push(children[index]!);
  }
  return found;
}

function attributeOf(element: Tree.Element | undefined, name: string): string {
  return element?.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

function textIn(element: Tree.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function stylesheetsOf(element: Tree.Element): readonly PageStylesheet[] {
  if (element.tagName === 'style') return [{ css: textIn(element), offset: contentStart(element) }];
  if (element.tagName !== 'link') return [];
  const rel = attributeOf(element, 'rel').toLowerCase().split(/\s+/);
  const href = addressOf(attributeOf(element, 'href'));
  return rel.includes('stylesheet') && !rel.includes('alternate') && href !== '' ? [{ href }] : [];
}

/** Without the query that defeats caches, and without a leading `./`. */
function addressOf(href: string): string {
  const trimmed = href.trim();
  return /^(?:[a-z]+:)?\/\//i.test(trimmed) ? trimmed : trimmed.replace(/[?#].*$/, '').replace(/^(?:\.\/)+/, '');
}

function scriptOf(element: Tree.Element): PageScript {
  return { src: attributeOf(element, 'src'), text: textIn(element), offset: contentStart(element) };
}

function contentStart(element: Tree.Element): number {
  return element.sourceCodeLocation?.startTag?.endOffset ?? 0;
}

/** Elements whose text continues to the end of the page if nothing closes them. */
const rawText: ReadonlySet<string> = new Set(['textarea', 'title', 'script', 'style']);

/** The source of an element that holds text alone. HTML drops a line feed right after `<textarea>` and `<pre>`. */
function textOfElement(element: Tree.Element, markup: string): MappedText {
  const { tagName, sourceCodeLocation: location } = element;
  const start = contentStart(element);
  const end = location?.endTag?.startOffset ?? (rawText.has(tagName) ? undefined : location?.endOffset) ?? markup.length;
  const dropsLine = (tagName === 'textarea' || tagName === 'pre') && markup[start] === '\n';
  const raw = cut(originalText(markup), dropsLine ? start + 1 : start, end);
  return tagName === 'script' || tagName === 'style' ? raw : decodeReferences(raw);
}
