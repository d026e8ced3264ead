/** What readers for the blind rely on holds for every fixture, in files for all readers and for archives; what does not hold is found. */
import type { OutputFile } from 'deckx';
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../exporters/pdf/inventory/check-structure.js';
import { openPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { readStructure } from '../../../exporters/pdf/inventory/read-structure.js';
import type { PdfOptions } from '../../../exporters/pdf/options.js';
import { fixtureExport } from '../../fixture-exports.js';
import { deckFixtures } from '../../golden/exporters.js';
import { sample } from '../../tier.js';

const make = async (path: string, given: Partial<PdfOptions>): Promise<readonly OutputFile[]> =>
  (await fixtureExport(path, 'pdf', given)).files;

function faultsOf(bytes: Uint8Array): readonly string[] {
  const pdf = openPdf(bytes);
  return checkStructure(readStructure(pdf), pdf);
}

const looks: readonly (readonly [string, Partial<PdfOptions>])[] = [
  ['handout', {}],
  ['slides with notes as annotations', { layout: 'slides', pdfNotes: true }],
  ['handout for archives', { layout: 'handout', pdfa: true }],
];
const all = deckFixtures.flatMap((path) => looks.map(([name, given]) => [path, name, given] as const));

it.each(sample('accessible fixtures', all))('%s as %s', async (path, _, given) => {
  const [file] = await make(path, given);
  expect(faultsOf(file!.bytes)).toEqual([]);
});

describe('a fault is found', () => {
  /** Of the same length, so that every object stays where the file says it is. */
  const spoilt = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
    const text = Buffer.from(bytes).toString('latin1');
    expect(to).toHaveLength(from.length);
    expect(text).toContain(from);
    return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
  };
  it.each<[string, Partial<PdfOptions>, string, string, RegExp]>([
    ['deck/images.json', {}, '/Alt (', '/Alx (', /no alternative text/],
    ['deck/table.json', {}, '/Scope ', '/Scopx ', /header cell has no scope/],
    ['deck/table.json', {}, '/S /TR', '/S /TX', /is inside a TX/],
    ['deck/links.json', {}, '/Contents (', '/Contentx (', /no description/],
    ['deck/links.json', {}, '/Tabs /S', '/Tabx /S', /order of its links/],
    ['deck/links.json', {}, '/S /Link', '/S /Span', /link is inside a Span/],
    ['deck/notes-rich.json', { layout: 'slides', pdfNotes: true }, '/S /Annot', '/S /Spann', /note is inside a Spann/],
    ['deck/title-and-text.json', {}, '/Marked true', '/Markex true', /not marked as tagged/],
    ['deck/title-and-text.json', {}, '/DisplayDocTitle true', '/DisplayDocTitlx true', /show the title/],
    ['deck/title-and-text.json', {}, '/ToUnicode', '/ToUnicodx', /no ToUnicode map/],
    ['deck/title-and-text.json', {}, '/FontFile2', '/FontFilx2', /is not embedded/],
    ['deck/title-and-text.json', {}, 'pdfuaid:part', 'pdfuaid:xart', /PDF\/UA/],
    ['deck/title-and-text.json', {}, '/Lang (', '/Lanx (', /does not declare its language/],
    ['deck/title-and-text.json', {}, '/StructParents ', '/StructParentx ', /does not lead from the content/],
    ['deck/links.json', {}, '/StructParent ', '/StructParenx ', /does not lead from an annotation/],
    ['deck/title-and-text.json', {}, '/ParentTree ', '/ParentTrex ', /does not lead from the content/],
    ['deck/title-and-text.json', {}, '/S /P\n/P ', '/S /P\n/Q ', /P does not name its parent/],
    ['deck/title-and-text.json', {}, '/S /Sect', '/S /Sekt', /Sekt is not a standard structure type/],
    ['deck/images.json', {}, '/BBox [', '/BBoy [', /has no bounding box/],
    ['deck/footnote.json', {}, '/ID (element', '/IX (element', /a Note has no ID/],
    ['deck/footnote.json', {}, '/D (footnote', '/D (footnoxe', /points to footnox/],
    ['deck/lists-nested.json', {}, '/S /LI\n', '/S /P \n', /L has children that it cannot have/],
    ['deck/title-and-text.json', {}, '/S /H1', '/S /H4', /a heading of level 4/],
  ])('%s %o: %s', async (path, given, from, to, fault) => {
    const [file] = await make(path, given);
    expect(faultsOf(spoilt(file!.bytes, from, to)).join('\n')).toMatch(fault);
  });

  it('where two elements have one name', async () => {
    const [file] = await make('deck/footnote.json', {});
    const text = Buffer.from(file!.bytes).toString('latin1');
    const [own] = /\/ID \(element\d+\)/.exec(text)!;
    const doubled = text.replaceAll(/\/ID \(element\d+\)/g, own);
    expect(faultsOf(new Uint8Array(Buffer.from(doubled, 'latin1'))).join('\n')).toMatch(/have an ID that is already in use/);
  });
});
