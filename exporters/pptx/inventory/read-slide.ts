import type { OutputSlide } from 'deckx/exporter';
import { childOf, elementsOf, type XmlElement } from '../xml/element.js';
import type { ReadPart, ReadPartAt } from './read-part.js';

/** What a slide's own part does not say. */
export interface Surroundings {
  readonly read: ReadPartAt;
  /** Id of the slide whose part lies at a path. */
  readonly idAt: (path: string) => string | undefined;
}

/** What one slide holds. Of alternatives (`mc:AlternateContent`) the choice is read, which PowerPoint shows. */
export function readSlide(id: string, { root, relations }: ReadPart, { read, idAt }: Surroundings): OutputSlide {
  const all = [...descendants(root, isSeen)];
  const named = (name: string): readonly XmlElement[] => all.filter((element) => element.name === name);
  const notes = [...relations.values()].find(({ type }) => type.endsWith('/notesSlide'));
  return {
    id,
    text: textOf(all),
    notes: notes === undefined ? '' : notesText(read(notes.target).root),
    links: named('a:hlinkClick').flatMap(({ attributes }) => {
      const relation = relations.get(attributes.get('r:id') ?? '');
      if (relation?.external === true) return [relation.target];
      return relation?.type.endsWith('/slide') === true ? [`#${idAt(relation.target) ?? ''}`] : [];
    }),
    images: [
      ...named('p:bg')
        .filter((background) => [...descendants(background)].some(({ name }) => name === 'a:blip'))
        .map(() => ''),
      ...named('p:pic').map(altOf),
    ],
    tables: named('a:tbl').length,
    formulas: named('m:oMath').length,
    steps: named('p:cTn').filter(({ attributes }) => attributes.get('nodeType') === 'clickEffect').length,
  };
}

function altOf(picture: XmlElement): string {
  const properties = childOf(picture, 'p:nvPicPr');
  return (properties === undefined ? undefined : childOf(properties, 'p:cNvPr'))?.attributes.get('descr') ?? '';
}

/** The text of the body placeholder of a notes page. */
function notesText(root: XmlElement): string {
  const bodies = [...descendants(root)].filter(
    (element) =>
      element.name === 'p:sp' &&
      [...descendants(element)].some(({ name, attributes }) => name === 'p:ph' && attributes.get('type') === 'body'),
  );
  return bodies.map((body) => textOf([...descendants(body)])).join('\n');
}

/** The text of all paragraphs, one a line. */
function textOf(elements: readonly XmlElement[]): string {
  return elements.flatMap((element) => (element.name === 'a:p' ? [paragraphText(element)] : [])).join('\n');
}

function paragraphText(paragraph: XmlElement): string {
  return [...descendants(paragraph)]
    .map(({ name, children }) => {
      if (name === 'a:br') return '\n';
      return name === 'a:t' ? children.filter((child) => typeof child === 'string').join('') : '';
    })
    .join('');
}

function* descendants(element: XmlElement, isWanted: (element: XmlElement) => boolean = () => true): Generator<XmlElement> {
  yield element;
  for (const child of elementsOf(element)) if (child.name !== 'mc:Fallback' && isWanted(child)) yield* descendants(child, isWanted);
}

/** Whether a shape is on the slide: a title that is made up for screen readers stands above it. */
function isSeen(element: XmlElement): boolean {
  if (element.name !== 'p:sp') return true;
  const place = ['p:spPr', 'a:xfrm'].reduce<XmlElement | undefined>(
    (parent, name) => (parent === undefined ? undefined : childOf(parent, name)),
    element,
  );
  const [top, height] = [
    ['a:off', 'y'],
    ['a:ext', 'cy'],
  ].map(([name, key]) => Number(place === undefined ? 0 : (childOf(place, name!)?.attributes.get(key!) ?? 0)));
  return place === undefined || top! + height! > 0;
}
