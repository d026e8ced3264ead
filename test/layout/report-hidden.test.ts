import { createReport, createStages, type Deck } from 'deckx';
import { expect, it } from 'vitest';
import { createAssets } from '../../src/source/assets.js';
import { deckOf, paragraph, slide, text, title } from '../exporters/sample-deck.js';

async function told(css: string, deck: Partial<Deck> = {}): Promise<readonly string[]> {
  const note = {
    type: 'paragraph',
    attrs: { classes: ['x'] },
    place: { file: 'a.md', line: 7, column: 1 },
    children: [text('only for me, '), { type: 'span', attrs: { classes: ['y'] }, children: [text('or not')] }],
  } as const;
  const made = deckOf([slide([title('A')]), slide([title('B'), paragraph(text('seen')), note], { id: 'b' })], {
    stylesheets: [{ css }],
    ...deck,
  });
  const report = createReport();
  await createStages(made, createAssets({ folders: [], report })).scene('final', report);
  return report.diagnostics
    .filter(({ code }) => code === 'layout/hidden')
    .map(({ slide: number, place, message }) => `${number} ${place?.line ?? '-'} ${message}`);
}

it('tells what a stylesheet hides, once for the outermost element, with slide and place', async () => {
  expect(await told('.x, .y { display: none }')).toEqual(['2 7 the stylesheet hides “only for me, or not”']);
  expect(await told('.x { visibility: hidden }')).toEqual(['2 7 the stylesheet hides “only for me, or not”']);
});

it('leaves out what is visible in what is not, and says nothing of what is seen', async () => {
  expect(await told('.x { visibility: hidden } .y { visibility: visible }')).toEqual(['2 7 the stylesheet hides “only for me,”']);
  expect(await told('.x { color: red } .z { display: none }')).toEqual([]);
});
