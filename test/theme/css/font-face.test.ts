import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/deck/deck.js';
import { readFontFace } from '../../../src/theme/css/font-face.js';
import { styleSlide } from '../style.js';

const face = (descriptors: Record<string, string>) =>
  readFontFace(new Map(Object.entries({ 'font-family': 'Kiln', src: 'url(k.ttf)', ...descriptors })), undefined);

describe('src', () => {
  it.each([
    ['local("Kiln"), url(k.woff2) format("woff2"), url("k.ttf") format(truetype)', ['k.woff2', 'k.ttf']],
    ['url(k.eot?#iefix) format("embedded-opentype"), url(k.svg#k), url(k.otf)', ['k.otf']],
    ['url(k.woff2) format("woff2-variations"), url(k.woff2) format(woff2) tech(variations)', ['k.woff2', 'k.woff2']],
    ['url(c.ttf) tech(color-COLRv1), url(i.otf) tech(incremental-patch), url(k.ttf)', ['k.ttf']],
    ['url("data:font/woff2;base64,d09GMg==") format("woff2")', ['data:font/woff2;base64,d09GMg==']],
  ])('%s', (src, urls) => {
    expect(face({ src })?.urls).toEqual(urls);
  });

  it('of the machine’s fonts alone is no rule', () => {
    expect(face({ src: 'local(Kiln)' })).toBeUndefined();
  });
});

describe('font-weight', () => {
  it.each([
    ['normal', 400, undefined],
    ['bold', 700, undefined],
    ['100 900', 400, [100, 900]],
    ['900 600', 600, [600, 900]],
    ['normal bold', 400, [400, 700]],
    ['200 300', 300, [200, 300]],
    ['350 350', 350, undefined],
  ])('%s', (text, weight, weights) => {
    expect(face({ 'font-weight': text })).toMatchObject({ weight });
    expect(face({ 'font-weight': text })?.weights).toEqual(weights);
  });
});

describe('unicode-range', () => {
  it.each([
    ['U+26', [[0x26, 0x26]]],
    [
      'u+0-7F, U+0131,U+2000-206F',
      [
        [0, 0x7f],
        [0x131, 0x131],
        [0x2000, 0x206f],
      ],
    ],
    ['U+4??', [[0x400, 0x4ff]]],
    ['U+??', [[0, 0xff]]],
    ['', undefined],
    ['U+0-7F, latin', undefined],
    ['U+7F-0', undefined],
    ['U+110000', undefined],
  ])('%s', (text, ranges) => {
    expect(face({ 'unicode-range': text })?.unicodeRange).toEqual(ranges);
  });

  const parts = `@font-face { font-family: Kiln; src: url(latin.ttf); unicode-range: U+0-FF }
    @font-face { font-family: Kiln; src: url(cyrillic.ttf); unicode-range: U+400-4FF }
    @font-face { font-family: Kiln; src: url(capital.ttf); unicode-range: U+1E9E, U+0178 }
    @font-face { font-family: Kiln; src: url(all.ttf) } p { font-family: Kiln }`;
  const asked = async (value: string) => {
    const blocks: readonly Block[] = [{ type: 'paragraph', children: [{ type: 'text', value }] }];
    return (await styleSlide(parts, blocks)).styled.fontFaces.flatMap(({ urls }) => urls);
  };

  it('leaves out faces of code points that no slide has', async () => {
    expect(await asked('clay')).toEqual(['latin.ttf', 'all.ttf']);
    expect(await asked('глина')).toEqual(['latin.ttf', 'cyrillic.ttf', 'all.ttf']);
  });

  it('counts what a text becomes as capitals', async () => {
    expect(await asked('ÿ')).toEqual(['latin.ttf', 'capital.ttf', 'all.ttf']);
  });
});
