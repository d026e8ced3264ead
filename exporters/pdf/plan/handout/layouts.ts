import type { LayoutName } from '../../options.js';
import type { Layout } from './layout.js';
import { notesBelow } from './notes-below.js';
import { notesBeside } from './notes-beside.js';
import { outline } from './outline.js';
import { script } from './script.js';
import { slidesGrid } from './slides-grid.js';

/** Every layout on paper by its name. */
export const layouts: Readonly<Record<Exclude<LayoutName, 'slides'>, Layout>> = {
  handout: notesBelow,
  'notes-right': notesBeside,
  '2up': slidesGrid,
  '3up': notesBeside,
  '4up': slidesGrid,
  '6up': slidesGrid,
  '9up': slidesGrid,
  outline,
  script,
};
