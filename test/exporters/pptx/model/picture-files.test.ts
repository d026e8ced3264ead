import type { Asset } from 'deckx/exporter';
import { imageSize } from 'image-size';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { gatherPictures } from '../../../../exporters/pptx/model/picture-files.js';
import { jobFor, picture, scene, sceneSlide } from '../scenes.js';

const image = (url: string, width = 96) => ({ type: 'image', url, alt: '', x: 0, y: 0, width, height: 60 }) as const;

it('fetches a file once and keeps it once, whatever it is called and however often it is used', async () => {
  const kiln = picture('kiln.png', 'image/png');
  const made = scene(sceneSlide([image('a.png'), image('a.png')]), sceneSlide([image('./a.png'), image('b.jpg')]));
  const job = jobFor(made, {
    'a.png': kiln,
    './a.png': { ...kiln, bytes: kiln.bytes.slice() },
    'b.jpg': picture('glow.jpg', 'image/jpeg'),
  });
  let fetched = 0;
  const files = await gatherPictures(made, { report: job.report, asset: (url) => ((fetched += 1), job.asset(url)) });
  expect(fetched).toBe(3);
  expect(files.media.map(({ extension }) => extension)).toEqual(['png', 'jpeg']);
  expect(['a.png', './a.png', 'b.jpg'].map((url) => files.get(url))).toEqual([0, 0, 1]);
});

it('draws an SVG as a PNG of twice its greatest size', async () => {
  const made = scene(sceneSlide([image('v.svg', 30), image('v.svg', 90)]));
  const files = await gatherPictures(made, jobFor(made, { 'v.svg': picture('vase.svg', 'image/svg+xml') }));
  const fallback = files.media[0]!.fallback!;
  const view = new DataView(fallback.buffer, fallback.byteOffset);
  expect([...fallback.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([180, 240]);
});

it('draws the text of an SVG in fonts of its own, not of the machine', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><text x="5" y="30" font-size="30">Kiln</text></svg>';
  const blank = svg.replace('Kiln', '');
  const made = scene(sceneSlide([image('t.svg'), image('b.svg')]));
  const asset = (text: string) => ({ ...picture('vase.svg', 'image/svg+xml'), bytes: new TextEncoder().encode(text) });
  const files = await gatherPictures(made, jobFor(made, { 't.svg': asset(svg), 'b.svg': asset(blank) }));
  expect(files.media[0]!.fallback!.length).toBeGreaterThan(files.media[1]!.fallback!.length + 200);
});

it('knows by name what cannot be shown: other kinds of files, damaged ones, what is not there', async () => {
  const made = scene(sceneSlide([image('a.heic'), image('cut.webp'), image('bad.svg'), image('x/gone.png')]));
  const heic = { ...picture('pale.webp', 'image/heic'), name: 'a.heic', bytes: new Uint8Array(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')) };
  const cut = { ...picture('pale.webp', 'image/webp'), bytes: picture('pale.webp', 'image/webp').bytes.slice(0, 40) };
  const damaged = { ...picture('vase.svg', 'image/svg+xml'), name: 'bad.svg', bytes: new TextEncoder().encode('<svg') };
  const files = await gatherPictures(made, jobFor(made, { 'a.heic': heic, 'cut.webp': cut, 'bad.svg': damaged }));
  expect(files.media).toEqual([]);
  expect(['a.heic', 'cut.webp', 'bad.svg', 'x/gone.png'].map((url) => files.get(url))).toEqual([
    'a.heic',
    'pale.webp',
    'bad.svg',
    'gone.png',
  ]);
  expect(files.problem('cut.webp')).toBe('is damaged or of a type that cannot be converted');
});

it('looks for pictures in groups and behind slides', async () => {
  const group = { type: 'group', role: 'other', name: '', x: 0, y: 0, width: 1, height: 1, boxes: [image('in.png')] } as const;
  const made = scene(sceneSlide([group], { background: { color: { hex: '000000', alpha: 1 }, image: image('back.png') } }));
  const files = await gatherPictures(
    made,
    jobFor(made, { 'in.png': picture('kiln.png', 'image/png'), 'back.png': picture('night.png', 'image/png') }),
  );
  expect([files.get('back.png'), files.get('in.png')]).toEqual([0, 1]);
});

describe('kinds that PowerPoint does not know', () => {
  it('become PNG, or JPEG where they are photos', async () => {
    const noise = sharp({
      create: { width: 40, height: 30, channels: 3, background: '#c33', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
    });
    const assets = {
      'lossless.webp': await coded('lossless.webp', 'image/webp', noise.clone().webp({ lossless: true })),
      'photo.webp': await coded('photo.webp', 'image/webp', noise.clone().webp()),
      'photo.avif': await coded('photo.avif', 'image/avif', noise.clone().avif()),
      'glass.webp': await coded('glass.webp', 'image/webp', noise.clone().ensureAlpha(0.5).webp()),
    };
    const made = scene(sceneSlide(Object.keys(assets).map((url) => image(url))));
    const { media } = await gatherPictures(made, jobFor(made, assets));
    expect(media.map(({ extension }) => extension)).toEqual(['png', 'jpeg', 'jpeg', 'png']);
    for (const { bytes } of media) expect(imageSize(bytes)).toMatchObject({ width: 40, height: 30 });
    const [before, after] = await Promise.all(
      [assets['lossless.webp'].bytes, media[0]!.bytes].map((bytes) => sharp(bytes).raw().toBuffer()),
    );
    expect(Buffer.compare(before!, after!)).toBe(0);
    expect((await sharp(media[3]!.bytes).raw().toBuffer())[3]).toBe(127);
  });

  it('lose their movement, which is reported', async () => {
    const frames = Buffer.concat([Buffer.alloc(4 * 4 * 3, 10), Buffer.alloc(4 * 4 * 3, 200)]);
    const moving = sharp(frames, { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } } as never).webp({ lossless: true, loop: 0 });
    const made = scene(sceneSlide([image('m.webp')]));
    const job = jobFor(made, { 'm.webp': await coded('m.webp', 'image/webp', moving) });
    const { media } = await gatherPictures(made, job);
    expect(imageSize(media[0]!.bytes)).toMatchObject({ width: 4, height: 4 });
    expect(job.report.diagnostics.map(({ code, message, slide }) => [code, message, slide])).toEqual([
      ['export/dropped', 'the image m.webp is animated; PowerPoint shows its first frame', 1],
    ]);
  });
});

describe('maxImageDpi', () => {
  const photo = sharp({
    create: { width: 400, height: 200, channels: 3, background: '#123', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });

  it('reduces a picture to the pixels of its largest use, what is cut off included', async () => {
    const made = scene(sceneSlide([image('a.jpg', 36), { ...image('a.jpg', 36), crop: { left: 0.25, right: 0.25, top: 0, bottom: 0 } }]));
    const assets = { 'a.jpg': await coded('a.jpg', 'image/jpeg', photo.clone().jpeg()) };
    const at = async (maxImageDpi: number) =>
      imageSize((await gatherPictures(made, jobFor(made, assets, {}, { maxImageDpi }))).media[0]!.bytes);
    expect(await at(0)).toMatchObject({ width: 400, height: 200 });
    expect(await at(144)).toMatchObject({ width: 144, height: 72 });
    expect(await at(380)).toMatchObject({ width: 400, height: 200 });
    expect(await at(2400)).toMatchObject({ width: 400, height: 200 });
  });

  it('keeps what would not become smaller, and what may move', async () => {
    const made = scene(sceneSlide([image('flat.png', 36), image('g.gif', 1)]));
    const flat = await coded(
      'flat.png',
      'image/png',
      sharp({ create: { width: 90, height: 90, channels: 3, background: '#fff' } }).png({ palette: true, colours: 2 }),
    );
    const gif = picture('blink.gif', 'image/gif');
    const { media } = await gatherPictures(made, jobFor(made, { 'flat.png': flat, 'g.gif': gif }, {}, { maxImageDpi: 160 }));
    expect(media[0]!.bytes).toBe(flat.bytes);
    expect(media[1]!.bytes).toBe(gif.bytes);
  });
});

it('keeps a drawing of impossible proportions within bounds', async () => {
  const tall = {
    ...picture('vase.svg', 'image/svg+xml'),
    width: 10,
    height: 1e4,
    bytes: new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10000"><rect width="10" height="9"/></svg>',
    ),
  };
  const made = scene(sceneSlide([image('tall.svg')]));
  const { media } = await gatherPictures(made, jobFor(made, { 'tall.svg': tall }));
  expect(imageSize(media[0]!.fallback!).height).toBe(2000);
});

async function coded(name: string, mediaType: string, image: Sharp): Promise<Asset> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { url: name, name, mediaType, bytes: new Uint8Array(data), width: info.width, height: info.height };
}
