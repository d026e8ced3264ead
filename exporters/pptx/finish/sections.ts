import { createHash } from 'node:crypto';
import type { Presentation } from '../model/presentation.js';
import { el, type XmlElement } from '../xml/element.js';

/**
 * The sections of the slide sorter, as PowerPoint 2010 and later write them ([MS-PPTX] 2.2.16): an extension of
 * `p:presentation` that names each slide by its id. Every slide is in one.
 */
export function sectionsExtension({ sections = [], slides }: Presentation, slideIds: readonly string[]): XmlElement | undefined {
  if (sections.length === 0) return undefined;
  const listed = sections.map(({ name, first }, index) => {
    const ids = slideIds.slice(first, sections[index + 1]?.first ?? slides.length);
    const list = el('p14:sldIdLst', {}, ...ids.map((id) => el('p14:sldId', { id })));
    return el('p14:section', { name, id: guid(`${index} ${name}`) }, list);
  });
  const list = el('p14:sectionLst', { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' }, ...listed);
  return el('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, list);
}

/** A GUID of a text: the same each time. */
function guid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}
