/** A reader of a third party, found by path and as a package, and told of where it fails. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from 'deckx';
import { checkReader, createReport, type Dialect } from 'deckx/reader';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/source/folder.js';
import { invoke } from '../cli/invoke.js';
import { nodesOf } from '../read/read.js';
import { scratch } from '../source/scratch.js';

const reader = fileURLToPath(new URL('cards.js', import.meta.url));
const { default: cards } = (await import(reader)) as { readonly default: Dialect };

const talk = `---
title: Boats
---
= Hulls
What *floats*:

- wood
+
- steel
% Ask who has sailed.

= Code
\`\`\`
= no title
+
\`\`\`
`;

const folder = scratch({
  'talk.cards': talk,
  'short.cards': '= A\n% b',
  'cards.css': 'h1 { color: red }',
  'empty.mjs': 'export const a = 1;',
  'syntax.mjs': 'export default {',
  'throws.mjs': "export default { api: 1, name: 'throws', detect() {}, async read() { throw new Error('out of cards'); } };",
  'around.mjs': "export default { api: 1, name: 'around', detect() {}, async surroundings() { throw 'lost'; }, async read() {} };",
  'invalid.mjs': "export default { api: 1, name: 'invalid', detect() {}, async read() { return { type: 'deck' }; } };",
  'nothing.mjs': "export default { api: 1, name: 'nothing', detect() {}, async read() {} };",
});

// The package's module is the same file.
const home = join(folder, 'node_modules/deckx-reader-cards');
mkdirSync(home, { recursive: true });
writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'deckx-reader-cards', type: 'module', main: relative(home, reader) }));

describe('the reader of a third party', () => {
  it('reads its dialect', async () => {
    const deck = await cards.read({ file: 'talk.cards', text: talk, stylesheets: [] }, createReport());
    expect(deck).toMatchObject({
      meta: { title: 'Boats' },
      dialect: 'cards',
      player: 'reveal',
      slides: [
        {
          blocks: [
            { type: 'heading', depth: 1, place: { line: 4 } },
            { type: 'paragraph', children: [{ value: 'What ', place: { line: 5, column: 1 } }, { type: 'emphasis' }, { value: ':' }] },
            { type: 'list', children: [{}, { step: 1, place: { line: 9, column: 1 } }] },
          ],
          notes: [{ type: 'paragraph', children: [{ value: 'Ask who has sailed.', place: { line: 10, column: 3 } }] }],
        },
        { blocks: [{ type: 'heading' }, { type: 'code', value: '= no title\n+' }], notes: [] },
      ],
    });
    expect(nodesOf(deck).filter(({ step }) => step !== undefined)).toHaveLength(1);
  });

  it('does what readers are expected to do', async () => {
    expect(await checkReader(cards, [{ text: talk }, { text: '= A', file: 'a.cards' }])).toEqual([]);
  });

  it.each([
    ['by path', reader],
    ['as a package', 'cards'],
  ])('is found %s', async (_way, from) => {
    const outcome = await invoke(folder, ['to-json', 'talk.cards', '--from', from, '--output', '-']);
    expect([outcome.code, outcome.stderr]).toEqual([0, expect.not.stringContaining('deckx:')]);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      dialect: 'cards',
      stylesheets: [{ href: 'cards.css' }],
      slides: [{ id: 'slide-1' }, { id: 'slide-2' }],
    });
    const { code, stdout } = await invoke(folder, ['inspect', 'talk.cards', '--from', from]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('cards')]);
  });

  it('can be given itself, to the library', async () => {
    const { deck, diagnostics } = await convert({ path: join(folder, 'talk.cards') }, { to: 'md', from: cards });
    expect([deck?.dialect, diagnostics]).toEqual(['cards', []]);
  });

  it('is not asked unless it is named', async () => {
    const { code, stderr } = await invoke(folder, ['to-md', 'short.cards']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('the dialect of short.cards cannot be detected')]);
  });

  it('finds its own files only when the source lies in a folder', async () => {
    const source = { file: 'talk.cards', text: talk, stylesheets: [] };
    expect(await cards.surroundings?.(createFolder([folder]), source)).toEqual({ stylesheets: [{ href: 'cards.css' }] });
  });
});

describe('a reader that cannot be used', () => {
  it.each([
    ['nowhere', 'unknown dialect nowhere (available: capsicum, remark, json; the package deckx-reader-nowhere is not installed in'],
    ['./missing.mjs', 'cannot be loaded as a reader for deckx'],
    ['./syntax.mjs', 'cannot be loaded as a reader for deckx'],
    ['./empty.mjs', 'is not a reader for deckx (its default export must be an object with api: 1'],
  ])('is told of as wrong usage: %s', async (from, message) => {
    const { code, stderr } = await invoke(folder, ['to-md', 'talk.cards', '--from', from]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.match(/cli\/usage/g)).toHaveLength(1);
  });

  it.each([
    ['throws', 'failed: out of cards'],
    ['around', 'failed: lost'],
    ['invalid', 'did not return a valid deck: '],
    ['nothing', 'did not return a valid deck: '],
  ])('is told of by its name: %s', async (name, message) => {
    const { code, stderr } = await invoke(folder, ['to-md', 'talk.cards', '--from', `./${name}.mjs`]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(new RegExp(`read/plug-in the reader ${name} \\(${join(folder, name)}.mjs(:\\d+:\\d+)?\\) ${message}`)),
    ]);
    expect(stderr).toContain('this is a bug in the reader, not a problem with the deck');
  });
});

it('is the example of src/README.md', () => {
  const page = readFileSync(new URL('../../src/README.md', import.meta.url), 'utf8');
  expect(page).toContain(`\`\`\`js\n${readFileSync(reader, 'utf8')}\`\`\``);
});
