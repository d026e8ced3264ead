import type { OpenDeck } from '../conversion.js';
import { openDeck } from '../convert.js';
import type { Report } from '../report/report.js';
import type { Input } from '../source/input.js';
import { loadSource } from '../source/load-source.js';
import type { Io } from './io.js';
import type { PrintContext } from './printer.js';
import type { ReadingOptions } from './request.js';

/** An input that was read, and how to show places in it. */
export interface ReadInput {
  readonly context: PrintContext;
  /** Absent where the report has an error. */
  readonly opened?: OpenDeck;
}

/** Loads and reads an input. */
export async function readInput(input: Input, reading: ReadingOptions, { cwd }: Io, report: Report): Promise<ReadInput> {
  const options = { ...reading, cwd };
  const loaded = await loadSource(input, options, report);
  const opened = loaded && (await openDeck(loaded, options, report));
  const source = (file: string): string | undefined => (file === input.name ? loaded?.source.text : opened?.assets.textOf(file));
  return { context: { file: input.name, source }, ...(opened === undefined ? {} : { opened }) };
}
