import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createReport } from '../../src/index.js';
import type { Asset } from '../../src/source/asset.js';
import { createAssets, type AssetUse } from '../../src/source/assets.js';
import { readAsset } from '../../src/source/read-asset.js';
import { png, scratch, svg } from './scratch.js';

const glow = readFileSync(new URL('../../fixtures/deck/images/glow.jpg', import.meta.url));

const folder = scratch({
  'deck/one.png': png,
  'deck/images/two.png': png,
  'deck/images/drawing.svg': svg,
  'deck/pictures/three.png': png,
  'deck/a b/ü#1.png': png,
  'deck/100%.png': png,
  'deck/style.css': 'p {}',
  'deck/wrong-name.jpg': png,
  'deck/cut.png': png.subarray(0, 50),
  'deck/empty.png': '',
  'deck/text.gif': 'no picture',
  'deck/percent.svg': '<svg width="100%" height="100%"></svg>',
  'deck/broken.svg': '<svg width="100%"',
  'given/four.png': png,
  'outside.png': png,
  'deck/huge.png': withSize(100_000, 100_000),
  'deck/large.png': withSize(16_000, 16_000),
  'deck/hollow.png': withSize(8_000, 8_000),
  'deck/flipped.png': png.map((byte, index) => (index === 45 ? byte ^ 1 : byte)),
  'deck/cut.jpg': new Uint8Array(glow.subarray(0, -40)),
  'deck/spy.svg': svg.replace('<path', '<script>a()</script><image href="http://a.example/b.png"/><path'),
  'deck/laughs.svg': `<!DOCTYPE svg [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]>${svg.replace('<path', '<text>&a;</text><path')}`,
});

/** The pixel's file with another size in its header, the header's checksum mended. */
function withSize(width: number, height: number): Uint8Array {
  const bytes = png.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  view.setUint32(29, crc32(bytes.subarray(12, 29)));
  return bytes;
}

const folders = [join(folder, 'deck'), join(folder, 'given')];

async function getting(
  url: string,
  uses?: ReadonlyMap<string, AssetUse>,
): Promise<{ asset: Asset | undefined; problems: readonly string[]; raw: readonly unknown[] }> {
  const report = createReport();
  const assets = createAssets({ folders, report, ...(uses === undefined ? {} : { uses }) });
  const asset = await assets.get(url);
  expect(await assets.get(url)).toBe(asset);
  return {
    asset,
    problems: report.diagnostics.map(({ code, message, hint }) => `${code} ${message}${hint ? ` (${hint})` : ''}`),
    raw: report.diagnostics,
  };
}

describe('createAssets', () => {
  it.each([
    ['one.png', 'one.png'],
    ['./one.png', 'one.png'],
    ['one.png?v=3#top', 'one.png'],
    ['two.png', 'two.png'],
    ['images/two.png', 'two.png'],
    ['images\\two.png', 'two.png'],
    ['/images/two.png', 'two.png'],
    ['three.png', 'three.png'],
    ['a%20b/%C3%BC%231.png', 'ü#1.png'],
    ['100%.png', '100%.png'],
    ['four.png', 'four.png'],
    ['images/four.png', 'four.png'],
    ['../outside.png', 'outside.png'],
    [join(folder, 'outside.png'), 'outside.png'],
    [`file://${folder}/outside.png`, 'outside.png'],
  ])('finds %s', async (url, name) => {
    const { asset, problems } = await getting(url);
    expect(problems).toEqual([]);
    expect(asset).toEqual({ url, name, bytes: png, mediaType: 'image/png', width: 1, height: 1 });
  });

  it('measures drawings, and takes the default size for those without one', async () => {
    expect((await getting('drawing.svg')).asset).toMatchObject({ mediaType: 'image/svg+xml', width: 40, height: 20 });
    expect((await getting('percent.svg')).asset).toMatchObject({ width: 300, height: 150 });
  });

  it('trusts the content more than the name', async () => {
    expect((await getting('wrong-name.jpg')).asset).toMatchObject({ mediaType: 'image/png', width: 1 });
    const { asset } = await getting('style.css');
    expect(asset).toEqual({
      url: 'style.css',
      name: 'style.css',
      bytes: new Uint8Array(Buffer.from('p {}')),
      mediaType: 'text/css',
    });
  });

  it.each([
    ['data:image/png;base64,' + Buffer.from(png).toString('base64'), 'image/png', 'inline.png'],
    ['data:image/svg+xml,' + encodeURIComponent(svg), 'image/svg+xml', 'inline.svg'],
    ['data:image/svg+xml;utf8,' + svg, 'image/svg+xml', 'inline.svg'],
    ['data:text/css;charset=utf-8,p%7B%7D', 'text/css', 'inline.css'],
    ['data:,hi', 'text/plain', 'inline.txt'],
  ])('reads %s', async (url, mediaType, name) => {
    const { asset, problems } = await getting(url);
    expect(problems).toEqual([]);
    expect(asset).toMatchObject({ url, mediaType, name });
  });

  it.each([
    ['cut.png', 'source/asset-unreadable cut.png is damaged or cannot be read'],
    ['empty.png', 'source/asset-unreadable empty.png is damaged or cannot be read'],
    ['text.gif', 'source/asset-unreadable text.gif is damaged or cannot be read'],
    ['broken.svg', 'source/asset-unreadable broken.svg is damaged or cannot be read'],
    ['data:image/png;base64,****', 'source/asset-unreadable the data: URL data:image/png;base64,**** is damaged'],
    ['data:image/png', 'source/asset-unreadable the data: URL data:image/png is damaged'],
    ['https://example.org/x.png', 'source/asset-remote https://example.org/x.png is on the network; deckx'],
    ['//example.org/x.png', 'source/asset-remote //example.org/x.png is on the network; deckx does not download files'],
    ['tow.png', 'source/asset-missing tow.png does not exist (did you mean images/two.png?)'],
    ['image/two.png', 'source/asset-missing image/two.png does not exist (did you mean images/two.png?)'],
    ['ONE.PNG', 'source/asset-missing ONE.PNG does not exist (did you mean one.png?)'],
    ['nothing-like-it.webp', 'source/asset-missing nothing-like-it.webp does not exist'],
    ['images', 'source/asset-missing images does not exist'],
    ['', 'source/asset-missing the URL is empty'],
    ['one%00.png', 'source/asset-missing one%00.png does not exist'],
    [`${'x'.repeat(5000)}.png`, 'source/asset-missing xxx'],
  ])('reports %s once', async (url, problem) => {
    const { asset, problems } = await getting(url);
    expect(asset).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it('says where the deck names what is missing', async () => {
    const place = { file: 'deck.txt', line: 4, column: 2 };
    const { raw } = await getting('gone.png', new Map([['gone.png', { place, slide: 3 }]]));
    expect(raw).toMatchObject([{ code: 'source/asset-missing', place, slide: 3 }]);
  });

  it('reads a file once, under whatever addresses', async () => {
    const other = scratch({ 'pic.png': png });
    const report = createReport();
    const assets = createAssets({ folders: [other], report });
    const first = await assets.get('pic.png');
    writeFileSync(join(other, 'pic.png'), 'changed');
    const second = await assets.get('./pic.png');
    expect(second?.bytes).toBe(first?.bytes);
  });

  it('keeps the text of what it read, as it was then', async () => {
    const other = scratch({ 'style.css': '\ufeffa {\r\n}\r' });
    const assets = createAssets({ folders: [other], report: createReport() });
    expect(assets.textOf('style.css')).toBeUndefined();
    await assets.get('style.css');
    writeFileSync(join(other, 'style.css'), 'changed');
    expect(assets.textOf('style.css')).toBe('a {\n}\n');
    expect(assets.textOf('gone.css')).toBeUndefined();
  });
});

describe('files made to do harm', () => {
  it.each([
    ['huge.png', 'source/asset-unreadable huge.png claims to be 100,000 by 100,000 pixels; the limit is 67 million pixels'],
    ['large.png', 'source/asset-unreadable large.png claims to be 16,000 by 16,000 pixels; the limit is 67 million pixels'],
    ['hollow.png', 'source/asset-unreadable hollow.png is damaged: it has less data than its header says'],
    ['flipped.png', 'source/asset-unreadable flipped.png is damaged or cannot be read'],
    ['laughs.svg', 'source/asset-unreadable laughs.svg has entities that expand without limit'],
  ])('%s is not there', async (url, told) => {
    const { asset, problems } = await getting(url);
    expect(asset).toBeUndefined();
    expect(problems).toEqual([`${told} (the file is ${join(folder, 'deck', url)})`]);
  });

  it('a picture of more than 100 MB is not there, a film is', async () => {
    const content = { name: 'a', bytes: new Uint8Array(100e6 + 1) };
    expect(await readAsset({ ...content, mediaType: 'image/png' })).toEqual({
      problem: 'is an image of 101 MB; the limit is 100 MB',
    });
    expect(await readAsset({ ...content, mediaType: 'video/mp4' })).toMatchObject({ removed: [] });
  });

  it('a photo that breaks off is shown as far as it goes', async () => {
    const { asset, problems } = await getting('cut.jpg');
    expect(asset).toMatchObject({ mediaType: 'image/jpeg' });
    expect(problems).toEqual([
      `source/asset-unreadable cut.jpg is truncated; only its first part is shown (the file is ${join(folder, 'deck', 'cut.jpg')})`,
    ]);
  });

  it('a drawing comes without what browsers do not show', async () => {
    const { asset, problems } = await getting('spy.svg');
    expect(new TextDecoder().decode(asset!.bytes)).toBe(svg.replace('<path', '<image/><path'));
    expect(problems).toEqual([
      `source/asset-unsafe spy.svg is shown without a script; http://a.example/b.png, which is another file (the file is ${join(folder, 'deck', 'spy.svg')})`,
    ]);
  });
});
