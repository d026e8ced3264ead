import { createReport } from '../report/report.js';
import { exitCodes } from './exit-codes.js';
import { reportInternalError } from './internal-error.js';
import type { Io } from './io.js';
import { parseArguments } from './parse-arguments.js';
import { createPrinter } from './printer.js';

/** The command line: parses the arguments, runs the command, prints. Resolves with the exit code and never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    const report = createReport();
    const request = await parseArguments(argv, io, report);
    if (request === undefined) {
      createPrinter(io, {}).diagnostics(report.diagnostics);
      return report.diagnostics.length === 0 ? exitCodes.done : exitCodes.usage;
    }
    if (request.command === 'inspect') return await (await import('./inspect/inspect.js')).inspect(request, io);
    return await (await import('./convert-decks.js')).convertDecks(request, io);
  } catch (error) {
    reportInternalError(error, io);
    return exitCodes.failed;
  }
}
