import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deflate } from '../../../../exporters/pptx/finish/deflate.js';

const inflated = (bytes: Uint8Array): Uint8Array => new Uint8Array(inflateRawSync(deflate(bytes)));

it('packs what inflates to the same bytes', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(fc.constantFrom('<a:r>', '</a:r>', 'x', '\u00e9', ' sz="1800"', 'xxxxxxxx'), { maxLength: 200 }).map((words) => new TextEncoder().encode(words.join(''))),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      expect(inflated(given)).toEqual(given);
    }),
    { numRuns: 300, seed: 1 },
  );
});

it('knows every length and every distance that deflate has', () => {
  const noise = (count: number): number[] => {
    let state = 1;
    return Array.from({ length: count }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 24);
  };
  for (let length = 0; length <= 600; length++) {
    const given = new Uint8Array(length).fill(7);
    expect(inflated(given)).toEqual(given);
  }
  const head = noise(32);
  for (const gap of [0, 1, 2, 3, 100, 200, 224, 225, 226, 1000, 5000, 16_000, 32_700, 32_735, 32_736, 32_737, 40_000]) {
    const given = Uint8Array.from([...head, ...new Uint8Array(gap), ...head]);
    expect(inflated(given)).toEqual(given);
  }
  const long = Uint8Array.from([...noise(30_000), ...noise(30_000)]);
  expect(inflated(long)).toEqual(long);
  expect(deflate(long).length).toBeLessThan(37_000);
});

it('packs a part the same way whatever was packed before it', () => {
  const part = new TextEncoder().encode('<a:p><a:r><a:t>one</a:t></a:r><a:r><a:t>two</a:t></a:r></a:p>'.repeat(9));
  const first = deflate(part);
  deflate(new TextEncoder().encode('<a:r><a:t>another part</a:t></a:r>'.repeat(99)));
  expect(deflate(part)).toEqual(first);
  expect(first.length).toBeLessThan(part.length / 5);
});
