import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureVideo } from '../../src/source/measure-video.js';

const film = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../fixtures/deck/media/${name}`, import.meta.url)));
const mp4 = film('firing.mp4');
const webm = film('smoke.webm');

it('reads the size of films as browsers record them', () => {
  expect(measureVideo(mp4, 'video/mp4')).toEqual({ width: 96, height: 54 });
  expect(measureVideo(webm, 'video/webm')).toEqual({ width: 96, height: 54 });
});

it('swaps the sides of a film that is turned', () => {
  const turned = mp4.slice();
  const header = Buffer.from(turned.buffer).indexOf('tkhd');
  const matrix = header + 4 + (turned[header + 4] === 1 ? 52 : 40);
  const view = new DataView(turned.buffer);
  [0, 0x10000, 0, -0x10000, 0].forEach((value, index) => {
    view.setInt32(matrix + index * 4, value);
  });
  expect(measureVideo(turned, 'video/mp4')).toEqual({ width: 54, height: 96 });
});

it('knows nothing of sound, and of what is cut short or damaged anywhere', () => {
  expect(measureVideo(film('chime.wav'), 'audio/wav')).toBeUndefined();
  for (const [bytes, type] of [
    [mp4, 'video/mp4'],
    [webm, 'video/webm'],
  ] as const) {
    for (let length = 0; length < bytes.length; length += 1) expect(() => measureVideo(bytes.subarray(0, length), type)).not.toThrow();
    for (let at = 0; at < 400; at += 1) {
      const damaged = bytes.map((byte, index) => (index === at ? 255 - byte : byte));
      expect(() => measureVideo(damaged, type)).not.toThrow();
    }
  }
});
