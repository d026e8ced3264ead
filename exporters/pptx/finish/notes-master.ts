import type { Presentation } from '../model/presentation.js';
import { placeholderType } from './notes.js';
import { type OpenPackage, xmlPart } from './open-package.js';
import { relationshipsPath } from './relationships.js';
import { descend, el, elementsOf } from '../xml/element.js';

const path = 'ppt/notesMasters/notesMaster1.xml';

/**
 * Gives the notes master a theme of its own: PptxGenJS lets it share the slide master's, for which PowerPoint repairs the
 * file. And ids, indents and sizes, of which it says some twice and some not at all. A presentation without notes has neither.
 */
export function finishNotesMaster(open: OpenPackage, { slides }: Presentation): void {
  const { parts } = open;
  if (slides.every(({ notes }) => notes === undefined)) {
    parts.delete(path);
    parts.delete(relationshipsPath(path));
    return;
  }
  parts.set('ppt/theme/theme2.xml', parts.get('ppt/theme/theme1.xml')!);
  for (const { attributes } of elementsOf(xmlPart(open, relationshipsPath(path)))) {
    if (attributes.get('Type')?.endsWith('/theme') === true) attributes.set('Target', '../theme/theme2.xml');
  }
  numberShapes(open);
  setFlush(open);
  repeatSizes(open);
}

/** Says that lines begin where the first one does: LibreOffice takes silence for a hanging indent. */
function setFlush(open: OpenPackage): void {
  for (const { name, attributes } of elementsOf(descend(xmlPart(open, path), 'p:notesStyle'))) {
    if (/^a:lvl\dpPr$/.test(name)) attributes.set('indent', '0');
  }
}

/**
 * Says in the placeholder, too, how large notes are: of `notesStyle` LibreOffice takes no size, so that short notes were
 * printed at 20 points, and longer ones at whatever size filled their page.
 */
function repeatSizes(open: OpenPackage): void {
  const root = xmlPart(open, path);
  const levels = elementsOf(descend(root, 'p:notesStyle')).filter(({ name }) => /^a:lvl\dpPr$/.test(name));
  const body = elementsOf(descend(root, 'p:cSld', 'p:spTree')).find((shape) => placeholderType(shape) === 'body')!;
  descend(body, 'p:txBody', 'a:lstStyle').children = levels.map((level) =>
    el(level.name, {}, el('a:defRPr', { sz: descend(level, 'a:defRPr').attributes.get('sz') })),
  );
}

/** The ids of its placeholders, of which PptxGenJS gives some twice. */
function numberShapes(open: OpenPackage): void {
  const tree = descend(xmlPart(open, path), 'p:cSld', 'p:spTree');
  const shapes = elementsOf(tree).filter(({ name }) => name === 'p:sp');
  shapes.forEach((shape, index) => {
    descend(shape, 'p:nvSpPr', 'p:cNvPr').attributes.set('id', String(index + 2));
  });
}
