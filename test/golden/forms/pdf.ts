import type { OutputFile } from 'deckx/exporter';
import { dictionaryOf, readDrawing, resolved } from './pdf-content.js';
import { nameOf, PdfRef, readObjects, stringOf, type PdfDictionary, type PdfObject, type PdfValue } from './pdf-objects.js';

/**
 * A PDF as text that a person can review, read back from its bytes: what each page draws, and the document's
 * properties, bookmarks and structure tree with the text that belongs to each element.
 */
export function pdfForm(files: readonly OutputFile[]): Promise<Readonly<Record<string, string>>> {
  const [file] = files;
  if (file === undefined) return Promise.resolve({});
  const pdf = openPdf(file.bytes);
  const pages = pdf.pages.map((page, index) => pageLines(pdf, page, index));
  return Promise.resolve({
    'pages.txt': `${pages.map(({ lines }) => lines.join('\n')).join('\n')}\n`,
    'structure.txt': `${documentLines(pdf, new Map(pages.map(({ texts }, index) => [pdf.pages[index]!, texts]))).join('\n')}\n`,
  });
}

interface Pdf {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly catalog: PdfDictionary;
  /** Object numbers of the pages. */
  readonly pages: readonly number[];
}

function openPdf(bytes: Uint8Array): Pdf {
  const objects = readObjects(bytes);
  const catalog = [...objects.values()]
    .map(({ value }) => dictionaryOf(objects, value))
    .find((value) => nameOf(value.get('Type')) === 'Catalog')!;
  const kids = dictionaryOf(objects, catalog.get('Pages')).get('Kids') as readonly PdfRef[];
  return { objects, catalog, pages: kids.map(({ id }) => id) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

// --- pages ------------------------------------------------------------------------------------------------------

function pageLines(pdf: Pdf, id: number, index: number): { readonly lines: readonly string[]; readonly texts: ReadonlyMap<number, string> } {
  const { objects } = pdf;
  const page = dictionaryOf(objects, new PdfRef(id));
  const [, , width, height] = page.get('MediaBox') as readonly number[];
  const content = objects.get((page.get('Contents') as PdfRef).id)!.stream ?? new Uint8Array();
  const drawing = readDrawing(objects, content, dictionaryOf(objects, page.get('Resources')), height!);
  const links = ((page.get('Annots') ?? []) as readonly PdfValue[]).map((annotation) => linkLine(pdf, annotation, height!));
  return { lines: [`page ${index + 1}: ${width!} x ${height!}`, ...drawing.lines, ...links], texts: drawing.texts };
}

function linkLine(pdf: Pdf, annotation: PdfValue, height: number): string {
  const link = dictionaryOf(pdf.objects, annotation);
  const [x1, y1, x2, y2] = (link.get('Rect') as readonly number[]) as [number, number, number, number];
  const [left, top] = [Math.min(x1, x2), height - Math.max(y1, y2)];
  return ` link ${round(left)},${round(top)} ${round(Math.abs(x2 - x1))} x ${round(Math.abs(y2 - y1))} ${targetOf(pdf, link)}`;
}

function targetOf({ objects }: Pdf, link: PdfDictionary): string {
  const action = dictionaryOf(objects, link.get('A'));
  const target = action.has('URI') ? stringOf(action.get('URI')) : `to ${stringOf(action.get('D'))}`;
  return `${target} ${JSON.stringify(stringOf(link.get('Contents')))}`;
}

// --- document ---------------------------------------------------------------------------------------------------

type TextsByPage = ReadonlyMap<number, ReadonlyMap<number, string>>;

function documentLines(pdf: Pdf, texts: TextsByPage): readonly string[] {
  const { objects, catalog } = pdf;
  const root = dictionaryOf(objects, catalog.get('StructTreeRoot'));
  return [
    `title ${JSON.stringify(infoTitle(pdf))}`,
    `language ${stringOf(catalog.get('Lang')) || 'none'}`,
    ...bookmarkLines(pdf),
    ...destinationLines(pdf),
    ...childrenOf(root).flatMap((child) => elementLines(pdf, child, texts, undefined, 0)),
  ];
}

function infoTitle({ objects }: Pdf): string {
  const info = [...objects.values()].map(({ value }) => dictionaryOf(objects, value)).find((value) => value.has('Producer'));
  return stringOf(resolved(objects, info?.get('Title')));
}

function bookmarkLines({ objects, catalog, pages }: Pdf): readonly string[] {
  const lines: string[] = [];
  let item = dictionaryOf(objects, dictionaryOf(objects, catalog.get('Outlines')).get('First'));
  while (item.has('Title')) {
    const [page] = item.get('Dest') as readonly PdfRef[];
    lines.push(`bookmark ${JSON.stringify(stringOf(item.get('Title')))} page ${pages.indexOf(page!.id) + 1}`);
    item = dictionaryOf(objects, item.get('Next'));
  }
  return lines;
}

function destinationLines({ objects, catalog, pages }: Pdf): readonly string[] {
  const names = dictionaryOf(objects, dictionaryOf(objects, catalog.get('Names')).get('Dests')).get('Names');
  const list = (names ?? []) as readonly PdfValue[];
  return list.flatMap((name, index) => {
    if (index % 2 === 1) return [];
    const [page] = list[index + 1] as readonly PdfRef[];
    return [`destination ${stringOf(name)} page ${pages.indexOf(page!.id) + 1}`];
  });
}

function childrenOf(element: PdfDictionary): readonly PdfValue[] {
  const children = element.get('K');
  if (children === undefined || children === null) return [];
  return Array.isArray(children) ? (children as readonly PdfValue[]) : [children];
}

function elementLines(pdf: Pdf, value: PdfValue, texts: TextsByPage, page: number | undefined, depth: number): readonly string[] {
  const { objects } = pdf;
  const indent = ' '.repeat(depth);
  if (typeof value === 'number') return textLine(texts.get(page ?? -1)?.get(value), indent);
  const element = dictionaryOf(objects, value);
  const own = element.get('Pg') instanceof PdfRef ? (element.get('Pg') as PdfRef).id : page;
  if (nameOf(element.get('Type')) === 'MCR') return textLine(texts.get(own ?? -1)?.get(element.get('MCID') as number), indent);
  if (nameOf(element.get('Type')) === 'OBJR') {
    return [`${indent}-> page ${pdf.pages.indexOf(own!) + 1} ${targetOf(pdf, dictionaryOf(objects, element.get('Obj')))}`];
  }
  const details = ['T', 'Alt', 'Lang'].flatMap((key) => (element.has(key) ? [` ${key}=${JSON.stringify(stringOf(element.get(key)))}`] : []));
  const scope = nameOf(dictionaryOf(objects, element.get('A')).get('Scope'));
  return [
    `${indent}${nameOf(element.get('S'))}${details.join('')}${scope === '' ? '' : ` Scope=${scope}`}`,
    ...childrenOf(element).flatMap((child) => elementLines(pdf, child, texts, own, depth + 1)),
  ];
}

function textLine(text: string | undefined, indent: string): readonly string[] {
  return text === undefined ? [] : [`${indent}${JSON.stringify(text)}`];
}
