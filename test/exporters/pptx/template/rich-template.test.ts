/** What a corporate template holds beside its layouts survives; what the deck brings stands beside it. */
import validate, { OFFICE_VERSIONS } from '@ooxml-tools/validate';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import pptx from '../../../../exporters/pptx/index.js';
import { exportTalkWith } from '../fixture-decks.js';
import { packageFaults } from '../package-faults.js';
import { arimo, jobFor, paragraph, run, scene, sceneSlide, slide, textBox } from '../scenes.js';
import { ownParts, richTemplate, type Files } from './rich-template.js';
import { sample } from '../../../tier.js';

let template: Files = {};
let zipped = new Uint8Array();
beforeAll(async () => {
  template = await richTemplate();
  zipped = zipSync(template);
});

const house = () => ({ name: 'house.pptx', bytes: zipped });
const file = (made: Files, path: string): string => strFromU8(made[path]!);

describe('a template with a chart, media, custom XML and effects', () => {
  it('has no faults itself, or the rest would say nothing', async () => {
    expect(packageFaults(zipped)).toEqual([]);
    expect((await validate(zipped, 'pptx', 'Microsoft365')).map(({ description }) => description)).toEqual([]);
  });

  it('survives byte for byte, the chart’s workbook and all relationships too', async () => {
    const bytes = new Uint8Array(await exportTalkWith('bread/slides.md', { template: house() }));
    const made = unzipSync(bytes);
    const kept = Object.keys(template).filter((path) =>
      /^ppt\/(?:slideMasters|slideLayouts|theme|notesMasters|charts|embeddings)\/|^customXml/.test(path),
    );
    expect(kept).toEqual(expect.arrayContaining(['ppt/charts/_rels/chart1.xml.rels', 'ppt/slideLayouts/_rels/slideLayout2.xml.rels']));
    const changed = [...kept, ...ownParts].filter((path) => Buffer.compare(template[path]!, made[path] ?? new Uint8Array()) !== 0);
    expect(changed).toEqual([]);
    expect(file(made, 'ppt/theme/theme1.xml')).toContain('<a:outerShdw blurRad="57150"');
    const types = file(made, '[Content_Types].xml');
    expect(types).toContain(
      'PartName="/ppt/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"',
    );
    expect(types).toContain('Extension="xlsx"');
    expect(packageFaults(bytes)).toEqual([]);
    for (const version of sample('versions of a rich template', OFFICE_VERSIONS))
      expect((await validate(bytes, 'pptx', version)).map(({ description }) => description)).toEqual([]);
  });

  it('keeps its film and picture where the deck’s would have had the same names', async () => {
    const made = unzipSync(await exportTalkWith('bread/slides.md', { template: house() }));
    const media = Object.keys(made).filter((path) => path.startsWith('ppt/media/'));
    expect(media).toEqual(expect.arrayContaining(['ppt/media/deck1.png', 'ppt/media/media1.mp4']));
    expect(media.some((path) => path.startsWith('ppt/media/deck-2-1.'))).toBe(true);
  });
});

describe('in a template', () => {
  const sections = (xml: string) =>
    [...xml.matchAll(/<p14:section name="([^"]*)"[^>]*>(.*?)<\/p14:section>/g)].map(([, name, list]) => [
      name,
      [...list!.matchAll(/ id="(\d+)"/g)].map(([, id]) => id),
    ]);
  const text = (value: string, family = 'Arimo') => textBox([paragraph([run(value, { family })])]);
  const titled = (value: string) =>
    textBox([paragraph([run(value, { size: 40 })], { kind: 'heading', level: 1 })], { role: 'title', y: 20 });
  const made = scene(
    sceneSlide([titled('Clay'), text('one')], { title: 'Clay', slide: slide({ id: 'a', properties: { section: 'Clay & fire' } }) }),
    sceneSlide([titled('Dig'), text('two')], { title: 'Dig', slide: slide({ id: 'b' }) }),
    sceneSlide([titled('Pots'), text('three'), text('aside', 'Cousine')], {
      title: 'Pots',
      slide: slide({ id: 'c', properties: { section: 'Pots' } }),
    }),
  );

  it('the deck’s sections take the place of the template’s, other extensions stay', async () => {
    const [output] = await pptx.export(jobFor(made, {}, {}, { template: house() }));
    const xml = file(unzipSync(output!.bytes), 'ppt/presentation.xml');
    const ids = [...xml.matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => id);
    expect(sections(xml)).toEqual([
      ['Clay &amp; fire', ids.slice(0, 2)],
      ['Pots', ids.slice(2)],
    ]);
    expect(xml.match(/<p14:sectionLst/g)).toHaveLength(1);
    expect(xml).toContain('p15:sldGuideLst');
    expect(packageFaults(output!.bytes)).toEqual([]);
  });

  const bold = { ...arimo, id: 'bold', family: 'Arimo', bold: true };
  const fonts = new Map([
    ['a', { ...arimo, family: 'Arimo' }],
    ['bold', bold],
    ['c', { ...arimo, id: 'c', family: 'Cousine' }],
    ['u', { ...arimo, id: 'u', family: 'Unused' }],
  ]);
  const code = scene(
    sceneSlide(
      [
        titled('Clay'),
        textBox([paragraph([run('most of the text, '), run('typed', { family: 'Cousine' }), run(' and another', { family: 'Arimo' })])]),
      ],
      { title: 'Clay' },
    ),
  );

  it.each(sample('versions of fonts in a template', OFFICE_VERSIONS))(
    'fonts that are still named are embedded beside the template’s own: valid for %s',
    async (version) => {
      const [output] = await pptx.export(jobFor({ ...code, fonts }, {}, {}, { template: house(), embedFonts: true }));
      const parts = unzipSync(output!.bytes);
      const xml = file(parts, 'ppt/presentation.xml');
      const list = /<p:embeddedFontLst>.*<\/p:embeddedFontLst>/.exec(xml)![0];
      // Its own face of Arimo stays, the bold one is added to it.
      expect(list).toMatch(
        /^<p:embeddedFontLst><p:embeddedFont><p:font typeface="Arimo"\/><p:regular r:id="rIdFont"\/><p:bold r:id="[^"]+"\/><\/p:embeddedFont><p:embeddedFont><p:font typeface="Cousine"/,
      );
      expect(list).not.toContain('Unused');
      expect(
        Object.keys(parts)
          .filter((path) => path.startsWith('ppt/fonts/'))
          .sort(),
      ).toEqual(['ppt/fonts/font1.fntdata', 'ppt/fonts/font2.fntdata', 'ppt/fonts/font3.fntdata']);
      expect(Buffer.compare(parts['ppt/fonts/font1.fntdata']!, template['ppt/fonts/font1.fntdata']!)).toBe(0);
      expect(packageFaults(output!.bytes)).toEqual([]);
      expect((await validate(output!.bytes, 'pptx', version)).map(({ description }) => description)).toEqual([]);
    },
  );

  it('no font is embedded unless that is asked for', async () => {
    const [output] = await pptx.export(jobFor({ ...code, fonts }, {}, {}, { template: house() }));
    expect(Object.keys(unzipSync(output!.bytes)).filter((path) => path.startsWith('ppt/fonts/'))).toEqual(['ppt/fonts/font1.fntdata']);
  });
});
