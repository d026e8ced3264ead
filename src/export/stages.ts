import type { Block, Deck } from '../deck/deck.js';
import { expandSteps, stepCount } from '../deck/steps.js';
import type { OverflowMode } from '../layout/overflow-modes.js';
import type { Scene } from '../layout/scene.js';
import { copyDiagnostics } from '../report/copy-diagnostics.js';
import { createReport, type Report } from '../report/report.js';
import type { Assets } from '../source/asset.js';
import type { FontLibrary } from '../theme/fonts/font-library.js';
import type { GivenFont } from '../theme/fonts/given-faces.js';
import type { FontFaceRule } from '../theme/styled.js';
import type { ColumnLayout, ColumnOptions, StepMode } from './exporter.js';

/**
 * The stages behind an exporter, run when they are first asked for and kept: several formats of one deck share one layout.
 * What a stage has to report is told to each who asks for its result.
 */
export interface Stages {
  readonly assets: Assets;
  scene(steps: StepMode, report: Report): Promise<Scene>;
  column(blocks: readonly Block[], options: ColumnOptions, report: Report): Promise<ColumnLayout>;
}

/** A stage's result with what it had to report. */
interface Told<T> {
  readonly result: T;
  readonly report: Report;
}

/** How a deck is to be laid out. */
export interface StageOptions {
  /** What becomes of content that does not fit its slide; absent: it is shrunk. */
  readonly overflow?: OverflowMode;
  /** Font files beside the deck's own, for families that its stylesheets name. */
  readonly fontFiles?: readonly GivenFont[];
}

/** The later stages of a deck. */
export function createStages(deck: Deck, assets: Assets, options: StageOptions = {}): Stages {
  const scenes = new Map<StepMode, Promise<Told<Scene>>>();
  const hasSteps = deck.slides.some((slide) => stepCount(slide) > 0);
  const loadOwnFonts = once((faces: readonly FontFaceRule[]) => loadLibrary(faces, assets, options));
  const notesSetting = once(async () => (await import('../layout/lay-out-notes.js')).prepareNotes(deck));
  const loadNotesFonts = once(() => loadLibrary([], assets, options));
  return {
    assets,
    async scene(steps, report) {
      const mode = hasSteps ? steps : 'final';
      const told = scenes.get(mode) ?? layOut(expandSteps(deck, mode), assets, options, loadOwnFonts);
      scenes.set(mode, told);
      const { result, report: own } = await told;
      copyDiagnostics(own, report);
      return result;
    },
    async column(blocks, columnOptions, report) {
      const { layOutNotes } = await import('../layout/lay-out-notes.js');
      const [setting, fonts] = await Promise.all([notesSetting(), loadNotesFonts()]);
      const own = createReport();
      const column = await layOutNotes(blocks, columnOptions, { setting, assets, report: own, fonts: fonts.result });
      copyDiagnostics(fonts.report, report);
      copyDiagnostics(own, report);
      return column;
    },
  };
}

async function layOut(
  deck: Deck,
  assets: Assets,
  { overflow }: StageOptions,
  loadFonts: (faces: readonly FontFaceRule[]) => Promise<Told<FontLibrary>>,
): Promise<Told<Scene>> {
  const report = createReport();
  const [{ styleDeck }, { layOutDeck }] = await Promise.all([import('../theme/style-deck.js'), import('../layout/lay-out-deck.js')]);
  const styled = await styleDeck(deck, { assets, report });
  const fonts = await loadFonts(styled.fontFaces);
  const result = await layOutDeck(styled, { assets, report, fonts: fonts.result, ...(overflow === undefined ? {} : { overflow }) });
  copyDiagnostics(fonts.report, report);
  return { result, report };
}

/** A library reports as it is used (a missing glyph): its report is told after each use, all of it each time. */
async function loadLibrary(faces: readonly FontFaceRule[], assets: Assets, { fontFiles = [] }: StageOptions): Promise<Told<FontLibrary>> {
  const report = createReport();
  const { loadFonts } = await import('../theme/fonts/load-fonts.js');
  return { result: await loadFonts(faces, { assets, report, fontFiles }), report };
}

/** Calls a function the first time only. */
function once<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  let made: { readonly value: T } | undefined;
  return (...args) => (made ??= { value: make(...args) }).value;
}
