/**
 * How fast deckx is beside others, measured side by side: each pair of commands is run in turn (A B A B …), so that a
 * machine that slows down slows both. Prints medians and the ratio of the medians.
 *
 *     npm run bench [-- DECK]        # after `npm run build`; Pandoc (`apt-get install pandoc`) for the comparison
 *
 * DECK is a deck that deckx reads; by default the corpus' talk where it lies beside the checkout, else the shipped one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { pandocMarkdown } from './pandoc-markdown.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const candidates = [process.argv[2], join(root, '../shared/corpus/deployment/deck.txt'), join(root, 'fixtures/talks/lighthouse/deck.txt')];
const deck = candidates.find((path) => path !== undefined && existsSync(path));
const folder = mkdtempSync(join(tmpdir(), 'deckx-bench-'));

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Seconds of one run of a command, from start to exit. @param {readonly string[]} command */
function seconds([program, ...args]) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? stderr.toString()}`);
  return (performance.now() - start) / 1000;
}

/**
 * Runs two commands in turn and prints a row.
 * @param {string} name
 * @param {readonly string[]} ours
 * @param {readonly string[]} theirs
 * @param {number} runs
 */
function compare(name, ours, theirs, runs) {
  seconds(ours);
  seconds(theirs);
  const pairs = Array.from({ length: runs }, () => [seconds(ours), seconds(theirs)]);
  const [a, b] = [median(pairs.map(([first]) => first)), median(pairs.map(([, second]) => second))];
  const figures = [a, b].map((value) => `${(value * 1000).toFixed(0)} ms`.padStart(9));
  console.log(`${name.padEnd(44)}${figures.join('')}${(a / b).toFixed(2).padStart(8)}${`${((a - b) * 1000).toFixed(0)} ms`.padStart(10)}`);
}

console.log(`deck: ${deck} (${statSync(deck).size} bytes); medians of runs in turn`);
console.log(`${''.padEnd(44)}${'deckx'.padStart(9)}${'other'.padStart(9)}${'ratio'.padStart(8)}${'more'.padStart(10)}`);

const node = process.execPath;
compare('start-up: deckx --version, node -e 0', [node, cli, '--version'], [node, '-e', '0'], 21);

if (spawnSync('pandoc', ['--version']).status === 0) {
  const json = join(folder, 'deck.json');
  execFileSync(node, [cli, 'to-json', '--quiet', deck, '-o', json]);
  const markdown = join(folder, `${basename(deck).replace(/\.\w+$/, '')}.pandoc.md`);
  writeFileSync(markdown, pandocMarkdown(json));
  const pandoc = (output) => ['pandoc', '--slide-level=0', `--resource-path=${dirname(deck)}`, markdown, '-o', join(folder, output)];
  compare('to-pptx: deckx, Pandoc', [node, cli, 'to-pptx', '--quiet', deck, '-o', join(folder, 'deckx.pptx')], pandoc('pandoc.pptx'), 7);
  compare(
    'to-reveal, one file: deckx, Pandoc',
    [node, cli, 'to-reveal', '--quiet', deck, '-o', join(folder, 'deckx.html')],
    [...pandoc('pandoc.html'), '-t', 'revealjs', '-s'],
    7,
  );
} else {
  console.log('Pandoc is not installed: no comparison (apt-get install pandoc)');
}
compare(
  'to-pdf (handout): deckx, its own to-pptx',
  [node, cli, 'to-pdf', '--quiet', deck, '-o', join(folder, 'deckx.pdf')],
  [node, cli, 'to-pptx', '--quiet', deck, '-o', join(folder, 'deckx.pptx')],
  7,
);

/**
 * CPU of the layout, without start-up, in processes of its own: their first layout of the deck, and the next one; as the
 * library runs, and with V8 set as the CLI sets it. `ratio`: the first layout in yardsticks (bench/layout-cpu.js), which
 * stays much the same when the machine is busy.
 */
const json = join(folder, 'layout.json');
execFileSync(node, [cli, 'to-json', '--quiet', deck, '-o', json]);
const flag = /setFlags\('(--[^']+)'\)/.exec(readFileSync(join(root, 'src/cli/optimize-later.ts'), 'utf8'))?.[1];
if (flag === undefined) throw new Error('src/cli/optimize-later.ts sets no flag any more');

/** @param {readonly string[]} flags */
function layoutCpu(flags) {
  const command = [...flags, join(root, 'bench/layout-cpu.js'), join(root, 'dist/index.js'), json, dirname(deck)];
  return JSON.parse(execFileSync(node, command).toString());
}

const pairs = Array.from({ length: 7 }, () => [layoutCpu([]), layoutCpu([flag])]);
console.log(`\nCPU${''.padEnd(41)}${['first', 'again', 'limit', 'ratio'].map((title) => title.padStart(9)).join('')}`);
[`layout of ${pairs[0][0].slides} slides, after start-up`, `the same with ${flag}`].forEach((name, index) => {
  const runs = pairs.map((pair) => pair[index]);
  const cpu = [median(runs.map(({ first }) => first)), median(runs.map(({ again }) => again)), 500];
  const ratio = median(runs.map(({ first, yardstick }) => first / yardstick));
  const figures = cpu.map((value) => `${value.toFixed(0)} ms`.padStart(9)).join('');
  console.log(`${name.padEnd(44)}${figures}${ratio.toFixed(2).padStart(9)}`);
});
rmSync(folder, { recursive: true, force: true });
