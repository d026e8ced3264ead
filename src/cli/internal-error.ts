import type { Io } from './io.js';

/** Reports a bug of deckx itself in one line; with its stack where `DECKX_DEBUG` is set. */
export function reportInternalError(error: unknown, io: Io, file?: string): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const [line] = message.split('\n');
  const about = file === undefined ? '' : ` in ${file}`;
  io.stderr.write(`deckx: internal error${about}: ${line} (this is a bug in deckx; please report it with the command you ran)\n`);
  if (io.env['DECKX_DEBUG'] !== undefined && stack !== undefined) io.stderr.write(`${stack}\n`);
}
