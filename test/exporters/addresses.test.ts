import { builtInNames, createReport, createStages, exportDeck, loadBuiltIn } from 'deckx';
import { expect, it } from 'vitest';
import { createAssets } from '../../src/source/assets.js';
import { deckOf, paragraph, slide, text } from './sample-deck.js';

/** What addresses are made of; each stands once at the start, in the middle and at the end of a path, a query and a fragment. */
const pieces = [
  'www.',
  '_',
  '__init__',
  '*',
  '~',
  '%20',
  '%3C',
  '&amp;',
  '&',
  '(',
  ')',
  '(x)',
  "'",
  '!',
  ',',
  ';',
  ':',
  '@',
  '$',
  '+',
  '=',
  '\\',
  '|',
  '[1]',
  '^',
  '`',
  'é',
  '日本',
];

const addresses = [
  'https://www.example.org/',
  'http://www.example.org/docs_of/www.html?a=www.b',
  'https://user@example.org:8080/',
  'mailto:someone.else+tag@example.org?subject=A_b*c*',
  'tel:+49-30-1234',
  ...pieces.flatMap((piece) => [
    `https://example.org/${piece}a`,
    `https://example.org/a${piece}b?${piece}=${piece}#${piece}`,
    `https://example.org/a${piece}`,
  ]),
];

const deck = deckOf([
  slide(addresses.map((url) => paragraph({ type: 'link', url, children: [text(url)] }))),
  slide(
    addresses.map((url, index) => paragraph({ type: 'link', url, children: [text(`link ${index}`)] })),
    { id: 'slide-2', notes: addresses.map((url) => paragraph({ type: 'link', url, children: [text(url)] })) },
  ),
]);

it.each([...builtInNames])('%s writes addresses that are read back as they are', async (name) => {
  const exporter = (await loadBuiltIn(name))!;
  const report = createReport();
  const stages = createStages(deck, createAssets({ folders: [], report }));
  const files = await exportDeck(
    deck,
    exporter,
    { stages, given: {}, fileName: 'links', verify: exporter.inventory !== undefined },
    report,
  );
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(files?.length).toBeGreaterThan(0);
});
