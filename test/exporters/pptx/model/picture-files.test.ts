import { expect, it } from 'vitest';
import { gatherPictures } from '../../../../exporters/pptx/model/picture-files.js';
import { jobFor, picture, scene, sceneSlide } from '../scenes.js';

const image = (url: string, width = 96) => ({ type: 'image', url, alt: '', x: 0, y: 0, width, height: 60 }) as const;

it('fetches a file once and keeps it once, whatever it is called and however often it is used', async () => {
  const kiln = picture('kiln.png', 'image/png');
  const made = scene(sceneSlide([image('a.png'), image('a.png')]), sceneSlide([image('./a.png'), image('b.jpg')]));
  const job = jobFor(made, { 'a.png': kiln, './a.png': { ...kiln, bytes: kiln.bytes.slice() }, 'b.jpg': picture('glow.jpg', 'image/jpeg') });
  let fetched = 0;
  const files = await gatherPictures(made, { asset: (url) => ((fetched += 1), job.asset(url)) });
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

it('knows by name what cannot be shown: other formats, damaged SVGs, what is not there', async () => {
  const made = scene(sceneSlide([image('a.webp'), image('bad.svg'), image('x/gone.png')]));
  const damaged = { ...picture('vase.svg', 'image/svg+xml'), name: 'bad.svg', bytes: new TextEncoder().encode('<svg') };
  const files = await gatherPictures(made, jobFor(made, { 'a.webp': picture('pale.webp', 'image/webp'), 'bad.svg': damaged }));
  expect(files.media).toEqual([]);
  expect(['a.webp', 'bad.svg', 'x/gone.png'].map((url) => files.get(url))).toEqual(['pale.webp', 'bad.svg', 'gone.png']);
});

it('looks for pictures in groups and behind slides', async () => {
  const group = { type: 'group', role: 'other', name: '', x: 0, y: 0, width: 1, height: 1, boxes: [image('in.png')] } as const;
  const made = scene(sceneSlide([group], { background: { color: { hex: '000000', alpha: 1 }, image: image('back.png') } }));
  const files = await gatherPictures(made, jobFor(made, { 'in.png': picture('kiln.png', 'image/png'), 'back.png': picture('night.png', 'image/png') }));
  expect([files.get('back.png'), files.get('in.png')]).toEqual([0, 1]);
});
