import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/deck/inventory.js';
import { findDeepBlock } from '../../src/deck/nesting.js';
import { promptText } from '../../src/deck/text.js';
import { cpuTime } from '../cpu-time.js';
import { nodesOf, read } from './read.js';
import { sample, tries } from '../tier.js';

const many = (text: string, count = 5000): string => text.repeat(count);

const hostile: Readonly<Record<string, string>> = {
  brackets: many('['),
  'closing brackets': many(']'),
  'open links': many('[a]('),
  'open classes': many('.a['),
  'nested classes': many('.a[', 2000) + many(']', 2000),
  'nested block classes': `${many('.a[\n')}x${many('\n]')}`,
  emphasis: many('*a_ ', 2500),
  stars: many('*'),
  backticks: Array.from({ length: 200 }, (_, index) => '`'.repeat(index)).join(' '),
  'open fences': many('```x\n', 1000),
  'open tags': many('<div>', 2000),
  'open inline tags': many('<b>', 2000),
  'open elements': many('<pre>', 2000),
  'open comments': many('<!--', 2000),
  'open terminals': many('<div class="shell-wrap">', 300),
  quotes: many('>', 500),
  'nested lists': Array.from({ length: 500 }, (_, index) => `${' '.repeat(index * 2)}- x${index}`).join('\n'),
  separators: many('---\n'),
  steps: many('--\nx', 300),
  notes: many('???\nx\n', 1000),
  expressions: many('{{', 5000),
  properties: many('a: b\n', 2000),
  entities: many('&'),
  nulls: many('\0'),
  surrogates: many('\ud83d'),
  'terminal lines': `$$terminal\n${many('$$prompt x\n.a[<br>\n', 500)}`,
};

describe.each(['capsicum', 'remark'])('%s', (dialect) => {
  it.each(sample(`hostile input in ${dialect}`, Object.keys(hostile)))('ends without throwing on: %s', async (name) => {
    const { deck } = await read(dialect, hostile[name]!);
    expect(deck.type).toBe('deck');
    expect(() => JSON.stringify(deck)).not.toThrow();
    expect(findDeepBlock(deck)).toBeUndefined();
  });
});

it.each([
  ['remark', ['read/ignored 74:141']],
  // There lists have no lists in them.
  ['capsicum', []],
])('%s: of five hundred lists in one another every item is there, in little time, and told of once', async (dialect, told) => {
  const { result, time } = await cpuTime(() => read(dialect, `# Deep\n\n${hostile['nested lists']!}`));
  // Seven seconds, before indentation had an end.
  expect(time).toBeLessThan(4_000);
  const { deck, diagnostics } = result;
  const words = wordsOf(deck.slides[0]!.blocks);
  expect(Array.from({ length: 500 }, (_, index) => `x${index}`).filter((word) => !words.includes(word))).toEqual([]);
  expect(diagnostics.map(({ code, place }) => `${code} ${place!.line}:${place!.column}`)).toEqual(told);
});

const tokens = [
  '---',
  '--',
  '???',
  'Note: ',
  '# ',
  '#= ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '| ',
  '|--|--|',
  '.red[',
  '.a.b[',
  ']',
  '[',
  '](#x)',
  '`',
  '```',
  '```js',
  '~~~',
  '**',
  '*',
  '_',
  '~~',
  '<br>',
  '<b>',
  '</b>',
  '<div class="x">',
  '</div>',
  '<pre><code>',
  '</code></pre>',
  '$$terminal bash',
  '$$prompt ~',
  '$$w',
  '$$end',
  'vv ',
  'py ',
  'class: x',
  'name: x',
  'template: x',
  'layout: true',
  '{{content}}',
  '![',
  '<!-- ',
  ' -->',
];

const word = fc.integer({ min: 0, max: 999 }).map((number) => `zq${number}`);
const line = fc
  .array(fc.oneof({ weight: 2, arbitrary: word }, { weight: 3, arbitrary: fc.constantFrom(...tokens) }), { maxLength: 5 })
  .map((parts) => parts.join(''));
const soup = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));

/** Every string in a deck, where words of the source can have gone. */
async function wordsIn(dialect: string, text: string): Promise<string> {
  const { deck } = await read(dialect, text);
  const kept = nodesOf(deck).flatMap((node): readonly string[] => [
    ...('value' in node ? [node.value] : []),
    ...('url' in node ? [node.url] : []),
    ...('alt' in node ? [node.alt] : []),
    ...(node.type === 'link' ? [node.title ?? ''] : []),
    ...(node.type === 'code' ? [node.lang ?? ''] : []),
    ...(node.type === 'terminal' ? [node.title ?? ''] : []),
    ...(node.type === 'terminalLine' && node.prompt !== undefined ? [promptText(node.prompt)] : []),
    ...(node.attrs === undefined ? [] : [JSON.stringify(node.attrs)]),
    ...('tag' in node ? [node.tag ?? ''] : []),
  ]);
  const slides = deck.slides.map(({ classes, name, properties, layout, background }) =>
    JSON.stringify({ classes, name, properties, layout, background }),
  );
  const flowing = deck.slides.flatMap(({ blocks, notes }) => [...wordsOf(blocks), ...wordsOf(notes)]);
  return [...kept, ...slides, ...flowing].join('\n');
}

/** Words that a dialect itself leaves out: text behind a separator, properties overridden, layouts that nothing follows. */
function expendable(text: string): boolean {
  return /layout: true|template|class:|name:|\{\{|^\s*---?\s*\S/m.test(text) || /^\s*[-\w]+:/m.test(text);
}

describe.each(['capsicum', 'remark'])('soup in %s', (dialect) => {
  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (text) => {
        const { deck } = await read(dialect, text);
        return Array.isArray(deck.slides);
      }),
      tries(200, 7),
    );
  });

  it('loses no word', async () => {
    await fc.assert(
      fc.asyncProperty(
        soup.filter((text) => !expendable(text)),
        async (text) => {
          const words = await wordsIn(dialect, text);
          const lost = (text.match(/zq\d+/g) ?? []).filter((each) => !words.includes(each));
          expect(lost).toEqual([]);
        },
      ),
      tries(250, 11),
    );
  });
});
