import type { PptxLink } from '../model/presentation.js';
import type { OpenPackage } from './open-package.js';
import { relate } from './relationships.js';
import { el, type XmlElement } from '../xml/element.js';

/** The part whose links are written. */
export interface LinkingPart {
  readonly open: OpenPackage;
  readonly path: string;
}

/**
 * `a:hlinkClick` of a run or picture and the relationship it needs. A run's link says that it keeps the run's own colour
 * (PowerPoint 2019 and later), else PowerPoint paints it in the theme's.
 */
export function linkElement(link: PptxLink, { open, path }: LinkingPart, keepColor: boolean): XmlElement {
  const extension = keepColor ? ownColor() : undefined;
  if (link.kind === 'web') {
    return el('a:hlinkClick', { 'r:id': relate(open, path, 'hyperlink', link.url), tooltip: link.tooltip }, extension);
  }
  const id = relate(open, path, 'slide', `${path.startsWith('ppt/slides/') ? '' : '../slides/'}slide${link.number}.xml`);
  return el('a:hlinkClick', { 'r:id': id, action: 'ppaction://hlinksldjump' }, extension);
}

function ownColor(): XmlElement {
  const namespace = 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor';
  const color = el('ahyp:hlinkClr', { 'xmlns:ahyp': namespace, val: 'tx' });
  return el('a:extLst', {}, el('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, color));
}
