import type { Report } from 'deckx/exporter';
import type { Page, Plan } from '../plan/plan.js';
import { createDocument, finish, forgetWords, type Document } from './document.js';
import { drawOps, type Pen } from './draw-op.js';
import { registerFonts } from './fonts.js';
import { createOutline, type Outline } from './outline.js';
import { labelPages } from './page-labels.js';
import { createPictureDrawer } from './picture-drawer.js';
import { createStructureTree, destinationName } from './structure-tree.js';

/** For so many pages words are kept as they were set: most come again, but of very long notes all would never fit. */
const wordsLast = 200;

/** The PDF of a plan. The same plan gives the same bytes. */
export async function drawPdf(plan: Plan, report: Report): Promise<Uint8Array> {
  const document = createDocument(plan);
  const { pdf } = document;
  const fonts = registerFonts(plan, document);
  const slides = plan.pages.flatMap(({ starts }) => starts.map(({ slideId }) => slideId));
  const destinations = new Map(slides.map((id, index) => [id, destinationName(index, id)] as const));
  const tree = createStructureTree(plan, document, destinations);
  const pen: Pen = { pdf, tree, fonts, pictures: await createPictureDrawer(plan, document, report) };
  const outline = createOutline(document);
  for (const [index, page] of plan.pages.entries()) {
    drawPage(page, pen, destinations, document, outline);
    if ((index + 1) % wordsLast === 0) forgetWords(document);
  }
  labelPages(plan.pages, document);
  tree.end();
  return finish(document);
}

function drawPage(
  { width, height, starts, ops, spoken, noteNode }: Page,
  pen: Pen,
  destinations: ReadonlyMap<string, string>,
  { pdf }: Document,
  outline: Outline,
): void {
  pdf.addPage({ size: [width, height], margin: 0 });
  for (const { slideId, bookmark, section } of starts) {
    if (bookmark !== undefined) outline.add(bookmark, section);
    pdf.addNamedDestination(destinations.get(slideId)!, 'Fit');
  }
  drawOps(ops, pen);
  pen.tree.endPage();
  if (spoken !== undefined && noteNode !== undefined) pen.tree.addNote(noteNode, spoken);
}
