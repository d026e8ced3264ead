import { type OpenPackage, xmlPart } from '../finish/open-package.js';
import { relationshipsPath } from '../finish/relationships.js';
import { el, elementsOf } from '../xml/element.js';
import { relativeTarget } from './part-links.js';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationship types of the parts that are added to a template. */
const types = {
  slide: `${office}/slide`,
  notesMaster: `${office}/notesMaster`,
  font: `${office}/font`,
  'extended-properties': `${office}/extended-properties`,
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
} as const;

/** Relates a part to another, and gives the id of that. */
export function addPart(open: OpenPackage, from: string, type: keyof typeof types, to: string): string {
  const root = xmlPart(open, relationshipsPath(from));
  const taken = new Set(elementsOf(root).map(({ attributes }) => attributes.get('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  root.children.push(el('Relationship', { Id: `rId${number}`, Type: types[type], Target: from === '' ? to : relativeTarget(from, to) }));
  return `rId${number}`;
}

/** Leads a part's relationships of a type elsewhere. */
export function retarget(open: OpenPackage, part: string, type: string, target: string): void {
  for (const { attributes } of elementsOf(xmlPart(open, relationshipsPath(part)))) {
    if (attributes.get('Type')?.endsWith(`/${type}`) === true) attributes.set('Target', target);
  }
}

/** A path like the given one (`theme1.xml`) at which there is no part yet. */
export function unusedPath(open: OpenPackage, path: string): string {
  let number = 1;
  const numbered = (): string => path.replace(/\d+(?=\.\w+$)/, String(number));
  while (open.parts.has(numbered())) number += 1;
  return numbered();
}

/** What names of media can begin with (`deck`, `deck-2-` …) so that none is that of a part which is there. */
export function unusedStem({ parts }: OpenPackage, wish: string): string {
  const isUsed = (stem: string): boolean => [...parts.keys()].some((path) => path.toLowerCase().startsWith(`ppt/media/${stem}`));
  let stem = wish;
  for (let number = 2; isUsed(stem); number += 1) stem = `${wish}-${number}-`;
  return stem;
}
