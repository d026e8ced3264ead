import PptxGenJS from 'pptxgenjs';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeContentTypes } from '../../../../exporters/pptx/finish/content-types.js';
import { writeLayouts } from '../../../../exporters/pptx/finish/layouts.js';
import { writeMaster } from '../../../../exporters/pptx/finish/master.js';
import { placeMedia } from '../../../../exporters/pptx/finish/media.js';
import { finishNotesMaster } from '../../../../exporters/pptx/finish/notes-master.js';
import { finishNotes } from '../../../../exporters/pptx/finish/notes.js';
import { openPackage, xmlPart, type OpenPackage } from '../../../../exporters/pptx/finish/open-package.js';
import { finishPresentationPart } from '../../../../exporters/pptx/finish/presentation-part.js';
import { writeProperties } from '../../../../exporters/pptx/finish/properties.js';
import { writeTheme } from '../../../../exporters/pptx/finish/theme.js';
import { childOf, descend, elementsOf } from '../../../../exporters/pptx/xml/element.js';
import { writeXml } from '../../../../exporters/pptx/xml/write-xml.js';
import { layoutNames } from '../../../../exporters/pptx/model/layout-names.js';
import type { Medium, Presentation } from '../../../../exporters/pptx/model/presentation.js';
import { frame, presentation, pptxSlide, textShape, theme, unfinished } from '../contexts.js';

const note = { runs: [{ text: 'Say this.', format: {} }] };
const noted = presentation([pptxSlide([], { notes: [note] }), pptxSlide([], { id: 'end' })]);
const silent = presentation([pptxSlide([])]);

const text = (open: OpenPackage, path: string): string => writeXml(xmlPart(open, path));
const names = (open: OpenPackage, path: string): readonly string[] => elementsOf(xmlPart(open, path)).map(({ name }) => name);

it('PptxGenJS repeats a:pPr before every run, which finish/text.ts is for', async () => {
  const pptx = new (PptxGenJS as unknown as typeof PptxGenJS.default)();
  pptx.addSlide().addText([{ text: 'one' }, { text: 'two', options: { bold: true } }], { bullet: true });
  const open = openPackage((await pptx.write({ outputType: 'uint8array' })) as Uint8Array);
  expect(text(open, 'ppt/slides/slide1.xml')).toMatch(/<a:p><a:pPr [^]*?<\/a:pPr><a:r>[^]*?<\/a:r><a:pPr /);
});

describe('content types', () => {
  it('name the parts that are there; PptxGenJS names a slide master for every slide', async () => {
    const open = await unfinished(noted);
    const overrides = (): readonly string[] =>
      elementsOf(xmlPart(open, '[Content_Types].xml')).flatMap(({ attributes }) => attributes.get('PartName')?.slice(1) ?? []);
    const missing = (): readonly string[] => overrides().filter((path) => !open.parts.has(path));
    expect(missing()).toEqual(['ppt/slideMasters/slideMaster2.xml']);
    writeContentTypes(open);
    expect(missing()).toEqual([]);
    const xmlParts = [...open.parts.keys()].filter((path) => path.endsWith('.xml') && path !== '[Content_Types].xml');
    expect(overrides()).toEqual(xmlParts.sort());
  });

  it('name the kinds of media that occur, and those rightly', async () => {
    const open = await unfinished(silent);
    expect(text(open, '[Content_Types].xml')).toContain('image/jpg');
    open.parts.set('ppt/media/image1.jpeg', new Uint8Array());
    writeContentTypes(open);
    const extensions = elementsOf(xmlPart(open, '[Content_Types].xml')).flatMap(({ attributes }) => attributes.get('Extension') ?? []);
    expect(extensions).toEqual(['rels', 'xml', 'jpeg']);
    expect(text(open, '[Content_Types].xml')).toContain('Extension="jpeg" ContentType="image/jpeg"');
  });
});

describe('presentation.xml', () => {
  it('lists the notes master before the slides, as the schema wants', async () => {
    const open = await unfinished(noted);
    const path = 'ppt/presentation.xml';
    expect(names(open, path).slice(0, 3)).toEqual(['p:sldMasterIdLst', 'p:sldIdLst', 'p:notesMasterIdLst']);
    finishPresentationPart(open, noted);
    expect(names(open, path)).toEqual([
      'p:sldMasterIdLst',
      'p:notesMasterIdLst',
      'p:sldIdLst',
      'p:sldSz',
      'p:notesSz',
      'p:defaultTextStyle',
    ]);
  });

  it('has a portrait page for notes; PptxGenJS turns the slide round', async () => {
    const open = await unfinished(noted);
    const size = (): string => [...childOf(xmlPart(open, 'ppt/presentation.xml'), 'p:notesSz')!.attributes.values()].join(' ');
    expect(size()).toBe('6858000 12192000');
    finishPresentationPart(open, noted);
    expect(size()).toBe('6858000 9144000');
  });

  it('knows no notes master where there are no notes', async () => {
    const open = await unfinished(silent);
    finishPresentationPart(open, silent);
    expect(text(open, 'ppt/presentation.xml') + text(open, 'ppt/_rels/presentation.xml.rels')).not.toContain('otesMaster');
  });
});

describe('notes', () => {
  const path = 'ppt/notesSlides/notesSlide1.xml';
  const model = presentation([
    pptxSlide([], {
      notes: [
        {
          runs: [
            { text: 'One', format: { bold: true } },
            { text: ' two', format: {} },
          ],
        },
        {
          bullet: { kind: 'number', scheme: 'arabicPeriod', start: 3 },
          marginLeft: 228_600,
          indent: -228_600,
          runs: [
            { text: 'there', format: {}, link: { kind: 'web', url: 'https://a.example/?x&y' } },
            { text: 'back', format: {}, link: { kind: 'slide', number: 1 } },
          ],
        },
      ],
    }),
  ]);

  it('are paragraphs and runs, links among them', async () => {
    const open = await unfinished(model);
    finishNotes(open, model);
    const xml = text(open, path);
    expect(xml.match(/<a:t>[^<]*/g)).toEqual(['<a:t>One', '<a:t> two', '<a:t>there', '<a:t>back', '<a:t>1']);
    expect(xml).toContain(
      '<a:pPr marL="228600" indent="-228600"><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="3"/></a:pPr>',
    );
    const targets = elementsOf(xmlPart(open, 'ppt/notesSlides/_rels/notesSlide1.xml.rels')).map(({ attributes }) =>
      attributes.get('Target'),
    );
    expect(targets.slice(1)).toEqual(['../slides/slide1.xml', 'https://a.example/?x&y']);
  });

  it('do not carry PptxGenJS’s constant id', async () => {
    const open = await unfinished(model);
    expect(text(open, path)).toContain('p14:creationId');
    finishNotes(open, model);
    expect(text(open, path)).not.toContain('p14:creationId');
  });

  it('have no page for a slide without; PptxGenJS makes one for each', async () => {
    const open = await unfinished(noted);
    const pages = (): readonly string[] => [...open.parts.keys()].filter((part) => part.startsWith('ppt/notesSlides/'));
    expect(pages()).toHaveLength(4);
    finishNotes(open, noted);
    expect(pages()).toEqual(['ppt/notesSlides/notesSlide1.xml', 'ppt/notesSlides/_rels/notesSlide1.xml.rels']);
    expect(text(open, 'ppt/slides/_rels/slide2.xml.rels')).not.toContain('notesSlide');
  });
});

describe('the notes master', () => {
  it('has a theme of its own; PptxGenJS lets it share the slide master’s', async () => {
    const open = await unfinished(noted);
    const rels = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
    expect(text(open, rels)).toContain('../theme/theme1.xml');
    finishNotesMaster(open, noted);
    expect(text(open, rels)).toContain('../theme/theme2.xml');
    expect(open.parts.has('ppt/theme/theme2.xml')).toBe(true);
  });

  it('says in the placeholder of the notes how large they are: LibreOffice reads it nowhere else', async () => {
    const model = presentation([pptxSlide([textShape()], { notes: [{ runs: [{ text: 'said', format: {} }] }] })]);
    const open = await unfinished(model);
    const sizes = (): readonly string[] =>
      [...text(open, 'ppt/notesMasters/notesMaster1.xml').matchAll(/<a:lvl(\d)pPr><a:defRPr sz="(\d+)"\/>/g)].map(
        ([, level, size]) => `${level}: ${size}`,
      );
    expect(sizes()).toEqual([]);
    finishNotesMaster(open, model);
    expect(sizes()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `${level}: 1200`));
  });

  it('gives each of its shapes an id of its own', async () => {
    const open = await unfinished(noted);
    const ids = (): readonly string[] =>
      [...text(open, 'ppt/notesMasters/notesMaster1.xml').matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id!);
    finishNotesMaster(open, noted);
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids().length).toBeGreaterThan(5);
  });

  it('is not there without notes', async () => {
    const open = await unfinished(silent);
    finishNotesMaster(open, silent);
    expect([...open.parts.keys()].filter((part) => /notesMaster|theme2/.test(part))).toEqual([]);
  });
});

describe('master and layouts', () => {
  const placeholders = (open: OpenPackage, path: string): readonly (string | undefined)[] =>
    elementsOf(descend(xmlPart(open, path), 'p:cSld', 'p:spTree'))
      .filter(({ name }) => name === 'p:sp')
      .map((shape) => descend(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph').attributes.get('type'));

  it('the master holds the placeholders that layouts inherit; PptxGenJS’s has none', async () => {
    const open = await unfinished(silent);
    const path = 'ppt/slideMasters/slideMaster1.xml';
    expect(placeholders(open, path)).toEqual([]);
    writeMaster(open, silent, []);
    expect(placeholders(open, path)).toEqual(['title', 'body', 'dt', 'ftr', 'sldNum']);
    expect(text(open, path)).toContain('<a:defRPr sz="3600" b="0" kern="1200">');
  });

  it('the master has the background that most slides have', async () => {
    const red = { kind: 'fill', fill: { hex: 'C0392B', alpha: 1 } } as const;
    const picture = { kind: 'picture', medium: 0 } as const;
    const slides = [pptxSlide([], { background: red }), pptxSlide([], { background: picture }), pptxSlide([], { background: picture })];
    const open = await unfinished(presentation(slides));
    writeMaster(open, presentation(slides), [{ file: '../media/image1.png' }]);
    const master = text(open, 'ppt/slideMasters/slideMaster1.xml');
    const [, id] = /<p:bg><p:bgPr><a:blipFill [^>]*><a:blip r:embed="(rId\d+)"/.exec(master)!;
    const relationship = elementsOf(xmlPart(open, 'ppt/slideMasters/_rels/slideMaster1.xml.rels')).find(
      ({ attributes }) => attributes.get('Id') === id,
    );
    expect(relationship!.attributes.get('Target')).toBe('../media/image1.png');
    writeMaster(open, silent, []);
    expect(text(open, 'ppt/slideMasters/slideMaster1.xml')).toContain('<p:bgRef idx="1001"><a:schemeClr val="bg1"/>');
  });

  it('a layout has the background that most of its slides have, where it is not the master’s', async () => {
    const on = (hex: string, layout: 'Blank' | 'Section Header') =>
      pptxSlide([], { layout, background: { kind: 'fill', fill: { hex, alpha: 1 } } });
    const model = presentation([on('FFFFFF', 'Blank'), on('FFFFFF', 'Blank'), on('0B2239', 'Section Header')]);
    const open = await unfinished(model);
    writeLayouts(open, model, []);
    expect(text(open, 'ppt/slideLayouts/slideLayout3.xml')).toContain(
      '<p:cSld name="Section Header"><p:bg><p:bgPr><a:solidFill><a:srgbClr val="0B2239"/>',
    );
    expect(text(open, 'ppt/slideLayouts/slideLayout7.xml')).not.toContain('<p:bg>');
  });

  it('a layout says only what differs from the master', async () => {
    const title = { type: 'title', use: 'title' } as const;
    const words = (format: object) => [
      { lineSpacing: 4800, align: 'l' as const, runs: [{ text: 'words', format: { size: 4000, font: '+mj-lt', ...format } }] },
    ];
    const head = textShape({ placeholder: title, paragraphs: words({}) });
    const slides = [
      pptxSlide([head], { layout: 'Title Only' }),
      pptxSlide([{ ...head, frame: { ...frame, y: 3_000_000 }, paragraphs: words({ bold: true }) }], { layout: 'Section Header' }),
    ];
    const model = presentation(slides);
    const open = await unfinished(model);
    writeMaster(open, model, []);
    writeLayouts(open, model, []);
    const titleOn = (layout: number): string =>
      writeXml(
        elementsOf(descend(xmlPart(open, `ppt/slideLayouts/slideLayout${layout}.xml`), 'p:cSld', 'p:spTree')).find(
          ({ name }) => name === 'p:sp',
        )!,
      );
    expect(text(open, 'ppt/slideMasters/slideMaster1.xml')).toContain(
      '<a:lnSpc><a:spcPct val="120000"/></a:lnSpc><a:buNone/><a:defRPr sz="4000" b="0" kern="1200">',
    );
    expect(titleOn(5)).toContain('<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>');
    expect(titleOn(3)).toContain('<a:off x="914400" y="3000000"/>');
    expect(titleOn(3)).toContain('<a:lstStyle><a:lvl1pPr><a:defRPr b="1"/></a:lvl1pPr></a:lstStyle>');
  });

  it('layouts have types, and titles without an index', async () => {
    const open = await unfinished(silent);
    expect(text(open, 'ppt/slideLayouts/slideLayout5.xml')).not.toContain(' type=');
    writeLayouts(open, silent, []);
    const found = layoutNames.map((_, index) => {
      const path = `ppt/slideLayouts/slideLayout${index + 1}.xml`;
      return [xmlPart(open, path).attributes.get('type'), placeholders(open, path).slice(0, -3)];
    });
    expect(found).toEqual([
      ['title', ['ctrTitle', 'subTitle']],
      ['obj', ['title', undefined]],
      ['secHead', ['title', 'body']],
      ['twoObj', ['title', undefined, undefined]],
      ['titleOnly', ['title']],
      ['picTx', ['title', 'pic', 'body']],
      ['blank', []],
      [undefined, ['title', 'body', 'body']],
    ]);
    expect(text(open, 'ppt/slideLayouts/slideLayout5.xml')).toContain('<p:ph type="title"/>');
  });

  it('every layout is the master’s, and slides lie on the one they ask for', async () => {
    const model = presentation([pptxSlide([], { layout: 'Title Only' }), pptxSlide([])]);
    const open = await unfinished(model);
    const layoutOf = (slide: number): string | undefined =>
      /slideLayout\d/.exec(text(open, `ppt/slides/_rels/slide${slide}.xml.rels`))?.[0];
    expect([layoutOf(1), layoutOf(2)]).toEqual(['slideLayout5', 'slideLayout7']);
    writeMaster(open, model, []);
    const targets = new Map(
      elementsOf(xmlPart(open, 'ppt/slideMasters/_rels/slideMaster1.xml.rels')).map(({ attributes }) => [
        attributes.get('Id'),
        attributes.get('Target'),
      ]),
    );
    const listed = elementsOf(descend(xmlPart(open, 'ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutIdLst')).map(({ attributes }) =>
      targets.get(attributes.get('r:id')),
    );
    expect(listed).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `../slideLayouts/slideLayout${number}.xml`));
  });

  it('fonts of any name leave the theme well formed', async () => {
    const model = { ...silent, theme: { ...theme, headingFont: 'A & B "C" <D>' } };
    const open = await unfinished(model);
    writeTheme(open, model);
    expect(text(open, 'ppt/theme/theme1.xml')).toContain('typeface="A &amp; B &quot;C&quot; &lt;D&gt;"');
  });

  it('the theme has the deck’s colours, dark and light ones by their lightness', async () => {
    const colors = { ...theme.colors, tx1: 'F7F2E8', bg1: '0B2239', hlink: '17628A' };
    const open = await unfinished(silent);
    const path = 'ppt/theme/theme1.xml';
    expect(text(open, path)).toContain('<a:hlink><a:srgbClr val="0563C1"/>');
    const model = { ...silent, theme: { ...theme, colors } };
    writeTheme(open, model);
    expect(text(open, path)).toContain('<a:dk1><a:srgbClr val="0B2239"/></a:dk1><a:lt1><a:srgbClr val="F7F2E8"/></a:lt1>');
    expect(text(open, path)).toContain('<a:hlink><a:srgbClr val="17628A"/>');
    writeMaster(open, model, []);
    expect(text(open, 'ppt/slideMasters/slideMaster1.xml')).toContain('<p:clrMap bg1="dk1" tx1="lt1"');
  });
});

describe('properties', () => {
  it('say what is so', async () => {
    const model: Presentation = {
      ...noted,
      title: 'Pots & pans',
      author: 'Ida',
      lang: 'en-GB',
      slides: [
        { ...noted.slides[0]!, title: 'Opening' },
        { ...noted.slides[1]!, hidden: true },
      ],
    };
    const open = await unfinished(model);
    const raw = strFromU8(open.parts.get('docProps/app.xml') as Uint8Array);
    expect(raw).toContain('Microsoft Office PowerPoint');
    expect(raw).toContain('<Notes>2</Notes>');
    writeProperties(open, model);
    const app = text(open, 'docProps/app.xml');
    expect(app).toContain('<Application>deckx</Application><Slides>2</Slides><Notes>1</Notes><HiddenSlides>1</HiddenSlides>');
    expect(app).toContain('<vt:lpstr>Opening</vt:lpstr><vt:lpstr>end</vt:lpstr>');
    expect(text(open, 'docProps/core.xml')).toContain(
      '<dc:title>Pots &amp; pans</dc:title><dc:creator>Ida</dc:creator><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2024-05-17T08:30:00Z</dcterms:created>',
    );
  });
});

it('media are the files, each once; PptxGenJS’s stand-ins are gone', async () => {
  const photo = { kind: 'picture', id: 2, name: 'Picture', frame, medium: 0, alt: '', opacity: 1 } as const;
  const media: readonly Medium[] = [
    { extension: 'jpeg', bytes: new Uint8Array([1]) },
    { extension: 'svg', bytes: new Uint8Array([2]), fallback: new Uint8Array([3]) },
  ];
  const model = presentation([pptxSlide([photo, { ...photo, id: 3 }])], { media });
  const open = await unfinished(model);
  const stored = (): readonly string[] => [...open.parts.keys()].filter((path) => path.startsWith('ppt/media/'));
  expect(stored()).toHaveLength(2);
  expect(placeMedia(open, model)).toEqual([
    { file: '../media/image1.jpeg' },
    { file: '../media/image3.svg', fallback: '../media/image2.png' },
  ]);
  expect(stored()).toEqual(['ppt/media/image1.jpeg', 'ppt/media/image2.png', 'ppt/media/image3.svg']);
});

it('lists the sections with the ids of their slides', async () => {
  const model = presentation([pptxSlide([]), pptxSlide([]), pptxSlide([])], {
    sections: [
      { name: 'Clay & fire', first: 0 },
      { name: 'Pots', first: 2 },
    ],
  });
  const open = await unfinished(model);
  finishPresentationPart(open, model);
  const xml = text(open, 'ppt/presentation.xml');
  const ids = [...xml.matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => id);
  const listed = [...xml.matchAll(/<p14:section name="([^"]*)"[^>]*>(.*?)<\/p14:section>/g)].map(([, name, list]) => [
    name,
    [...list!.matchAll(/ id="(\d+)"/g)].map(([, id]) => id),
  ]);
  expect(ids).toHaveLength(3);
  expect(listed).toEqual([
    ['Clay &amp; fire', ids.slice(0, 2)],
    ['Pots', ids.slice(2)],
  ]);
});
