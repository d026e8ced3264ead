import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect } from 'vitest';
import { eotOf } from '../../../../exporters/pptx/finish/eot.js';
import { exportTalk } from '../fixture-decks.js';
import { arimo, picture } from '../scenes.js';

export type Files = Record<string, Uint8Array>;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...lines: readonly string[]): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
  );
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${office}/${type}`}" Target="${target}"/>`;

/** The workbook behind the chart: a sheet with two rows. */
function workbook(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Bricks</t></is></c><c r="B1"><v>40</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Tiles</t></is></c><c r="B2"><v>25</v></c></row></sheetData></worksheet>`,
    ),
  });
}

const chart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Sheet1!$A$1:$A$2</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Bricks</c:v></c:pt><c:pt idx="1"><c:v>Tiles</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$B$1:$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>40</c:v></c:pt><c:pt idx="1"><c:v>25</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="111"/><c:axId val="222"/></c:barChart><c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="222"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="111"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;

const place = '<a:off x="9000000" y="5500000"/><a:ext cx="2400000" cy="1200000"/>';
const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="Chart"/><p:cNvGraphicFramePr/><p:nvPr userDrawn="1"/></p:nvGraphicFramePr><p:xfrm>${place}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart"/></a:graphicData></a:graphic></p:graphicFrame>`;
const logo = `<p:pic><p:nvPicPr><p:cNvPr id="91" name="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
const film = `<p:pic><p:nvPicPr><p:cNvPr id="92" name="Film"><a:hlinkClick r:id="" action="ppaction://media"/></p:cNvPr><p:cNvPicPr/><p:nvPr userDrawn="1"><a:videoFile r:link="rIdFilm"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
const shadow =
  '<a:effectStyle><a:effectLst><a:outerShdw blurRad="57150" dist="19050" dir="5400000" algn="ctr" rotWithShape="0"><a:srgbClr val="112233"><a:alpha val="63000"/></a:srgbClr></a:outerShdw></a:effectLst></a:effectStyle>';

/** The parts of the template that slides have nothing to do with. */
export const ownParts = [
  'ppt/charts/chart1.xml',
  'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx',
  'ppt/media/image1.png',
  'ppt/media/deck1.png',
  'ppt/media/media1.mp4',
  'ppt/fonts/font1.fntdata',
  'customXml/item1.xml',
  'customXml/itemProps1.xml',
] as const;

/**
 * A corporate template: another deck's presentation with a chart and its workbook on a layout, pictures on master and layout, a film,
 * custom XML, an embedded font, a theme with effects, sections and a custom show.
 */
export async function richTemplate(): Promise<Files> {
  const talk = Object.entries(unzipSync(await exportTalk('lighthouse/deck.txt')));
  const files: Files = Object.fromEntries(talk.filter(([path]) => !/^ppt\/(?:slides|notesSlides|media)\//.test(path)));
  const edit = (path: string, wanted: string | RegExp, replacement: string): void => {
    const text = strFromU8(files[path]!);
    expect(text).toMatch(wanted);
    files[path] = strToU8(text.replace(wanted, () => replacement));
  };
  const link = (owner: string, ...lines: readonly string[]): void => {
    edit(owner, '</Relationships>', `${lines.join('')}</Relationships>`);
  };
  edit('ppt/_rels/presentation.xml.rels', /<Relationship [^>]*relationships\/slide"[^>]*\/>/g, '');
  edit('ppt/presentation.xml', /<p:sldIdLst>.*<\/p:sldIdLst>/, '');
  edit('[Content_Types].xml', /<Override PartName="\/ppt\/(?:slides|notesSlides)\/[^>]*\/>/g, '');

  link('ppt/slideMasters/_rels/slideMaster1.xml.rels', relationship('rIdLogo', 'image', '../media/image1.png'));
  edit('ppt/slideMasters/slideMaster1.xml', '</p:spTree>', `${logo}</p:spTree>`);
  link(
    'ppt/slideLayouts/_rels/slideLayout2.xml.rels',
    relationship('rIdLogo', 'image', '../media/deck1.png'),
    relationship('rIdChart', 'chart', '../charts/chart1.xml'),
    relationship('rIdFilm', 'video', '../media/media1.mp4'),
  );
  edit('ppt/slideLayouts/slideLayout2.xml', '</p:spTree>', `${logo}${frame}${film}</p:spTree>`);
  files['ppt/charts/chart1.xml'] = strToU8(chart);
  files['ppt/charts/_rels/chart1.xml.rels'] = relationships(relationship('rId1', 'package', '../embeddings/Microsoft_Excel_Sheet1.xlsx'));
  files['ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'] = workbook();
  files['ppt/media/image1.png'] = picture('kiln.png', 'image/png').bytes;
  files['ppt/media/deck1.png'] = picture('kiln.png', 'image/png').bytes;
  files['ppt/media/media1.mp4'] = new Uint8Array([0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65]);
  edit('ppt/theme/theme1.xml', /<a:effectStyle>.*?<\/a:effectStyle>/, shadow);

  files['customXml/item1.xml'] = strToU8('<company xmlns="urn:example">Brickworks</company>');
  files['customXml/itemProps1.xml'] = strToU8(
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11111111-2222-3333-4444-555555555555}"><ds:schemaRefs/></ds:datastoreItem>',
  );
  files['customXml/_rels/item1.xml.rels'] = relationships(relationship('rId1', 'customXmlProps', 'itemProps1.xml'));
  files['ppt/fonts/font1.fntdata'] = eotOf(arimo.bytes);
  link(
    'ppt/_rels/presentation.xml.rels',
    relationship('rIdOwn', 'customXml', '../customXml/item1.xml'),
    relationship('rIdFont', 'font', 'fonts/font1.fntdata'),
  );
  edit(
    'ppt/presentation.xml',
    /<p:notesSz [^>]*\/>/,
    '<p:notesSz cx="6858000" cy="9144000"/><p:embeddedFontLst><p:embeddedFont><p:font typeface="Arimo"/><p:regular r:id="rIdFont"/></p:embeddedFont></p:embeddedFontLst>',
  );
  edit(
    'ppt/presentation.xml',
    /(?:<p:extLst>.*<\/p:extLst>)?<\/p:presentation>/,
    `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" id="{11111111-2222-3333-4444-555555555555}"><p14:sldIdLst/></p14:section></p14:sectionLst></p:ext><p:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"/></p:ext></p:extLst></p:presentation>`,
  );
  edit(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/ppt/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
  );
  const extensions = {
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fntdata: 'application/x-fontdata',
    mp4: 'video/mp4',
  };
  for (const [extension, type] of Object.entries(extensions))
    edit('[Content_Types].xml', /<Override /, `<Default Extension="${extension}" ContentType="${type}"/><Override `);
  if (!strFromU8(files['[Content_Types].xml']!).includes('Extension="png"'))
    edit('[Content_Types].xml', /<Override /, '<Default Extension="png" ContentType="image/png"/><Override ');
  return files;
}
