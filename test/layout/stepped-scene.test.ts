/** A deck laid out to be animated: everything stands where it stands in the end, and knows when it appears. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, createStages, type Deck } from 'deckx';
import type { Scene, SceneBox, StepMode, TextBox } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { stepCount } from '../../src/deck/steps.js';
import { createAssets } from '../../src/source/assets.js';
import { filesBelow, fixturesRoot } from '../golden/golden.js';

const folder = join(fixturesRoot, 'deck');
const decks = filesBelow(folder)
  .filter((path) => /^[^/]+\.json$/.test(path))
  .map((path) => [path, JSON.parse(readFileSync(join(folder, path), 'utf8')) as Deck] as const)
  .filter(([, deck]) => deck.slides.some((slide) => stepCount(slide) > 0));

function sceneOf(deck: Deck, steps: StepMode): Promise<Scene> {
  const report = createReport();
  return createStages(deck, createAssets({ folders: [folder], report })).scene(steps, report);
}

function textsIn(boxes: readonly SceneBox[]): readonly TextBox[] {
  return boxes.flatMap((box): readonly TextBox[] => {
    if (box.type === 'text') return [box];
    if (box.type === 'group') return textsIn(box.boxes);
    return box.type === 'table' ? box.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [];
  });
}

/** Boxes that stay to the end, and paragraphs, by what they are and say; and the places of all boxes and lines. */
function outlineOf({ slides }: Scene): { readonly says: unknown; readonly places: readonly number[] } {
  const texts = slides.map(({ boxes }) =>
    textsIn(boxes).map(({ paragraphs }) => paragraphs.map(({ runs, lines }) => [runs.map(({ text }) => text).join(''), lines.length])),
  );
  const lines = slides.flatMap(({ boxes }) => textsIn(boxes).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.lines)));
  return {
    says: [slides.map(({ boxes }) => boxes.filter(({ until }) => until === undefined).map(({ type }) => type)), texts],
    places: [
      ...slides.flatMap(({ boxes }) =>
        boxes.filter(({ until }) => until === undefined).flatMap(({ x, y, width, height }) => [x, y, width, height]),
      ),
      ...lines.flatMap(({ x, baseline }) => [x, baseline]),
    ],
  };
}

describe.each(decks)('%s', (_, deck) => {
  it('stands where it stands in the end', async () => {
    const [animated, final] = await Promise.all([sceneOf(deck, 'animate'), sceneOf(deck, 'final')]);
    const [one, other] = [outlineOf(animated), outlineOf(final)];
    expect(one.says).toEqual(other.says);
    // Letters are not kerned over the edge of an element, here as in browsers.
    expect(Math.max(...one.places.map((place, index) => Math.abs(place - other.places[index]!)))).toBeLessThan(0.5);
    expect(JSON.stringify(final.slides.map(({ boxes }) => boxes))).not.toContain('"step"');
  });
});

describe('steps', () => {
  /** The steps of a slide's texts, by their words; of other boxes by their kind. */
  async function stepsOf(name: string, index: number): Promise<Readonly<Record<string, number>>> {
    const deck = decks.find(([path]) => path === `${name}.json`)![1];
    const { boxes } = (await sceneOf(deck, 'animate')).slides[index]!;
    const texts = textsIn(boxes).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ step = 0, runs }) =>
        runs.filter(({ text }) => text.trim() !== '').map((run) => [run.text.trim(), Math.max(step, run.step ?? 0)] as const),
      ),
    );
    const others = boxes.flatMap((box) =>
      box.type === 'image' || box.type === 'shape' ? [[box.type === 'shape' ? box.name : box.alt, box.step ?? 0] as const] : [],
    );
    return Object.fromEntries([...texts, ...others]);
  }

  it.each([
    [
      'words in a line, quotations',
      0,
      { 'What is': 0, 'a kiln?': 1, 'A furnace': 0, 'for clay': 1, glass: 2, '.': 0, 'Fire is the last potter.': 3 },
    ],
    ['rows of a table, code and what is behind it', 1, { cone: 0, '1222': 1, '10': 2, '1305': 2, 'Code background': 3 }],
    [
      'columns, pictures, boxes and what is in them',
      2,
      { hot: 0, ', hotter': 1, ', hottest': 2, left: 3, 'A kiln': 4, 'in a card': 5, 'below it': 6, Background: 5 },
    ],
    ['titles, items', 3, { 'A title that comes late': 1, one: 2, two: 3, 'and a half': 4 }],
  ])('are known of %s', async (_, index, expected) => {
    expect(await stepsOf('steps-kinds', index)).toMatchObject(expected);
  });

  it('are known of lines of a terminal, typed text and nested items', async () => {
    expect(await stepsOf('builds', 0)).toMatchObject({ 'fire --cone 6': 1, 'heating to 1222 degrees': 2, done: 3 });
    expect(await stepsOf('builds', 1)).toMatchObject({
      celadon: 0,
      'iron, in reduction': 1,
      shino: 2,
      tenmoku: 1,
      ', thick': 2,
      'A vase': 1,
    });
  });
});
