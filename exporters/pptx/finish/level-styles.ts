import { levelSize } from '../model/inherit.js';
import type { TextDefaults } from '../model/presentation.js';
import { faceElements } from './faces.js';
import { fillElement } from './fills.js';
import { el, type XmlElement } from '../xml/element.js';

/** PowerPoint's outline levels, from 0. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Letters of this size and more are kerned (hundredths of a point), as in PowerPoint's own masters. */
const kern = 1200;

/** How far each level of a list is indented, in EMU. */
const step = 342_900;

/** Styles of all outline levels for the master: of a title one, of text nine with bullets. */
export function masterLevels(text: TextDefaults, kind: 'title' | 'text'): readonly XmlElement[] {
  if (kind === 'title') return [levelElement(0, { ...text, kern }, { marL: 0, indent: 0 }, el('a:buNone'))];
  const bullet = [el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: '•' })];
  return levels.map((level) => levelElement(level, { ...text, kern }, { marL: step * (level + 1), indent: -step }, ...bullet));
}

/**
 * Styles of a layout's placeholder: what differs from the master's, on every level it has; nothing where all is the same.
 * Text without bullets says so on its first level.
 */
export function layoutLevels(text: TextDefaults, master: TextDefaults, kind: 'title' | 'bulleted' | 'plain'): readonly XmlElement[] {
  const differing = differences(text, master);
  const isSame = Object.keys(differing).length === 0;
  const plain = kind === 'plain';
  if (isSame && !plain) return [];
  const reached = isSame || kind === 'title' ? levels.slice(0, 1) : levels;
  return reached.map((level) => {
    const margins = plain && level === 0 ? { marL: 0, indent: 0 } : {};
    return levelElement(level, differing, margins, ...(plain && level === 0 ? [el('a:buNone')] : []));
  });
}

function differences(text: TextDefaults, master: TextDefaults): Partial<TextDefaults> {
  const keys = Object.keys(text) as readonly (keyof TextDefaults)[];
  return Object.fromEntries(keys.filter((key) => JSON.stringify(text[key]) !== JSON.stringify(master[key])).map((key) => [key, text[key]]));
}

/** What a level says of its text. */
type LevelText = Partial<TextDefaults> & { readonly kern?: number };

/** `a:lvl1pPr` … `a:lvl9pPr` (CT_TextParagraphProperties), as far as there is something to say. */
function levelElement(
  level: number,
  text: LevelText,
  margins: Readonly<Record<string, number>>,
  ...bullet: readonly XmlElement[]
): XmlElement {
  const { lineSpacing, align: algn } = text;
  const spacing = lineSpacing === undefined ? undefined : el('a:lnSpc', {}, el('a:spcPct', { val: lineSpacing * 1000 }));
  return el(`a:lvl${level + 1}pPr`, { ...margins, algn }, spacing, ...bullet, runDefaults(text, level));
}

function runDefaults({ size, bold, color, font, kern: least }: LevelText, level: number): XmlElement {
  const sz = size === undefined ? undefined : levelSize(size, level);
  const fill = color === undefined ? undefined : fillElement(color);
  return el(
    'a:defRPr',
    { sz, b: bold === undefined ? undefined : Number(bold), kern: least },
    fill,
    ...(font === undefined ? [] : faceElements(font)),
  );
}

/** Styles of plain text boxes: the theme's text family and colour. */
export function otherLevels(): readonly XmlElement[] {
  const text = { font: '+mn-lt', size: 1800, color: { hex: '000000', alpha: 1, scheme: 'tx1' } } as const;
  return levels.map((level) => el(`a:lvl${level + 1}pPr`, { marL: 0, algn: 'l', rtl: 0 }, runDefaults(text, 0)));
}
