import { generate, parse as parseCss, type Declaration, type DeclarationList } from 'css-tree';
import type { Html } from 'deckx/exporter';
import { html as names, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { AssetShelf } from './asset-shelf.js';
import { isHarmless } from './attributes.js';
import { embedFiles, loadsFile, mapDeclarations, urlsIn } from './css-values.js';
import { deepestMarkup, parseMarkup } from './parse-markup.js';
import { missingPicture, pictureSource } from './pictures.js';
import { reportNode, type HtmlCleaner, type Rendering } from './rendering.js';
import { isPicture, runsScript } from './urls.js';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** The cleaner, with its HTML and CSS parsers: for decks that hold markup or styles of their own. */
export function createHtmlCleaner(): HtmlCleaner {
  return { files: markupFiles, styleFiles, markup: cleanMarkup, style: cleanStyle };
}

/** Elements that run scripts, load pages, or would act on the whole page. Styles are carried over with the stylesheets. */
const removed = new Set(
  'script style iframe frame frameset object embed applet link meta base title template noscript noembed noframes portal param marquee bgsound'.split(
    ' ',
  ),
);

/** Elements whose file is a picture or a recording, and the attribute that names it. */
const fileAttributes: Readonly<Record<string, string>> = {
  img: 'src',
  image: 'href',
  video: 'src',
  audio: 'src',
  source: 'src',
  track: 'src',
};

function markupFiles(markup: string): ReturnType<HtmlCleaner['files']> {
  const elements = elementsIn(parseMarkup(markup).fragment).filter(({ tagName }) => !removed.has(tagName));
  const isFile = (url: string | undefined): url is string => url !== undefined && url !== '' && !isPicture(url);
  const pictures = elements.filter(({ tagName }) => tagName === 'img').map((image) => attribute(image, 'src'));
  const others = elements.flatMap((element) => [
    element.tagName === 'img' ? undefined : attribute(element, fileAttributes[element.tagName] ?? ''),
    attribute(element, 'poster'),
    ...styleFiles(attribute(element, 'style') ?? ''),
  ]);
  return { pictures: pictures.filter(isFile), others: others.filter(isFile) };
}

function styleFiles(style: string): readonly string[] {
  return urlsIn(parseCss(style, { context: 'declarationList' }));
}

function cleanMarkup(node: Html, rendering: Rendering): string {
  const parsed = { isCut: false };
  const parse = (markup: string): ParentNode => {
    const { fragment, isCut } = parseMarkup(markup);
    parsed.isCut ||= isCut;
    return fragment;
  };
  const source = rendering.trusted ? node.value : steady(node.value, parse);
  if (source !== undefined) {
    const fragment = parse(source);
    if (parsed.isCut) reportDeep(node, rendering);
    cleanChildren(fragment, node, rendering);
    const cleaned = serialize(fragment);
    if (rendering.trusted || steady(cleaned, parse) === cleaned) return cleaned;
  }
  reportDropped(node, rendering, 'HTML that changes its meaning each time it is parsed');
  return '';
}

/** Where HTML goes over into another language or into plain text, what is written can be read as something else. */
const unsteady = /<\/?(?:math|svg|form|xmp|plaintext|listing|select|table)\b/i;

/**
 * HTML as it reads after it was serialised again, until that changes nothing: otherwise a browser could find in it what the
 * cleaner did not see (https://research.securitum.com/mutation-xss-via-mathml-mutation-dompurify-2-0-17-bypass/). `undefined`:
 * it never ends.
 */
function steady(markup: string, parse: (markup: string) => ParentNode): string | undefined {
  if (!unsteady.test(markup)) return markup;
  let before = markup;
  for (let times = 0; times < 6; times += 1) {
    const after = serialize(parse(before));
    if (after === before) return after;
    before = after;
  }
  return undefined;
}

function cleanChildren(parent: ParentNode, node: Html, rendering: Rendering): void {
  parent.childNodes = parent.childNodes.flatMap((child) => cleanNode(child, node, rendering));
}

function cleanNode(child: ChildNode, node: Html, rendering: Rendering): readonly ChildNode[] {
  if (child.nodeName === '#text') return [child];
  if (!('tagName' in child)) return [];
  const stays = rendering.trusted ? child.tagName !== 'style' : !removed.has(child.tagName) && !animatesScript(child);
  if (!stays) {
    if (child.tagName !== 'style') reportDropped(node, rendering, `<${child.tagName}>`);
    return [];
  }
  // reveal.js takes every section for a slide, and an aside of that class for notes.
  if (child.tagName === 'xmp' || child.tagName === 'plaintext' || child.tagName === 'listing') child.nodeName = child.tagName = 'pre';
  const isNotes = child.tagName === 'aside' && classesIn(child).includes('notes');
  if (child.tagName === 'section' || isNotes) child.nodeName = child.tagName = 'div';
  child.attrs = child.attrs.flatMap((entry) => cleanAttribute(child, entry, node, rendering));
  cleanChildren(child, node, rendering);
  return [child.tagName === 'img' ? pictureNode(child, rendering) : child];
}

/** SVG can change where a link leads, or what an event runs, after it was looked at. */
function animatesScript(element: Element): boolean {
  return /^(set|animate)/.test(element.tagName) && /href$|^on/i.test(attribute(element, 'attributeName') ?? '');
}

type Attribute = Element['attrs'][number];

function cleanAttribute(element: Element, entry: Attribute, node: Html, rendering: Rendering): readonly Attribute[] {
  const { name, value } = entry;
  const withValue = (changed: string | undefined): readonly Attribute[] => (changed === undefined ? [] : [{ ...entry, value: changed }]);
  if (element.tagName === 'img' && name === 'src') return [entry];
  // To reveal.js that class is a step.
  if (name === 'class') return withValue(value.replace(/(?<=^|\s)fragment(?=\s|$)/g, '').trim());
  if (name === 'style') {
    const report = (what: string): void => {
      reportDropped(node, rendering, what);
    };
    return withValue(cleanStyle(value, rendering.shelf, report));
  }
  if (name === 'href' && value.startsWith('#') && element.tagName === 'a') return withValue(rendering.linkOf(value));
  if (name === fileAttributes[element.tagName] || name === 'poster') {
    return withValue(isPicture(value) ? value : (rendering.shelf.address(value) ?? (rendering.trusted ? value : undefined)));
  }
  return rendering.trusted ? [entry] : harmlessAttribute(element, entry, node, rendering);
}

/** An attribute that runs and loads nothing; others are left out, which is reported. */
function harmlessAttribute(element: Element, entry: Attribute, node: Html, rendering: Rendering): readonly Attribute[] {
  const { name, value } = entry;
  // A picture or form of that name would stand for a part of the document, as in `document.querySelector`.
  const hides = name === 'name' && (element.tagName === 'img' || element.tagName === 'form');
  if (!hides && isHarmless(name, value) && !loadsOutside(element, name, value)) return [entry];
  if (name === 'href' && runsScript(value))
    reportNode(rendering, node, 'export/link', `the link ${value} would run a script; only its text is kept`);
  else reportDropped(node, rendering, `the attribute ${name}`);
  return [];
}

/** References of SVG to anything but the markup itself. */
function loadsOutside(element: Element, name: string, value: string): boolean {
  if (element.namespaceURI !== names.NS.SVG) return false;
  if (name === 'href' && element.tagName !== 'a') return !value.startsWith('#');
  return /url\(\s*["']?(?!#)/i.test(value);
}

function reportDropped(node: Html, rendering: Rendering, what: string): void {
  reportNode(rendering, node, 'export/dropped', `${what} is left out`, { hint: 'it could run a script or load a file' });
}

function reportDeep(node: Html, rendering: Rendering): void {
  const hint = 'nest its elements less deeply';
  reportNode(
    rendering,
    node,
    'export/dropped',
    `HTML is nested too deeply: elements below level ${deepestMarkup} are left out, their text stays`,
    { hint },
  );
}

/** A picture in markup, through the page's own way of writing pictures. */
function pictureNode(image: Element, { shelf }: Rendering): ChildNode {
  const url = attribute(image, 'src') ?? '';
  const source = pictureSource(url, shelf);
  if (source === undefined) {
    const markup = missingPicture(attribute(image, 'alt') ?? '', url, (more, classes) => ({ class: classes.join(' '), ...more }));
    return parseFragment(markup).childNodes[0]!;
  }
  const given = Object.entries(source).flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
  image.attrs = [...given, ...image.attrs.filter(({ name }) => name !== 'src')];
  return image;
}

function cleanStyle(style: string, shelf: AssetShelf, onDropped: (what: string) => void): string | undefined {
  const list = parseCss(style, { context: 'declarationList', parseCustomProperty: true }) as DeclarationList;
  mapDeclarations(list.children, (declaration: Declaration) => {
    const kept = embedFiles(declaration, (url) => shelf.address(url));
    if (kept === undefined && urlsIn(declaration).length === 0) onDropped(`the declaration of ${declaration.property}`);
    return kept;
  });
  list.children.forEach((part, item) => {
    if (loadsFile(part)) list.children.remove(item);
  });
  const text = generate(list);
  return text === '' ? undefined : text;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

function classesIn(element: Element): readonly string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function elementsIn(parent: ParentNode): readonly Element[] {
  return parent.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}
