import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { cpuTime } from '../cpu-time.js';
import { png, scratch } from '../source/scratch.js';
import { invoke } from './invoke.js';

/** A PNG of one pixel that says it has another size, with sound checksums. */
function claiming(width: number, height: number): Uint8Array {
  const bytes = png.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  view.setUint32(29, crc32(bytes.subarray(12, 29)));
  return bytes;
}

const svg = (declarations: string, content: string): string =>
  `${declarations}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20">${content}<path d="M0 0h9v9z"/></svg>`;

const laughs = `<!DOCTYPE svg [<!ENTITY a0 "ha">${Array.from({ length: 40 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>`;
const doubling = Array.from({ length: 40 }, (_, n) => `<g id="g${n + 1}"><use href="#g${n}"/><use href="#g${n}"/></g>`).join('');

const files: Readonly<Record<string, string | Uint8Array>> = {
  'huge.png': claiming(100_000, 100_000),
  'large.png': claiming(16_000, 16_000),
  'hollow.png': claiming(8_000, 8_000),
  'cut.png': png.subarray(0, 50),
  'external.svg': svg('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<text>&x;</text>'),
  'laughs.svg': svg(laughs, '<text>&a40;</text>'),
  'doubling.svg': svg('', `<path id="g0"/>${doubling}<use href="#g40"/>`),
  'deep.svg': svg('', '<g>'.repeat(50_000)),
  'remote.svg': svg('', '<image xlink:href="http://192.0.2.1/spy.png"/>'),
  'script.svg': svg('', '<script>fetch("http://192.0.2.1/")</script>'),
};
const names = Object.keys(files);

it('files made to do harm are told of, in little time and memory, and the rest of the deck is made', async () => {
  const folder = scratch({ ...files, 'talk.md': names.map((name) => `# ${name}\n\n![${name}](${name})\n`).join('\n---\n') });
  const before = process.memoryUsage().rss;
  const { result: outcome, time } = await cpuTime(() =>
    invoke(folder, ['convert', 'talk.md', '--to', 'pptx,pdf,reveal', '--max-image-dpi', '100']),
  );
  expect(time).toBeLessThan(20_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(700e6);
  expect(outcome.code).toBe(0);
  for (const name of names) expect(outcome.stderr, name).toContain(name);
  expect(outcome.stderr).not.toContain('root:');
  expect(['talk.pptx', 'talk.pdf', 'talk.html'].filter((name) => !existsSync(join(folder, name)))).toEqual([]);
});

it.each(['pptx', 'pdf', 'reveal'])('to %s, the same pictures are refused in the same words', async (format) => {
  const refused = ['huge.png', 'large.png', 'hollow.png', 'cut.png', 'laughs.svg', 'deep.svg'];
  const folder = scratch({ ...files, 'talk.md': refused.map((name) => `![${name}](${name})\n`).join('\n---\n') });
  const { code, stderr } = await invoke(folder, ['convert', 'talk.md', '--to', format]);
  expect(code).toBe(0);
  const told = [...stderr.matchAll(/warning (\S+) \[slide \d+\] (.*)/g)].map(([, kind, text]) => `${kind}: ${text}`);
  expect(told).toEqual([
    'source/asset-unreadable: huge.png claims to be 100,000 by 100,000 pixels; the limit is 67 million pixels',
    'source/asset-unreadable: large.png claims to be 16,000 by 16,000 pixels; the limit is 67 million pixels',
    'source/asset-unreadable: hollow.png is damaged: it has less data than its header says',
    'source/asset-unreadable: cut.png is damaged or cannot be read',
    expect.stringMatching(/^source\/asset-unreadable: laughs.svg /) as string,
    expect.stringMatching(/^source\/asset-unreadable: deep.svg /) as string,
  ]);
});

it('with --strict nothing is left behind', async () => {
  const folder = scratch({ ...files, 'talk.md': '![a](huge.png)\n' });
  const before = readdirSync(folder);
  expect(await invoke(folder, ['to-pptx', 'talk.md', '--strict', '--quiet'])).toMatchObject({ code: 1 });
  expect(readdirSync(folder)).toEqual(before);
});
