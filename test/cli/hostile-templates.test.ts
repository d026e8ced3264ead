import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { scratch } from '../source/scratch.js';
import { deckJson, invoke } from './invoke.js';
import { sample } from '../tier.js';

const one = deckJson();
let parts: Zippable = {};
beforeAll(async () => {
  const folder = scratch({ 'talk.json': one });
  await invoke(folder, ['to-pptx', 'talk.json', '--quiet']);
  parts = unzipSync(readFileSync(join(folder, 'talk.pptx')));
});

/** The template with the text of one part changed. */
function changed(path: string, wanted: string | RegExp, replacement: string): Uint8Array {
  const text = strFromU8(parts[path] as Uint8Array);
  expect(text).toMatch(wanted);
  return zipSync({ ...parts, [path]: strToU8(text.replace(wanted, replacement)) });
}

/** A template that holds 600 MB of nothing, packed a thousand times smaller: six parts whose content lies in the file once. */
function bomb(): Uint8Array {
  const name = 'ppt/media/image0.bmp';
  const file = zipSync({ ...parts, [name]: new Uint8Array(100e6) });
  const end = file.length - 22;
  const entry = file.subarray(end - 46 - name.length, end);
  expect(strFromU8(entry.subarray(46))).toBe(name);
  const entries = [1, 2, 3, 4, 5].map((number) => Uint8Array.from([...entry.subarray(0, 46), ...strToU8(name.replace('0', `${number}`))]));
  const tail = new DataView(file.slice(end).buffer);
  for (const field of [8, 10]) tail.setUint16(field, tail.getUint16(field, true) + entries.length, true);
  tail.setUint32(12, tail.getUint32(12, true) + entries.length * entry.length, true);
  return Buffer.concat([file.subarray(0, end), ...entries, new Uint8Array(tail.buffer)]);
}

const laughs = Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('');

const bad: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['no archive', () => strToU8('A picture, perhaps.'), /house.pptx is not a PowerPoint file/],
  ['a bomb', bomb, /house.pptx is too large when unpacked/],
  [
    'without layouts',
    () => changed('ppt/slideMasters/slideMaster1.xml', /<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/, ''),
    /house.pptx has no slide layouts/,
  ],
  [
    'with entities that multiply',
    () => changed('ppt/presentation.xml', '<p:presentation ', `<!DOCTYPE a [<!ENTITY a0 "ha">${laughs}]><p:presentation x="&a30;" `),
    /house.pptx is damaged/,
  ],
  [
    'with an entity from elsewhere',
    () =>
      changed('ppt/slideLayouts/slideLayout1.xml', '<p:sldLayout ', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><p:sldLayout '),
    /house.pptx is damaged/,
  ],
  ['that ends in the middle', () => zipSync(parts).slice(0, 9000), /house.pptx is damaged/],
];

it.each(sample('hostile templates', bad))(
  'a template that is bad is told of, in bounded memory, and every earlier file stays: %s',
  async (_, make, message) => {
    const folder = scratch({ 'talk.json': one, 'house.pptx': make(), 'talk.pptx': 'earlier' });
    const names = readdirSync(folder);
    const before = process.memoryUsage().rss;
    const { code, stdout, stderr } = await invoke(folder, ['to-pptx', 'talk.json', '--template', 'house.pptx']);
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
    expect([code, stdout]).toEqual([1, '']);
    expect(
      stderr
        .trim()
        .split('\n')
        .filter((line) => line.includes('error ')),
    ).toEqual([expect.stringMatching(message)]);
    expect(stderr).toMatch(/export\/template /);
    expect(readdirSync(folder)).toEqual(names);
    expect(readFileSync(join(folder, 'talk.pptx'), 'utf8')).toBe('earlier');
  },
);
