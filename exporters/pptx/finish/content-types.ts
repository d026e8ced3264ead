import type { OpenPackage } from './open-package.js';
import { el } from '../xml/element.js';

const main = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Content types by extension. */
export const byExtension: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  weba: 'audio/webm',
  fntdata: 'application/x-fontdata',
};

/** Content types of the XML parts, by what their paths begin with. */
export const byPath: readonly (readonly [string, string])[] = [
  ['ppt/presentation.xml', `${main}.presentation.main+xml`],
  ['ppt/slides/', `${main}.slide+xml`],
  ['ppt/slideLayouts/', `${main}.slideLayout+xml`],
  ['ppt/slideMasters/', `${main}.slideMaster+xml`],
  ['ppt/notesSlides/', `${main}.notesSlide+xml`],
  ['ppt/notesMasters/', `${main}.notesMaster+xml`],
  ['ppt/theme/', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['ppt/presProps.xml', `${main}.presProps+xml`],
  ['ppt/viewProps.xml', `${main}.viewProps+xml`],
  ['ppt/tableStyles.xml', `${main}.tableStyles+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

/**
 * Writes `[Content_Types].xml` from the parts there are. PptxGenJS names a slide master for every slide, of which all but
 * the first do not exist (PowerPoint repairs such a file), kinds of media that do not occur, and `image/jpg`.
 */
export function writeContentTypes({ parts }: OpenPackage): void {
  const paths = [...parts.keys()].filter((path) => path !== '[Content_Types].xml').sort();
  const used = new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)));
  const defaults = Object.entries(byExtension).filter(([extension]) => used.has(extension));
  const overrides = paths.flatMap((path) => {
    const type = path.endsWith('.xml') ? byPath.find(([start]) => path.startsWith(start))?.[1] : undefined;
    return type === undefined ? [] : [el('Override', { PartName: `/${path}`, ContentType: type })];
  });
  const types = el(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    ...defaults.map(([Extension, ContentType]) => el('Default', { Extension, ContentType })),
    ...overrides,
  );
  parts.set('[Content_Types].xml', types);
}
