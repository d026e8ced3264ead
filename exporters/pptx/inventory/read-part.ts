import type { XmlElement } from '../xml/element.js';
import type { Relation } from './relations.js';

/** A part's XML, and what its relationships lead to by their ids. */
export interface ReadPart {
  readonly root: XmlElement;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** Reads the part at a path; throws where there is none. */
export type ReadPartAt = (path: string) => ReadPart;
