import { describe, expect, it } from 'vitest';
import { type OpenPackage, xmlPart } from '../../../../exporters/pptx/finish/open-package.js';
import { finishSlides } from '../../../../exporters/pptx/finish/slides.js';
import { childOf, descend, elementsOf, type XmlElement } from '../../../../exporters/pptx/xml/element.js';
import { writeXml } from '../../../../exporters/pptx/xml/write-xml.js';
import type { Presentation, PptxShape, PptxSlide, TableShape } from '../../../../exporters/pptx/model/presentation.js';
import { frame, presentation, pptxSlide, textShape, unfinished } from '../contexts.js';
import { black, red } from '../scenes.js';

const media = [{ file: '../media/image1.png' }, { file: '../media/image3.svg', fallback: '../media/image2.png' }];
const slidePath = 'ppt/slides/slide1.xml';

/** Slide 1 of a package as PptxGenJS leaves it, and after the finish. */
async function beforeAndAfter(
  shapes: readonly PptxShape[],
  slide: Partial<PptxSlide> = {},
): Promise<{ readonly raw: string; readonly open: OpenPackage; readonly xml: string }> {
  const model = presentation([pptxSlide(shapes, slide), pptxSlide([], { id: 'end' })]);
  const raw = writeXml(xmlPart(await unfinished(model), slidePath));
  const open = await finished(model);
  return { raw, open, xml: writeXml(xmlPart(open, slidePath)) };
}

async function finished(model: Presentation): Promise<OpenPackage> {
  const open = await unfinished(model);
  finishSlides(open, model, media);
  return open;
}

function shapesOf(open: OpenPackage): readonly XmlElement[] {
  return elementsOf(descend(xmlPart(open, slidePath), 'p:cSld', 'p:spTree')).slice(2);
}

function relationships(open: OpenPackage): readonly string[] {
  return elementsOf(xmlPart(open, 'ppt/slides/_rels/slide1.xml.rels')).map(({ attributes }) =>
    `${attributes.get('Id')} ${attributes.get('Type')!.split('/').at(-1)} ${attributes.get('Target')} ${attributes.get('TargetMode') ?? ''}`.trim(),
  );
}

const table: TableShape = {
  kind: 'table',
  id: 3,
  name: 'Table',
  frame,
  headerRow: true,
  alt: '',
  columns: [900_000, 900_000],
  emptySize: 1200,
  rows: [
    {
      height: 300_000,
      cells: [
        {
          kind: 'cell',
          colspan: 2,
          rowspan: 1,
          paragraphs: [{ runs: [{ text: 'head', format: {} }] }],
          margins: { top: 1, right: 2, bottom: 3, left: 4 },
          anchor: 'ctr',
          fill: red,
          borders: {
            top: undefined,
            right: undefined,
            bottom: { width: 12_700, dash: 'solid', double: true, color: black },
            left: undefined,
          },
        },
        { kind: 'covered', across: true, down: false },
      ],
    },
  ],
};

describe('ids and names', () => {
  it('are the model’s: PptxGenJS repeats ids beside tables', async () => {
    const { raw, open } = await beforeAndAfter([textShape(), table]);
    const ids = (xml: string): readonly string[] => [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id!);
    expect(new Set(ids(raw)).size).toBeLessThan(ids(raw).length);
    expect(shapesOf(open).map((shape) => descend(elementsOf(shape)[0]!, 'p:cNvPr').attributes.get('name'))).toEqual(['Text', 'Table']);
    expect(ids(writeXml(xmlPart(open, slidePath)))).toEqual(['1', '2', '3']);
  });
});

describe('titles', () => {
  it('are placeholders of the type, without an index, and keep their place', async () => {
    const { raw, open } = await beforeAndAfter([textShape({ placeholder: { type: 'title', use: 'title' } })], { layout: 'Title Only' });
    expect(raw).not.toContain('type="title"');
    const [title] = shapesOf(open);
    expect(descend(title!, 'p:nvSpPr', 'p:nvPr', 'p:ph').attributes).toEqual(new Map([['type', 'title']]));
    expect(elementsOf(descend(title!, 'p:spPr')).map(({ name }) => name)).toEqual(['a:xfrm']);
  });

  it('and texts say no place where they stand in their layout’s', async () => {
    const placeholder = { type: 'obj', idx: 1, use: 'content', inheritsFrame: true } as const;
    const { open } = await beforeAndAfter([textShape({ placeholder })], { layout: 'Title and Content' });
    const [text] = shapesOf(open);
    expect(descend(text!, 'p:nvSpPr', 'p:nvPr', 'p:ph').attributes).toEqual(new Map([['idx', '1']]));
    expect(descend(text!, 'p:spPr').children).toEqual([]);
    expect(writeXml(descend(text!, 'p:txBody', 'a:bodyPr'))).toContain('<a:bodyPr><a:noAutofit/></a:bodyPr>');
  });
});

describe('texts', () => {
  it('have one a:pPr a paragraph, before the runs', async () => {
    const runs = [
      { text: 'one ', format: {} },
      { text: 'two', format: { bold: true } },
    ];
    const { open } = await beforeAndAfter([textShape({ paragraphs: [{ align: 'ctr', runs }] })]);
    const paragraph = descend(shapesOf(open)[0]!, 'p:txBody', 'a:p');
    expect(elementsOf(paragraph).map(({ name }) => name)).toEqual(['a:pPr', 'a:r', 'a:r']);
  });

  it('are not fitted, not inset, at the top', async () => {
    const { raw, open } = await beforeAndAfter([textShape()]);
    expect(raw).toContain('anchor="ctr"');
    const body = descend(shapesOf(open)[0]!, 'p:txBody', 'a:bodyPr');
    expect(Object.fromEntries(body.attributes)).toMatchObject({ wrap: 'square', lIns: '0', tIns: '0', anchor: 't' });
    expect(elementsOf(body).map(({ name }) => name)).toEqual(['a:noAutofit']);
  });
});

describe('shapes', () => {
  const card = { kind: 'shape', id: 2, name: 'Card', frame, rounding: 0.1 } as const;

  it('have a text body, which PptxGenJS leaves out', async () => {
    const { raw, open } = await beforeAndAfter([card]);
    expect(raw).not.toContain('p:txBody');
    expect(childOf(shapesOf(open)[0]!, 'p:txBody')).toBeDefined();
  });

  it('have gradients, double lines, shadows to any side, and opacity to the thousandth', async () => {
    const fill = {
      angle: 180,
      stops: [
        { offset: 0, color: red },
        { offset: 1, color: { ...black, alpha: 0.123 } },
      ],
    };
    const line = { width: 25_400, dash: 'dash', double: true, color: black } as const;
    const shadow = { blur: 1, distance: 2, direction: 0, color: black };
    const { xml } = await beforeAndAfter([{ ...card, fill, line, shadow }]);
    expect(xml).toContain('<a:lin ang="5400000" scaled="0"/>');
    expect(xml).toContain('<a:gs pos="100000"><a:srgbClr val="000000"><a:alpha val="12300"/>');
    expect(xml).toContain('<a:ln w="25400" cap="flat" cmpd="dbl" algn="ctr">');
    expect(xml).toContain('dir="0" algn="ctr"');
  });

  it('are decoration', async () => {
    const { xml } = await beforeAndAfter([card]);
    expect(xml).toContain('adec:decorative');
  });

  it('stay in their groups, at their places', async () => {
    const group = {
      kind: 'group',
      id: 2,
      name: 'Terminal',
      frame: { ...frame, rotation: 60_000 },
      shapes: [{ ...card, id: 3 }, textShape({ id: 4 })],
    } as const;
    const { raw, open } = await beforeAndAfter([group, textShape({ id: 5, name: 'After' })]);
    expect(raw).not.toContain('p:grpSp>');
    const [made, after] = shapesOf(open);
    expect(elementsOf(made!).map(({ name }) => name)).toEqual(['p:nvGrpSpPr', 'p:grpSpPr', 'p:sp', 'p:sp']);
    const transform = descend(made!, 'p:grpSpPr', 'a:xfrm');
    expect(transform.attributes.get('rot')).toBe('60000');
    expect(descend(transform, 'a:off').attributes).toEqual(descend(transform, 'a:chOff').attributes);
    expect(descend(after!, 'p:nvSpPr', 'p:cNvPr').attributes.get('name')).toBe('After');
  });
});

describe('pictures', () => {
  const photo = { kind: 'picture', id: 2, name: 'Picture', frame, medium: 0, alt: 'A "vase" & co', opacity: 1 } as const;

  it('share a relationship to the one file; PptxGenJS writes a file for each', async () => {
    const { raw, open } = await beforeAndAfter([photo, { ...photo, id: 3 }]);
    expect(new Set(raw.match(/r:embed="rId\d+"/g)).size).toBe(2);
    expect(relationships(open).filter((line) => line.includes(' image '))).toHaveLength(1);
    expect(relationships(open)).toContainEqual(expect.stringContaining('image ../media/image1.png'));
  });

  it('have the author’s alternative text, or are marked as decoration, where PptxGenJS writes a file name', async () => {
    const { raw, open, xml } = await beforeAndAfter([photo, { ...photo, id: 3, alt: '' }]);
    expect(raw).toContain('descr="preencoded.png"');
    const [told, silent] = shapesOf(open).map((shape) => descend(shape, 'p:nvPicPr', 'p:cNvPr'));
    expect(told!.attributes.get('descr')).toBe('A "vase" & co');
    expect(told!.children).toEqual([]);
    expect(silent!.attributes.get('descr')).toBe('');
    expect(writeXml(silent!)).toContain('adec:decorative');
    expect(xml).not.toContain('preencoded');
  });

  it('show an SVG where it can be shown, a PNG elsewhere', async () => {
    const { open } = await beforeAndAfter([{ ...photo, medium: 1 }]);
    const blip = descend(shapesOf(open)[0]!, 'p:blipFill', 'a:blip');
    const svg = descend(blip, 'a:extLst', 'a:ext', 'asvg:svgBlip');
    const target = (id: string | undefined): string | undefined => relationships(open).find((line) => line.startsWith(`${id} `));
    expect(target(blip.attributes.get('r:embed'))).toContain('../media/image2.png');
    expect(target(svg.attributes.get('r:embed'))).toContain('../media/image3.svg');
  });

  it('fill picture placeholders', async () => {
    const placeholder = { type: 'pic', idx: 1, use: 'picture', inheritsFrame: true } as const;
    const { raw, open } = await beforeAndAfter([{ ...photo, placeholder }], { layout: 'Picture with Caption' });
    expect(raw).not.toContain('type="pic"');
    expect(descend(shapesOf(open)[0]!, 'p:nvPicPr', 'p:nvPr', 'p:ph').attributes).toEqual(
      new Map([
        ['type', 'pic'],
        ['idx', '1'],
      ]),
    );
    expect(childOf(descend(shapesOf(open)[0]!, 'p:spPr'), 'a:xfrm')).toBeUndefined();
  });

  it('are cropped, faded and linked', async () => {
    const link = { kind: 'web', url: 'https://a.example/?x=1&y=2', tooltip: 'there' } as const;
    const { open, xml } = await beforeAndAfter([{ ...photo, opacity: 0.25, crop: { left: 0.1, top: 0, right: 0.2, bottom: 0 }, link }]);
    expect(xml).toContain('<a:srcRect l="10000" t="0" r="20000" b="0"/><a:stretch>');
    expect(xml).toContain('<a:alphaModFix amt="25000"/>');
    expect(xml).toContain('tooltip="there"');
    expect(relationships(open)).toContainEqual(expect.stringContaining('hyperlink https://a.example/?x=1&y=2 External'));
  });
});

describe('tables', () => {
  it('mark their header row, and have a text body in cells that are spanned', async () => {
    const { raw, open } = await beforeAndAfter([table]);
    expect(raw).toContain('<a:tblPr/>');
    const tbl = descend(shapesOf(open)[0]!, 'a:graphic', 'a:graphicData', 'a:tbl');
    expect(descend(tbl, 'a:tblPr').attributes.get('firstRow')).toBe('1');
    const [wide, covered] = elementsOf(descend(tbl, 'a:tr'));
    expect(wide!.attributes).toEqual(new Map([['gridSpan', '2']]));
    expect(covered!.attributes).toEqual(new Map([['hMerge', '1']]));
    expect(childOf(covered!, 'a:txBody')).toBeDefined();
    expect(elementsOf(descend(wide!, 'a:tcPr')).map(({ name }) => name)).toEqual(['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:solidFill']);
  });
});

describe('links', () => {
  it('lead to slides, keep the colour of their text, and share a relationship', async () => {
    const to = (number: number) => ({ text: `to ${number}`, format: {}, link: { kind: 'slide', number } as const });
    const { open, xml } = await beforeAndAfter([textShape({ paragraphs: [{ runs: [to(2), to(1), to(2)] }] })]);
    expect(relationships(open).filter((line) => / slide /.test(line))).toEqual([
      expect.stringContaining('slide slide2.xml'),
      expect.stringContaining('slide slide1.xml'),
    ]);
    expect(xml.match(/ppaction:\/\/hlinksldjump/g)).toHaveLength(3);
    expect(xml.match(/ahyp:hlinkClr [^>]*val="tx"/g)).toHaveLength(3);
  });
});

describe('colours and families', () => {
  it('of the theme are written as the theme’s; a link in its colour is PowerPoint’s to paint', async () => {
    const link = { kind: 'web', url: 'https://a.example/' } as const;
    const runs = [
      { text: 'one', format: { font: '+mn-lt', color: { ...black, alpha: 0.5, scheme: 'tx1' } } },
      { text: 'two', format: { color: { ...red, scheme: 'hlink' } }, link },
    ] as const;
    const { xml } = await beforeAndAfter([textShape({ paragraphs: [{ runs }] })]);
    expect(xml).toContain('<a:solidFill><a:schemeClr val="tx1"><a:alpha val="50000"/></a:schemeClr></a:solidFill>');
    expect(xml).toContain('<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>');
    expect(xml).toContain('<a:schemeClr val="hlink"/>');
    expect(xml).not.toContain('ahyp:hlinkClr');
  });
});

describe('backgrounds', () => {
  it('are written with the effects that PowerPoint asks for', async () => {
    const { xml } = await beforeAndAfter([], { background: { kind: 'fill', fill: red } });
    expect(xml).toContain('<p:bg><p:bgPr><a:solidFill><a:srgbClr val="C0392B"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>');
  });

  it('can be pictures', async () => {
    const { xml, open } = await beforeAndAfter([], {
      background: { kind: 'picture', medium: 0, crop: { left: 0, top: 0.1, right: 0, bottom: 0.1 } },
    });
    expect(xml).toMatch(
      /<p:bgPr><a:blipFill dpi="0" rotWithShape="1"><a:blip r:embed="rId\d+"\/><a:srcRect l="0" t="10000" r="0" b="10000"\/>/,
    );
    expect(relationships(open)).toContainEqual(expect.stringContaining('image ../media/image1.png'));
  });

  it('are the master’s where the slide has none of its own', async () => {
    const model = presentation([pptxSlide([]), pptxSlide([], { id: 'end' })]);
    const [{ background, ...slide }, ...others] = model.slides as [PptxSlide, ...PptxSlide[]];
    expect(background).toBeDefined();
    const open = await finished({ ...model, slides: [slide, ...others] });
    expect(writeXml(xmlPart(open, slidePath))).not.toContain('p:bg');
  });
});

it('slides are named by their ids; PptxGenJS calls them Slide 1', async () => {
  const { raw, xml } = await beforeAndAfter([], { id: 'opening' });
  expect(raw).toContain('<p:cSld name="Slide 1">');
  expect(xml).toContain('<p:cSld name="opening">');
});
