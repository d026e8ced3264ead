import type { OutputSlide } from 'deckx/exporter';
import { unzipSync } from 'fflate';
import { decodeXml } from '../xml/decode-xml.js';
import { childOf, elementsOf, type XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse-xml.js';
import type { ReadPart } from './read-part.js';
import { readSlide } from './read-slide.js';
import { relationsOf } from './relations.js';

/** What a .pptx holds, slide by slide in the order of the show: read from its XML alone, not from how it was made. */
export function readPresentation(bytes: Uint8Array): readonly OutputSlide[] {
  const parts = unzipSync(bytes);
  const xml = (path: string): XmlElement | undefined => (parts[path] === undefined ? undefined : parseXml(decodeXml(parts[path])));
  const read = (path: string): ReadPart => {
    const root = xml(path);
    if (root === undefined) throw new Error(`the package has no part ${path}`);
    return { root, relations: relationsOf(path, xml) };
  };
  const [main] = [...relationsOf('', xml).values()].filter(({ type }) => type.endsWith('/officeDocument'));
  const { root, relations } = read(main?.target ?? '');
  const list = childOf(root, 'p:sldIdLst');
  const paths = (list === undefined ? [] : elementsOf(list)).map(
    (entry) => relations.get(entry.attributes.get('r:id') ?? '')?.target ?? '',
  );
  const slides = paths.map(read);
  const ids = new Map(slides.map((slide, index) => [paths[index]!, idOf(slide)]));
  return slides.map((slide) => readSlide(idOf(slide), slide, { read, idAt: (path) => ids.get(path) }));
}

function idOf({ root }: ReadPart): string {
  return childOf(root, 'p:cSld')?.attributes.get('name') ?? '';
}
