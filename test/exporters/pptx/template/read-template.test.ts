import { createReport } from 'deckx/exporter';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import pptx from '../../../../exporters/pptx/index.js';
import { readTemplate } from '../../../../exporters/pptx/template/read-template.js';
import { everything } from '../everything.js';
import { exportFixture } from '../fixture-decks.js';
import { jobFor } from '../scenes.js';

let parts: Zippable = {};
beforeAll(async () => {
  parts = unzipSync(await exportFixture('title-and-text'));
});

/** The template with the text of one part changed. */
function changed(path: string, wanted: string | RegExp, replacement: string): Uint8Array {
  const text = strFromU8(parts[path] as Uint8Array);
  expect(text).toMatch(wanted);
  return zipSync({ ...parts, [path]: strToU8(text.replace(wanted, replacement)) });
}

/** An archive whose directory says of its first file that it is of two gigabytes. */
function bomb(): Uint8Array {
  const archive = zipSync({ 'a.xml': strToU8('<a/>') });
  const directory = new DataView(archive.buffer);
  for (let at = 0; at + 4 < archive.length; at++)
    if (directory.getUint32(at, true) === 0x0201_4b50) directory.setUint32(at + 24, 0x7fff_ffff, true);
  return archive;
}

const types = '[Content_Types].xml';
const mainType = 'presentationml.presentation.main+xml';

const bad: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['no archive', () => strToU8('A picture, perhaps.'), /is not a PowerPoint file/],
  ['empty', () => new Uint8Array(), /is not a PowerPoint file/],
  ['encrypted', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /is encrypted, or in the format of PowerPoint 97/],
  ['a bomb', bomb, /is too large when unpacked/],
  [
    'of too many parts',
    () => zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [String(index), new Uint8Array()]))),
    /is too large/,
  ],
  ['cut short', () => zipSync(parts).slice(0, 5000), /is damaged: it cannot be unpacked/],
  ['an archive of other things', () => zipSync({ 'a.txt': strToU8('a') }), /is not a PowerPoint file/],
  ['a Word document', () => changed(types, mainType, 'wordprocessingml.document.main+xml'), /is a Word document/],
  ['a workbook', () => changed(types, mainType, 'spreadsheetml.sheet.main+xml'), /is an Excel workbook/],
  [
    'with macros',
    () =>
      changed(
        types,
        /application.vnd.openxmlformats-officedocument.presentationml.presentation.main.xml/,
        'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml',
      ),
    /contains macros/,
  ],
  [
    'without layouts',
    () => changed('ppt/slideMasters/slideMaster1.xml', /<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/, ''),
    /has no slide layouts/,
  ],
  ['without masters', () => changed('ppt/presentation.xml', /<p:sldMasterIdLst>.*<\/p:sldMasterIdLst>/, ''), /has no slide layouts/],
  [
    'not well formed',
    () => changed('ppt/presentation.xml', '</p:presentation>', ''),
    /is damaged: ppt\/presentation.xml is not well-formed XML \(line \d+, column \d+: unclosed tag: p:presentation\)/,
  ],
  [
    'with a document type',
    () => changed('ppt/presentation.xml', '<p:presentation ', '<!DOCTYPE a [<!ENTITY b "c">]><p:presentation '),
    /is damaged: ppt\/presentation.xml declares a document type/,
  ],
  [
    'of parts that are not there',
    () => changed('ppt/_rels/presentation.xml.rels', 'slideMaster1.xml', 'slideMaster7.xml'),
    /is damaged: ppt\/slideMasters\/slideMaster7.xml is missing/,
  ],
];

describe('a template that is none', () => {
  it.each(bad)('is reported: %s', async (_, bytes, message) => {
    const report = createReport();
    const template = { name: 'corporate.pptx', bytes: bytes() };
    expect(readTemplate(template, report)).toBeUndefined();
    expect(report.diagnostics).toMatchObject([
      { code: 'export/template', severity: 'error', message: expect.stringMatching(message) as string },
    ]);
    expect(await pptx.export(jobFor(everything, {}, {}, { template }))).toEqual([]);
  });
});

describe('a template', () => {
  it('is read: size, layouts in order, placeholders where layout or master has them, what is behind', () => {
    const report = createReport();
    const template = readTemplate({ name: 'corporate.pptx', bytes: zipSync(parts) }, report)!;
    expect(report.diagnostics).toEqual([]);
    expect(template).toMatchObject({ main: 'ppt/presentation.xml', width: 12_192_000, height: 6_858_000 });
    expect(template.layouts.map(({ name }) => name)).toEqual([
      'Title Slide',
      'Title and Content',
      'Section Header',
      'Two Content',
      'Title Only',
      'Picture with Caption',
      'Blank',
      'Terminal',
    ]);
    expect(template.layouts[1]).toMatchObject({
      type: 'obj',
      ground: 'FFFFFF',
      placeholders: [{ type: 'title' }, { type: 'obj', idx: 1 }],
    });
    const only = template.layouts[4]!.placeholders[0]!;
    expect(only.frame.width).toBeGreaterThan(6_000_000);
  });

  it.each(['template', 'slideshow'])('may be a %s', (kind) => {
    const report = createReport();
    expect(readTemplate({ name: 'a', bytes: changed(types, mainType, `presentationml.${kind}.main+xml`) }, report)).toBeDefined();
  });
});
