import type { PptxTableCell, TableShape } from '../model/presentation.js';
import { lineElement } from './appearance.js';
import type { DrawingPart } from './drawing-part.js';
import { fillElement } from './fills.js';
import { plainStyle } from './table-style.js';
import { paragraphElements } from './text.js';
import { descend, el, type XmlElement } from '../xml/element.js';

/**
 * A table's rows and cells. PptxGenJS marks no header row, gives a table an id that another shape has, and writes cells that
 * are spanned without a text body. Cells say themselves how they look, also that they have no border: the style is for what people add.
 */
export function fillTable(shape: TableShape, element: XmlElement, part: DrawingPart): void {
  descend(element, 'p:nvGraphicFramePr').children = [
    el('p:cNvPr', { id: shape.id, name: shape.name, descr: shape.alt === '' ? undefined : shape.alt }),
    el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
    el('p:nvPr'),
  ];
  descend(element, 'p:xfrm', 'a:ext').attributes.set('cy', String(shape.frame.height));
  const table = descend(element, 'a:graphic', 'a:graphicData', 'a:tbl');
  const style = el('a:tableStyleId', {}, part.tableStyle ?? plainStyle);
  table.children = [
    el('a:tblPr', { firstRow: shape.headerRow ? 1 : undefined }, style),
    el('a:tblGrid', {}, ...shape.columns.map((w) => el('a:gridCol', { w }))),
    ...shape.rows.map(({ height, cells }) => el('a:tr', { h: height }, ...cells.map((cell) => cellElement(cell, shape.emptySize, part)))),
  ];
}

function cellElement(cell: PptxTableCell, emptySize: number, part: DrawingPart): XmlElement {
  if (cell.kind === 'covered') {
    const merged = { hMerge: cell.across ? 1 : undefined, vMerge: cell.down ? 1 : undefined };
    return el('a:tc', merged, textBody([emptyParagraph(leastSize)]), el('a:tcPr', { marT: 0, marB: 0 }));
  }
  const { colspan, rowspan, margins, anchor, borders, fill } = cell;
  const spans = { rowSpan: rowspan > 1 ? rowspan : undefined, gridSpan: colspan > 1 ? colspan : undefined };
  return el(
    'a:tc',
    spans,
    textBody(cell.paragraphs.length === 0 ? [emptyParagraph(emptySize)] : paragraphElements(cell.paragraphs, part)),
    el(
      'a:tcPr',
      { marL: margins.left, marR: margins.right, marT: margins.top, marB: margins.bottom, anchor },
      lineElement('a:lnL', borders.left),
      lineElement('a:lnR', borders.right),
      lineElement('a:lnT', borders.top),
      lineElement('a:lnB', borders.bottom),
      fill === undefined ? el('a:noFill') : fillElement(fill),
    ),
  );
}

/** The least of `ST_TextFontSize`: LibreOffice puts the text of a covered cell below that of the cell which covers it. */
const leastSize = 100;

/** A paragraph for text to come; without a size it would have the master's, and its row would grow. */
function emptyParagraph(sz: number): XmlElement {
  return el('a:p', {}, el('a:endParaRPr', { sz }));
}

function textBody(paragraphs: readonly XmlElement[]): XmlElement {
  return el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...paragraphs);
}
