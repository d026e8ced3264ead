import { Command, InvalidArgumentError, Option } from 'commander';
import { parseAspect } from '../deck/aspect.js';
import { builtInExporters, dialectNames } from '../export/load.js';
import type { Exporter, StepMode } from '../export/exporter.js';
import { overflowModes } from '../layout/overflow-modes.js';
import { themeNames } from '../theme/themes/looks.js';
import { addExporterFlags } from './exporter-options.js';
import { diagnosticForms, type ConvertRequest, type InspectRequest } from './request.js';
import { version } from './version.js';

/** What a command line asks for, before it is checked; `undefined` where it asked for help. */
export type Asked = Omit<ConvertRequest, 'date'> | InspectRequest;

/**
 * The commands, their options and help. Exporters are those whose options the command needs, loaded; the chosen
 * command hands over what was asked for.
 */
export function createProgram(exporters: readonly Exporter[], chosen: (asked: Asked) => void): Command {
  const program = new Command('deckx')
    .description('Turns slide decks in the dialect they were written in into PowerPoint, PDF handouts, reveal.js and transcripts.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', rootExamples);
  for (const { name, description, extension } of builtInExporters) {
    const command = program.command(`to-${name}`).summary(description).description(`Writes ${description}.`);
    const own = exporters.filter((exporter) => exporter.name === name);
    addConversion(command, own, extension, () => own, chosen);
  }
  const handouts = exporters.filter(({ name }) => name === 'pdf').map((exporter) => ({ ...exporter, extension: handoutExtension }));
  const handout = program
    .command('to-handout')
    .summary('PDF handout: each slide with what is said to it')
    .description('Writes a PDF handout: each slide with what is said to it.');
  addConversion(handout, handouts, handoutExtension, () => handouts, chosen);
  const convert = program.command('convert').summary('several formats at once').description('Writes several formats at once.');
  convert.requiredOption('-t, --to <formats>', `formats, separated by commas: ${formats()}; or other exporters`, formatList);
  addConversion(convert, exporters, '.EXT', () => exporters, chosen);
  addMigration(program.command('migrate'), exporters, chosen);
  addInspection(program.command('inspect'), chosen);
  return program;
}

/** A handout lies beside the slides of the same talk. */
const handoutExtension = '.handout.pdf';

const formats = (): string => builtInExporters.map(({ name }) => name).join(', ');

/** The formats that one or several `--to` name, each once. */
export function formatList(value: string, before: readonly string[] = []): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  return [...new Set([...before, ...names.filter((name) => name !== '')])];
}

const stepModes: readonly StepMode[] = ['animate', 'final', 'slides'];

/** `all` states of a slide are as many slides. */
function stepMode(value: string): StepMode {
  const mode = stepModes.find((one) => one === value) ?? (value === 'all' ? 'slides' : undefined);
  if (mode === undefined) throw new InvalidArgumentError(`Allowed choices are ${[...stepModes, 'all'].join(', ')}.`);
  return mode;
}

function addMigration(command: Command, exporters: readonly Exporter[], chosen: (asked: Asked) => void): void {
  command
    .summary('the source in another dialect, to go on writing')
    .description("Writes the source in another dialect, with what plays it and the deck's files, in a folder of its own.");
  command.addOption(new Option('-t, --to <dialect>', 'dialect to write').choices(dialectNames).makeOptionMandatory());
  addConversion(command, exporters, '.DIALECT/…', () => exporters, chosen);
}

const inputsHelp = 'files, patterns ("talks/*.md"), .podium folders; - is standard input';

function addConversion(
  command: Command,
  exporters: readonly Exporter[],
  extension: string,
  asked: () => readonly Exporter[],
  chosen: (asked: Asked) => void,
): void {
  command.argument('<inputs...>', inputsHelp);
  command.option(
    '-o, --output <path>',
    `output file; a folder for several outputs or with / at its end; - is standard output (default: beside the input, with ${extension})`,
  );
  command.addOption(
    new Option(
      '--steps <mode>',
      'a slide with steps animated (where the format can, else complete), complete, or as one slide a step (all is the same; default: as suits the format)',
    )
      .choices([...stepModes, 'all'])
      .argParser((value) => stepMode(value)),
  );
  command.option('--merge-builds', 'runs of slides each of which only adds to the one before as one slide with steps');
  command.option('--line-numbers', 'lines of code on slides are numbered');
  command.addOption(
    new Option(
      '--overflow <mode>',
      'content that does not fit its slide: made smaller, cut off, or continued on further slides (default: shrink)',
    ).choices(overflowModes),
  );
  command.option('--aspect <ratio>', "shape of the slides, laid out anew: 16:9, 4:3, W:H (default: the deck's own)", aspectRatio);
  command.option('--verify', 'read the output back and write it only when it has all of the deck');
  addReadingOptions(command);
  addPrintingOptions(command);
  const flags = addExporterFlags(command, exporters);
  command.action((inputs: readonly string[], options: ConvertRequest['options']) => {
    chosen({ command: 'convert', inputs, exporters: asked(), given: flags.given(command), options });
  });
}

function addInspection(command: Command, chosen: (asked: Asked) => void): void {
  command
    .summary('what a deck holds: dialect, slides, notes, words, time, pictures, classes, fonts')
    .description('Tells what a deck holds: its dialect and why, slides, notes, words, speaking time, pictures, classes, fonts.')
    .argument('<input>', 'a file, a .podium folder, or - for standard input')
    .option('--json', 'as JSON');
  addReadingOptions(command);
  addPrintingOptions(command);
  command.action((input: string, options: InspectRequest['options']) => {
    chosen({ command: 'inspect', input, options });
  });
}

function addReadingOptions(command: Command): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  command
    .option('--from <dialect>', 'dialect of the source (default: detected; "deckx inspect" tells which)')
    .option('--css <file>', 'a further stylesheet, last in the cascade; several may follow', collect)
    .option(
      '--theme <name>',
      `a built-in theme, before the deck's own stylesheets: ${themeNames.join(', ')} (default: ${themeNames[0]!} where the deck has none)`,
    )
    .option('--assets <folder>', 'a further folder of pictures, stylesheets and fonts; several may follow', collect)
    .option(
      '--font-dir <folder>',
      'a folder of fonts (TTF, OTF, TTC, WOFF, WOFF2) for families that the stylesheets name; several may follow',
      collect,
    )
    .option('--title <text>', 'title of the deck')
    .option('--lang <tag>', 'language of the deck (en, de-CH)', languageTag)
    .option('--encoding <name>', 'encoding of the source (default: UTF-8, or UTF-16 where the bytes say so)')
    .option('--no-repair', 'leave UTF-8 that was misread as Windows-1252 as it is');
}

function addPrintingOptions(command: Command): void {
  command
    .option('--strict', 'write nothing where there are warnings')
    .option('-q, --quiet', 'print errors only')
    .option('-v, --verbose', 'print remarks too')
    .addOption(new Option('--format <form>', 'form of the diagnostics (default: text)').choices(diagnosticForms));
}

function aspectRatio(value: string): number {
  const ratio = parseAspect(value);
  if (ratio === undefined) throw new InvalidArgumentError('It is no ratio such as 16:9 or 4:3, between 1:4 and 10:1.');
  return ratio;
}

function languageTag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0]!;
  } catch {
    throw new InvalidArgumentError('It is no BCP 47 language tag.');
  }
}

const rootExamples = `
Examples:
  deckx to-pptx talk.md                      talk.pptx beside it
  deckx convert "talks/*.md" -t pptx,pdf -o out/
  deckx inspect talk.md`;
