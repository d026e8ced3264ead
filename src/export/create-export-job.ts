import type { Block, Deck } from '../deck/deck.js';
import { expandSteps } from '../deck/steps.js';
import type { Scene } from '../layout/scene.js';
import type { Report } from '../report/report.js';
import type { Assets } from '../source/asset.js';
import type { FontLibrary } from '../theme/fonts/font-library.js';
import type { FontFaceRule } from '../theme/styled.js';
import type { ColumnLayout, ColumnOptions, Exporter, ExportJob, StepMode } from './exporter.js';
import { resolveOptions, type GivenOptions } from './options.js';

/** What surrounds one export. */
export interface ExportContext {
  readonly assets: Assets;
  /** Values for the exporter's options, by key; unknown keys are passed over. */
  readonly given: GivenOptions;
  readonly steps?: StepMode;
  /** File name of the output, without folders. */
  readonly fileName: string;
  /** `SOURCE_DATE_EPOCH`, where it is set. */
  readonly date?: Date;
}

/** The earliest date a zip archive can carry: stands in where neither the environment nor the deck names one. */
const epoch = '1980-01-01T00:00:00Z';

/** The job an exporter works on: the deck, and the later stages to be run on demand, each at most once. */
export function createExportJob<Options extends object>(
  deck: Deck,
  exporter: Exporter<Options>,
  context: ExportContext,
  report: Report,
): ExportJob<Options> {
  const { assets } = context;
  const stages = createStages(deck, assets, report);
  return {
    deck,
    options: resolveOptions(exporter.options, context.given, report),
    ...(context.steps === undefined ? {} : { steps: context.steps }),
    fileName: context.fileName,
    scene: (steps = 'final') => stages.scene(steps),
    column: (blocks, options) => stages.column(blocks, options),
    asset: (url) => assets.get(url),
    date: context.date ?? deckDate(deck),
    report,
  };
}

/** Midnight UTC of the deck's own date, if it has one that can be read. */
function deckDate({ meta }: Deck): Date {
  const date = new Date(meta.date ?? epoch);
  return Number.isNaN(date.getTime()) ? new Date(epoch) : date;
}

interface Stages {
  scene(steps: StepMode): Promise<Scene>;
  column(blocks: readonly Block[], options: ColumnOptions): Promise<ColumnLayout>;
}

function createStages(deck: Deck, assets: Assets, report: Report): Stages {
  const context = { assets, report };
  const scenes = new Map<StepMode, Promise<Scene>>();
  let library: Promise<FontLibrary> | undefined;
  const fonts = (faces: readonly FontFaceRule[]): Promise<FontLibrary> =>
    (library ??= import('../theme/fonts/load-fonts.js').then(({ loadFonts }) => loadFonts(faces, context)));

  async function layOut(steps: StepMode): Promise<Scene> {
    const [{ styleDeck }, { layOutDeck }] = await Promise.all([
      import('../theme/style-deck.js'),
      import('../layout/lay-out-deck.js'),
    ]);
    const styled = await styleDeck(expandSteps(deck, steps), context);
    return layOutDeck(styled, { ...context, fonts: await fonts(styled.fontFaces) });
  }

  return {
    scene(steps) {
      const known = scenes.get(steps);
      if (known !== undefined) return known;
      const made = layOut(steps);
      scenes.set(steps, made);
      return made;
    },
    async column(blocks, options) {
      const [{ styleBlocks }, { layOutColumn }] = await Promise.all([
        import('../theme/style-blocks.js'),
        import('../layout/lay-out-column.js'),
      ]);
      return layOutColumn(styleBlocks(blocks, options), options, { ...context, fonts: await fonts([]) });
    },
  };
}
