import { CommanderError, type Command } from 'commander';
import { checkOptions } from '../check-options.js';
import { loadExporter } from '../export/load.js';
import { resolveOptions } from '../export/options.js';
import type { Report } from '../report/report.js';
import { createProgram, type Asked } from './create-program.js';
import { exitCodes } from './exit-codes.js';
import { readOptionFiles } from './read-option-files.js';
import type { Io } from './io.js';
import type { ConvertRequest, InspectRequest } from './request.js';
import { sourceDate } from './source-date.js';
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
  const asked = await parse(spreadLists(argv, io.cwd), io, report);
  if (asked === undefined) return undefined;
  await checkOptions({ ...asked.options, cwd: io.cwd }, report);
  if (asked.command === 'inspect') return report.diagnostics.length === 0 ? asked : undefined;
  const given = readOptionFiles(asked, io.cwd, report);
  if (report.diagnostics.length > 0) return undefined;
  for (const exporter of asked.exporters) resolveOptions(exporter.options, given, report);
  const date = sourceDate(io, report);
  return report.diagnostics.length === 0 ? { ...asked, given, ...(date === undefined ? {} : { date }) } : undefined;
}

async function parse(argv: readonly string[], io: Io, report: Report): Promise<Asked | undefined> {
  let asked: Asked | undefined;
  const program = createProgram({
    argv,
    stdout: io.stdout,
    load: (name) => loadExporter(name, io.cwd, report),
    loaded() {
      if (report.diagnostics.length > 0) throw new CommanderError(exitCodes.usage, reported, '');
    },
    chosen(what) {
      asked = what;
    },
  });
  if (argv.length === 0) {
    io.stderr.write(program.helpInformation());
    report.add('cli/usage', 'no command given', { hint: 'for example: deckx to-pptx talk.md' });
    return undefined;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code !== reported && error.exitCode !== 0) reportUsage(error, argv, program, report);
    return undefined;
  }
  return asked;
}

/** The code of an error that is in the report already. */
const reported = 'deckx.reported';

/** Commander's complaint in one line, with its guess or the command's help page as the hint. */
function reportUsage(error: CommanderError, argv: readonly string[], program: Command, report: Report): void {
  const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
  const guess = /^\(Did you mean (.+)\?\)$/s.exec(rest.join(' '))?.[1];
  const [word = ''] = argv;
  const command = program.commands.find((known) => known.name() === word);
  report.add('cli/usage', first.replace(/\.$/, ''), {
    hint: guess === undefined ? hintFor(error, word, command) : `did you mean ${guess}?`,
  });
}

function hintFor({ code }: CommanderError, word: string, command: Command | undefined): string {
  if (code !== 'commander.unknownCommand') return `see deckx ${command === undefined ? '' : `${command.name()} `}--help`;
  return /[./]/.test(word) ? `to convert it: deckx to-pptx ${word}` : 'see deckx --help';
}
