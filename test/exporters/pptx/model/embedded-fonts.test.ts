import type { FontFile, Scene } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { eotOf } from '../../../../exporters/pptx/finish/eot.js';
import { embeddedFonts } from '../../../../exporters/pptx/model/embedded-fonts.js';
import { readFontFacts } from '../../../../exporters/pptx/model/font-facts.js';
import { fontHints } from '../../../../exporters/pptx/model/font-hints.js';
import { tableOffset } from '../../../../exporters/pptx/model/font-tables.js';
import { arimo, jobFor, paragraph, run, scene, sceneSlide, style, textBox } from '../scenes.js';

/** The font with other licence bits. */
function licensed(bits: number, more: Partial<FontFile> = {}): FontFile {
  const bytes = new Uint8Array(arimo.bytes);
  const view = new DataView(bytes.buffer);
  view.setUint16(tableOffset(view, 'OS/2')! + 8, bits);
  return { ...arimo, id: `Arimo ${bits}`, family: 'Arimo', bytes, ...more };
}

function sceneWith(...files: readonly FontFile[]): Scene {
  const text = textBox([paragraph([run('a', { family: 'Arimo' }), run('b')])]);
  return { ...scene(sceneSlide([text])), fonts: new Map([arimo, ...files].map((file) => [file.id, file])) };
}

function embedded(...files: readonly FontFile[]) {
  const drawn = sceneWith(...files);
  const { report } = jobFor(drawn);
  return { fonts: embeddedFonts(drawn, report), told: report.diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

describe('embeddedFonts', () => {
  it('takes the faces of the deck’s own families, no others', () => {
    const bold = licensed(0, { id: 'bold', bold: true });
    const { fonts, told } = embedded(licensed(0), bold);
    expect(fonts).toHaveLength(1);
    expect(fonts[0]).toMatchObject({ family: 'Arimo', panose: '020B0604020202020204' });
    expect(Buffer.compare(fonts[0]!.bold!, bold.bytes)).toBe(0);
    expect(Object.keys(fonts[0]!)).toEqual(['family', 'panose', 'regular', 'bold']);
    expect(told).toEqual([]);
  });

  it.each([
    [0x8, undefined],
    [0x108, undefined],
    [0x2, 'is not licensed for embedding'],
    [0x4, 'is licensed for embedding in read-only documents only'],
    [0x200, 'is licensed for embedding as bitmaps only'],
    [0xc, undefined],
  ])('obeys the licence bits %i', (bits, problem) => {
    const { fonts, told } = embedded(licensed(bits));
    expect(fonts).toHaveLength(problem === undefined ? 1 : 0);
    expect(told).toEqual(problem === undefined ? [] : [`export/font-embedding: Arimo ${bits} is not embedded: it ${problem}`]);
  });

  it('reports what is no TrueType font, and a font under another name', () => {
    expect(embedded(licensed(0, { bytes: arimo.bytes.subarray(0, 300) })).told).toEqual([
      'export/font-embedding: Arimo 0 is not embedded: it is not a font file that PowerPoint can read',
    ]);
    const drawn = sceneWith();
    const renamed = {
      ...drawn,
      fonts: new Map([['x', licensed(0, { family: 'Handsome' })]]),
      slides: [sceneSlide([textBox([paragraph([run('a', { family: 'Handsome' })])])])],
    };
    const { report } = jobFor(renamed);
    expect(embeddedFonts(renamed, report)).toHaveLength(1);
    expect(report.diagnostics[0]!.message).toBe(
      'the font file of Handsome is named Arimo inside: PowerPoint may not find the embedded font',
    );
  });
});

it('eotOf wraps a font in the header of the W3C submission', () => {
  const eot = eotOf(arimo.bytes);
  const view = new DataView(eot.buffer, eot.byteOffset);
  expect([view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)]).toEqual([
    eot.length,
    arimo.bytes.length,
    0x20001,
    0,
  ]);
  expect([view.getUint32(28, true), view.getUint16(34, true)]).toEqual([400, 0x504c]);
  const head = new DataView(arimo.bytes.buffer, arimo.bytes.byteOffset);
  expect(view.getUint32(60, true)).toBe(head.getUint32(tableOffset(head, 'head')! + 8));
  const names: string[] = [];
  let at = 82;
  for (let index = 0; index < 5; index += 1) {
    const length = view.getUint16(at, true);
    names.push(Buffer.from(eot.subarray(at + 2, at + 2 + length)).toString('utf16le'));
    at += 2 + length + (index < 4 ? 2 : 0);
  }
  const { family, style: face, version, fullName } = readFontFacts(arimo.bytes)!;
  expect(names).toEqual([family, face, version, fullName, '']);
  expect(Buffer.compare(eot.subarray(at), arimo.bytes)).toBe(0);
});

it('readFontFacts reads nothing out of broken files', () => {
  for (let length = 0; length < 2000; length += 37) expect(readFontFacts(arimo.bytes.subarray(0, length))).toBeUndefined();
});

describe('fontHints', () => {
  it('say nothing of families that are everywhere', () => {
    expect(fontHints(style(), new Map())).toBeUndefined();
  });

  it('say how a family is classified, and that a typewriter’s is one', () => {
    const files = new Map([['a', licensed(0)]]);
    expect(fontHints(style({ family: 'Arimo' }), files)).toEqual({ panose: '020B0604020202020204' });
    expect(fontHints(style({ family: 'Hack', monospace: true }), files)).toEqual({ panose: '02070309020205020404', pitchFamily: 49 });
    expect(fontHints(style({ family: 'Hack' }), files)).toBeUndefined();
  });
});
