import type { OutputFile, OutputSlide } from 'deckx/exporter';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a reveal.js page holds, as an HTML parser reads it: the innermost sections of `.slides` are the slides. */
export function readPage({ bytes }: OutputFile, includeNotes: boolean): readonly OutputSlide[] {
  const page = descendants(parse(new TextDecoder().decode(bytes)).childNodes);
  const slides = page.find((element) => classes(element).includes('slides'));
  return descendants(slides?.childNodes ?? [])
    .filter(({ tagName, childNodes }) => tagName === 'section' && !descendants(childNodes).some((inner) => inner.tagName === 'section'))
    .map((section) => readSection(section, includeNotes));
}

function readSection(section: Element, includeNotes: boolean): OutputSlide {
  const shown = section.childNodes.filter((node) => !isNotes(node));
  const below = descendants(shown);
  const named = (name: string): readonly Element[] => below.filter(({ tagName }) => tagName === name);
  const hasBackground = attribute(section, 'data-background-image') !== '' || attribute(section, 'data-asset') !== '';
  return {
    id: attribute(section, 'id'),
    text: textOf(shown),
    ...(includeNotes ? { notes: textOf(section.childNodes.filter(isNotes)) } : {}),
    links: named('a').map((link) => slideAddress(attribute(link, 'href'))),
    images: [...(hasBackground ? [''] : []), ...named('img').map((image) => attribute(image, 'alt'))],
    tables: named('table').length,
    formulas: named('math').length + named('code').filter((element) => classes(element).includes('math')).length,
    steps: new Set(below.filter((element) => classes(element).includes('fragment')).map((element) => attribute(element, 'data-fragment-index'))).size,
  };
}

/** `#/id` leads to a slide in reveal.js. */
function slideAddress(href: string): string {
  return href.startsWith('#/') ? `#${decodeURIComponent(href.slice(2))}` : href;
}

function isNotes(node: Node): boolean {
  return 'tagName' in node && node.tagName === 'aside' && classes(node).includes('notes');
}

function descendants(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...descendants(node.childNodes)] : []));
}

/** Elements of a line, which part no words. */
const inline = new Set('a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' '));

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (!('tagName' in node)) return '';
      return inline.has(node.tagName) ? textOf(node.childNodes) : `\n${textOf(node.childNodes)}\n`;
    })
    .join('');
}

function classes(element: Element): readonly string[] {
  return attribute(element, 'class').split(/\s+/);
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((entry) => entry.name === name)?.value ?? '';
}
