import type { Block, Deck } from '../deck/deck.js';
import { isRightToLeft } from '../deck/is-right-to-left.js';
import { expandSteps, stepCount } from '../deck/steps.js';
import type { OverflowMode } from '../layout/overflow-modes.js';
import type { Scene, SceneBox } from '../layout/scene.js';
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
  const linksOfDeck = once(async () => (await import('../layout/scene-links.js')).sceneLinks(deck.slides));
  const loadNotesHighlighter = once(async () => (await import('../theme/tree/highlighter.js')).createHighlighter(notesOf(deck)));
  const loadNotesFonts = once(() => loadLibrary([], assets, options));
  return {
    assets,
    async scene(steps, report) {
      const mode = hasSteps ? steps : 'final';
      const told = scenes.get(mode) ?? layOut(expandSteps(deck, mode), assets, options, loadOwnFonts);
      scenes.set(mode, told);
      return retell(await told, report);
    },
    async column(blocks, options, report) {
      const [{ styleBlocks, narrowest }, { layOutColumn }, linkOf, fonts, highlight] = await Promise.all([
        import('../theme/style-blocks.js'),
        import('../layout/lay-out-column.js'),
        linksOfDeck(),
        loadNotesFonts(),
        loadNotesHighlighter(),
      ]);
      const own = { ...options, linkOf };
      const direction = isRightToLeft(deck.meta.lang) ? 'rtl' : 'ltr';
      const lookOf = (tables: number) => ({ direction, ...options, footnotes: deck.footnotes, highlight, tables }) as const;
      const divided = options.hyphenate === undefined ? blocks : await withHyphens(blocks, options.hyphenate, report);
      const lay = async (tables: number): Promise<Told<ColumnLayout>> => {
        const told = createReport();
        return {
          result: await layOutColumn(styleBlocks(divided, lookOf(tables)), own, { assets, report: told, fonts: fonts.result }),
          report: told,
        };
      };
      let column = await lay(0);
      for (let tables = 1; tables <= narrowest && isTooWide(column.result.boxes, options.width); tables += 1) column = await lay(tables);
      retell(fonts, report);
      return retell(column, report);
    },
  };
}

async function withHyphens(blocks: readonly Block[], lang: string, report: Report): Promise<readonly Block[]> {
  const { hyphenateBlocks } = await import('../theme/hyphenate-blocks.js');
  return hyphenateBlocks(blocks, lang, (tag) => {
    report.add('export/hyphenation', `there are no rules to divide words of ${tag}`, { hint: 'name the language with --lang (en, de-CH)' });
  });
}

/** All that columns are made of. */
function notesOf({ slides, footnotes }: Deck): readonly Block[] {
  return [...slides.flatMap(({ notes }) => notes), ...footnotes.flatMap(({ children }) => children)];
}

/** Whether a table runs over the edge of its column. */
function isTooWide(boxes: readonly SceneBox[], width: number): boolean {
  return boxes.some((box) =>
    box.type === 'group' ? isTooWide(box.boxes, width) : box.type === 'table' && box.x + box.width > width + 0.5,
  );
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
  retell(fonts, report);
  return { result, report };
}

/** A library reports as it is used (a missing glyph): its report is told after each use, all of it each time. */
async function loadLibrary(faces: readonly FontFaceRule[], assets: Assets, { fontFiles = [] }: StageOptions): Promise<Told<FontLibrary>> {
  const report = createReport();
  const { loadFonts } = await import('../theme/fonts/load-fonts.js');
  return { result: await loadFonts(faces, { assets, report, fontFiles }), report };
}

function retell<T>({ result, report: own }: Told<T>, report: Report): T {
  for (const { code, message, ...details } of own.diagnostics) report.add(code, message, details);
  return result;
}

/** Calls a function the first time only. */
function once<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  let made: { readonly value: T } | undefined;
  return (...args) => (made ??= { value: make(...args) }).value;
}
