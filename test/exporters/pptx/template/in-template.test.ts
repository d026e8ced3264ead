import validate from '@ooxml-tools/validate';
import { createReport, type Report } from 'deckx/exporter';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPptx } from '../../../readback/read-pptx.js';
import { exportFixture, exportTalk, exportTalkWith } from '../fixture-decks.js';
import { packageFaults } from '../package-faults.js';

type Files = Record<string, Uint8Array>;

/** A template: another deck's presentation, saved as .potx, with parts of its own that slides have nothing to do with. */
async function makeTemplate(): Promise<Files> {
  const files: Files = unzipSync(await exportTalk('lighthouse/deck.txt'));
  const edit = (path: string, wanted: string | RegExp, replacement: string): void => {
    const text = strFromU8(files[path]!);
    expect(text).toMatch(wanted);
    files[path] = strToU8(text.replace(wanted, replacement));
  };
  edit('[Content_Types].xml', 'presentation.main+xml', 'template.main+xml');
  edit('ppt/presentation.xml', '<p:sldSz cx="12192000"', '<p:sldSz cx="9144000"');
  edit(
    'ppt/presentation.xml',
    '</p:presentation>',
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext></p:extLst></p:presentation>',
  );
  edit(
    'ppt/_rels/presentation.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdOwn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
  edit(
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdLogo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
  );
  files['customXml/item1.xml'] = strToU8('<company xmlns="urn:example">Brickworks</company>');
  files['ppt/media/image1.png'] = new Uint8Array([1, 2, 3]);
  return files;
}

let template: Files = {};
let bytes = new Uint8Array();
let made: Files = {};
let report: Report = createReport();
beforeAll(async () => {
  template = await makeTemplate();
  report = createReport();
  bytes = new Uint8Array(await exportTalkWith('bread/slides.md', { template: { name: 'house.potx', bytes: zipSync(template) } }, report));
  made = unzipSync(bytes);
});

const text = (path: string): string => strFromU8(made[path]!);
const same = (path: string): boolean => Buffer.compare(made[path]!, template[path]!) === 0;

describe('a deck in a template', () => {
  it('is a valid presentation without faults', async () => {
    expect(packageFaults(bytes)).toEqual([]);
    expect((await validate(bytes, 'pptx', 'Microsoft365')).map(({ description }) => description)).toEqual([]);
    expect(text('[Content_Types].xml')).toContain('presentation.main+xml');
    expect(text('[Content_Types].xml')).not.toContain('template.main+xml');
  });

  it('has the template’s master, layouts, theme, pictures and own parts byte for byte', () => {
    const kept = Object.keys(template).filter((path) =>
      /^ppt\/(?:slideMasters|slideLayouts|theme|notesMasters)\/[^_]|^customXml|image1\.png$/.test(path),
    );
    expect(kept.length).toBeGreaterThan(12);
    expect(kept.filter((path) => !same(path))).toEqual([]);
  });

  it('has the deck’s slides and notes in place of the template’s', async () => {
    const own = readPptx(await exportTalk('bread/slides.md'));
    const read = readPptx(bytes);
    expect(read.map(({ notes }) => notes)).toEqual(own.map(({ notes }) => notes));
    expect(read.map(({ images }) => images)).toEqual(own.map(({ images }) => images));
    const words = (value: string): readonly string[] => value.split(/\s+/).filter(Boolean).sort();
    expect(read.map((slide) => words(slide.text))).toEqual(own.map((slide) => words(slide.text)));
    expect(Object.keys(made).filter((path) => /^ppt\/slides\/slide/.test(path))).toHaveLength(own.length);
    expect(text('ppt/presentation.xml')).not.toContain('sectionLst');
  });

  it('has none of the media that only the template’s slides had', () => {
    const media = Object.keys(made).filter((path) => path.startsWith('ppt/media/'));
    expect(media).toContain('ppt/media/image1.png');
    expect(media.filter((path) => !/image1\.png$|\/deck\d/.test(path))).toEqual([]);
  });

  it('lies on the template’s layouts, in its size, titles and texts in its places and fonts', () => {
    expect(text('ppt/presentation.xml')).toContain('<p:sldSz cx="9144000"');
    expect(text('ppt/slides/_rels/slide2.xml.rels')).toContain('../slideLayouts/slideLayout');
    const [title] = /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/s.exec(text('ppt/slides/slide3.xml'))!;
    expect(title).toContain('<p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr>');
    expect(title).not.toMatch(/sz=|a:latin|a:solidFill|a:lnSpc/);
  });

  it('tells which layouts stand for which', () => {
    expect(report.diagnostics.filter(({ code }) => code === 'export/template-layouts')).toHaveLength(1);
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('takes a notes master of its own where the template has none', async () => {
    const bare = unzipSync(await exportFixture('background'));
    expect(Object.keys(bare).some((path) => path.includes('notesMaster'))).toBe(false);
    const noted = new Uint8Array(await exportTalkWith('bread/slides.md', { template: { name: 'bare.pptx', bytes: zipSync(bare) } }));
    expect(packageFaults(noted)).toEqual([]);
    expect((await validate(noted, 'pptx', 'Office2007')).map(({ description }) => description)).toEqual([]);
    expect(Object.keys(unzipSync(noted))).toContain('ppt/notesMasters/notesMaster1.xml');
  });
});
