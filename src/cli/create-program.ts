import { Command } from 'commander';
import type { Exporter } from '../export/exporter.js';
import { builtInExporters, builtInNames } from '../export/load.js';
import { closest } from '../source/closest.js';
import { addConversionOptions, addDialects, addFormats, addPrintingOptions, addReadingOptions } from './common-options.js';
import { declareExporters, type DeclaredExporters, type ExporterChoice } from './declare-exporters.js';
import { givenOptions } from './exporter-options.js';
import type { Output } from './io.js';
import type { ConvertRequest, InspectRequest } from './request.js';
import { version } from './version.js';

/** What a command line asks for, before it is checked; `undefined` where it asked for help. */
export type Asked = Omit<ConvertRequest, 'date'> | InspectRequest;

/** What the commands need to be parsed. */
export interface Parsing {
  /** What follows the program's name. */
  readonly argv: readonly string[];
  readonly stdout: Output;
  /** Loads an exporter by its name; `undefined` when there is none, which is then reported. */
  readonly load: (name: string) => Promise<Exporter | undefined>;
  /** Called before a command is parsed, and after its exporters are loaded; may throw to stop there. */
  readonly loaded: () => void;
  /** Receives what was asked for. */
  readonly chosen: (asked: Asked) => void;
}

/** The commands, their options and help. It throws a `CommanderError` where commander by itself would print and exit. */
export function createProgram(parsing: Parsing): Command {
  const program = silent(new Command('deckx'), parsing)
    .description('Converts slide decks written as text to PowerPoint, PDF handouts, reveal.js and Markdown transcripts.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .addHelpText('after', rootExamples);
  const conversions = addConversions(program, parsing);
  addInspection(program.command('inspect'), parsing);
  const prepare = async (command: Command): Promise<void> => {
    await conversions.get(command)?.();
    parsing.loaded();
  };
  program.hook('preSubcommand', (_, command) => prepare(command));
  addHelp(program, prepare);
  return program;
}

/** Prints what was asked for, and throws rather than print and exit on what is wrong. Subcommands do the same. */
function silent(command: Command, { stdout }: Parsing): Command {
  return command.exitOverride().configureOutput({
    writeOut: (text) => {
      stdout.write(text);
    },
    writeErr: () => undefined,
    getOutHelpWidth: () => 100,
    getErrHelpWidth: () => 100,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
}

/** Adds the options of a command's exporters to it. */
type Prepare = () => Promise<void>;

/** A handout is written beside the slides of the same talk. */
const handoutExtension = '.handout.pdf';

function addConversions(program: Command, parsing: Parsing): ReadonlyMap<Command, Prepare> {
  const conversions = new Map<Command, Prepare>();
  const add = (name: string, summary: string, description: string, conversion: ConversionCommand): Command => {
    const command = program.command(name).summary(summary).description(description);
    conversion.addTo?.(command);
    conversions.set(command, addConversion(command, conversion, parsing));
    return command;
  };
  for (const { name, description, extension } of builtInExporters) {
    add(`to-${name}`, description, `Writes ${description}.`, { extension, names: () => [name] });
  }
  add('to-handout', 'a PDF handout: each slide with its speaker notes', 'Writes a PDF handout: each slide with its speaker notes.', {
    extension: handoutExtension,
    names: () => ['pdf'],
    adapt: (exporter) => ({ ...exporter, extension: handoutExtension }),
  });
  add('convert', 'several formats at once', 'Writes several formats at once.', {
    extension: '.EXT',
    names: (to = builtInNames) => to,
    addTo: (command) => {
      addFormats(command, builtInNames);
    },
  });
  add(
    'migrate',
    'the source in another dialect, for further editing',
    "Writes the source in another dialect into a folder of its own, with the page or theme that it needs and the deck's files.",
    { extension: '.DIALECT/…', names: (to = []) => to, addTo: addDialects },
  );
  return conversions;
}

/** What differs between the commands that write outputs. */
interface ConversionCommand extends Pick<ExporterChoice, 'names'> {
  /** Of the default output, for help. */
  readonly extension: string;
  /** Adds the options that only this command has. */
  readonly addTo?: (command: Command) => void;
  /** An exporter as this command uses it. */
  readonly adapt?: (exporter: Exporter) => Exporter;
}

function addConversion(command: Command, conversion: ConversionCommand, { argv, load, chosen }: Parsing): Prepare {
  const { names, extension, adapt = (exporter: Exporter) => exporter } = conversion;
  let declared: DeclaredExporters = { exporters: [], keys: new Map() };
  command.argument('<inputs...>', 'files, patterns ("talks/*.md") or .podium folders; - for standard input');
  addConversionOptions(command, extension);
  addReadingOptions(command);
  addPrintingOptions(command);
  command.action((inputs: readonly string[]) => {
    const options = command.opts<ConvertRequest['options']>();
    const exporters = declared.exporters.map(adapt);
    chosen({ command: 'convert', inputs, exporters, given: givenOptions(command, declared.keys), options });
  });
  return async () => {
    declared = await declareExporters(command, { argv, names, load });
  };
}

function addInspection(command: Command, { chosen }: Parsing): void {
  command
    .summary('what a deck contains: dialect, slides, notes, words, speaking time, images, classes, fonts')
    .description(
      'Shows what a deck contains: its dialect and how it was detected, slides, notes, words, speaking time, images, classes, fonts.',
    )
    .argument('<input>', 'a file, a .podium folder, or - for standard input')
    .option('--json', 'print JSON');
  addReadingOptions(command);
  addPrintingOptions(command);
  command.action((input: string, options: InspectRequest['options']) => {
    chosen({ command: 'inspect', input, options });
  });
}

/** `deckx help COMMAND`. Commander's own cannot wait for the options of exporters. */
function addHelp(program: Command, prepare: (command: Command) => Promise<void>): void {
  const help = program.command('help').argument('[command]').description('show help for a command');
  help.helpOption(false).allowUnknownOption().allowExcessArguments();
  help.action(async (name: string | undefined) => {
    if (name === undefined) program.help();
    const command = program.commands.find((known) => known.name() === name);
    if (command === undefined) unknownCommand(program, name);
    await prepare(command);
    command.help();
  });
}

function unknownCommand(program: Command, name: string): never {
  const meant = closest(
    name,
    program.commands.map((command) => command.name()),
  );
  const guess = meant === undefined ? '' : `\n(Did you mean ${meant}?)`;
  program.error(`error: unknown command '${name}'${guess}`, { code: 'commander.unknownCommand' });
}

const rootExamples = `
Examples:
  deckx to-pptx talk.md                      writes talk.pptx
  deckx convert "talks/*.md" -t pptx,pdf -o out/
  deckx inspect talk.md`;
