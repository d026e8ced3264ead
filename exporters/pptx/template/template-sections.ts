import { type OpenPackage, xmlPart } from '../finish/open-package.js';
import { sectionsExtension } from '../finish/sections.js';
import { childOf, el, elementsOf, type XmlElement } from '../xml/element.js';
import type { Presentation } from '../model/presentation.js';

/** Puts the deck's sections among the extensions of a template's main part; `slideIds` are those of its slides, in order. */
export function addSections(open: OpenPackage, main: string, presentation: Presentation, slideIds: readonly string[]): void {
  const sections = sectionsExtension(presentation, slideIds);
  if (sections === undefined) return;
  const root = xmlPart(open, main);
  const list = childOf(root, 'p:extLst');
  // The list of extensions is the last of CT_Presentation's children.
  if (list === undefined) root.children.push(el('p:extLst', {}, sections));
  else list.children = [...elementsOf(list), sections];
}

/** The extensions without the list of sections; none where that was the only one. */
export function withoutSections(list: XmlElement): readonly XmlElement[] {
  const kept = elementsOf(list).filter((extension) => !elementsOf(extension).some(({ name }) => /:sectionLst$/.test(name)));
  return kept.length === 0 ? [] : [{ ...list, children: kept }];
}
