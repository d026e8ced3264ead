/**
 * One deck, written by PptxGenJS alone and finished by deckx: what each file of finish/ is for can be seen in the first and is gone from the
 * second. Mends of whole parts are left out one by one, too.
 */
import { readdirSync } from 'node:fs';
import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { writeContentTypes } from '../../../../exporters/pptx/finish/content-types.js';
import { finishPackage } from '../../../../exporters/pptx/finish/finish-package.js';
import { writeLayouts } from '../../../../exporters/pptx/finish/layouts.js';
import { writeMaster } from '../../../../exporters/pptx/finish/master.js';
import { placeMedia } from '../../../../exporters/pptx/finish/media.js';
import { finishNotesMaster } from '../../../../exporters/pptx/finish/notes-master.js';
import { finishNotes } from '../../../../exporters/pptx/finish/notes.js';
import { closePackage, openPackage, type OpenPackage } from '../../../../exporters/pptx/finish/open-package.js';
import { finishPresentationPart } from '../../../../exporters/pptx/finish/presentation-part.js';
import { writeProperties } from '../../../../exporters/pptx/finish/properties.js';
import { placeRecordings } from '../../../../exporters/pptx/finish/recordings.js';
import { finishSlides } from '../../../../exporters/pptx/finish/slides.js';
import { writeTableStyles } from '../../../../exporters/pptx/finish/table-style.js';
import { writeTheme } from '../../../../exporters/pptx/finish/theme.js';
import { el } from '../../../../exporters/pptx/xml/element.js';
import type { Presentation, PptxShape } from '../../../../exporters/pptx/model/presentation.js';
import { writeWithPptxGenJS } from '../../../../exporters/pptx/package/write-with-pptxgenjs.js';
import { frame, presentation, pptxSlide, textShape, theme } from '../contexts.js';
import { packageFaults } from '../package-faults.js';
import { arimo, black, picture, red } from '../scenes.js';
import { png } from '../../../source/scratch.js';
import { nativeBytes } from './native-deck.js';

const web = { kind: 'web', url: 'https://a.example/?x=1&y=2' } as const;
const image = { kind: 'picture', frame, medium: 0, alt: '', opacity: 1 } as const;
const cell = (text: string, colspan = 1) =>
  ({
    kind: 'cell',
    colspan,
    rowspan: 1,
    paragraphs: [{ runs: [{ text, format: {} }] }],
    margins: { top: 0, right: 0, bottom: 0, left: 0 },
    anchor: 't',
    borders: { top: undefined, right: undefined, bottom: undefined, left: undefined },
  }) as const;
const formula = { element: el('m:oMath', {}, el('m:r', {}, el('m:t', {}, 'E'))), color: black, display: false, inLibreOffice: true };
const placeholder = { type: 'title', use: 'title', inheritsFrame: true } as const;
const equation = textShape({ id: 12, name: 'Formula', paragraphs: [{ runs: [{ text: '', format: {}, formula }] }] });

const shapes: readonly PptxShape[] = [
  textShape({ id: 2, name: 'Title', placeholder, paragraphs: [{ runs: [{ text: 'Pots', format: { font: '+mj-lt' } }] }] }),
  textShape({
    id: 3,
    name: 'Text',
    paragraphs: [
      {
        marginLeft: 342_900,
        indent: -342_900,
        bullet: { kind: 'character', character: '•' },
        runs: [
          { text: 'one ', format: { color: red }, link: web },
          { text: 'two', format: { bold: true } },
        ],
      },
      { runs: [{ text: 'E=mc', format: { baseline: 20_000 } }] },
    ],
  }),
  {
    kind: 'shape',
    id: 4,
    name: 'Card',
    frame,
    rounding: 0.1,
    fill: { ...red, scheme: 'accent1' },
    shadow: { blur: 12_700, distance: 25_400, direction: 0, color: black },
  },
  {
    kind: 'shape',
    id: 5,
    name: 'Oval',
    frame,
    rounding: 0,
    corners: Array.from({ length: 4 }, () => ({ x: frame.width / 2, y: frame.height / 2 })),
  },
  { ...image, id: 6, name: 'Picture', link: web },
  { ...image, id: 7, name: 'Picture 2' },
  { ...image, id: 8, name: 'Drawing', medium: 1, alt: 'A vase' },
  { ...image, id: 9, name: 'Audio', recording: { kind: 'audio', file: 0 } },
  {
    kind: 'table',
    id: 10,
    name: 'Table',
    frame,
    headerRow: true,
    alt: '',
    columns: [900_000, 900_000],
    emptySize: 1200,
    rows: [
      { height: 300_000, cells: [cell('head', 2), { kind: 'covered', across: true, down: false }] },
      { height: 300_000, cells: [cell('a'), cell('b')] },
    ],
  },
  { kind: 'group', id: 11, name: 'Terminal', frame, shapes: [textShape({ id: 13, name: 'Text 2' })] },
  {
    kind: 'formula',
    id: 12,
    name: 'Formula',
    frame,
    choice: equation,
    fallback: [{ ...image, id: 12, name: 'Formula' }],
    inLibreOffice: true,
  },
];

const model: Presentation = presentation(
  [
    pptxSlide(shapes, {
      id: 'opening',
      title: 'Pots',
      layout: 'Title and Content',
      background: { kind: 'fill', fill: red },
      transition: { speed: 'fast', effect: { name: 'p:fade', attributes: {} } },
      clicks: [[{ shape: 3, built: 'text', paragraph: 1, effect: 'appear' }]],
      notes: [{ runs: [{ text: 'Say this.', format: {} }] }, { runs: [{ text: 'Then that.', format: {} }] }],
    }),
    pptxSlide([], { id: 'end' }),
  ],
  {
    title: 'Pots & pans',
    theme: { ...theme, headingFont: 'A & B' },
    sections: [{ name: 'Clay', first: 0 }],
    media: [
      { extension: 'png', bytes: picture('kiln.png', 'image/png').bytes },
      { extension: 'svg', bytes: picture('vase.svg', 'image/svg+xml').bytes, fallback: png },
    ],
    recordings: [{ extension: 'mp3', bytes: new Uint8Array(3) }],
    fonts: [{ family: 'Arimo', panose: '020B0604020202020204', regular: arimo.bytes }],
    tableStyle: { body: { bold: false }, header: { bold: true, fill: red } },
  },
);

/** Parts as text; of what is no text, its letters in Latin 1. */
type Parts = ReadonlyMap<string, string>;

function partsOf(bytes: Uint8Array): Parts {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      /\.(?:xml|rels|svg)$/.test(path) ? strFromU8(part) : strFromU8(part, true),
    ]),
  );
}

const slide = 'ppt/slides/slide1.xml';
const has = (path: string, wanted: string | RegExp) => (parts: Parts) => new RegExp(wanted).test(parts.get(path) ?? '');
const lacks = (path: string, wanted: string | RegExp) => (parts: Parts) => !has(path, wanted)(parts);
const linksOf =
  (path: string, type: string) =>
  (parts: Parts): readonly string[] =>
    [...(parts.get(path) ?? '').matchAll(new RegExp(`/${type}" Target="([^"]*)"`, 'g'))].map(([, target]) => target!);
const repeats = (values: readonly (string | undefined)[]): boolean => new Set(values).size < values.length;
const slideLinks = 'ppt/slides/_rels/slide1.xml.rels';

/** What is wrong, by the file that mends it: in PptxGenJS's package all of it is so, in deckx's none. */
const faults: Readonly<Record<string, readonly [fault: string, shows: (parts: Parts) => boolean]>> = {
  appearance: ['a shadow to the right falls to the top', lacks(slide, /<a:outerShdw [^>]*dir="0"/)],
  background: ['a background has no effects, which PowerPoint asks for', has(slide, '</a:solidFill>\\s*</p:bgPr>')],
  'content-types': [
    'content types name a slide master a slide',
    (parts) => [...parts.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]+)"/g)].some(([, path]) => !parts.has(path!)),
  ],
  decorative: ['a picture without a text is not said to be decoration', lacks(slide, 'adec:decorative')],
  drawing: [
    'a shape has no text body',
    (parts) => [...parts.get(slide)!.matchAll(/<p:sp>.*?<\/p:sp>/gs)].some(([shape]) => !shape.includes('<p:txBody>')),
  ],
  'embedded-fonts': ['fonts do not travel along', lacks('ppt/presentation.xml', 'p:embeddedFontLst')],
  eot: ['there is no font in the form that PowerPoint reads', (parts) => parts.get('ppt/fonts/font1.fntdata')?.slice(34, 36) !== 'LP'],
  faces: [
    'a heading does not refer to the theme’s family',
    lacks(slide, '<a:latin typeface="\\+mj-lt"/><a:ea typeface="\\+mj-ea"/><a:cs typeface="\\+mj-cs"/>'),
  ],
  fills: ['a fill does not refer to the theme’s colour', lacks(slide, '<a:solidFill><a:schemeClr val="accent1"/>')],
  formulas: ['a formula is text', lacks(slide, '<mc:Choice [^>]*Requires="a14">.*<m:oMath')],
  geometry: ['corners are all round in the same way', lacks(slide, 'prst="ellipse"')],
  groups: ['what belongs together is not grouped', lacks(slide, '<p:grpSp>')],
  layouts: [
    'a layout has no type, its title an index',
    (parts) =>
      lacks('ppt/slideLayouts/slideLayout2.xml', '<p:sldLayout [^>]*type="obj"')(parts) &&
      has('ppt/slideLayouts/slideLayout2.xml', /<p:ph\s[^>]*idx="100"/)(parts),
  ],
  'level-styles': [
    'titles of slides to come have Office’s size',
    has('ppt/slideMasters/slideMaster1.xml', /<p:titleStyle>\s*<a:lvl1pPr [^>]*>(?:(?!<\/a:lvl1pPr>).)*<a:defRPr [^>]*sz="4400"/s),
  ],
  links: ['a link has attributes that are empty', has(slide, '<a:hlinkClick [^>]*(?:tooltip|invalidUrl)=""')],
  master: ['the master has no placeholders', lacks('ppt/slideMasters/slideMaster1.xml', '<p:ph ')],
  media: [
    'a picture that is used twice is there twice, the PNG of an SVG is none',
    (parts) =>
      repeats([...parts].filter(([path]) => /media\/.*png$/.test(path)).map(([, bytes]) => bytes)) ||
      [...parts].some(([path, bytes]) => path.endsWith('.png') && !bytes.startsWith('\u0089PNG')),
  ],
  'notes-master': [
    'the notes master shares its theme',
    (parts) => linksOf('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme')(parts)[0] === '../theme/theme1.xml',
  ],
  notes: [
    'notes are one paragraph, and there is a page for a slide without any',
    (parts) =>
      has('ppt/notesSlides/notesSlide1.xml', /<a:t>Say this\.\s+Then that\./)(parts) && parts.has('ppt/notesSlides/notesSlide2.xml'),
  ],
  'open-package': [
    'content types are not the first file',
    (parts) =>
      [...parts.keys()].slice(0, 3).join() !== '[Content_Types].xml,_rels/.rels,docProps/app.xml' ||
      [...parts.keys()].join() !==
        [...parts.keys()]
          .slice(0, 2)
          .concat([...parts.keys()].slice(2).sort())
          .join(),
  ],
  pictures: ['a picture is called by the name of a file', has(slide, 'descr="preencoded.png"')],
  placeholders: ['a title has an index, by which it is none', has(slide, /<p:ph\s[^>]*idx="100"\s[^>]*type="title"/)],
  'presentation-part': ['the notes master is listed after the slides', has('ppt/presentation.xml', /<p:sldIdLst>.*<p:notesMasterIdLst>/s)],
  properties: ['the document says that PowerPoint made it', has('docProps/app.xml', 'Microsoft Office PowerPoint')],
  recordings: ['a recording is a film', has(slide, 'a:videoFile')],
  relationships: [
    'addresses are not escaped, and each use has a relationship of its own',
    (parts) =>
      /y=2/.test(parts.get(slideLinks)!) && (/x=1&y=2/.test(parts.get(slideLinks)!) || repeats(linksOf(slideLinks, 'hyperlink')(parts))),
  ],
  sections: ['a section has another id each time', (parts) => lacks('ppt/presentation.xml', 'id="\\{[0-9A-F]{8}-[0-9A-F]{4}-5')(parts)],
  slides: ['slides are called by their numbers', has(slide, '<p:cSld name="Slide 1">')],
  'table-style': ['there is no style for tables to come', lacks('ppt/tableStyles.xml', '<a:tblStyle ')],
  tables: [
    'a table has no header row, and an id that another shape has',
    (parts) => has(slide, '<a:tblPr/>')(parts) && repeats([...parts.get(slide)!.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)),
  ],
  text: ['properties of a paragraph are repeated before a run', has(slide, /<\/a:r><a:pPr /)],
  theme: ['the theme is not well formed where a family’s name is odd', has('ppt/theme/theme1.xml', 'typeface="A & B"')],
  timing: ['nothing appears with a click', lacks(slide, '<p:timing>')],
  transition: ['slides have no transitions', lacks(slide, '<p:transition')],
  xml: [
    'an ampersand is written as it is',
    (parts) => [...parts.values()].some((part) => /(?:Target|typeface)="[^"]*&(?!amp;|lt;|gt;|quot;|#)[^"]*"/.test(part)),
  ],
};

/** Files of finish/ that are no mend by themselves: types, the list of mends, and what zip.test.ts is for. */
const others = ['drawing-part', 'finish-package', 'zip'];

describe('finish/', () => {
  let native: Parts = new Map();
  let finished: Parts = new Map();
  beforeAll(async () => {
    native = partsOf(await nativeBytes());
    finished = partsOf(finishPackage(await writeWithPptxGenJS(model), model));
  });

  it('has an entry here for each of its files', () => {
    const files = readdirSync(new URL('../../../../exporters/pptx/finish/', import.meta.url)).map((name) => name.replace(/\.ts$/, ''));
    // What is written, and read again, is the business of xml/.
    expect([...Object.keys(faults), ...others].sort()).toEqual([...files, 'xml'].sort());
  });

  it.each(Object.entries(faults))('%s', (_, [fault, shows]) => {
    expect(shows(native), `PptxGenJS: ${fault}`).toBe(true);
    expect(shows(finished), `deckx: ${fault}`).toBe(false);
  });

  it('the finished deck has no fault', async () => {
    const bytes = finishPackage(await writeWithPptxGenJS(model), model);
    expect(packageFaults(bytes)).toEqual([]);
    expect((await validate(bytes, 'pptx', 'Microsoft365')).map(({ description }) => description)).toEqual([]);
  });
});

/** The mends of whole parts, in the order of finish-package.ts. */
const mends = [
  'media',
  'slides',
  'notes',
  'theme',
  'notes-master',
  'master',
  'layouts',
  'table-style',
  'presentation-part',
  'properties',
  'content-types',
] as const;

async function without(left: (typeof mends)[number] | undefined): Promise<Uint8Array> {
  const open = openPackage(await writeWithPptxGenJS(model));
  // The paths that the pictures would have.
  const media = placeMedia(left === 'media' ? openPackage(await writeWithPptxGenJS(model)) : open, model);
  const steps: Readonly<Record<(typeof mends)[number], (open: OpenPackage) => void>> = {
    media: () => undefined,
    slides: () => {
      finishSlides(open, model, media, placeRecordings(open, model));
    },
    notes: () => {
      finishNotes(open, model);
    },
    theme: () => {
      writeTheme(open, model);
    },
    'notes-master': () => {
      finishNotesMaster(open, model);
    },
    master: () => {
      writeMaster(open, model, media);
    },
    layouts: () => {
      writeLayouts(open, model, media);
    },
    'table-style': () => {
      writeTableStyles(open, model);
    },
    'presentation-part': () => {
      finishPresentationPart(open, model);
    },
    properties: () => {
      writeProperties(open, model);
    },
    'content-types': () => {
      writeContentTypes(open);
    },
  };
  for (const mend of mends) if (mend !== left) steps[mend](open);
  return closePackage(open);
}

/** Whether a package has another fault than the finished one: what the parts say, our invariants, or the SDK's. */
describe('a package whose parts are all mended but one', () => {
  it('is the finished one where none is left out', async () => {
    expect(Buffer.compare(await without(undefined), finishPackage(await writeWithPptxGenJS(model), model))).toBe(0);
  });

  const shown: Readonly<Record<(typeof mends)[number], (parts: Parts, bytes: Uint8Array) => boolean>> = {
    media: (_, bytes) => packageFaults(bytes).some((fault) => /image\d.*not there/.test(fault)),
    slides: faults['slides']![1],
    notes: (parts) => parts.has('ppt/notesSlides/notesSlide2.xml') && !parts.get('ppt/notesSlides/notesSlide1.xml')!.includes('Say this.'),
    theme: lacks('ppt/theme/theme1.xml', 'A &amp; B'),
    'notes-master': faults['notes-master']![1],
    master: faults['master']![1],
    layouts: lacks('ppt/slideLayouts/slideLayout2.xml', 'type="obj"'),
    'table-style': faults['table-style']![1],
    'presentation-part': faults['presentation-part']![1],
    properties: faults['properties']![1],
    'content-types': faults['content-types']![1],
  };

  it.each(mends)('shows the fault without %s', async (mend) => {
    const bytes = await without(mend);
    expect(shown[mend](partsOf(bytes), bytes)).toBe(true);
    expect(shown[mend](partsOf(await without(undefined)), await without(undefined))).toBe(false);
  });
});

it('zip: PptxGenJS’s bytes are of their day, deckx’s of none', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const on = async (day: string) => {
      vi.setSystemTime(new Date(day));
      return [await nativeBytes(), finishPackage(await writeWithPptxGenJS(model), model)] as const;
    };
    const [one, other] = [await on('2024-01-01T10:00:00Z'), await on('2025-06-01T11:00:00Z')];
    expect(Buffer.compare(one[0], other[0])).not.toBe(0);
    expect(Buffer.compare(one[1], other[1])).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
