import validate, { OFFICE_VERSIONS } from '@ooxml-tools/validate';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import pptx from '../../../exporters/pptx/index.js';
import { everything } from './everything.js';
import { exportFixture, fixtureDecks } from './fixture-decks.js';
import { arimo, jobFor, paragraph, picture, run, scene, sceneSlide, textBox } from './scenes.js';

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

  it.each(OFFICE_VERSIONS)('is valid for %s', async (version) => {
    expect(await faults(bytes, version)).toEqual([]);
  });

  it('would be told from one that is not', async () => {
    const parts = unzipSync(bytes);
    const text = new TextDecoder().decode(parts['ppt/slides/slide1.xml']);
    const broken = zipSync({ ...parts, 'ppt/slides/slide1.xml': strToU8(text.replaceAll('<a:lnSpc>', '<a:buNone/><a:lnSpc>')) });
    expect(await faults(broken, 'Microsoft365')).not.toEqual([]);
  });
});

it.each(['Office2007', 'Microsoft365'] as const)('a presentation with fonts in it is valid for %s', async (version) => {
  const drawn = scene(sceneSlide([textBox([paragraph([run('a', { family: 'Arimo' })])])]));
  const fonts = new Map([['a', { ...arimo, family: 'Arimo' }]]);
  const [file] = await pptx.export(jobFor({ ...drawn, fonts }, {}, {}, { embedFonts: true }));
  expect(Object.keys(unzipSync(file!.bytes))).toContain('ppt/fonts/font1.fntdata');
  expect(await faults(file!.bytes, version)).toEqual([]);
});

it('a presentation without slides is valid', async () => {
  const [file] = await pptx.export(jobFor(scene()));
  expect(await faults(file!.bytes, 'Microsoft365')).toEqual([]);
});

describe.each(fixtureDecks)('fixture %s', (name) => {
  it.each(['Office2007', 'Microsoft365'] as const)('is valid for %s', async (version) => {
    expect(await faults(await exportFixture(name), version)).toEqual([]);
  });
});
