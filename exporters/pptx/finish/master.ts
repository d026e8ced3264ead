import type { Frame, Presentation, PptxMaster } from '../model/presentation.js';
import { backgroundElement } from './background.js';
import type { MediumPath } from './drawing-part.js';
import { layoutNames } from '../model/layout-names.js';
import { masterLevels, otherLevels } from './level-styles.js';
import type { OpenPackage } from './open-package.js';
import { commonSlide, namespaces, type Placeholder } from './placeholders.js';
import { isDark } from './theme.js';
import { el, type XmlElement } from '../xml/element.js';

/** Layout ids follow the master's own (ECMA-376, 19.2.1.36: all from 2^31 on, all different). */
const firstLayoutId = 2_147_483_649;

const path = 'ppt/slideMasters/slideMaster1.xml';

/**
 * Writes the slide master. PptxGenJS's has no placeholders at all, so that titles and texts inherit nothing and a change of
 * the master changes no slide.
 */
export function writeMaster(open: OpenPackage, presentation: Presentation, media: readonly MediumPath[]): void {
  const { master, theme } = presentation;
  const layouts = layoutNames.map((_, index) => el('p:sldLayoutId', { id: firstLayoutId + index, 'r:id': `rId${index + 1}` }));
  const root = el(
    'p:sldMaster',
    namespaces,
    commonSlide(undefined, masterBackground(presentation, { open, path, media, recordings: [] }), placeholders(presentation)),
    colorMap(isDark(theme)),
    el('p:sldLayoutIdLst', {}, ...layouts),
    textStyles(master),
  );
  open.parts.set(path, root);
}

/** The usual background; the theme's own ground by reference, so that a recolouring reaches it. */
function masterBackground({ master: { background }, theme }: Presentation, part: Parameters<typeof backgroundElement>[1]): XmlElement {
  const isGround = background.kind === 'fill' && 'hex' in background.fill && background.fill.hex === theme.colors.bg1;
  return isGround ? el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' }))) : backgroundElement(background, part);
}

/** `p:clrMap`: which of the theme's dark and light colours text and ground take. */
function colorMap(dark: boolean): XmlElement {
  const accents = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`]));
  const grounds = dark ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' } : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
  return el('p:clrMap', { ...grounds, ...accents, hlink: 'hlink', folHlink: 'folHlink' });
}

/** Prompts of the master's text, a level a line. */
const prompts = ['Click to edit Master text styles', 'Second level', 'Third level', 'Fourth level', 'Fifth level'] as const;

function placeholders({ width, height, master: { title, body } }: Presentation): readonly Placeholder[] {
  const margin = Math.round(width * 0.07);
  const third = Math.round((width - 2 * margin) / 3);
  const foot = (column: number): Frame => ({
    x: margin + column * third,
    y: Math.round(height * 0.92),
    width: third,
    height: Math.round(height * 0.05),
  });
  const small = (algn: string): readonly XmlElement[] => [el('a:lvl1pPr', { algn }, el('a:defRPr', { sz: 1200 }))];
  return [
    { name: 'Title Placeholder', type: 'title', text: ['Click to edit Master title style'], frame: title.frame, anchor: 't' },
    { name: 'Text Placeholder', type: 'body', idx: 1, text: prompts, frame: body.frame, anchor: 't' },
    { name: 'Date Placeholder', type: 'dt', idx: 2, size: 'half', text: [], frame: foot(0), anchor: 'ctr', listStyle: small('l') },
    { name: 'Footer Placeholder', type: 'ftr', idx: 3, size: 'quarter', text: [], frame: foot(1), anchor: 'ctr', listStyle: small('ctr') },
    {
      name: 'Slide Number Placeholder',
      type: 'sldNum',
      idx: 4,
      size: 'quarter',
      text: ['‹#›'],
      field: 'slidenum',
      frame: foot(2),
      anchor: 'ctr',
      listStyle: small('r'),
    },
  ];
}

/** `p:txStyles`: titles, nine levels of bullets for texts, plain text boxes. */
function textStyles({ title, body }: PptxMaster): XmlElement {
  return el(
    'p:txStyles',
    {},
    el('p:titleStyle', {}, ...masterLevels(title.text, 'title')),
    el('p:bodyStyle', {}, ...masterLevels(body.text, 'text')),
    el('p:otherStyle', {}, ...otherLevels()),
  );
}
