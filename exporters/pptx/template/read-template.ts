import type { OptionFile, Report } from 'deckx/exporter';
import { type OpenPackage, PartError, readPart } from '../finish/open-package.js';
import { relationshipsPath } from '../finish/relationships.js';
import { childOf, elementsOf, type XmlElement } from '../xml/element.js';
import { openTemplate } from './open-template.js';
import { relatedParts } from './part-links.js';
import type { Template, TemplateLayout } from './template.js';
import { groundOf } from './template-ground.js';
import { layoutPlaceholders } from './template-placeholders.js';

/** A template read and checked; `undefined`, with a report (`export/template`), where a deck cannot go into it. */
export function readTemplate(file: OptionFile, report: Report): Template | undefined {
  const open = openTemplate(file, report);
  if (open === undefined) return undefined;
  try {
    const template = templateOf(file.name, open);
    if (typeof template !== 'string') return template;
    report.add('export/template', `${file.name} ${template}`, { hint: 'use a .pptx or .potx file with a slide master' });
  } catch (error) {
    const problem = error instanceof PartError ? error.message : 'its parts are inconsistent';
    report.add('export/template', `${file.name} is damaged: ${problem}`, { hint: 'open it in PowerPoint and save it again' });
  }
  return undefined;
}

/** Main parts that a presentation can be made of; with macros it would need another ending. */
const presentations = /presentationml\.(?:presentation|template|slideshow)\.main\+xml$/;

/** The template, or what it lacks. */
function templateOf(name: string, open: OpenPackage): Template | string {
  const main = relatedParts(open, '').find(({ type }) => type === 'officeDocument')?.path;
  if (main === undefined) return 'is not a PowerPoint file';
  const kind = contentType(open, main);
  if (/wordprocessingml/.test(kind)) return 'is a Word document';
  if (/spreadsheetml/.test(kind)) return 'is an Excel workbook';
  if (/macroEnabled/.test(kind)) return 'contains macros';
  if (!presentations.test(kind)) return 'is not a PowerPoint file';
  const size = childOf(readPart(open, main), 'p:sldSz');
  const layouts = masterPaths(open, main).flatMap((master) => layoutsOf(open, master));
  if (size === undefined || layouts.length === 0) return 'has no slide layouts';
  const length = (key: string): number => Number(size.attributes.get(key));
  return { name, open, main, width: length('cx'), height: length('cy'), layouts };
}

function contentType(open: OpenPackage, path: string): string {
  const override = elementsOf(readPart(open, '[Content_Types].xml')).find(({ attributes }) => attributes.get('PartName') === `/${path}`);
  return override?.attributes.get('ContentType') ?? '';
}

/** The parts that a list of ids (`p:sldMasterIdLst`, `p:sldLayoutIdLst`) names, in its order. */
function listed(open: OpenPackage, part: string, list: string): readonly string[] {
  const links = relatedParts(open, part);
  const ids = elementsOf(childOf(readPart(open, part), list) ?? { name: list, attributes: new Map(), children: [] });
  return ids.flatMap(({ attributes }) => links.find(({ id }) => id === attributes.get('r:id'))?.path ?? []);
}

function masterPaths(open: OpenPackage, main: string): readonly string[] {
  return listed(open, main, 'p:sldMasterIdLst');
}

function layoutsOf(open: OpenPackage, master: string): readonly TemplateLayout[] {
  return listed(open, master, 'p:sldLayoutIdLst').map((path) => {
    if (!open.parts.has(relationshipsPath(path))) throw new Error(`${path} has no master`);
    const layout = readPart(open, path);
    const type = layout.attributes.get('type');
    const ground = groundOf(layout, open, master);
    return {
      path,
      name: nameOf(layout) ?? path,
      ...(type === undefined ? {} : { type }),
      ...(ground === undefined ? {} : { ground }),
      placeholders: layoutPlaceholders(layout, readPart(open, master)),
    };
  });
}

function nameOf(layout: XmlElement): string | undefined {
  return childOf(layout, 'p:cSld')?.attributes.get('name');
}
