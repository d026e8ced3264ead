import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One page of a PDF as poppler and qpdf read it. */
export interface PageReading {
  readonly text: string;
  readonly links: readonly string[];
  /** Raster pictures drawn on the page. */
  readonly images: number;
}

/** Pages of a PDF, and the pages at which its bookmarks lie (from 0), those in sections too. Needs pdftotext, pdfimages and qpdf. */
export interface PdfReading {
  readonly pages: readonly PageReading[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
}

/** Reads a PDF by means of its own: poppler for text and pictures, qpdf for annotations and bookmarks. */
export function readPdf(file: string): PdfReading {
  readFileSync(file);
  const texts = run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
  const images = imagesByPage(file);
  const { pages, outlines, qpdf } = JSON.parse(
    run('qpdf', ['--json=2', '--json-key=pages', '--json-key=outlines', '--json-key=qpdf', file]),
  ) as QpdfJson;
  const objects = qpdf[1];
  return {
    pages: pages.map(({ object }, index) => ({
      text: texts[index] ?? '',
      links: linksOf(objects, object),
      images: images.get(index + 1) ?? 0,
    })),
    bookmarks: outlines.flatMap(bookmarksIn),
  };
}

interface QpdfOutline {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly QpdfOutline[];
}

/** A section and what is in it; one that leads where its first slide's own bookmark does is none of its own. */
function bookmarksIn({ title, destpageposfrom1, kids }: QpdfOutline): PdfReading['bookmarks'] {
  const own = kids[0]?.destpageposfrom1 === destpageposfrom1 ? [] : [{ title, page: destpageposfrom1 - 1 }];
  return [...own, ...kids.flatMap(bookmarksIn)];
}

interface QpdfJson {
  readonly pages: readonly { readonly object: string }[];
  readonly outlines: readonly QpdfOutline[];
  readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: unknown }>>];
}

type Dictionary = Readonly<Record<string, unknown>>;

function linksOf(objects: QpdfJson['qpdf'][1], page: string): readonly string[] {
  const resolve = (value: unknown): unknown =>
    typeof value === 'string' && / \d+ R$/.test(value) ? objects[`obj:${value}`]?.value : value;
  const annotations = resolve((resolve(page) as Dictionary)['/Annots']) as readonly unknown[] | undefined;
  return (annotations ?? []).flatMap((entry) => {
    const action = resolve((resolve(entry) as Dictionary)['/A']) as Dictionary | undefined;
    const address = action?.['/URI'];
    return typeof address === 'string' ? [address.replace(/^[ub]:/, '')] : [];
  });
}

function imagesByPage(file: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const line of run('pdfimages', ['-list', file]).split('\n')) {
    const [, page] = /^\s*(\d+)\s+\d+\s+image\s/.exec(line) ?? [];
    if (page !== undefined) counts.set(Number(page), (counts.get(Number(page)) ?? 0) + 1);
  }
  return counts;
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'pipe'] }).toString();
}
