import { type OpenPackage, readPart } from '../finish/open-package.js';
import { childOf, elementsOf, type XmlElement } from '../xml/element.js';
import { relatedParts } from './part-links.js';

/** The colour (`RRGGBB`) behind the slides of a layout: its own background or the master's, where that is one plain colour. */
export function groundOf(layout: XmlElement, open: OpenPackage, masterPath: string): string | undefined {
  const master = readPart(open, masterPath);
  const background = backgroundOf(layout) ?? backgroundOf(master);
  const fill = background?.name === 'p:bgRef' ? background : background === undefined ? undefined : childOf(background, 'a:solidFill');
  const color = fill === undefined ? undefined : elementsOf(fill)[0];
  const value = color?.attributes.get('val');
  if (value === undefined || color === undefined || color.children.length > 0) return undefined;
  return color.name === 'a:srgbClr' ? value.toUpperCase() : themeColor(value, master, open, masterPath);
}

/** `p:bgPr` or `p:bgRef`. */
function backgroundOf(part: XmlElement): XmlElement | undefined {
  const background = childOf(childOf(part, 'p:cSld') ?? part, 'p:bg');
  return background === undefined ? undefined : elementsOf(background)[0];
}

function themeColor(name: string, master: XmlElement, open: OpenPackage, masterPath: string): string | undefined {
  const mapped = childOf(master, 'p:clrMap')?.attributes.get(name) ?? name;
  const path = relatedParts(open, masterPath).find(({ type }) => type === 'theme')?.path;
  const elements = path === undefined ? undefined : childOf(readPart(open, path), 'a:themeElements');
  const scheme = elements === undefined ? undefined : childOf(elements, 'a:clrScheme');
  const entry = scheme === undefined ? undefined : childOf(scheme, `a:${mapped}`);
  const color = entry === undefined ? undefined : elementsOf(entry)[0];
  return (color?.attributes.get('lastClr') ?? (color?.name === 'a:srgbClr' ? color.attributes.get('val') : undefined))?.toUpperCase();
}
