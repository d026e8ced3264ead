import { basename } from 'node:path';
import type { OpenDeck } from '../conversion.js';
import { exportDeck } from '../convert.js';
import type { OutputFile } from '../export/exporter.js';
import { createReport, type Report } from '../report/report.js';
import { findInputs } from '../source/find-inputs.js';
import type { Input } from '../source/input.js';
import { exitCodes } from './exit-codes.js';
import { createFileWriter, type FileWriter } from './file-writer.js';
import { tellInternalError } from './internal-error.js';
import type { Io } from './io.js';
import { planOutputs, type Conversion, type OutputPlace } from './output-paths.js';
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
  /** Whether an exporter did not understand its options. */
  readonly misuse: { found: boolean };
}

/**
 * `deckx convert` and `deckx to-…`: each input is read once and written in each format. One that fails does not stop the
 * others. Resolves with the exit code.
 */
export async function convertDecks(request: ConvertRequest, io: Io): Promise<number> {
  const { inputs: patterns, exporters, options } = request;
  const printer = createPrinter(io, options, options.output === '-');
  const report = createReport();
  const inputs = await findInputs(patterns, io, report);
  let isFailed = report.diagnostics.length > 0;
  const count = Math.max(patterns.length, inputs.length) * exporters.length;
  const plan = planOutputs(inputs, exporters, { output: options.output, count, cwd: io.cwd }, report);
  printer.diagnostics(report.diagnostics);
  const misuse = { found: false };
  if (plan !== undefined) {
    const run: Run = { request, io, printer, writer: createFileWriter(), inputs, misuse };
    for (const input of inputs) {
      const own = plan.filter((conversion) => conversion.input === input);
      isFailed = !(await survive(() => convertDeck(input, own, run), input.name, run)) || isFailed;
    }
  }
  await printer.finish();
  if (plan === undefined || misuse.found) return exitCodes.usage;
  return isFailed ? exitCodes.failed : exitCodes.done;
}

/** Whether all outputs of an input were written. */
async function convertDeck(input: Input, conversions: readonly Conversion[], run: Run): Promise<boolean> {
  const { request, io, printer } = run;
  let start = io.now();
  printer.progress(`${input.name} …`);
  const report = createReport();
  const { context, opened } = await readInput(input, request.options, io, report);
  printer.diagnostics(report.diagnostics, context);
  if (opened === undefined) return false;
  let isWritten = true;
  for (const conversion of conversions) {
    printer.progress(`${input.name} → ${conversion.place.shown} …`);
    const work = (): Promise<boolean> => exportTo(conversion, { opened, report, context, start }, run);
    isWritten = (await survive(work, input.name, run)) && isWritten;
    start = io.now();
  }
  return isWritten;
}

/** Does a piece of work; a fault of deckx in it is told and fails this piece alone. */
async function survive(work: () => Promise<boolean>, file: string, { io, printer }: Run): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    printer.clear();
    tellInternalError(error, io, file);
    return false;
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

async function exportTo(conversion: Conversion, reading: Reading, run: Run): Promise<boolean> {
  const { opened, report, context, start } = reading;
  const { request, io, printer } = run;
  const { steps, strict } = request.options;
  const exportReport = createReport();
  const { exporter, drawn } = watch(conversion.exporter);
  const files = await exportDeck(opened.deck, exporter, exportContext(conversion, opened, request), exportReport);
  const found = [...report.diagnostics, ...exportReport.diagnostics];
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  printer.diagnostics(found, context);
  if (exportReport.diagnostics.some(({ code }) => code === 'cli/usage')) run.misuse.found = true;
  if (files === undefined || found.some(({ severity }) => severity === 'error')) return false;
  const outputReport = createReport();
  const shown = shownName(conversion.place, files);
  if (strict === true && warnings > 0) {
    const hint = 'mend them, or leave --strict out';
    outputReport.add('cli/output', `${shown} is not written: ${counted(warnings, 'warning')} with --strict`, { hint });
  } else {
    await writeOutput(
      files,
      conversion.place,
      { ...run, sources: opened.sources(), ownFolder: conversion.exporter.extension.includes('/') },
      outputReport,
    );
  }
  printer.diagnostics(outputReport.diagnostics);
  if (outputReport.diagnostics.length > 0) return false;
  const milliseconds = io.now() - start;
  printer.summary(summaryLine({ shown, deck: opened.deck, scene: drawn(), steps, warnings, milliseconds }));
  return true;
}

/** The output as people are told of it: an exporter may put its first file elsewhere than it was asked for. */
function shownName({ path, shown }: OutputPlace, [first]: readonly OutputFile[]): string {
  if (path === undefined || first?.name === undefined) return shown;
  return shown.slice(0, shown.length - basename(shown).length) + first.name;
}

function exportContext(
  { place, input, exporter }: Conversion,
  { stages }: OpenDeck,
  { given, options: { steps, verify = false }, date }: ConvertRequest,
): Parameters<typeof exportDeck>[2] {
  const fileName = basename(place.path ?? input.base + exporter.extension);
  return { stages, given, fileName, verify, ...(steps === undefined ? {} : { steps }), ...(date === undefined ? {} : { date }) };
}
