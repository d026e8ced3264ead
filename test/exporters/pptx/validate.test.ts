import validate, { OFFICE_VERSIONS } from '@ooxml-tools/validate';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SceneBox } from 'deckx/exporter';
import pptx from '../../../exporters/pptx/index.js';
import { transitionNames } from '../../../exporters/pptx/model/transitions.js';
import { everything } from './everything.js';
import { exportFixture, fixtureDecks } from './fixture-decks.js';
import { arimo, black, jobFor, paragraph, picture, run, scene, sceneSlide, slide, textBox } from './scenes.js';
import { sample } from '../../tier.js';

/** Faults that Microsoft's Open XML SDK finds, one a line. */
async function faults(bytes: Uint8Array, version: (typeof OFFICE_VERSIONS)[number]): Promise<readonly string[]> {
  const found = await validate(bytes, 'pptx', version);
  return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}

const assets = {
  'a.svg': picture('vase.svg', 'image/svg+xml'),
  'b.png': picture('kiln.png', 'image/png'),
  'c.webp': picture('pale.webp', 'image/webp'),
  'd.jpg': picture('glow.jpg', 'image/jpeg'),
};

describe('a presentation that uses everything', () => {
  let bytes = new Uint8Array();
  beforeAll(async () => {
    bytes = new Uint8Array((await pptx.export(jobFor(everything, assets)))[0]!.bytes);
  });

  it.each(sample('versions of everything', OFFICE_VERSIONS))('is valid for %s', async (version) => {
    expect(await faults(bytes, version)).toEqual([]);
  });

  it('would be told from one that is not', async () => {
    const parts = unzipSync(bytes);
    const text = new TextDecoder().decode(parts['ppt/slides/slide1.xml']);
    const broken = zipSync({ ...parts, 'ppt/slides/slide1.xml': strToU8(text.replaceAll('<a:lnSpc>', '<a:buNone/><a:lnSpc>')) });
    expect(await faults(broken, 'Microsoft365')).not.toEqual([]);
  });
});

describe('a presentation with every transition and every kind of entrance', () => {
  const transitions = [...transitionNames].flatMap(([name, ways]) => [name, `${name} slow`, ...ways.map((way) => `${name} ${way} 300ms`)]);
  const at = { x: 0, y: 0, width: 40, height: 40 };
  const cell = { column: 0, colspan: 1, rowspan: 1, header: false, text: textBox([paragraph([run('cell')], { step: 3 })]) };
  const boxes: readonly SceneBox[] = [
    textBox([paragraph([run('a title')], { step: 1 })], { role: 'title' }),
    textBox([paragraph([run('a')]), paragraph([run('b')], { step: 1 }), paragraph([run('c')], { step: 2 })]),
    { type: 'shape', name: 'Card', radius: 0, fill: black, ...at, step: 2 },
    { type: 'image', url: 'a.svg', alt: '', ...at, step: 2 },
    { type: 'table', ...at, columns: [40], rows: [{ height: 40, header: false, cells: [cell] }], step: 3 },
    {
      type: 'group',
      role: 'other',
      name: 'Pair',
      ...at,
      boxes: [
        { type: 'shape', name: 'Card', radius: 0, ...at, step: 4 },
        { type: 'image', url: 'b.png', alt: '', ...at, step: 4 },
      ],
    },
  ];
  const made = scene(
    ...transitions.map((transition, index) => sceneSlide(index === 0 ? boxes : [], { slide: slide({ id: `s${index}`, transition }) })),
  );

  it.each(sample('versions of transitions', ['Office2007', 'Office2013', 'Microsoft365'] as const))('is valid for %s', async (version) => {
    const dialect = version === 'Office2007' ? 'remark' : 'reveal';
    const [file] = await pptx.export(jobFor(made, assets, { dialect }));
    expect(transitions.length).toBeGreaterThan(80);
    expect(await faults(file!.bytes, version)).toEqual([]);
  });
});

it.each(sample('versions of fonts', ['Office2007', 'Microsoft365'] as const))(
  'a presentation with fonts in it is valid for %s',
  async (version) => {
    const drawn = scene(sceneSlide([textBox([paragraph([run('a', { family: 'Arimo' })])])]));
    const fonts = new Map([['a', { ...arimo, family: 'Arimo' }]]);
    const [file] = await pptx.export(jobFor({ ...drawn, fonts }, {}, {}, { embedFonts: true }));
    expect(Object.keys(unzipSync(file!.bytes))).toContain('ppt/fonts/font1.fntdata');
    expect(await faults(file!.bytes, version)).toEqual([]);
  },
);

it('a presentation without slides is valid', async () => {
  const [file] = await pptx.export(jobFor(scene()));
  expect(await faults(file!.bytes, 'Microsoft365')).toEqual([]);
});

it.each(
  sample(
    'versions of fixtures',
    fixtureDecks.flatMap((name) => (['Office2007', 'Microsoft365'] as const).map((version) => [name, version] as const)),
  ),
)('fixture %s is valid for %s', async (name, version) => {
  expect(await faults(await exportFixture(name), version)).toEqual([]);
});
