import type { Document } from './document.js';

/** The bookmarks of a document (ISO 32000-1, 12.3.3): slides by their titles, in sections where the talk has any. */
export interface Outline {
  /** Adds a bookmark to the page that is drawn; a new section begins with it where it has the name of one. */
  add(bookmark: string, section: string | undefined): void;
}

export function createOutline({ pdf }: Document): Outline {
  let parent = pdf.outline;
  return {
    add(bookmark, section) {
      if (section === undefined) {
        parent.addItem(bookmark);
        return;
      }
      parent = pdf.outline.addItem(section, { expanded: true });
      if (bookmark !== section) parent.addItem(bookmark);
    },
  };
}
