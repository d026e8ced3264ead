import { createHash } from 'node:crypto';
import type { OutputFile } from 'deckx';
import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, type XmlElement } from '../../../exporters/pptx/xml/element.js';
import { parseXml } from '../../../exporters/pptx/xml/parse-xml.js';

type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * A .pptx as text: the list of its parts (pictures with a short hash), and of every slide and notes page the XML, an
 * element a line, and the relationships. What is the same in every package is not in it: masters, layouts, themes.
 */
export function pptxForm(files: readonly OutputFile[]): Promise<Record<string, string>> {
  const [file] = files;
  if (file === undefined) return Promise.resolve({});
  const parts = unzipSync(file.bytes);
  const form: Record<string, string> = { 'parts.txt': partList(parts) };
  for (const path of Object.keys(parts)) {
    const [, name] = /^ppt\/(slides\/slide\d+|notesSlides\/notesSlide\d+)\.xml$/.exec(path) ?? [];
    if (name === undefined) continue;
    const short = name.replace('notesSlides/', 'notes/');
    form[`${short}.xml`] = `${pretty(part(parts, path), '').join('\n')}\n`;
    form[`${short}.rels.txt`] = relationshipList(part(parts, path.replace(/([^/]*)$/, '_rels/$1.rels')));
  }
  return Promise.resolve(form);
}

function part(parts: Parts, path: string): XmlElement {
  return parseXml(strFromU8(parts[path]!));
}

function partList(parts: Parts): string {
  return Object.keys(parts)
    .sort()
    .map((path) => (path.startsWith('ppt/media/') ? `${path} ${hash(parts[path]!)}\n` : `${path}\n`))
    .join('');
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

/** One line a relationship: id, type, target. */
function relationshipList(root: XmlElement): string {
  return elementsOf(root)
    .map(({ attributes }) => `${attributes.get('Id')} ${attributes.get('Type')!.replace(/.*\//, '')} ${attributes.get('Target')}\n`)
    .join('');
}

/** An element a line, children indented by one; an element of text alone stays on its line. Namespaces are left out. */
export function pretty(element: XmlElement, indent: string): readonly string[] {
  const attributes = [...element.attributes]
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join('');
  const open = `${indent}<${element.name}${attributes}`;
  if (element.children.length === 0) return [`${open}/>`];
  const texts = element.children.filter((child) => typeof child === 'string');
  if (texts.length === element.children.length) return [`${open}>${JSON.stringify(texts.join(''))}`];
  return [`${open}>`, ...elementsOf(element).flatMap((child) => pretty(child, `${indent} `))];
}
