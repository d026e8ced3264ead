import type { OutputFile, OutputSlide } from 'deckx/exporter';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * What a reveal.js page holds, as an HTML parser reads it: the innermost sections of `.slides` are the slides. A picture counts
 * where its file is in the page or among those beside it. `deckId`: the deck's own id of a slide by that of the page.
 */
export function readPage(files: readonly OutputFile[], includeNotes: boolean, deckId: (id: string) => string): readonly OutputSlide[] {
  const [first] = files;
  if (first === undefined) return [];
  const page = descendants(parse(new TextDecoder().decode(first.bytes)).childNodes);
  const isThere = pictureFinder(page, files);
  const slides = page.find((element) => classes(element).includes('slides'));
  return descendants(slides?.childNodes ?? [])
    .filter(({ tagName, childNodes }) => tagName === 'section' && !descendants(childNodes).some((inner) => inner.tagName === 'section'))
    .map((section) => readSection(section, { includeNotes, isThere, deckId }));
}

interface Reading {
  readonly includeNotes: boolean;
  /** Whether the file of a picture is there. */
  readonly isThere: (picture: Element, name: string) => boolean;
  readonly deckId: (id: string) => string;
}

function readSection(section: Element, { includeNotes, isThere, deckId }: Reading): OutputSlide {
  const inside = descendants(section.childNodes);
  const notes = inside.filter(isNotes);
  const unseen = new Set(notes.flatMap((aside) => [aside, ...descendants(aside.childNodes)]));
  const below = inside.filter((element) => !unseen.has(element));
  const named = (name: string): readonly Element[] => below.filter(({ tagName }) => tagName === name);
  return {
    id: deckId(attribute(section, 'id')),
    text: textOf(section.childNodes),
    ...(includeNotes ? { notes: notes.map(({ childNodes }) => textOf(childNodes)).join('\n') } : {}),
    links: named('a').map((link) => slideAddress(attribute(link, 'href'), deckId)),
    images: [
      ...(isThere(section, 'data-background-image') ? [''] : []),
      ...named('img')
        .filter((image) => isThere(image, 'src'))
        .map((image) => attribute(image, 'alt')),
    ],
    tables: named('table').length,
    formulas: named('math').length + named('code').filter((element) => classes(element).includes('math')).length,
    steps: new Set(
      below.filter((element) => classes(element).includes('fragment')).map((element) => attribute(element, 'data-fragment-index')),
    ).size,
  };
}

/** Whether the file of an image, in this attribute, is available. */
function pictureFinder(page: readonly Element[], files: readonly OutputFile[]): (picture: Element, name: string) => boolean {
  const folder = (files[0]?.name ?? '').replace(/[^/]*$/, '');
  const names = new Set(files.map(({ name }) => name));
  const isFile = (address: string): boolean => address.startsWith('data:') || names.has(folder + decodeURIComponent(address));
  const addressOf = (element: Element): string => attribute(element, 'src') || attribute(element, 'data-background-image');
  const held = new Map(
    page.filter((element) => addressOf(element) !== '').map((element) => [attribute(element, 'data-asset'), addressOf(element)]),
  );
  return (picture, name) => {
    const address =
      attribute(picture, name) || (attribute(picture, 'data-asset') === '' ? '' : (held.get(attribute(picture, 'data-asset')) ?? ''));
    return address !== '' && isFile(address);
  };
}

/** `#/id` leads to a slide in reveal.js. */
function slideAddress(href: string, deckId: (id: string) => string): string {
  return href.startsWith('#/') ? `#${deckId(decodeURIComponent(href.slice(2)))}` : href;
}

function isNotes(element: Element): boolean {
  return element.tagName === 'aside' && classes(element).includes('notes');
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
      if (!('tagName' in node) || isNotes(node)) return '';
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
