import { createHash } from 'node:crypto';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { SlideReading } from './reading.js';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Reads a .pptx by its XML alone, slides in the order of the presentation. */
export function readPptx(bytes: Uint8Array): readonly SlideReading[] {
  const parts = unzipSync(bytes);
  const main = parse(parts, 'ppt/presentation.xml');
  const targets = relationships(parts, 'ppt/presentation.xml');
  return elements(main, presentation, 'sldId').map((entry) => {
    const path = targets.get(entry.getAttributeNS(office, 'id') ?? '')!.target;
    return readSlide(parts, path);
  });
}

function readSlide(parts: Parts, path: string): SlideReading {
  const slide = parse(parts, path);
  const targets = relationships(parts, path);
  const notesPath = [...targets.values()].find(({ type }) => type.endsWith('/notesSlide'))?.target;
  return {
    text: textOf(slide),
    notes: notesPath === undefined ? '' : notesText(parse(parts, notesPath)),
    links: elements(slide, drawing, 'hlinkClick').flatMap((link) => {
      const target = targets.get(link.getAttributeNS(office, 'id') ?? '');
      return target?.external === true ? [target.target] : [];
    }),
    images: elements(slide, presentation, 'pic').map((picture) => imageHash(parts, picture, targets)),
  };
}

/** The hash of the picture itself: of the SVG where there is one, not of the raster that stands in for it. */
function imageHash(parts: Parts, picture: Element, targets: ReadonlyMap<string, Target>): string {
  const blips = [...elements(picture, '*', 'svgBlip'), ...elements(picture, drawing, 'blip')];
  const part = targets.get(blips[0]!.getAttributeNS(office, 'embed') ?? '')!.target;
  return createHash('sha256').update(parts[part]!).digest('hex');
}

/** The text of the body placeholder of a notes page. */
function notesText(notes: Document): string {
  const bodies = elements(notes, presentation, 'sp').filter((shape) =>
    elements(shape, presentation, 'ph').some((holder) => holder.getAttribute('type') === 'body'),
  );
  return bodies.map(textOf).join('\n');
}

function textOf(node: Document | Element): string {
  return elements(node, drawing, 'p')
    .map((paragraph) =>
      elements(paragraph, drawing, '*')
        .map(({ localName, textContent }) => (localName === 'br' ? '\n' : localName === 't' ? (textContent ?? '') : ''))
        .join(''),
    )
    .join('\n');
}

interface Target {
  readonly target: string;
  readonly type: string;
  readonly external: boolean;
}

function relationships(parts: Parts, path: string): ReadonlyMap<string, Target> {
  const folder = path.replace(/\/[^/]*$/, '');
  const file = path.slice(folder.length + 1);
  const document = parse(parts, `${folder}/_rels/${file}.rels`);
  return new Map(
    elements(document, '*', 'Relationship').map((entry) => {
      const external = entry.getAttribute('TargetMode') === 'External';
      const target = entry.getAttribute('Target') ?? '';
      const resolved = external ? target : new URL(target, `file:///${folder}/`).pathname.slice(1);
      return [entry.getAttribute('Id') ?? '', { target: resolved, type: entry.getAttribute('Type') ?? '', external }];
    }),
  );
}

function parse(parts: Parts, path: string): Document {
  const part = parts[path];
  if (part === undefined) throw new Error(`the package has no part ${path}`);
  return new DOMParser().parseFromString(strFromU8(part), 'text/xml');
}

function elements(node: Document | Element, namespace: string, name: string): readonly Element[] {
  return [...node.getElementsByTagNameNS(namespace, name)];
}
