import { type OpenPackage, xmlPart } from './open-package.js';
import { el, elementsOf, type XmlElement } from '../xml/element.js';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Embedded films are PowerPoint 2010's ([MS-PPTX] 2.1.2). */
function typeOf(type: RelationshipType): string {
  return type === 'media' ? 'http://schemas.microsoft.com/office/2007/relationships/media' : `${office}/${type}`;
}

/** The kinds of relationship that the finish makes or looks for. */
export type RelationshipType =
  'image' | 'video' | 'audio' | 'media' | 'font' | 'hyperlink' | 'slide' | 'notesSlide' | 'notesMaster' | 'theme' | 'slideLayout';

/** Where the relationships of a part are kept (OPC, 9.3.1). */
export function relationshipsPath(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/**
 * The id of a part's relationship, which is made unless there is one of the same type to the same target. Internal targets
 * are relative to the part.
 */
export function relate(open: OpenPackage, part: string, type: RelationshipType, target: string): string {
  const root = xmlPart(open, relationshipsPath(part));
  const known = elementsOf(root);
  const same = known.find(({ attributes }) => attributes.get('Target') === target && isOf(attributes, type));
  if (same !== undefined) return same.attributes.get('Id')!;
  const id = `rId${1 + Math.max(0, ...known.map(({ attributes }) => Number(attributes.get('Id')!.slice(3))))}`;
  const mode = type === 'hyperlink' || /^https?:/i.test(target) ? 'External' : undefined;
  root.children.push(el('Relationship', { Id: id, Type: typeOf(type), Target: target, TargetMode: mode }));
  return id;
}

/** Takes away a part's relationships of a type. */
export function unrelate(open: OpenPackage, part: string, type: RelationshipType): void {
  const root = xmlPart(open, relationshipsPath(part));
  root.children = elementsOf(root).filter(({ attributes }) => !isOf(attributes, type));
}

function isOf(attributes: XmlElement['attributes'], type: RelationshipType): boolean {
  return attributes.get('Type') === typeOf(type);
}
