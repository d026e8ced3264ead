import { describe, expect, it } from 'vitest';
import type { OpenPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { readPageContent, type PageContent } from '../../../exporters/pdf/inventory/page-content.js';
import { isDictionary, type PdfDictionary } from '../../../exporters/pdf/inventory/pdf-syntax.js';

/** What is read of a page with this content, whose font has no names for its characters. */
function read(content: string): PageContent {
  const font: PdfDictionary = new Map();
  const resources: PdfDictionary = new Map([['Font', new Map([['F1', font]])]]);
  const pdf = {
    array: () => [],
    name: () => undefined,
    stream: (object) => (object === undefined ? undefined : content),
    dictionary: (object) => (isDictionary(object) ? object : undefined),
  } as Partial<OpenPdf> as OpenPdf;
  return readPageContent(
    new Map<string, never>([
      ['Contents', 1 as never],
      ['Resources', resources as never],
    ]),
    pdf,
    new Map(),
  );
}

describe('marks of a page', () => {
  it('that stand in others are counted, but for spans without a number', () => {
    expect(read('/P <</MCID 0>> BDC /Span <</Lang (fr)>> BDC f EMC EMC /Artifact BMC f EMC').nestedMarks).toBe(0);
    expect(read('/P <</MCID 0>> BDC /Artifact BMC f EMC EMC').nestedMarks).toBe(1);
    expect(read('/Artifact BMC /P <</MCID 0>> BDC f EMC EMC').nestedMarks).toBe(1);
  });

  it('name the slide of decoration', () => {
    const [piece, other] = read('/Artifact BMC /Decoration <</Slide (slide000002)>> BDC f EMC EMC /Artifact BMC f EMC').pieces;
    expect([piece!.slide, other!.slide]).toEqual(['slide000002', undefined]);
  });
});

it('glyphs that a font has for what it lacks are counted', () => {
  expect(read('/F1 9 Tf <000000010000> Tj').emptyGlyphs).toBe(2);
  expect(read('/F1 9 Tf <00010002> Tj').emptyGlyphs).toBe(0);
});
