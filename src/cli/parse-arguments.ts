import { CommanderError, type Command } from 'commander';
import type { Exporter } from '../export/exporter.js';
import { resolveOptions } from '../export/options.js';
import type { Report } from '../report/report.js';
import { checkReading, sourceDate } from './check-request.js';
import { createProgram, type Asked } from './create-program.js';
import { findExporters } from './find-exporters.js';
import { readOptionFiles } from './read-option-files.js';
import type { Io } from './io.js';
import type { ConvertRequest, InspectRequest } from './request.js';
import { spreadLists } from './spread-lists.js';

/**
 * What the arguments ask for. `undefined` when there is nothing to do: help was asked for and printed, or the arguments are
 * wrong, which is then in the report (`cli/usage`).
 */
export async function parseArguments(
  argv: readonly string[],
  io: Io,
  report: Report,
): Promise<ConvertRequest | InspectRequest | undefined> {
  const spread = spreadLists(argv, io.cwd);
  const exporters = await findExporters(spread, io.cwd, report);
  if (report.diagnostics.length > 0) return undefined;
  const asked = parse(spread, exporters, io, report);
  if (asked === undefined) return undefined;
  await checkReading(asked.options, io, report);
  if (asked.command === 'inspect') return report.diagnostics.length === 0 ? asked : undefined;
  const given = readOptionFiles(asked, io.cwd, report);
  if (report.diagnostics.length > 0) return undefined;
  for (const exporter of asked.exporters) resolveOptions(exporter.options, given, report);
  const date = sourceDate(io, report);
  return report.diagnostics.length === 0 ? { ...asked, given, ...(date === undefined ? {} : { date }) } : undefined;
}

function parse(argv: readonly string[], exporters: readonly Exporter[], io: Io, report: Report): Asked | undefined {
  let asked: Asked | undefined;
  const program = createProgram(exporters, (chosen) => {
    asked = chosen;
  });
  for (const command of [program, ...program.commands]) silence(command, io);
  if (argv.length === 0) {
    io.stderr.write(program.helpInformation());
    report.add('cli/usage', 'a command is missing', { hint: 'for example: deckx to-pptx talk.md' });
    return undefined;
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) reportUsage(error, argv, program, report);
    return undefined;
  }
  return asked;
}

/** Lets commander print what was asked for, and throw rather than print and exit on what is wrong. */
function silence(command: Command, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => {
      io.stdout.write(text);
    },
    writeErr: () => undefined,
    getOutHelpWidth: () => 100,
    getErrHelpWidth: () => 100,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
}

/** Commander's complaint in one line, with its guess or the command's help page as the hint. */
function reportUsage(error: CommanderError, argv: readonly string[], program: Command, report: Report): void {
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const guess = /^\(Did you mean (.+)\?\)$/s.exec(rest.join(' '))?.[1];
  const command = program.commands.find((known) => known.name() === argv[0]);
  report.add('cli/usage', first.replace(/\.$/, ''), {
    hint: guess === undefined ? hintFor(error, argv, command) : `did you mean ${guess}?`,
  });
}

function hintFor(error: CommanderError, argv: readonly string[], command: Command | undefined): string {
  const [word = ''] = argv;
  if (error.code === 'commander.unknownCommand' && /[./]/.test(word)) return `to convert it: deckx to-pptx ${word}`;
  return `see deckx ${command === undefined ? '' : `${command.name()} `}--help`;
}
