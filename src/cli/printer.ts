import type { Diagnostic } from '../report/diagnostic.js';
import { formatJson } from '../report/format-json.js';
import { formatText } from '../report/format-text.js';
import type { Io } from './io.js';
import type { PrintingOptions } from './request.js';
import { version } from './version.js';

/** What a diagnostic is about. */
export interface PrintContext {
  /** Name of the deck, for diagnostics without a place. */
  readonly file?: string;
  /** Text of the files that places refer to. */
  source?(file: string): string | undefined;
}

/** All that is printed goes through here. */
export interface Printer {
  /** Prints these, each once per run; in JSON and SARIF, all together at the end. */
  diagnostics(diagnostics: readonly Diagnostic[], context?: PrintContext): void;
  /** A line about an output that was written. */
  summary(line: string): void;
  /** What is being done at the moment, where a person is watching. */
  progress(line: string): void;
  /** Takes back the line of `progress`, before something else is printed. */
  clear(): void;
  /** Ends the run: writes the JSON or SARIF document. */
  finish(): Promise<void>;
}

/**
 * Standard output belongs to what was asked for: the document of `-o -` or `inspect` (`occupied`), else diagnostics in JSON
 * or SARIF, else the summary. What finds it taken goes to standard error; diagnostics as text always do.
 */
export function createPrinter(io: Io, options: PrintingOptions, occupied = false): Printer {
  const { format = 'text', quiet = false, verbose = false } = options;
  const asText = format === 'text';
  const summaries = asText && !occupied ? io.stdout : io.stderr;
  const collected: Diagnostic[] = [];
  const printed = new Set<string>();
  const color = usesColor(io);
  const progress = createProgress(io, quiet);
  let remarks = 0;
  const isShown = ({ severity }: Diagnostic): boolean => severity === 'error' || (!quiet && (severity === 'warning' || verbose));
  return {
    diagnostics(diagnostics, context = {}) {
      progress.clear();
      for (const diagnostic of diagnostics) {
        const key = JSON.stringify([context.file, diagnostic]);
        if (printed.has(key)) continue;
        printed.add(key);
        collected.push(diagnostic);
        if (!asText) continue;
        if (isShown(diagnostic)) io.stderr.write(formatText(diagnostic, { ...context, color }));
        else if (diagnostic.severity === 'info') remarks += 1;
      }
    },
    summary(line) {
      progress.clear();
      if (!quiet) summaries.write(`${line}\n`);
    },
    progress: progress.show,
    clear: progress.clear,
    async finish() {
      progress.clear();
      if (asText) {
        const lines = remarks === 1 ? '1 info message' : `${remarks} info messages`;
        if (remarks > 0 && !quiet) io.stderr.write(`deckx: ${lines} not shown (use --verbose)\n`);
        return;
      }
      const target = occupied ? io.stderr : io.stdout;
      if (format === 'json') target.write(formatJson(collected));
      else target.write((await import('../report/format-sarif.js')).formatSarif(collected, version()));
    },
  };
}

/** Colours where a person is watching, and as https://no-color.org and FORCE_COLOR ask. */
function usesColor({ env, stderr }: Io): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return stderr.isTTY && env['TERM'] !== 'dumb';
}

interface Progress {
  readonly show: (line: string) => void;
  readonly clear: () => void;
}

/** One line at the bottom of a terminal that is written over; nothing elsewhere. */
function createProgress({ stderr, env }: Io, quiet: boolean): Progress {
  if (!stderr.isTTY || quiet || env['TERM'] === 'dumb') return { show: () => undefined, clear: () => undefined };
  let isShown = false;
  const clear = (): void => {
    if (isShown) stderr.write('\r\u001b[K');
    isShown = false;
  };
  return {
    clear,
    show(line) {
      clear();
      stderr.write(line);
      isShown = true;
    },
  };
}
