/**
 * Whether a handout's time and memory grow with its slides and no faster: a made-up talk of 150 slides beside the same ten times
 * over, in turn, for each layout. Growth is the ratio less what start-up takes: 10 is linear.
 *
 *     node bench/handouts.js [LAYOUT …]        # after `npm run build`
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'deckx-handouts-'));
const layouts = process.argv.length > 2 ? process.argv.slice(2) : ['handout', 'notes-right', '6up', 'outline', 'script'];
const sizes = [1, 150, 1500];
const runs = 3;

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** A talk with titles, lists, code, a table now and then, and about 60 words said to each slide. @param {number} count */
function talk(count) {
  const words = (/** @type {number} */ index) => Array.from({ length: 60 }, (_, at) => `word${(index * 7 + at * 13) % 500}`).join(' ');
  const bodies = [
    '- one thing\n- another\n- and a third',
    '```js\nconst kettle = fill(water);\nawait kettle.boil();\n```',
    '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
    'A sentence with **weight** and a [link](https://example.org/).',
  ];
  return Array.from(
    { length: count },
    (_, index) => `# Slide ${index + 1}\n\n${bodies[index % bodies.length]}\n\n???\n\n${words(index)}\n`,
  ).join('\n---\n\n');
}

/** Seconds and megabytes of one handout. @param {number} count @param {string} layout */
function measure(count, layout) {
  const tell = 'data:text/javascript,process.on("exit",()=>process.stderr.write(`RSS ${process.resourceUsage().maxRSS}`))';
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [
    '--import',
    tell,
    cli,
    'to-handout',
    join(folder, `${count}.md`),
    '--layout',
    layout,
    '--lang',
    'en',
    '-q',
    '-o',
    join(folder, 'out.pdf'),
  ]);
  const seconds = (performance.now() - start) / 1000;
  const memory = /RSS (\d+)/.exec(stderr.toString())?.[1];
  if (status !== 0 || memory === undefined) throw new Error(stderr.toString());
  return { seconds, megabytes: Number(memory) / 1024 };
}

for (const count of sizes) writeFileSync(join(folder, `${count}.md`), talk(count));
console.log(`${'layout'.padEnd(14)}${['150', '1500', 'growth', '150', '1500', 'growth'].map((title) => title.padStart(10)).join('')}`);
for (const layout of layouts) {
  const rounds = Array.from({ length: runs }, () => sizes.map((count) => measure(count, layout)));
  const figures = (/** @type {'seconds' | 'megabytes'} */ key) => sizes.map((_, index) => median(rounds.map((round) => round[index][key])));
  const cells = /** @type {const} */ (['seconds', 'megabytes']).flatMap((key) => {
    const [base, small, large] = figures(key);
    const unit = key === 'seconds' ? 's' : 'MB';
    const digits = key === 'seconds' ? 2 : 0;
    return [`${small.toFixed(digits)} ${unit}`, `${large.toFixed(digits)} ${unit}`, ((large - base) / (small - base)).toFixed(1)];
  });
  console.log(`${layout.padEnd(14)}${cells.map((cell) => cell.padStart(10)).join('')}`);
}
rmSync(folder, { recursive: true, force: true });
