import type { LayoutName, LayoutPlaceholder, Presentation, PptxLayout, SlotUse } from '../model/presentation.js';
import { backgroundElement } from './background.js';
import type { DrawingPart, MediumPath } from './drawing-part.js';
import { layoutLevels } from './level-styles.js';
import type { OpenPackage } from './open-package.js';
import { commonSlide, namespaces, type Placeholder } from './placeholders.js';
import { el, type XmlElement } from '../xml/element.js';

/** `ST_SlideLayoutType`; PowerPoint has none for terminals. */
const types: Readonly<Record<LayoutName, string | undefined>> = {
  'Title Slide': 'title',
  'Title and Content': 'obj',
  'Section Header': 'secHead',
  'Two Content': 'twoObj',
  'Title Only': 'titleOnly',
  'Picture with Caption': 'picTx',
  Blank: 'blank',
  Terminal: undefined,
};

/** Name and prompt of each kind of placeholder. */
const names: Readonly<Record<SlotUse, readonly [name: string, prompt: string]>> = {
  title: ['Title', 'Click to edit Master title style'],
  subtitle: ['Subtitle', 'Click to edit Master subtitle style'],
  text: ['Text Placeholder', 'Click to edit Master text styles'],
  content: ['Content Placeholder', 'Click to edit Master text styles'],
  'second content': ['Content Placeholder 2', 'Click to edit Master text styles'],
  picture: ['Picture Placeholder', 'Click icon to add picture'],
  caption: ['Caption Placeholder', 'Click to edit Master text styles'],
  terminal: ['Terminal Placeholder', 'Click to edit the terminal text'],
};

/** Date, footer and number are on every layout; their places are the master's. */
const furniture: readonly Placeholder[] = [
  { name: 'Date Placeholder', type: 'dt', idx: 20, size: 'half', text: [] },
  { name: 'Footer Placeholder', type: 'ftr', idx: 21, size: 'quarter', text: [] },
  { name: 'Slide Number Placeholder', type: 'sldNum', idx: 22, size: 'quarter', text: ['‹#›'], field: 'slidenum' },
];

/**
 * Writes the layouts. PptxGenJS gives them no type and placeholders of their own that inherit nothing, titles with an `idx` by
 * which readers do not know them for titles.
 */
export function writeLayouts(open: OpenPackage, presentation: Presentation, media: readonly MediumPath[]): void {
  presentation.layouts.forEach((layout, index) => {
    const path = `ppt/slideLayouts/slideLayout${index + 1}.xml`;
    open.parts.set(path, layoutElement(layout, presentation, { open, path, media, recordings: [] }));
  });
}

function layoutElement({ name, background, placeholders }: PptxLayout, presentation: Presentation, part: DrawingPart): XmlElement {
  const type = types[name];
  const own = placeholders.map((placeholder) => placeholderOf(placeholder, name, presentation));
  return el(
    'p:sldLayout',
    { ...namespaces, type, preserve: 1, userDrawn: type === undefined ? 1 : undefined },
    commonSlide(name, background === undefined ? undefined : backgroundElement(background, part), [...own, ...furniture]),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

/** Room around the text of a placeholder that has a ground, in EMU. */
const inset = 91_440;

/** A placeholder of a layout: its place and its text's looks where they are not the master's. */
function placeholderOf({ type, idx, half, use, look }: LayoutPlaceholder, layout: LayoutName, { master }: Presentation): Placeholder {
  const isTitle = use === 'title';
  const inherited = isTitle ? master.title : master.body;
  const isMasters = (isTitle || layout === 'Title and Content') && sameFrame(look.frame, inherited.frame);
  const [name, prompt] = names[use];
  return {
    name,
    ...(type === 'obj' ? {} : { type }),
    ...(idx === undefined ? {} : { idx }),
    ...(half === true ? { size: 'half' as const } : {}),
    ...(isMasters ? {} : { frame: look.frame }),
    text: [prompt],
    listStyle: layoutLevels(look.text, inherited.text, isTitle ? 'title' : type === 'obj' ? 'bulleted' : 'plain'),
    ...(look.fill === undefined ? {} : { fill: look.fill, inset }),
  };
}

function sameFrame(one: LayoutPlaceholder['look']['frame'], other: LayoutPlaceholder['look']['frame']): boolean {
  return (['x', 'y', 'width', 'height'] as const).every((key) => one[key] === other[key]);
}
