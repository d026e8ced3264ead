import { basename } from 'node:path';
import type { OpenDeck } from '../conversion.js';
import { exportDeck } from '../convert.js';
import type { OutputFile } from '../export/exporter.js';
import { createReport, type Report } from '../report/report.js';
import { findInputs } from '../source/find-inputs.js';
import type { Input } from '../source/input.js';
import { exitCodes } from './exit-codes.js';
import { createFileWriter, type FileWriter } from './file-writer.js';
import { reportInternalError } from './internal-error.js';
import type { Io } from './io.js';
import { planOutputs, type OutputPlace, type PlannedOutput } from './output-paths.js';
import { createPrinter, type PrintContext, type Printer } from './printer.js';
import { readInput } from './read-input.js';
import type { ConvertRequest } from './request.js';
import { counted, summaryLine, watch } from './summary-line.js';
import { writeOutput } from './write-output.js';

/** What a run of `convert` works with. */
interface Run {
  readonly request: ConvertRequest;
  readonly io: Io;
  readonly printer: Printer;
  readonly writer: FileWriter;
  /** All inputs of the run: none of them is written over. */
  readonly inputs: readonly Input[];
}

/**
 * `deckx convert` and `deckx to-…`: each input is read once and written in each format. One that fails does not stop the
 * others. Resolves with the exit code, that of what went worst.
 */
export async function convertDecks(request: ConvertRequest, io: Io): Promise<number> {
  const { inputs: patterns, exporters, options } = request;
  const printer = createPrinter(io, options, options.output === '-');
  const report = createReport();
  const inputs = await findInputs(patterns, io, report);
  const codes: number[] = [report.diagnostics.length > 0 ? exitCodes.failed : exitCodes.done];
  const count = Math.max(patterns.length, inputs.length) * exporters.length;
  const plan = planOutputs(inputs, exporters, { output: options.output, count, cwd: io.cwd }, report);
  printer.diagnostics(report.diagnostics);
  if (plan === undefined) codes.push(exitCodes.usage);
  const run: Run = { request, io, printer, writer: createFileWriter(), inputs };
  for (const input of plan === undefined ? [] : inputs) {
    const outputs = plan!.filter((output) => output.input === input);
    codes.push(await survive(() => convertDeck(input, outputs, run), input, run));
  }
  await printer.finish();
  return Math.max(...codes);
}

/** Reads an input and writes its outputs. */
async function convertDeck(input: Input, outputs: readonly PlannedOutput[], run: Run): Promise<number> {
  const { request, io, printer } = run;
  let start = io.now();
  printer.progress(`${input.name} …`);
  const report = createReport();
  const { context, opened } = await readInput(input, request.options, io, report);
  printer.diagnostics(report.diagnostics, context);
  if (opened === undefined) return exitCodes.failed;
  const codes: number[] = [exitCodes.done];
  for (const output of outputs) {
    printer.progress(`${input.name} → ${output.place.shown} …`);
    const reading = { opened, report, context, start };
    codes.push(await survive(() => exportTo(output, reading, run), input, run));
    start = io.now();
  }
  return Math.max(...codes);
}

/** Does a piece of work; a bug of deckx in it is reported, and only this piece fails. */
async function survive(work: () => Promise<number>, { name }: Input, { io, printer }: Run): Promise<number> {
  try {
    return await work();
  } catch (error) {
    printer.clear();
    reportInternalError(error, io, name);
    return exitCodes.failed;
  }
}

/** A deck on its way into a format. */
interface Reading {
  readonly opened: OpenDeck;
  /** What was found while it was read, and about its assets. */
  readonly report: Report;
  readonly context: PrintContext;
  /** When work on this output began. */
  readonly start: number;
}

async function exportTo(output: PlannedOutput, { opened, report, context, start }: Reading, run: Run): Promise<number> {
  const { request, io, printer } = run;
  const own = createReport();
  const { exporter, drawn } = watch(output.exporter);
  const files = await exportDeck(opened.deck, exporter, exportContext(output, opened, request), own);
  const found = [...report.diagnostics, ...own.diagnostics];
  printer.diagnostics(found, context);
  if (own.diagnostics.some(({ code }) => code === 'cli/usage')) return exitCodes.usage;
  if (files === undefined || found.some(({ severity }) => severity === 'error')) return exitCodes.failed;
  const shown = shownName(output.place, files);
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  if (!(await write(files, output, { shown, warnings, opened }, run))) return exitCodes.failed;
  const { steps } = request.options;
  printer.summary(summaryLine({ shown, deck: opened.deck, scene: drawn(), steps, warnings, milliseconds: io.now() - start }));
  return exitCodes.done;
}

/** An output as messages name it, and where it comes from. */
interface Exported {
  readonly shown: string;
  readonly warnings: number;
  readonly opened: OpenDeck;
}

/** Writes the files of an output; whether that was possible. */
async function write(files: readonly OutputFile[], output: PlannedOutput, exported: Exported, run: Run): Promise<boolean> {
  const { shown, warnings, opened } = exported;
  const report = createReport();
  if (run.request.options.strict === true && warnings > 0) {
    const hint = 'fix the warnings or omit --strict';
    report.add('cli/output', `${shown} was not written: ${counted(warnings, 'warning')} with --strict`, { hint });
  } else {
    const ownFolder = output.exporter.extension.includes('/');
    await writeOutput(files, output.place, { ...run, sources: opened.sources(), ownFolder }, report);
  }
  run.printer.diagnostics(report.diagnostics);
  return report.diagnostics.length === 0;
}

/** The output as messages name it: an exporter may put its first file elsewhere than requested. */
function shownName({ path, shown }: OutputPlace, [first]: readonly OutputFile[]): string {
  if (path === undefined || first?.name === undefined) return shown;
  return shown.slice(0, shown.length - basename(shown).length) + first.name;
}

function exportContext(
  { place, input, exporter }: PlannedOutput,
  { stages }: OpenDeck,
  { given, options: { steps, verify = false }, date }: ConvertRequest,
): Parameters<typeof exportDeck>[2] {
  const fileName = basename(place.path ?? input.base + exporter.extension);
  return { stages, given, fileName, verify, ...(steps === undefined ? {} : { steps }), ...(date === undefined ? {} : { date }) };
}
