import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import pptx from '../../../exporters/pptx/index.js';
import { readPptx } from '../../readback/read-pptx.js';
import { everything } from './everything.js';
import { exportFixture, exportTalk, fixtureDecks } from './fixture-decks.js';
import { packageFaults } from './package-faults.js';
import { jobFor, paragraph, picture, run, scene, sceneSlide, slide, textBox } from './scenes.js';

afterEach(() => {
  vi.useRealTimers();
});

const pictures = {
  'a.svg': picture('vase.svg', 'image/svg+xml'),
  'b.png': picture('kiln.png', 'image/png'),
  'd.jpg': picture('glow.jpg', 'image/jpeg'),
};

describe('a package', () => {
  it.each(fixtureDecks)('of %s has no fault', async (name) => {
    expect(packageFaults(await exportFixture(name))).toEqual([]);
  });

  it.each(['lighthouse/deck.txt', 'bread/slides.md'])('of the talk %s has no fault', async (talk) => {
    expect(packageFaults(await exportTalk(talk))).toEqual([]);
  });

  it('of a scene that uses everything has no fault', async () => {
    expect(packageFaults((await pptx.export(jobFor(everything, pictures)))[0]!.bytes)).toEqual([]);
  });

  it.each([
    [
      'ppt/slides/_rels/slide1.xml.rels',
      /slideLayout\d\.xml/,
      'slideLayout99.xml',
      /leads to ppt.slideLayouts.slideLayout99.xml, which is not there/,
    ],
    ['ppt/slides/_rels/slide1.xml.rels', /Id="rId\d+"(?=[^>]*image)/, 'Id="rId77"', /uses rId\d+, which is no relationship/],
    ['ppt/_rels/presentation.xml.rels', /<Relationship [^>]*presProps[^>]*>/, '', /nothing leads to ppt.presProps.xml/],
    [
      '[Content_Types].xml',
      /slideMaster1\.xml/,
      'slideMaster2.xml',
      /a content type for ppt.slideMasters.slideMaster2.xml, which is not there/,
    ],
    ['ppt/slides/slide1.xml', /cNvPr id="3"/, 'cNvPr id="2"', /slide1.xml: the id 2 twice/],
    ['ppt/slideMasters/slideMaster1.xml', /2147483650/, '2147483649', /the id 2147483649 twice/],
    [
      'ppt/slides/slide1.xml',
      /<a:bodyPr[^>]*><a:noAutofit\/><\/a:bodyPr><a:lstStyle\/>/,
      '<a:lstStyle/><a:bodyPr/>',
      /a:bodyPr is out of order in p:txBody/,
    ],
    ['ppt/slides/slide1.xml', /<a:r>/, '<a:pPr/><a:r>', /a:pPr/],
  ])('would be told from one with a fault in %s: %s → %s', async (path, wanted, replacement, fault) => {
    const parts = unzipSync((await pptx.export(jobFor(everything, pictures)))[0]!.bytes);
    const text = strFromU8(parts[path]!);
    expect(text).toMatch(wanted);
    const broken = zipSync({ ...parts, [path]: strToU8(text.replace(wanted, replacement)) });
    expect(packageFaults(broken)).toContainEqual(expect.stringMatching(fault));
  });
});

it('gives the same bytes whatever the time and the time zone', async () => {
  const zone = process.env['TZ'];
  const run = async (): Promise<Uint8Array> =>
    new Uint8Array((await pptx.export(jobFor(everything, { 'b.png': picture('kiln.png', 'image/png') })))[0]!.bytes);
  try {
    vi.useFakeTimers({ now: new Date('2024-01-01T23:00:00Z'), toFake: ['Date'] });
    process.env['TZ'] = 'Pacific/Auckland';
    const first = await run();
    vi.setSystemTime(new Date('2031-07-08T09:10:11Z'));
    process.env['TZ'] = 'America/New_York';
    expect(Buffer.compare(first, await run())).toBe(0);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

it('animates stepped slides unless it is told otherwise', async () => {
  const asked: (string | undefined)[] = [];
  const job = jobFor(everything);
  const sceneOf = (steps?: string) => {
    asked.push(steps);
    return Promise.resolve(everything);
  };
  await pptx.export({ ...job, scene: sceneOf });
  await pptx.export({ ...job, scene: sceneOf, steps: 'final' });
  expect(asked).toEqual(['animate', 'final']);
});

it('keeps text, notes, links and pictures of a fixture', async () => {
  const [first, second] = readPptx(await exportFixture('links'));
  expect(first!.text).toContain('Skip to the glazes or back to the start.');
  expect(first!.links).toEqual([
    'https://kilns.example/guide?heat=high&cone=6',
    'mailto:ida@kilns.example',
    'https://kilns.example/cones',
    'https://kilns.example/cones',
  ]);
  expect(first!.notes).toContain('show slide two only if asked');
  expect(second!.links).toContain('https://kilns.example/vase');
  expect(second!.images).toHaveLength(1);
});

it('writes a deck of five hundred slides', async () => {
  const slides = Array.from({ length: 500 }, (_, index) => {
    const notes = [{ type: 'paragraph', children: [{ type: 'text', value: `Say ${index + 1}.` }] }] as const;
    const title = textBox([paragraph([run(`Firing ${index + 1}`)])], { role: 'title' });
    const image = { type: 'image', url: 'b.png', alt: 'the kiln', x: 100, y: 200, width: 96, height: 60 } as const;
    return sceneSlide([title, image], { title: `Firing ${index + 1}`, slide: slide({ id: `s-${index + 1}`, notes }) });
  });
  const [file] = await pptx.export(jobFor(scene(...slides), { 'b.png': picture('kiln.png', 'image/png') }));
  const read = readPptx(file!.bytes);
  expect(read).toHaveLength(500);
  expect(read.at(-1)).toMatchObject({ text: 'Firing 500', notes: 'Say 500.' });
  expect(Object.keys(unzipSync(file!.bytes)).filter((path) => path.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
});
