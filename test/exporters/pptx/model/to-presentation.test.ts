import { expect, it } from 'vitest';
import { toPresentation } from '../../../../exporters/pptx/model/to-presentation.js';
import { jobFor, paragraph, picture, red, run, scene, sceneSlide, slide, textBox } from '../scenes.js';

const title = (words: string) => textBox([paragraph([run(words, { size: 40, family: 'Georgia' })])], { role: 'title' });
const body = textBox([paragraph([run('a good many words', { size: 18 })])], { y: 300 });
const glow = (more = {}) => ({ type: 'image', url: 'g', alt: '', x: 0, y: 0, width: 960, height: 540, ...more }) as const;
const backed = (image: ReturnType<typeof glow>) => sceneSlide([], { background: { color: red, image } });

it('takes the first title of a slide for its placeholder, and the layout from it', async () => {
  const made = scene(sceneSlide([title('One'), title('Two')], { title: 'One\n of  them' }), sceneSlide([body]));
  const { slides } = await toPresentation(made, jobFor(made));
  expect(slides[0]).toMatchObject({ layout: 'Title Slide', title: 'One of them' });
  expect(slides[0]!.shapes.map((shape) => shape.kind === 'text' && shape.placeholder?.type)).toEqual(['ctrTitle', undefined]);
  expect(slides[1]).toMatchObject({
    layout: 'Title and Content',
    title: 'a good many words',
    shapes: [{ placeholder: { type: 'title' } }, { kind: 'text' }],
  });
});

it('learns families and sizes from the text', async () => {
  const made = scene(sceneSlide([title('One'), body]));
  expect(await toPresentation(made, jobFor(made))).toMatchObject({
    theme: { headingFont: 'Georgia', bodyFont: 'Arial' },
    master: { title: { text: { font: '+mj-lt', size: 4000 } }, body: { text: { font: '+mn-lt', size: 1800 } } },
  });
});

it('has no notes where the notes are empty', async () => {
  const made = scene(
    sceneSlide([], { slide: slide({ notes: [{ type: 'paragraph', children: [] }] }) }),
    sceneSlide([], { slide: slide({ notes: [{ type: 'paragraph', children: [{ type: 'text', value: 'Say it.' }] }] }) }),
  );
  const { slides } = await toPresentation(made, jobFor(made));
  expect(slides.map(({ notes }) => notes?.length)).toEqual([undefined, 1]);
});

it('makes a picture that covers the slide and hides what is behind it the background', async () => {
  const made = scene(backed(glow()));
  const { slides, master } = await toPresentation(made, jobFor(made, { g: picture('glow.jpg', 'image/jpeg') }));
  expect(master.background).toEqual({ kind: 'picture', medium: 0 });
  expect(slides[0]!.shapes).toMatchObject([{ placeholder: { type: 'title' } }]);
});

it.each([
  ['that covers a part of it', glow({ width: 480 }), picture('glow.jpg', 'image/jpeg')],
  ['that can be seen through', glow(), picture('flame.png', 'image/png')],
  ['that is faint', glow({ opacity: 0.5 }), picture('glow.jpg', 'image/jpeg')],
])('lays a picture %s on the background colour', async (_, image, asset) => {
  const made = scene(backed(image));
  const { slides, master } = await toPresentation(made, jobFor(made, { g: asset }));
  expect(master.background).toMatchObject({ kind: 'fill', fill: { hex: red.hex } });
  expect(slides[0]!.shapes).toMatchObject([{ placeholder: { type: 'title' } }, { kind: 'picture', alt: '' }]);
});

it('takes title, author and language from the deck, without what XML cannot hold', async () => {
  const made = scene(sceneSlide([]));
  const meta = { title: 'Pots\u0001', author: 'Ida', lang: 'en-GB' };
  expect(await toPresentation(made, jobFor(made, {}, { meta }))).toMatchObject({
    title: 'Pots',
    author: 'Ida',
    lang: 'en-GB',
    width: 12_192_000,
  });
});

it('says of a slide only what its master does not', async () => {
  const plain = sceneSlide([]);
  const made = scene(plain, plain, sceneSlide([body], { background: { color: red } }), sceneSlide([body]), sceneSlide([body]));
  const { slides } = await toPresentation(made, jobFor(made));
  expect(slides.map(({ background }) => background?.kind)).toEqual([undefined, undefined, 'fill', undefined, undefined]);
});
