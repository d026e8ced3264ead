import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { SlideReading } from './reading.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Reads a reveal.js page with an HTML parser: the innermost `<section>`s of `.slides` are the slides. */
export function readReveal(html: string): readonly SlideReading[] {
  const page = descendants(parse(html).childNodes);
  const slides = page.find((node) => classes(node).includes('slides'));
  if (slides === undefined) throw new Error('the page has no .slides');
  return descendants(slides.childNodes)
    .filter(({ tagName }) => tagName === 'section')
    .filter((section) => !descendants(section.childNodes).some(({ tagName }) => tagName === 'section'))
    .map((section) => readSection(section, page));
}

function readSection(section: Element, page: readonly Element[]): SlideReading {
  const inside = descendants(section.childNodes);
  // Notes that last over several steps are there again.
  const notes = inside.filter(
    (node) => isNotes(node) && !inside.some((other) => 'data-carried' in attributesOf(other) && other.childNodes.includes(node)),
  );
  const unseen = new Set(inside.filter(isNotes).flatMap((node) => descendants([node])));
  const below = inside.filter((node) => !unseen.has(node));
  return {
    text: textOf(section.childNodes),
    notes: notes.map(({ childNodes }) => textOf(childNodes)).join(' '),
    links: below.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href')),
    images: below.filter(({ tagName }) => tagName === 'img').map((image) => imageHash(image, page)),
  };
}

/** A picture is in the page once: in its `src`, or in another picture with the same `data-asset`. */
function imageHash(image: Element, page: readonly Element[]): string {
  const key = attribute(image, 'data-asset');
  const sources = [image, ...page.filter((other) => key !== '' && attribute(other, 'data-asset') === key)];
  const data = sources.map((source) => attribute(source, 'src')).find((source) => source.startsWith('data:'));
  const [, encoded = ''] = /^data:[^,]*;base64,(.*)$/s.exec(data ?? '') ?? [];
  return createHash('sha256').update(Buffer.from(encoded, 'base64')).digest('hex');
}

function attributesOf(node: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
}

function isNotes(node: Element): boolean {
  return node.tagName === 'aside' && classes(node).includes('notes');
}

function descendants(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...descendants(node.childNodes)] : []));
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      if ('tagName' in node && (isNotes(node) || classes(node).includes('deck-again'))) return '';
      return 'childNodes' in node ? `${textOf(node.childNodes)} ` : '';
    })
    .join('');
}

function classes(node: Element): readonly string[] {
  return attribute(node, 'class').split(/\s+/);
}

function attribute(node: Element, name: string): string {
  return node.attrs.find((entry) => entry.name === name)?.value ?? '';
}
