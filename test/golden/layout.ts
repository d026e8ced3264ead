import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, readDeck, type Deck, type Report } from 'deckx';
import { createEnvironment } from '../../src/layout/create-environment.js';
import { layOutDeck } from '../../src/layout/lay-out-deck.js';
import { overflowModes, type OverflowMode } from '../../src/layout/overflow-modes.js';
import { sceneLinks } from '../../src/layout/scene-links.js';
import { buildBoxTree } from '../../src/layout/steps/box-tree/box-tree.js';
import { createFlow, flowRoot } from '../../src/layout/steps/flow/flow.js';
import { placeBoxes } from '../../src/layout/steps/place/place.js';
import { createAssets } from '../../src/source/assets.js';
import { loadFonts } from '../../src/theme/fonts/load-fonts.js';
import { styleDeck } from '../../src/theme/style-deck.js';
import type { StyledDeck } from '../../src/theme/styled.js';
import { boxesForm } from './forms/layout/boxes.js';
import { piecesForm } from './forms/layout/pieces.js';
import { flowForm, placedForm } from './forms/layout/placed.js';
import { sceneForm } from './forms/layout/scene.js';
import { styledForm } from './forms/layout/styled.js';
import { filesBelow, fixturesRoot, type GoldenCase } from './golden.js';
import { diagnosticLines } from './readers.js';

/** Groups of properties and constructs: `fixtures/layout/<group>/deck.md` with `style.css`, and `options.json` where it needs any. */
export const layoutFixtures: readonly string[] = filesBelow(join(fixturesRoot, 'layout'))
  .filter((path) => path.endsWith('/deck.md'))
  .map((path) => `layout/${path.slice(0, -'/deck.md'.length)}`);

interface LayoutOptions {
  readonly aspect?: number;
  readonly overflow?: OverflowMode;
  readonly lang?: string;
}

/**
 * The golden cases of theme and layout, one text a step: `golden/layout/<group>/{styled,boxes,pieces,flow,placed,scene}.txt`.
 * The steps before the scene are shown at full size.
 */
export const layoutCases: readonly GoldenCase[] = layoutFixtures.map((folder) => ({
  folder,
  async make() {
    const report = createReport();
    const root = join(fixturesRoot, folder);
    const options = optionsOf(root);
    const deck = await read(root, options, report);
    const assets = createAssets({ folders: [root, join(fixturesRoot, 'deck')], report });
    const styled = await styleDeck(deck, { assets, report });
    const fonts = await loadFonts(styled.fontFaces, { assets, report });
    const steps = await stepForms(styled, { fonts, assets });
    const { overflow = 'shrink' } = options;
    const scene = await layOutDeck(styled, { fonts, assets, report, overflow });
    return {
      ...steps,
      'scene.txt': `${[`${scene.width}×${scene.height} pt`, ...scene.slides.map(sceneForm)].join('\n\n')}\n`,
      'diagnostics.txt': diagnosticLines(report.diagnostics),
    };
  },
}));

async function stepForms(styled: StyledDeck, { fonts, assets }: { readonly fonts: Awaited<ReturnType<typeof loadFonts>>; readonly assets: ReturnType<typeof createAssets> }): Promise<Readonly<Record<string, string>>> {
  const { deck, slides } = styled;
  const environment = await createEnvironment(slides.map(({ root }) => root), { fonts, assets, report: createReport(), slides: true, pixelGrid: true, linkOf: sceneLinks(deck.slides) });
  const made = slides.map(({ slide, root }) => {
    const boxes = buildBoxTree(root, environment);
    const flow = createFlow(environment);
    const flowed = flowRoot(boxes, deck.size, flow);
    const forms = {
      'styled.txt': styledForm(root),
      'boxes.txt': boxesForm(boxes),
      'pieces.txt': piecesForm(boxes, environment, deck.size.width),
      'flow.txt': flowForm(flowed),
      'placed.txt': placedForm(placeBoxes(flowed, deck.size, flow)),
    };
    return { id: slide.id, forms };
  });
  const names = Object.keys(made[0]?.forms ?? {}) as (keyof (typeof made)[number]['forms'])[];
  return Object.fromEntries(names.map((name) => [name, `${made.map(({ id, forms }) => `# ${id}\n${forms[name]}`).join('\n\n')}\n`]));
}

function optionsOf(root: string): LayoutOptions {
  const path = join(root, 'options.json');
  if (!existsSync(path)) return {};
  const { aspect, overflow, lang } = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
  const mode = overflowModes.find((each) => each === overflow);
  const [width = 1, height = 1] = (aspect ?? '').split(':').map(Number);
  return {
    ...(aspect === undefined ? {} : { aspect: width / height }),
    ...(mode === undefined ? {} : { overflow: mode }),
    ...(lang === undefined ? {} : { lang }),
  };
}

async function read(root: string, { aspect, lang }: LayoutOptions, report: Report): Promise<Deck> {
  const text = readFileSync(join(root, 'deck.md'), 'utf8');
  const source = { file: 'deck.md', text, stylesheets: [{ href: 'style.css' }] };
  const result = await readDeck(source, { from: 'remark', ...(aspect === undefined ? {} : { aspect }), ...(lang === undefined ? {} : { lang }) }, report);
  if (result === undefined) throw new Error(`${root} cannot be read`);
  return result.deck;
}
