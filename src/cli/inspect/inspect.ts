import type { OpenDeck } from '../../conversion.js';
import type { Deck } from '../../deck/deck.js';
import { createReport, type Report } from '../../report/report.js';
import type { Assets } from '../../source/asset.js';
import { findInputs } from '../../source/find-inputs.js';
import { reportUnknownPlayer } from '../../theme/players/index.js';
import { exitCodes } from '../exit-codes.js';
import type { Io } from '../io.js';
import { createPrinter } from '../printer.js';
import { readInput } from '../read-input.js';
import type { InspectRequest } from '../request.js';
import { describeDeck } from './describe-deck.js';
import { fontsUsed, type FontUse } from './fonts-used.js';
import { inspectionText } from './inspection-text.js';

/** `deckx inspect`: shows what a deck contains. Resolves with the exit code. */
export async function inspect({ input: pattern, options }: InspectRequest, io: Io): Promise<number> {
  const printer = createPrinter(io, options, true);
  const report = createReport();
  const [input, ...more] = await findInputs([pattern], io, report);
  if (more.length > 0) report.add('cli/usage', `${pattern} matches ${more.length + 1} files; inspect takes one`);
  if (input === undefined || more.length > 0) {
    printer.diagnostics(report.diagnostics);
    await printer.finish();
    return input === undefined ? exitCodes.failed : exitCodes.usage;
  }
  printer.progress(`${input.name} …`);
  const { context, opened } = await readInput(input, options, io, report);
  if (opened !== undefined) {
    const { deck, detection, assets } = opened;
    const shown = { ...deck, slides: deck.slides.filter(({ hidden }) => hidden !== true) };
    const inspection = await describeDeck(shown, {
      file: input.name,
      detection,
      declarations: await declarationsOf(shown, assets),
      fonts: await fontsOf(shown, opened, report),
      hiddenSlides: deck.slides.length - shown.slides.length,
      isThere: async (url) => (await assets.get(url)) !== undefined,
    });
    printer.clear();
    io.stdout.write(options.json === true ? `${JSON.stringify(inspection, null, 2)}\n` : inspectionText(inspection));
  }
  printer.diagnostics(report.diagnostics, context);
  await printer.finish();
  const worst = options.strict === true ? ['error', 'warning'] : ['error'];
  return report.diagnostics.some(({ severity }) => worst.includes(severity)) ? exitCodes.failed : exitCodes.done;
}

async function declarationsOf(deck: Deck, assets: Assets): Promise<ReadonlyMap<string, readonly string[]>> {
  const { classDeclarations } = await import('../../theme/class-declarations.js');
  return classDeclarations(deck, assets);
}

async function fontsOf(deck: Deck, { assets, fontFiles, player }: OpenDeck, report: Report): Promise<readonly FontUse[]> {
  reportUnknownPlayer(deck, player, report);
  const [{ styleDeck }, { loadFonts }] = await Promise.all([
    import('../../theme/style-deck.js'),
    import('../../theme/fonts/load-fonts.js'),
  ]);
  const styled = await styleDeck(deck, { assets, report, player });
  return fontsUsed(styled, await loadFonts(styled.fontFaces, { assets, report, fontFiles }));
}
