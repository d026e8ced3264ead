import type { LayoutName, Presentation } from '../model/presentation.js';
import type { OpenPackage } from './open-package.js';
import { commonSlide, namespaces, type Placeholder } from './placeholders.js';
import { el, type XmlElement } from './xml.js';

/** The layouts in the order of their parts: `slideLayout1.xml` is the first. */
export const layoutNames = ['Title Slide', 'Title and Content', 'Title Only', 'Blank'] as const satisfies readonly LayoutName[];

/** Date, footer and number are on every layout; their places are the master's. */
const furniture: readonly Placeholder[] = [
  { name: 'Date Placeholder', type: 'dt', idx: 10, size: 'half', text: '' },
  { name: 'Footer Placeholder', type: 'ftr', idx: 11, size: 'quarter', text: '' },
  { name: 'Slide Number Placeholder', type: 'sldNum', idx: 12, size: 'quarter', text: '‹#›', field: 'slidenum' },
];

const title: Placeholder = { name: 'Title', type: 'title', text: 'Click to edit the title' };

/**
 * Writes the layouts. PptxGenJS gives them no type and placeholders of their own that inherit nothing, titles with an `idx` by
 * which readers do not know them for titles.
 */
export function writeLayouts({ parts }: OpenPackage, presentation: Presentation): void {
  layoutNames.forEach((name, index) => {
    parts.set(`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutElement(name, presentation));
  });
}

function layoutElement(name: LayoutName, presentation: Presentation): XmlElement {
  const { type, placeholders } = contentsOf(name, presentation);
  return el(
    'p:sldLayout',
    { ...namespaces, type, preserve: 1 },
    commonSlide(name, undefined, [...placeholders, ...furniture]),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}

interface Contents {
  /** `ST_SlideLayoutType`. */
  readonly type: string;
  readonly placeholders: readonly Placeholder[];
}

function contentsOf(name: LayoutName, presentation: Presentation): Contents {
  switch (name) {
    case 'Title Slide':
      return { type: 'title', placeholders: titleSlide(presentation) };
    case 'Title and Content':
      return { type: 'obj', placeholders: [title, { name: 'Content Placeholder', idx: 1, text: 'Click to edit the text' }] };
    case 'Title Only':
      return { type: 'titleOnly', placeholders: [title] };
    case 'Blank':
      return { type: 'blank', placeholders: [] };
  }
}

function titleSlide({ width, height, typography }: Presentation): readonly Placeholder[] {
  const x = Math.round(width * 0.1);
  const wide = width - 2 * x;
  const centred = (sz: number): XmlElement =>
    el('a:lvl1pPr', { marL: 0, indent: 0, algn: 'ctr' }, el('a:buNone'), el('a:defRPr', { sz }));
  return [
    {
      ...title,
      type: 'ctrTitle',
      box: { x, y: Math.round(height * 0.2), width: wide, height: Math.round(height * 0.3) },
      anchor: 'b',
      listStyle: [centred(typography.titleSize)],
    },
    {
      name: 'Subtitle',
      type: 'subTitle',
      idx: 1,
      text: 'Click to edit the subtitle',
      box: { x, y: Math.round(height * 0.54), width: wide, height: Math.round(height * 0.2) },
      listStyle: [centred(typography.bodySize)],
    },
  ];
}
