import type { Presentation } from '../model/presentation.js';
import type { OpenPackage } from './open-package.js';
import { themeName } from './theme.js';
import { el, type XmlElement } from '../xml/element.js';

/**
 * Writes the document's properties. PptxGenJS claims to be PowerPoint, names itself as author and company, calls the slides
 * `Slide 1`, counts a page of notes for each, and takes the time from the clock.
 */
export function writeProperties({ parts }: OpenPackage, presentation: Presentation): void {
  parts.set('docProps/core.xml', coreProperties(presentation));
  parts.set('docProps/app.xml', extendedProperties(presentation));
}

function coreProperties({ title, author, lang, created }: Presentation): XmlElement {
  const time = `${created.toISOString().slice(0, 19)}Z`;
  const date = (name: string): XmlElement => el(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  const text = (name: string, value: string | undefined): XmlElement | undefined => (value === undefined ? undefined : el(name, {}, value));
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    text('dc:title', title),
    text('dc:creator', author),
    text('dc:language', lang),
    date('dcterms:created'),
    date('dcterms:modified'),
  );
}

function extendedProperties({ slides, theme }: Presentation): XmlElement {
  const fonts = [...new Set([theme.headingFont, theme.bodyFont])];
  const titles = slides.map(({ title, id }) => title ?? id);
  const count = (name: string, value: number): readonly XmlElement[] => [
    el('vt:variant', {}, el('vt:lpstr', {}, name)),
    el('vt:variant', {}, el('vt:i4', {}, String(value))),
  ];
  const parts = [...fonts, themeName, ...titles];
  return el(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    el('Application', {}, 'deckx'),
    el('Slides', {}, String(slides.length)),
    el('Notes', {}, String(slides.filter(({ notes }) => notes !== undefined).length)),
    el('HiddenSlides', {}, String(slides.filter(({ hidden }) => hidden).length)),
    el(
      'HeadingPairs',
      {},
      el(
        'vt:vector',
        { size: 6, baseType: 'variant' },
        ...count('Fonts Used', fonts.length),
        ...count('Theme', 1),
        ...count('Slide Titles', titles.length),
      ),
    ),
    el('TitlesOfParts', {}, el('vt:vector', { size: parts.length, baseType: 'lpstr' }, ...parts.map((part) => el('vt:lpstr', {}, part)))),
  );
}
