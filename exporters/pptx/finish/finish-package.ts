import type { Presentation } from '../model/presentation.js';
import { writeContentTypes } from './content-types.js';
import { writeLayouts } from './layouts.js';
import { writeMaster } from './master.js';
import { placeMedia } from './media.js';
import { finishNotesMaster } from './notes-master.js';
import { finishNotes } from './notes.js';
import { closePackage, openPackage } from './open-package.js';
import { finishPresentationPart } from './presentation-part.js';
import { writeProperties } from './properties.js';
import { placeRecordings } from './recordings.js';
import { graft } from '../template/graft.js';
import { unusedStem } from '../template/package-parts.js';
import type { Template } from '../template/template.js';
import { finishSlides } from './slides.js';
import { writeTableStyles } from './table-style.js';
import { writeTheme } from './theme.js';

/**
 * Makes PptxGenJS's package the presentation: puts in what it cannot write and mends what it writes wrong, one file a
 * mend. The content types come last: they list the parts.
 */
export function finishPackage(written: Uint8Array, presentation: Presentation): Uint8Array {
  const open = openPackage(written);
  const media = placeMedia(open, presentation);
  finishSlides(open, presentation, media, placeRecordings(open, presentation));
  finishNotes(open, presentation);
  writeTheme(open, presentation);
  finishNotesMaster(open, presentation);
  writeMaster(open, presentation, media);
  writeLayouts(open, presentation, media);
  writeTableStyles(open, presentation);
  finishPresentationPart(open, presentation);
  writeProperties(open, presentation);
  writeContentTypes(open);
  return closePackage(open);
}

/** Makes PptxGenJS's package slides, notes and media of a template, whose master, layouts and theme stay as they are. */
export function finishInTemplate(written: Uint8Array, presentation: Presentation, template: Template): Uint8Array {
  const open = openPackage(written);
  const stem = unusedStem(template.open, 'deck');
  const media = placeMedia(open, presentation, stem);
  finishSlides(open, presentation, media, placeRecordings(open, presentation, stem));
  finishNotes(open, presentation);
  writeTheme(open, presentation);
  finishNotesMaster(open, presentation);
  writeProperties(open, presentation);
  graft(open, presentation, template);
  return closePackage(template.open);
}
