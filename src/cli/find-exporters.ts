import type { Exporter } from '../export/exporter.js';
import { builtInExporters, dialectNames, loadExporter } from '../export/load.js';
import { createReport, type Report } from '../report/report.js';
import { closest } from '../source/closest.js';
import { formatList } from './create-program.js';

/**
 * The exporters whose options the command line can hold: of `to-NAME` that one, of `convert` and `migrate` those that `--to` names. They
 * must be known before commander reads the arguments. Unknown ones are reported (`cli/usage`).
 */
export async function findExporters(argv: readonly string[], cwd: string, report: Report): Promise<readonly Exporter[]> {
  const words = argv.filter((argument) => !argument.startsWith('-'));
  const command = words[0] === 'help' ? words[1] : words[0];
  const exporters: Exporter[] = [];
  for (const name of namesFor(command, argv)) {
    const exporter = await findExporter(name, cwd, report);
    if (exporter !== undefined) exporters.push(exporter);
  }
  return exporters;
}

function namesFor(command: string | undefined, argv: readonly string[]): readonly string[] {
  const builtIn = builtInExporters.map(({ name }) => name);
  if (command === 'to-handout') return ['pdf'];
  if (command === 'migrate') return formatsNamed(argv).filter((name) => dialectNames.includes(name));
  if (command !== 'convert') return builtIn.filter((name) => `to-${name}` === command);
  const named = formatsNamed(argv);
  return named.length > 0 ? named : builtIn;
}

/** What `--to` and `-t` name. */
function formatsNamed(argv: readonly string[]): readonly string[] {
  let names: readonly string[] = [];
  for (const [index, argument] of argv.entries()) {
    const joined = /^(?:--to=|-t(?=[^-]))(.+)$/s.exec(argument)?.[1];
    const value = argument === '--to' || argument === '-t' ? argv[index + 1] : joined;
    if (value !== undefined) names = formatList(value, names);
  }
  return names;
}

async function findExporter(name: string, cwd: string, report: Report): Promise<Exporter | undefined> {
  const attempt = createReport();
  const exporter = await loadExporter(name, cwd, attempt);
  if (exporter !== undefined) return exporter;
  const meant = closest(
    name,
    builtInExporters.map((builtIn) => builtIn.name),
  );
  for (const { code, message, hint } of attempt.diagnostics) {
    const said = meant === undefined ? hint : `did you mean ${meant}?`;
    report.add(code, message, said === undefined ? {} : { hint: said });
  }
  return undefined;
}
