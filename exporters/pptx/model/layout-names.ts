import type { LayoutName, Slot } from './presentation.js';

const title: Slot = { type: 'title', use: 'title' };

/** The layouts in the order of their parts, which is PowerPoint's, and what each has room for. */
export const layoutSlots = {
  'Title Slide': [
    { type: 'ctrTitle', use: 'title' },
    { type: 'subTitle', idx: 1, use: 'subtitle' },
  ],
  'Title and Content': [title, { type: 'obj', idx: 1, use: 'content' }],
  'Section Header': [title, { type: 'body', idx: 1, use: 'text' }],
  'Two Content': [title, { type: 'obj', idx: 1, half: true, use: 'content' }, { type: 'obj', idx: 2, half: true, use: 'second content' }],
  'Title Only': [title],
  'Picture with Caption': [title, { type: 'pic', idx: 1, use: 'picture' }, { type: 'body', idx: 2, half: true, use: 'caption' }],
  Blank: [],
  Terminal: [title, { type: 'body', idx: 1, use: 'text' }, { type: 'body', idx: 13, use: 'terminal' }],
} as const satisfies Readonly<Record<LayoutName, readonly Slot[]>>;

export const layoutNames = Object.keys(layoutSlots) as readonly LayoutName[];

/** Short forms in which authors name layouts. */
const shortNames: Readonly<Record<string, LayoutName>> = {
  title: 'Title Slide',
  content: 'Title and Content',
  section: 'Section Header',
  picture: 'Picture with Caption',
};

/** A layout's name without what authors vary: case, blanks, hyphens. `title-and-content` is `Title and Content`. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The layout that a name means, in full or in short. */
export function layoutNamed(name: string): LayoutName | undefined {
  const plain = plainName(name);
  return layoutNames.find((known) => plainName(known) === plain) ?? shortNames[plain];
}
