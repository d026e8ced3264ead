import { byExtension, byPath } from '../finish/content-types.js';
import { type OpenPackage, xmlPart } from '../finish/open-package.js';
import { el, elementsOf, type XmlElement } from '../xml/element.js';

/**
 * Brings a template's `[Content_Types].xml` up to date: the main part is a presentation now, parts that are gone have no entry, new
 * ones have theirs. What else it says stays.
 */
export function writeTemplateTypes(open: OpenPackage, main: string): void {
  const root = xmlPart(open, '[Content_Types].xml');
  const kept = elementsOf(root).filter(
    ({ name, attributes }) => name !== 'Override' || open.parts.has(partName(attributes.get('PartName'))),
  );
  const named = new Set(kept.map(({ attributes }) => partName(attributes.get('PartName'))));
  const extensions = new Map(
    kept.flatMap(({ attributes }) => {
      const extension = attributes.get('Extension')?.toLowerCase();
      return extension === undefined ? [] : [[extension, attributes.get('ContentType')] as const];
    }),
  );
  const defaults: XmlElement[] = [];
  const overrides: XmlElement[] = [];
  for (const path of [...open.parts.keys()].sort()) {
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const wanted = (path.endsWith('.xml') ? byPath.find(([start]) => path.startsWith(start))?.[1] : undefined) ?? byExtension[extension];
    if (path === '[Content_Types].xml' || named.has(path) || wanted === undefined || extensions.get(extension) === wanted) continue;
    if (path.endsWith('.xml') || extensions.has(extension)) {
      overrides.push(el('Override', { PartName: `/${path}`, ContentType: wanted }));
    } else {
      defaults.push(el('Default', { Extension: extension, ContentType: wanted }));
      extensions.set(extension, wanted);
    }
  }
  for (const { attributes } of kept) {
    if (partName(attributes.get('PartName')) === main) attributes.set('ContentType', byPath[0]![1]);
  }
  root.children = [
    ...kept.filter(({ name }) => name === 'Default'),
    ...defaults,
    ...kept.filter(({ name }) => name !== 'Default'),
    ...overrides,
  ];
}

function partName(name: string | undefined): string {
  return name?.replace(/^\//, '') ?? '';
}
