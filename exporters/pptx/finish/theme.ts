import { lightness } from '../model/lightness.js';
import type { Presentation, PptxTheme } from '../model/presentation.js';
import { type OpenPackage, xmlPart } from './open-package.js';
import { descend, el, elementsOf, type XmlElement } from '../xml/element.js';

/** The theme's name, as PowerPoint shows it and `app.xml` lists it. */
export const themeName = 'deckx';

/**
 * Gives the theme the deck's colours and families. PptxGenJS writes Office's colours, which no slide has, and families without
 * escaping; `fmtScheme` stays as it is.
 */
export function writeTheme(open: OpenPackage, { theme }: Presentation): void {
  const root = xmlPart(open, 'ppt/theme/theme1.xml');
  root.attributes.set('name', themeName);
  const elements = descend(root, 'a:themeElements');
  const format = elementsOf(elements).filter(({ name }) => name === 'a:fmtScheme');
  elements.children = [colorScheme(theme), fontScheme(theme), ...format];
}

/** Whether text is the lighter one: `tx1` is then the theme's `lt1`, and the master's colour map says so. */
export function isDark({ colors }: PptxTheme): boolean {
  return lightness(colors.tx1) > lightness(colors.bg1);
}

/** `a:clrScheme`: dark and light colours by their lightness, as PowerPoint offers them (ECMA-376, 20.1.6.2). */
function colorScheme(theme: PptxTheme): XmlElement {
  const { tx1, bg1, tx2, bg2, accents, hlink, folHlink } = theme.colors;
  const [dk1, lt1, dk2, lt2] = isDark(theme) ? [bg1, tx1, bg2, tx2] : [tx1, bg1, tx2, bg2];
  const all = { dk1, lt1, dk2, lt2, ...Object.fromEntries(accents.map((hex, index) => [`accent${index + 1}`, hex])), hlink, folHlink };
  return el('a:clrScheme', { name: themeName }, ...Object.entries(all).map(([name, val]) => el(`a:${name}`, {}, el('a:srgbClr', { val }))));
}

function fontScheme({ headingFont, bodyFont }: PptxTheme): XmlElement {
  return el('a:fontScheme', { name: themeName }, fonts('a:majorFont', headingFont), fonts('a:minorFont', bodyFont));
}

/** A family for every script: without one for East Asian text PowerPoint takes another for quotation marks and arrows too. */
function fonts(name: string, typeface: string): XmlElement {
  return el(name, {}, ...['a:latin', 'a:ea', 'a:cs'].map((face) => el(face, { typeface })));
}
