import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { uprighted, uprightTag } from '../../../../exporters/pptx/model/upright.js';

const frame = { x: 100, y: 200, width: 60, height: 40 };

/** Draws what a shape shows, in the way of DrawingML: the stored picture cropped, stretched to the frame, mirrored, turned. */
async function shown(stored: Buffer, standing: ReturnType<typeof uprighted>): Promise<Buffer> {
  const { width, height } = await sharp(stored).metadata();
  const { left = 0, right = 0, top = 0, bottom = 0 } = standing.crop ?? {};
  const area = { left: left * width, top: top * height, width: width * (1 - left - right), height: height * (1 - top - bottom) };
  const cut = await sharp(stored).extract(area).png().toBuffer();
  const flipped = standing.mirrored === true ? await sharp(cut).flop().png().toBuffer() : cut;
  return sharp(flipped)
    .rotate((standing.frame.rotation ?? 0) / 60_000)
    .raw()
    .toBuffer();
}

/** Six pixels of different colours. */
const pixels = Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 0, 0, 255, 255, 255, 0, 255]);
const stored = sharp(pixels, { raw: { width: 3, height: 2, channels: 3 } })
  .png()
  .toBuffer();

describe.each([2, 3, 4, 5, 6, 7, 8])('orientation %i', (orientation) => {
  it('is shown as a viewer of photos shows it', async () => {
    const file = await sharp(await stored)
      .withMetadata({ orientation })
      .png()
      .toBuffer();
    const expected = await sharp(file).autoOrient().raw().toBuffer();
    expect(await shown(await stored, uprighted({ frame }, orientation))).toEqual(expected);
  });

  it('is cut off at the sides that are seen', async () => {
    const file = await sharp(await stored)
      .withMetadata({ orientation })
      .png()
      .toBuffer();
    const upright = await sharp(file).autoOrient().png().toBuffer();
    const { width, height } = await sharp(upright).metadata();
    const crop = { left: 1 / width, right: 0, top: 0, bottom: 1 / height };
    const expected = await sharp(upright)
      .extract({ left: 1, top: 0, width: width - 1, height: height - 1 })
      .raw()
      .toBuffer();
    expect(await shown(await stored, uprighted({ frame, crop }, orientation))).toEqual(expected);
  });

  it('covers the same area', () => {
    const { frame: turned } = uprighted({ frame }, orientation);
    const lying = (turned.rotation ?? 0) % 10_800_000 !== 0;
    expect([turned.x + turned.width / 2, turned.y + turned.height / 2]).toEqual([130, 220]);
    expect(lying ? [turned.height, turned.width] : [turned.width, turned.height]).toEqual([60, 40]);
  });
});

it('leaves an upright picture alone', () => {
  const standing = { frame, crop: { left: 0.1, right: 0, top: 0, bottom: 0 } };
  expect(uprighted(standing, undefined)).toBe(standing);
});

it('adds to a rotation of the author’s', () => {
  expect(uprighted({ frame: { ...frame, rotation: 18_900_000 } }, 6).frame.rotation).toBe(2_700_000);
});

describe('uprightTag', () => {
  it('changes the tag and nothing else', async () => {
    const photo = new Uint8Array(
      await sharp(await stored)
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
    );
    const changed = uprightTag(photo);
    expect((await sharp(changed).metadata()).orientation).toBe(1);
    expect([...changed].filter((byte, index) => byte !== photo[index])).toHaveLength(1);
    expect((await sharp(photo).metadata()).orientation).toBe(6);
  });

  it('keeps files without one', async () => {
    const plain = new Uint8Array(
      await sharp(await stored)
        .jpeg()
        .toBuffer(),
    );
    expect(uprightTag(plain)).toBe(plain);
    expect(uprightTag(new Uint8Array([0xff, 0xd8, 0xff]))).toHaveLength(3);
  });
});
