import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PictureError, type RasterPicture } from '../../../exporters/pdf/pictures/picture.js';
import { pngPicture } from '../../../exporters/pdf/pictures/png-picture.js';

interface Kind {
  readonly colorType: 0 | 2 | 3 | 4 | 6;
  readonly bits: 1 | 2 | 4 | 8 | 16;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A PNG file of these samples, its rows filtered in turn by all five filters. */
function encode(width: number, height: number, kind: Kind, sample: (x: number, y: number, channel: number) => number): Uint8Array {
  const { colorType, bits, interlaced = false } = kind;
  const count = channels[colorType];
  const rows: number[] = [];
  for (const [x0, y0, dx, dy] of interlaced ? passes : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - x0) / dx);
    let above: number[] | undefined;
    for (let y = y0; columns > 0 && y < height; y += dy) {
      const values = Array.from({ length: columns * count }, (_, index) => sample(x0 + Math.floor(index / count) * dx, y, index % count));
      const line = packed(values, bits);
      const filter = y % 5;
      rows.push(filter, ...filtered(line, above ?? line.map(() => 0), filter, Math.max(1, (count * bits) / 8)));
      above = line;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colorType, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(kind.palette === undefined ? [] : [chunk('PLTE', Buffer.from(kind.palette))]),
    ...(kind.transparency === undefined ? [] : [chunk('tRNS', Buffer.from(kind.transparency))]),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function packed(values: readonly number[], bits: number): number[] {
  if (bits === 16) return values.flatMap((value) => [value >> 8, value & 255]);
  const perByte = 8 / bits;
  return Array.from({ length: Math.ceil(values.length / perByte) }, (_, index) =>
    Array.from({ length: perByte }, (__, at) => (values[index * perByte + at] ?? 0) << (8 - bits * (at + 1))).reduce((a, b) => a | b),
  );
}

function predicted(left: number, up: number, corner: number, filter: number): number {
  const guess = left + up - corner;
  const nearest = [left, up, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0]!;
  return [0, left, up, (left + up) >> 1, nearest][filter]!;
}

function filtered(line: readonly number[], above: readonly number[], filter: number, step: number): number[] {
  return line.map(
    (value, index) => (value - predicted(line[index - step] ?? 0, above[index]!, index < step ? 0 : above[index - step]!, filter)) & 255,
  );
}

/** What a PDF reader sees: the samples of an image with predictor 15. */
function decoded(data: Uint8Array, width: number, samples: number, bits: number): readonly number[] {
  const bytes = inflateSync(data);
  const size = Math.ceil((width * samples * bits) / 8);
  const step = Math.max(1, (samples * bits) / 8);
  const values: number[] = [];
  let above: number[] = Array.from({ length: size }, () => 0);
  for (let at = 0; at < bytes.length; at += size + 1) {
    const line: number[] = [];
    for (let index = 0; index < size; index += 1) {
      const before = predicted(line[index - step] ?? 0, above[index]!, index < step ? 0 : above[index - step]!, bytes[at]!);
      line.push((bytes[at + 1 + index]! + before) & 255);
    }
    for (let index = 0; index < width * samples; index += 1) values.push(bitsAt(line, index, bits));
    above = line;
  }
  return values;
}

function bitsAt(line: readonly number[], index: number, bits: number): number {
  if (bits === 16) return (line[index * 2]! << 8) | line[index * 2 + 1]!;
  const first = index * bits;
  return (line[first >> 3]! >> (8 - bits - (first & 7))) & ((1 << bits) - 1);
}

/** Each pixel as a PDF reader shows it: red, green, blue and opacity from 0 to 255. */
function shown({ width, height, bits, colors, data, alpha }: RasterPicture): readonly (readonly number[])[] {
  const samples = colors === 'rgb' ? 3 : 1;
  const top = (1 << bits) - 1;
  const values = decoded(data, width, samples, bits);
  const opacity = alpha === undefined ? undefined : decoded(alpha.data, width, 1, alpha.bits);
  return Array.from({ length: width * height }, (_, pixel) => {
    const own = values.slice(pixel * samples, (pixel + 1) * samples);
    const rgb =
      typeof colors === 'string'
        ? [0, 1, 2].map((index) => Math.round((own[samples === 3 ? index : 0]! * 255) / top))
        : [...colors.palette.subarray(own[0]! * 3, own[0]! * 3 + 3)];
    const value = opacity?.[pixel] ?? 255;
    return [...rgb, alpha?.bits === 16 ? Math.round((value * 255) / 65_535) : value];
  });
}

const [width, height] = [11, 13];
const pattern = (x: number, y: number, channel: number): number => (x * 7 + y * 13 + channel * 29 + x * y) % 251;

const kinds: readonly Kind[] = [
  ...([1, 2, 4, 8, 16] as const).map((bits) => ({ colorType: 0, bits }) as const),
  ...([8, 16] as const).flatMap((bits) => ([2, 4, 6] as const).map((colorType) => ({ colorType, bits }) as const)),
  ...([1, 2, 4, 8] as const).map((bits) => ({
    colorType: 3 as const,
    bits,
    palette: Array.from({ length: 3 << bits }, (_, index) => (index * 41) % 256),
  })),
];

describe('pngPicture', () => {
  const cases = kinds.flatMap((kind) => [
    { ...kind, interlaced: false },
    { ...kind, interlaced: true },
    ...(kind.colorType === 3 ? [{ ...kind, transparency: [0, 99] }] : []),
  ]);

  it.each(cases)('shows color type $colorType, $bits bits, interlaced $interlaced', (kind) => {
    const top = (1 << kind.bits) - 1;
    // 16-bit samples use both bytes, so that a mix-up of the two would show.
    const sample = (x: number, y: number, channel: number): number =>
      kind.bits === 16 ? pattern(x, y, channel) * 257 : pattern(x, y, channel) & top;
    const file = encode(width, height, kind, sample);
    const expected = Array.from({ length: width * height }, (_, pixel) => {
      const at = (channel: number): number => sample(pixel % width, Math.floor(pixel / width), channel);
      const part = (channel: number): number => Math.round((at(channel) * 255) / top);
      if (kind.colorType === 3) {
        const [red, green, blue] = kind.palette!.slice(at(0) * 3, at(0) * 3 + 3);
        return [red, green, blue, 'transparency' in kind ? (kind.transparency[at(0)] ?? 255) : 255];
      }
      if (kind.colorType === 0 || kind.colorType === 4) return [part(0), part(0), part(0), kind.colorType === 4 ? part(1) : 255];
      return [part(0), part(1), part(2), kind.colorType === 6 ? part(3) : 255];
    });
    expect(shown(pngPicture(file))).toEqual(expected);
  });

  it('makes the one colour that a file names transparent', () => {
    const file = encode(3, 1, { colorType: 2, bits: 8, transparency: [0, 10, 0, 20, 0, 30] }, (x, _, channel) =>
      x === 1 ? (channel + 1) * 10 : 200,
    );
    expect(shown(pngPicture(file)).map(([, , , opacity]) => opacity)).toEqual([255, 0, 255]);
  });

  it('has no opacity where all pixels are opaque', () => {
    const file = encode(4, 4, { colorType: 6, bits: 8 }, (x, y, channel) => (channel === 3 ? 255 : pattern(x, y, channel)));
    expect(pngPicture(file).alpha).toBeUndefined();
  });

  it('keeps the compressed rows of a plain file as they are', () => {
    const file = encode(width, height, { colorType: 2, bits: 8 }, pattern);
    expect(Buffer.from(file).includes(Buffer.from(pngPicture(file).data))).toBe(true);
  });

  const whole = encode(width, height, { colorType: 6, bits: 8 }, pattern);
  it.each([
    ['no picture', Buffer.from('not a picture')],
    ['nothing', new Uint8Array()],
    ['half a file', whole.subarray(0, whole.length >> 1)],
    ['a header alone', whole.subarray(0, 33)],
    ['damaged rows', Buffer.from(whole).fill(0xaa, 45, 80)],
    ['a depth that does not exist', Buffer.from(whole).fill(3, 24, 25)],
    ['a size of nothing', Buffer.from(whole).fill(0, 16, 20)],
    ['an endless size', Buffer.from(whole).fill(0xff, 16, 24)],
    ['a palette that is missing', Buffer.from(whole).fill(3, 25, 26)],
  ])('says what is wrong with %s', (_, bytes) => {
    expect(() => pngPicture(bytes)).toThrow(PictureError);
  });
});
