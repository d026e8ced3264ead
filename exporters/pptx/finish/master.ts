import type { Presentation, Typography } from '../model/presentation.js';
import { layoutNames } from './layouts.js';
import type { OpenPackage } from './open-package.js';
import { commonSlide, namespaces, type Placeholder } from './placeholders.js';
import { el, type XmlElement } from './xml.js';

/** Layout ids follow the master's own (ECMA-376, 19.2.1.36: all from 2^31 on, all different). */
const firstLayoutId = 2_147_483_649;

/**
 * Writes the slide master. PptxGenJS's has no placeholders at all, so that titles and texts inherit nothing and a change of
 * the master changes no slide.
 */
export function writeMaster({ parts }: OpenPackage, presentation: Presentation): void {
  const layouts = layoutNames.map((_, index) => el('p:sldLayoutId', { id: firstLayoutId + index, 'r:id': `rId${index + 1}` }));
  const white = el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })));
  const master = el(
    'p:sldMaster',
    namespaces,
    commonSlide(undefined, white, placeholders(presentation)),
    colorMap(),
    el('p:sldLayoutIdLst', {}, ...layouts),
    textStyles(presentation.typography),
  );
  parts.set('ppt/slideMasters/slideMaster1.xml', master);
}

/** `p:clrMap`: dark text on a light ground. */
export function colorMap(): XmlElement {
  const accents = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`]));
  return el('p:clrMap', { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', ...accents, hlink: 'hlink', folHlink: 'folHlink' });
}

function placeholders({ width, height }: Presentation): readonly Placeholder[] {
  const x = Math.round(width * 0.07);
  const wide = width - 2 * x;
  const foot = { y: Math.round(height * 0.92), height: Math.round(height * 0.05) };
  const third = Math.round(wide / 3);
  const small = (algn: string): readonly XmlElement[] => [el('a:lvl1pPr', { algn }, el('a:defRPr', { sz: 1200 }))];
  return [
    {
      name: 'Title Placeholder',
      type: 'title',
      text: 'Click to edit the title',
      box: { x, y: Math.round(height * 0.06), width: wide, height: Math.round(height * 0.16) },
      anchor: 'ctr',
    },
    {
      name: 'Text Placeholder',
      type: 'body',
      idx: 1,
      text: 'Click to edit the text',
      box: { x, y: Math.round(height * 0.26), width: wide, height: Math.round(height * 0.62) },
    },
    { name: 'Date Placeholder', type: 'dt', idx: 2, size: 'half', text: '', box: { x, width: third, ...foot }, anchor: 'ctr', listStyle: small('l') },
    {
      name: 'Footer Placeholder',
      type: 'ftr',
      idx: 3,
      size: 'quarter',
      text: '',
      box: { x: x + third, width: third, ...foot },
      anchor: 'ctr',
      listStyle: small('ctr'),
    },
    {
      name: 'Slide Number Placeholder',
      type: 'sldNum',
      idx: 4,
      size: 'quarter',
      text: '‹#›',
      field: 'slidenum',
      box: { x: x + 2 * third, width: third, ...foot },
      anchor: 'ctr',
      listStyle: small('r'),
    },
  ];
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** `p:txStyles`: titles in the heading family, nine levels of bullets for texts, plain text boxes. */
function textStyles({ titleSize, bodySize }: Typography): XmlElement {
  const title = el('a:lvl1pPr', { algn: 'l', rtl: 0 }, el('a:buNone'), runDefaults('mj', titleSize));
  const body = levels.map((level) => {
    const size = Math.max(1000, Math.round((bodySize * Math.max(0.6, 1 - 0.1 * (level - 1))) / 100) * 100);
    const bullet = [el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: '•' })];
    return el(`a:lvl${level}pPr`, { marL: 342_900 * level, indent: -342_900, algn: 'l', rtl: 0 }, ...bullet, runDefaults('mn', size));
  });
  const other = levels.map((level) => el(`a:lvl${level}pPr`, { marL: 0, algn: 'l', rtl: 0 }, runDefaults('mn', 1800)));
  return el('p:txStyles', {}, el('p:titleStyle', {}, title), el('p:bodyStyle', {}, ...body), el('p:otherStyle', {}, ...other));
}

/** `a:defRPr` in a family of the theme: `mj` for headings, `mn` for text. */
export function runDefaults(family: 'mj' | 'mn', size: number): XmlElement {
  const faces = (['lt', 'ea', 'cs'] as const).map((script, index) =>
    el(['a:latin', 'a:ea', 'a:cs'][index]!, { typeface: `+${family}-${script}` }),
  );
  return el('a:defRPr', { sz: size, kern: 1200 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })), ...faces);
}
