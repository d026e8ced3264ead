import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseAspect } from '../deck/aspect.js';
import { languageTag } from '../deck/language-tag.js';
import type { StepMode } from '../export/exporter.js';
import { dialectNames } from '../export/load.js';
import { overflowModes } from '../layout/overflow-modes.js';
import { themeNames } from '../theme/themes/looks.js';
import { diagnosticForms } from './request.js';

/** `--to` of `convert`. Repeated or with commas, it names several formats, each once. */
export function addFormats(command: Command, builtIn: readonly string[]): void {
  command.requiredOption(
    '-t, --to <formats>',
    `formats, separated by commas: ${builtIn.join(', ')}; or the path or name of another exporter`,
    formatList,
  );
}

/** `--to` of `migrate`, likewise. */
export function addDialects(command: Command): void {
  command.addOption(
    new Option('-t, --to <dialect>', 'dialect to write')
      .choices(dialectNames)
      .argParser((value: string, before?: readonly string[]) => formatList(value, before).map(dialect))
      .makeOptionMandatory(),
  );
}

function formatList(value: string, before: readonly string[] = []): readonly string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('No format is given.');
  return [...new Set([...before, ...names])];
}

function dialect(name: string): string {
  return oneOf(name, dialectNames);
}

function oneOf(value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  throw new InvalidArgumentError(`Allowed choices are ${allowed.join(', ')}.`);
}

const stepModes: readonly StepMode[] = ['animate', 'final', 'slides'];

/** `all` states of a slide are as many slides. */
function stepMode(value: string): StepMode {
  const known = oneOf(value, [...stepModes, 'all']);
  return stepModes.find((mode) => mode === known) ?? 'slides';
}

/** Options of the commands that write outputs; `extension` is that of the default output. */
export function addConversionOptions(command: Command, extension: string): void {
  command
    .option(
      '-o, --output <path>',
      `output file, or a folder (for several outputs, or if it ends with /); - for standard output (default: beside the input, with ${extension})`,
    )
    .addOption(
      new Option(
        '--steps <mode>',
        'how to show a slide with steps: animated (complete if the format cannot animate), complete, or as one slide per step (all is the same as slides; default: depends on the format)',
      )
        .choices([...stepModes, 'all'])
        .argParser(stepMode),
    )
    .option('--merge-builds', 'turn runs of slides that only add to the slide before into one slide with steps')
    .option('--line-numbers', 'number the lines of code on slides')
    .addOption(
      new Option(
        '--overflow <mode>',
        'content that does not fit its slide: shrink it, cut it off, or continue it on extra slides (default: shrink)',
      ).choices(overflowModes),
    )
    .option(
      '--aspect <ratio>',
      "aspect ratio of the slides, which are laid out again for it: 16:9, 4:3, W:H (default: the deck's own)",
      aspectRatio,
    )
    .option('--verify', 'read the output back, and write it only if nothing of the deck is missing');
}

/** Options of all commands that read a deck. */
export function addReadingOptions(command: Command): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  command
    .option('--from <dialect>', 'dialect of the source, or a reader by path or package (default: detected; "deckx inspect" shows it)')
    .option('--css <file>', 'an extra stylesheet, last in the cascade; can be repeated', collect)
    .option(
      '--theme <name>',
      `a built-in theme, before the deck's own stylesheets: ${themeNames.join(', ')} (default: ${themeNames[0]!} if the deck has no stylesheets)`,
    )
    .option('--assets <folder>', 'an extra folder of images, stylesheets and fonts; can be repeated', collect)
    .option(
      '--font-dir <folder>',
      'a folder of fonts (TTF, OTF, TTC, WOFF, WOFF2) for the families that the stylesheets use; can be repeated',
      collect,
    )
    .option('--title <text>', 'title of the deck')
    .option('--lang <tag>', 'language of the deck (en, de-CH)', language)
    .option('--encoding <name>', 'encoding of the source (default: UTF-8, or UTF-16 if detected)')
    .option('--no-repair', 'do not repair UTF-8 that was misread as Windows-1252');
}

/** Options about what is printed. */
export function addPrintingOptions(command: Command): void {
  command
    .option('--strict', 'write nothing if there are warnings')
    .option('-q, --quiet', 'print errors only')
    .option('-v, --verbose', 'also print info messages')
    .addOption(new Option('--format <form>', 'format of the diagnostics (default: text)').choices(diagnosticForms));
}

function aspectRatio(value: string): number {
  const ratio = parseAspect(value);
  if (ratio === undefined) throw new InvalidArgumentError('Use a ratio such as 16:9 or 4:3, between 1:4 and 10:1.');
  return ratio;
}

function language(value: string): string {
  const tag = languageTag(value);
  if (tag === undefined) throw new InvalidArgumentError('Use a BCP 47 tag such as en or de-CH.');
  return tag;
}
