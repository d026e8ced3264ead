import { unzipSync, zipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import pptx from '../../../../exporters/pptx/index.js';
import { parseXml } from '../../../../exporters/pptx/xml/parse-xml.js';
import { fitText } from '../../../../exporters/pptx/template/fit-text.js';
import { placeholderText } from '../../../../exporters/pptx/template/placeholder-text.js';
import { exportFixture } from '../fixture-decks.js';
import { jobFor, paragraph, run, scene, sceneSlide, textBox } from '../scenes.js';
import { usualText } from './usual-text.js';

const frame = { x: 0, y: 0, width: 400 * 12_700, height: 200 * 12_700 };
const texts = (...lines: readonly string[]) => lines.map((text) => ({ runs: [{ text, format: {} }] }));
const lines = (count: number) => texts(...Array.from({ length: count }, () => 'a line'));

describe('fitText', () => {
  it('leaves text that fits as it is', () => {
    // Nine lines of 21.6 points, in 192.8 and half a line.
    expect(fitText(lines(9), usualText, frame)).toBeUndefined();
    expect(fitText([], usualText, frame)).toBeUndefined();
  });

  it('takes the first of PowerPoint’s scales that makes it fit', () => {
    expect(fitText(lines(10), usualText, frame)).toEqual({ fontScale: 92_500, lineReduction: 10_000 });
    expect(fitText(lines(14), usualText, frame)).toEqual({ fontScale: 77_500, lineReduction: 20_000 });
    expect(fitText(lines(1000), usualText, frame)).toEqual({ fontScale: 25_000, lineReduction: 20_000 });
  });

  it('counts the lines that long paragraphs break into, square letters as twice as wide', () => {
    // 42 letters of 9 points to the line.
    expect(fitText(texts('x'.repeat(330)), usualText, frame)).toBeUndefined();
    expect(fitText(texts('x'.repeat(400)), usualText, frame)).toBeDefined();
    expect(fitText(texts('窯'.repeat(200)), usualText, frame)).toBeDefined();
  });
});

const namespaces =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

describe('placeholderText', () => {
  const shape = (body: string) => parseXml(`<p:sp ${namespaces}><p:txBody>${body}</p:txBody></p:sp>`);
  const styles = parseXml(
    `<p:bodyStyle ${namespaces}><a:lvl1pPr marL="228600"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="1000"/></a:spcBef><a:defRPr sz="2800"/></a:lvl1pPr><a:lvl2pPr marL="685800"><a:defRPr sz="2400"/></a:lvl2pPr></p:bodyStyle>`,
  );

  it('takes what the layout says, else the master’s placeholder, else its text styles', () => {
    const layout = shape('<a:bodyPr lIns="0"/><a:lstStyle><a:lvl1pPr><a:defRPr sz="2000"/></a:lvl1pPr></a:lstStyle>');
    const master = shape(
      '<a:bodyPr lIns="7" tIns="0"/><a:lstStyle><a:lvl1pPr><a:lnSpc><a:spcPct val="110%"/></a:lnSpc></a:lvl1pPr></a:lstStyle>',
    );
    const { levels, beside, around } = placeholderText(layout, master, styles);
    expect(levels[0]).toEqual({ size: 2000, margin: 228_600, lineSpacing: { share: 1.1 }, spaceBefore: { points: 1000 } });
    expect(levels[1]).toEqual({ size: 2400, margin: 685_800, lineSpacing: { share: 1 }, spaceBefore: { share: 0 } });
    expect(levels[8]).toMatchObject({ size: 1800, margin: 0 });
    expect([beside, around]).toEqual([91_440, 45_720]);
  });
});

describe('a deck in a template', () => {
  const made = async (count: number) => {
    const template = { name: 'house.pptx', bytes: zipSync(unzipSync(await exportFixture('title-and-text'))) };
    const body = textBox(
      Array.from({ length: count }, (_, index) =>
        paragraph([run(`Item ${index + 1} of a list that is long`)], { kind: 'listItem', marker: '•', indent: 30 }),
      ),
    );
    const title = textBox([paragraph([run('A title', { size: 40 })], { kind: 'heading', level: 1 })], { role: 'title', y: 20, height: 60 });
    const job = jobFor(scene(sceneSlide([title, body])), {}, {}, { template });
    const [file] = await pptx.export(job);
    return {
      xml: strFromU8(unzipSync(file!.bytes)['ppt/slides/slide1.xml']!),
      told: job.report.diagnostics.filter(({ code }) => code === 'layout/overflow'),
    };
  };

  it('has text that is too high written smaller, and told of', async () => {
    const { xml, told } = await made(40);
    const [, scale] = /<a:normAutofit fontScale="(\d+)" lnSpcReduction="20000"\/>/.exec(xml)!;
    expect(Number(scale)).toBeLessThan(80_000);
    expect(told).toMatchObject([
      {
        severity: 'warning',
        slide: 1,
        message: `text does not fit its placeholder in the template’s layout Title and Content; it was shrunk to ${Number(scale) / 1000}%`,
      },
    ]);
  });

  it('has text that fits as the template has it', async () => {
    const { xml, told } = await made(2);
    expect(xml).toContain('<a:normAutofit/>');
    expect([xml.includes('fontScale'), told]).toEqual([false, []]);
  });
});
