import { builtInExporters, builtInNames, loadBuiltIn } from '../../src/export/load.js';
import { flagOf } from '../../src/export/options.js';
import { dialects } from '../../src/read/index.js';
import { invoke } from './invoke.js';

/** docs/cli.md: what is written about the command line, with the help pages and the exporters' options in it. */
export async function cliPage(): Promise<string> {
  const page = { ...texts, options: await exporterOptions() };
  const help = async (...argv: string[]): Promise<string> => fenced((await invoke('/', argv)).stdout.trimEnd());
  return [
    page.start,
    await help('--help'),
    page.converting,
    builtInExporters.map(({ name, extension }) => `| \`deckx to-${name}\` | \`talk${extension}\` |`).join('\n'),
    page.outputs,
    `The dialects that \`--from\` names are ${[...dialects.map(({ name }) => name), 'json'].map((name) => `\`${name}\``).join(', ')}.
The last is a deck that deckx wrote (\`deckx to-json\`).

These options are common to all formats:
`,
    await help('to-json', '--help'),
    page.options,
    page.migrate,
    await help('migrate', '--help'),
    page.inspect,
    await help('inspect', '--help'),
    page.end,
  ].join('\n');
}

const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``;

async function exporterOptions(): Promise<string> {
  const sections = await Promise.all(
    builtInNames.map(async (name) => {
      const { options } = (await loadBuiltIn(name))!;
      const rows = Object.entries(options).map(([key, spec]) => row(key, spec));
      if (rows.length === 0) return '';
      return `\n### Options of ${name}\n\n| option | default | |\n|---|---|---|\n${rows.join('\n')}\n`;
    }),
  );
  return sections.join('').trimEnd();
}

function row(key: string, spec: { kind: string; default: unknown; description: string; choices?: readonly unknown[] }): string {
  const values = spec.choices?.join('\\|') ?? { number: 'n', file: 'file' }[spec.kind] ?? 'text';
  const flag = flagOf(key);
  const isSwitch = spec.kind === 'boolean';
  const option = isSwitch ? (spec.default === true ? `--no-${flag}` : `--${flag}`) : `--${flag} <${values}>`;
  const does = spec.default === true ? 'turn off: ' : '';
  const standard = isSwitch || spec.default === '' || spec.kind === 'file' ? '' : `\`${String(spec.default)}\``;
  return `| \`${option}\` | ${standard} | ${does}${spec.description} |`;
}

const texts = {
  migrate: `
## Migrating

\`deckx migrate <inputs...> --to DIALECT\` writes the source in another dialect, in a folder of its own: [migrate.md](migrate.md).
`,
  start: `<!-- Made by test/cli/cli-page.ts from the commands and exporters themselves: \`npm run golden\` rewrites it. -->
# The command line
`,
  converting: `
## Converting

\`deckx to-FORMAT <inputs...>\` writes one format, \`deckx convert <inputs...> --to FORMAT,FORMAT\` several from one reading. Inputs
are files, patterns (quote them: \`"talks/*.md"\`), \`.podium\` folders, and \`-\` for standard input. A file that exists is
meant even where its name reads like a pattern. Besides the built-in formats, \`--to\` takes a path to an exporter
(\`./my-exporter.js\`) and \`NAME\` for an installed package \`deckx-exporter-NAME\`; their options are flags like any other.

The output lies beside the input:

| command | output of \`talk.md\` |
|---|---|`,
  outputs: `
A \`.podium\` folder's output lies beside the folder. \`-o\` names another place: a file; a folder, when there are several outputs,
when it ends with \`/\` or when it is there; \`-\` for standard output. Folders named with \`/\` are made.

An output never replaces a file that the deck is read from, by whatever name or link. It is written to a temporary file beside
its place and then moved there: a run that fails or is interrupted leaves an earlier output as it was. One input that
fails does not stop the others.

With \`--verify\` each output is read back before it is put in its place, and compared with the deck: words, notes, links, pictures
and their descriptions, tables, formulas and steps of every slide. What is lost without a diagnostic is an error, and the
output is not written. PDF cannot be read back yet; that is said.

Stylesheets are those beside the deck (\`theme.css\`, \`style.css\`), those that its \`index.html\` links, then \`--css\`. Pictures and
other files are looked for in the deck's folder and then in each \`--assets\` folder; plain names also in \`images/\` and \`pictures/\`.
deckx reads nothing from the network.

### Steps

| \`--steps\` | a slide with steps | default of |
|---|---|---|
| \`animate\` | is one slide; its parts appear by clicks, where the format can (PowerPoint, reveal.js; JSON keeps the numbers), elsewhere it is complete | PowerPoint, reveal.js, JSON |
| \`final\` | is one slide, complete | handout, transcript |
| \`slides\` | is as many slides as it has states | PDF with \`--layout slides\` |

In PowerPoint a paragraph, a line of a terminal, a picture, a window appear as such; a part of a line becomes a text of its own in its
place. A table appears as a whole, with its first row that does, a title with its first word (\`export/step\`). Whatever
moves in the player as more appears (vertically centred text) stands from the start where it ends up.

\`--merge-builds\` finds runs of slides each of which shows what the one before shows, in the same places in the order, and more:
further paragraphs, items, pictures, lines of a terminal, or text at the end of a line. Classes, background and title must be the
same. Such a run becomes one slide with steps, its notes joined; links to its slides lead to it. A terminal's cursor moves along where
the format can show that (reveal.js, \`--steps slides\`); elsewhere it stands where it is in the end. \`deckx inspect\` tells which
runs there are.

\`--line-numbers\` numbers the lines of code on slides (its class is \`deck-line-numbers\`, for stylesheets). The numbers are a text beside
the code: who copies the code does not copy them.
`,
  inspect: `
## Inspecting

\`deckx inspect\` tells the dialect and why, and counts what the deck holds. Slides are counted as the audience sees them: each
step counts, hidden slides do not. The speaking time is that of the notes' words at 140 a minute. \`--json\` gives an object
with these keys: \`file\`, \`title\`, \`dialect\`, \`detection\` (\`why\`, \`others\`), \`slides\`, \`steps\`,
\`builds\` (\`first\`, \`last\`, \`slides\`), \`slidesWithNotes\`,
\`hiddenSlides\`, \`words\`, \`noteWords\`, \`speakingMinutes\`, \`images\`, \`imageFiles\`, \`imagesMissing\`, \`links\`, \`terminals\`, \`prompts\`,
\`cursors\`, \`footnotes\`, \`classes\` (name to count), \`fonts\` (\`family\`, \`used\`, \`characters\`).
`,
  end: `
## What is printed

For each output a line like

\`\`\`
talk.pptx  24 slides, 20 with notes, 9 images, 2 warnings, 0.3 s
\`\`\`

goes to standard output; slides are counted as they were written (steps count where they became slides). Diagnostics go to
standard error as text ([diagnostics.md](diagnostics.md)): errors and warnings, with \`--verbose\` remarks too, with \`--quiet\`
errors alone.

With \`--format json\` or \`--format sarif\` all diagnostics of the run are one document on standard output, and the lines about outputs
go to standard error. Where standard output is taken already (\`-o -\`, \`inspect\`), the document goes to standard error.

## Exit codes

| code | meaning |
|---|---|
| 0 | done |
| 1 | a deck could not be found, read or written, or had warnings under \`--strict\`; the others were written |
| 2 | the command line is wrong; nothing was done |

## Environment

| variable | meaning |
|---|---|
| \`SOURCE_DATE_EPOCH\` | date of the outputs, in seconds since 1970 (default: the deck's own date, else 1980-01-01) |
| \`NO_COLOR\`, \`FORCE_COLOR\` | no colours; colours even where standard error is no terminal |
| \`DECKX_DEBUG\` | show the stack of an internal error |
`,
};
