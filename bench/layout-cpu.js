/**
 * CPU that laying a deck out costs after start-up, printed as JSON: `{ "first": ms, "again": ms, "yardstick": ms, "slides": n }`,
 * user and system time of all threads. Start-up is the library with its stages, brought in by a slide of one word; `first`
 * is the first layout of the deck in this process (style and layout, with its stylesheets, fonts and pictures read from the
 * disk), `again` the next one, everything anew. About half of `first` is V8 that optimises functions: `node --interrupt-budget=…`
 * before the script, as the CLI has it, shows what it costs without most of that.
 *
 * `yardstick` is work that stays the same whatever deckx does: SHA-256 of 100 million bytes. Machines that are busy take more
 * CPU for both; the ratio of the two can be compared between runs and machines, milliseconds hardly.
 *
 *     node bench/layout-cpu.js INDEX.js DECK.json FOLDER      # the built library, the deck as JSON, where its assets lie
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { imageSize } from 'image-size';

const [library, json, folder] = process.argv.slice(2);
const { createReport, createStages } = await import(pathToFileURL(resolve(library)).href);
const deck = JSON.parse(readFileSync(json, 'utf8'));

const mediaTypes = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

/** The files of the deck's folder and of its folder of pictures, each read once. */
function createAssets() {
  const known = new Map();
  return {
    async get(url) {
      if (!known.has(url)) known.set(url, read(url));
      return known.get(url);
    },
  };
}

/** @param {string} url */
function read(url) {
  const path = [join(folder, url), join(folder, 'images', url)].find((candidate) => existsSync(candidate));
  if (path === undefined) return undefined;
  const bytes = new Uint8Array(readFileSync(path));
  const mediaType = mediaTypes[extname(path)] ?? 'application/octet-stream';
  const size = mediaType.startsWith('image/') ? imageSize(bytes) : {};
  return { url, name: basename(path), bytes, mediaType, ...(size.width === undefined ? {} : { width: size.width, height: size.height }) };
}

/** Milliseconds of CPU since some reading, of all threads. */
function cpuSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Lays a deck out; milliseconds of CPU, and the slides. */
async function layOut(source) {
  const start = process.cpuUsage();
  const { slides } = await createStages(source, createAssets()).scene('slides', createReport());
  return { cpu: cpuSince(start), slides: slides.length };
}

/** The fixed piece of work. */
function yardstick() {
  const block = new Uint8Array(1_000_000);
  const hash = createHash('sha256');
  const start = process.cpuUsage();
  for (let count = 0; count < 100; count += 1) hash.update(block);
  hash.digest();
  return cpuSince(start);
}

const word = { type: 'paragraph', children: [{ type: 'text', value: 'word' }] };
await layOut({ ...deck, stylesheets: [], slides: [{ ...deck.slides[0], blocks: [word], notes: [] }] });
const first = await layOut(deck);
const again = await layOut(deck);
console.log(JSON.stringify({ first: first.cpu, again: again.cpu, yardstick: yardstick(), slides: first.slides }));
