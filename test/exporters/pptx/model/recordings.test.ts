import { readFileSync } from 'node:fs';
import type { Asset } from 'deckx/exporter';
import { expect, it } from 'vitest';
import { toPresentation } from '../../../../exporters/pptx/model/to-presentation.js';
import type { PictureShape } from '../../../../exporters/pptx/model/presentation.js';
import { jobFor, picture, scene, sceneSlide } from '../scenes.js';

function film(name: string, mediaType: string): Asset {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../../fixtures/deck/media/${name}`, import.meta.url)));
  return { url: name, name, bytes, mediaType };
}

const still = (url: string, more = {}) =>
  ({ type: 'image', url: 'still.svg', alt: '', x: 0, y: 0, width: 96, height: 54, media: { kind: 'video', url }, ...more }) as const;

async function made(boxes: Parameters<typeof sceneSlide>[0], assets: Readonly<Record<string, Asset>>) {
  const drawn = scene(sceneSlide(boxes));
  const job = jobFor(drawn, { 'still.svg': picture('vase.svg', 'image/svg+xml'), ...assets });
  const presentation = await toPresentation(drawn, job);
  const pictures = presentation.slides[0]!.shapes.filter((shape): shape is PictureShape => shape.kind === 'picture');
  return { presentation, pictures, told: job.report.diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

it('keeps a film once, and a still that is no drawing', async () => {
  const { presentation, pictures } = await made([still('a.mp4'), still('b.mp4')], {
    'a.mp4': film('firing.mp4', 'video/mp4'),
    'b.mp4': film('firing.mp4', 'video/mp4'),
  });
  expect(presentation.recordings).toHaveLength(1);
  expect(presentation.media.map(({ extension }) => extension)).toEqual(['png']);
  expect(pictures.map(({ recording }) => recording)).toEqual([
    { kind: 'video', file: 0 },
    { kind: 'video', file: 0 },
  ]);
});

it('leaves what is on the network there, and asks nobody for it', async () => {
  const { presentation, pictures, told } = await made(
    [still('https://films.example/a b.mp4', { link: { url: 'https://films.example/' } })],
    {},
  );
  expect(presentation.recordings).toBeUndefined();
  expect(pictures[0]).toMatchObject({ recording: { kind: 'video', url: 'https://films.example/a%20b.mp4' } });
  expect(pictures[0]!.link).toBeUndefined();
  expect(told).toEqual([]);
});

it('says what is not played everywhere, or nowhere', async () => {
  const { presentation, pictures, told } = await made([still('a.webm'), still('a.swf', { link: { url: 'https://films.example/' } })], {
    'a.webm': film('smoke.webm', 'video/webm'),
    'a.swf': film('smoke.webm', 'application/x-shockwave-flash'),
  });
  expect(presentation.recordings).toHaveLength(1);
  expect(told).toEqual([
    'export/media-format: smoke.webm is video/webm, which not every version of PowerPoint can play',
    'export/media-format: smoke.webm is application/x-shockwave-flash, which PowerPoint cannot play; only its still image is shown',
  ]);
  expect(pictures[1]).toMatchObject({ link: { kind: 'web', url: 'https://films.example/' } });
});

it('calls by its kind what the author calls nothing: it is no decoration', async () => {
  const { pictures } = await made(
    [still('gone.mp4'), still('b.mp3', { media: { kind: 'audio', url: 'b.mp3' } }), still('c.mp4', { alt: 'A flame' })],
    {},
  );
  expect(pictures.map(({ alt, name }) => [alt, name])).toEqual([
    ['Video', 'Video'],
    ['Audio', 'Audio'],
    ['A flame', 'Video 2'],
  ]);
});
