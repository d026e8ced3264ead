import { type OpenPackage, xmlPart } from '../finish/open-package.js';
import { relationshipsPath } from '../finish/relationships.js';
import { el, elementsOf, type XmlElement } from '../xml/element.js';
import type { Presentation } from '../model/presentation.js';
import { addPart, retarget, unusedPath } from './package-parts.js';
import { reachableParts, relatedParts, relativeTarget } from './part-links.js';
import type { Template } from './template.js';
import { addFonts } from './template-fonts.js';
import { addSections, withoutSections } from './template-sections.js';
import { writeTemplateTypes } from './template-types.js';

/** Children of `p:presentation` that come before the list of slides (CT_Presentation). */
const beforeSlides = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst'];

/** The first id of a slide (ST_SlideId). */
const firstSlideId = 256;

/**
 * Puts a deck's slides into a template in place of its own. Parts that only those needed go with them; all others stay as they
 * are, byte for byte, but for the main part and the lists of parts. The deck's notes take the template's notes master if it has one.
 */
export function graft(deck: OpenPackage, presentation: Presentation, { open, main, layouts }: Template): void {
  dropSlides(open, main);
  const notesMaster = presentation.slides.some(({ notes }) => notes !== undefined) ? graftNotesMaster(deck, open, main) : undefined;
  const paths = presentation.slides.map((slide, index) => {
    const path = `ppt/slides/slide${index + 1}.xml`;
    const notes = `ppt/notesSlides/notesSlide${index + 1}.xml`;
    retarget(deck, path, 'slideLayout', relativeTarget(path, slide.templateLayout ?? layouts[0]!.path));
    if (slide.notes !== undefined && notesMaster !== undefined) {
      retarget(deck, notes, 'notesMaster', relativeTarget(notes, notesMaster));
      movePart(deck, open, notes);
    }
    movePart(deck, open, path);
    return path;
  });
  for (const [path, part] of deck.parts) if (path.startsWith('ppt/media/')) open.parts.set(path, part);
  const ids = listSlides(open, main, paths);
  addSections(open, main, presentation, ids);
  addFonts(open, main, presentation);
  replaceProperties(deck, open);
  writeTemplateTypes(open, main);
}

/** The template without its slides, and without the parts that nothing leads to any more. */
function dropSlides(open: OpenPackage, main: string): void {
  const before = reachableParts(open);
  const links = xmlPart(open, relationshipsPath(main));
  links.children = elementsOf(links).filter(({ attributes }) => !/\/slide$/.test(attributes.get('Type') ?? ''));
  const root = xmlPart(open, main);
  // Sections and custom shows name slides that are no more.
  root.children = elementsOf(root).flatMap((child) => {
    if (child.name === 'p:sldIdLst' || child.name === 'p:custShowLst') return [];
    return child.name === 'p:extLst' ? withoutSections(child) : [child];
  });
  const after = reachableParts(open);
  for (const path of before) if (!after.has(path)) open.parts.delete(path);
}

/** The notes master's path: the template's own, else the deck's, which is then the template's. */
function graftNotesMaster(deck: OpenPackage, open: OpenPackage, main: string): string {
  const own = relatedParts(open, main).find(({ type }) => type === 'notesMaster')?.path;
  if (own !== undefined) return own;
  const source = 'ppt/notesMasters/notesMaster1.xml';
  const path = unusedPath(open, source);
  const theme = unusedPath(open, 'ppt/theme/theme1.xml');
  open.parts.set(path, deck.parts.get(source)!);
  open.parts.set(theme, deck.parts.get('ppt/theme/theme2.xml')!);
  open.parts.set(relationshipsPath(path), deck.parts.get(relationshipsPath(source))!);
  retarget(open, path, 'theme', relativeTarget(path, theme));
  const id = addPart(open, main, 'notesMaster', path);
  const root = xmlPart(open, main);
  const masters = elementsOf(root).findIndex(({ name }) => name === 'p:sldMasterIdLst');
  const list = el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': id }));
  root.children = [...elementsOf(root).slice(0, masters + 1), list, ...elementsOf(root).slice(masters + 1)];
  return path;
}

function movePart(deck: OpenPackage, open: OpenPackage, path: string): void {
  for (const one of [path, relationshipsPath(path)]) open.parts.set(one, deck.parts.get(one)!);
}

/** Lists the slides in the main part; their ids. */
function listSlides(open: OpenPackage, main: string, paths: readonly string[]): readonly string[] {
  const slides = paths.map((path, index) => el('p:sldId', { id: firstSlideId + index, 'r:id': addPart(open, main, 'slide', path) }));
  if (slides.length === 0) return [];
  const root = xmlPart(open, main);
  const isBefore = ({ name }: XmlElement): boolean => beforeSlides.includes(name);
  const children = elementsOf(root);
  root.children = [...children.filter(isBefore), el('p:sldIdLst', {}, ...slides), ...children.filter((child) => !isBefore(child))];
  return slides.map(({ attributes }) => attributes.get('id')!);
}

/** Title, author and counts are the deck's. */
function replaceProperties(deck: OpenPackage, open: OpenPackage): void {
  const kinds = { 'core-properties': 'docProps/core.xml', 'extended-properties': 'docProps/app.xml' } as const;
  for (const [type, path] of Object.entries(kinds)) {
    const own = relatedParts(open, '').find((link) => link.type === type)?.path;
    open.parts.set(own ?? path, deck.parts.get(path)!);
    if (own === undefined) addPart(open, '', type as keyof typeof kinds, path);
  }
}
