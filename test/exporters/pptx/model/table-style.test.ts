import { describe, expect, it } from 'vitest';
import { writeTableStyles } from '../../../../exporters/pptx/finish/table-style.js';
import type { XmlElement } from '../../../../exporters/pptx/xml/element.js';
import { writeXml } from '../../../../exporters/pptx/xml/write-xml.js';
import type { PptxTableCell, TableShape } from '../../../../exporters/pptx/model/presentation.js';
import { tableStyleOf } from '../../../../exporters/pptx/model/table-style.js';
import { frame, presentation, pptxSlide } from '../contexts.js';

const [ink, paper, shade] = ['111111', 'FFFFFF', 'EEEEEE'].map((hex) => ({ hex, alpha: 1 })) as [Color, Color, Color];
type Color = { readonly hex: string; readonly alpha: number };
const line = { width: 12_700, dash: 'solid', double: false, color: ink } as const;
const none = { top: undefined, right: undefined, bottom: undefined, left: undefined };

function cell(more: { readonly fill?: Color; readonly bold?: boolean; readonly bottom?: typeof line } = {}): PptxTableCell {
  const { fill, bold = false, bottom } = more;
  const run = { text: 'a', format: { color: ink, bold } };
  return {
    kind: 'cell',
    colspan: 1,
    rowspan: 1,
    anchor: 't',
    paragraphs: [{ runs: [run] }],
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    borders: { ...none, bottom },
    ...(fill === undefined ? {} : { fill }),
  };
}

function table(headerRow: boolean, ...rows: readonly PptxTableCell[]): TableShape {
  return {
    kind: 'table',
    id: 2,
    name: 'Table',
    frame,
    headerRow,
    alt: '',
    columns: [100],
    rows: rows.map((one) => ({ height: 10, cells: [one] })),
    emptySize: 100,
  };
}

const styleOf = (...tables: readonly TableShape[]) => tableStyleOf([pptxSlide(tables)]);

describe('tableStyleOf', () => {
  it('learns header and body from the largest table', () => {
    const large = table(true, cell({ bold: true, bottom: line }), cell({ fill: paper }), cell({ fill: paper }));
    expect(styleOf(table(false, cell()), large)).toEqual({
      header: { bold: true, color: ink, bottom: line },
      body: { bold: false, color: ink, fill: paper },
    });
  });

  it('sees rows that alternate', () => {
    expect(styleOf(table(false, cell({ fill: shade }), cell({ fill: paper })))).toEqual({
      body: { bold: false, color: ink, fill: paper },
      band: shade,
    });
  });

  it('is none without tables, or without anything in them', () => {
    expect(styleOf()).toBeUndefined();
    expect(styleOf(table(false, { kind: 'covered', across: true, down: false }))).toBeUndefined();
  });
});

it('writeTableStyles writes it as the style of tables to come', () => {
  const open = { parts: new Map<string, Uint8Array | XmlElement>() };
  const tableStyle = styleOf(table(true, cell({ bold: true, bottom: line }), cell({ fill: shade }), cell()))!;
  writeTableStyles(open, presentation([], { tableStyle }));
  const xml = writeXml(open.parts.get('ppt/tableStyles.xml') as XmlElement);
  expect(/ def="([^"]+)"/.exec(xml)![1]).toBe(/styleId="([^"]+)"/.exec(xml)![1]);
  expect([...xml.matchAll(/<a:(wholeTbl|band1H|firstRow)>/g)].map(([, name]) => name)).toEqual(['wholeTbl', 'band1H', 'firstRow']);
  expect(xml).toMatch(
    /<a:firstRow><a:tcTxStyle b="on"><a:srgbClr val="111111"\/><\/a:tcTxStyle><a:tcStyle><a:tcBdr><a:bottom><a:ln w="12700"/,
  );
});
