import { styleText } from 'node:util';
import { codeFrame } from './code-frame.js';
import type { Diagnostic } from './diagnostic.js';
import type { Severity } from './severity.js';

/** How diagnostics are shown to people. */
export interface TextFormOptions {
  /** The text of a file that places refer to, as it was read; `undefined` when it is not at hand. */
  source?(file: string): string | undefined;
  /** Names the deck where a diagnostic has no place. */
  readonly file?: string;
  /** Colours for a terminal. Default: none. */
  readonly color?: boolean;
}

const colors: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = { error: 'red', warning: 'yellow', info: 'blue' };

/**
 * One diagnostic as lines of text: `deck.txt:12:5 warning source/asset-missing [slide 3] x.png is not there`, the lines
 * around the place with a caret, the hint; without a place, one line with the hint in parentheses. Ends with a line feed.
 */
export function formatText(diagnostic: Diagnostic, options: TextFormOptions = {}): string {
  const { code, severity, message, hint, place, slide } = diagnostic;
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    options.color === true ? styleText(style, text, { validateStream: false }) : text;
  const where = place === undefined ? (options.file ?? 'deckx:') : `${place.file}:${place.line}:${place.column}`;
  const on = slide === undefined ? '' : ` [slide ${slide}]`;
  const head = `${paint('bold', printable(where))} ${paint(colors[severity], severity)} ${code}${on} ${printable(message)}`;
  if (place === undefined) return `${head}${hint === undefined ? '' : ` (${printable(hint)})`}\n`;
  const text = options.source?.(place.file);
  const frame = text === undefined ? [] : codeFrame(text, place);
  const lines = [
    head,
    ...frame.map((line) => paint(line.endsWith('^') ? colors[severity] : 'dim', `  ${line}`)),
    ...(hint === undefined ? [] : [`  ${paint('cyan', 'hint:')} ${printable(hint)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Control characters, which can drive a terminal, as the pictures that stand for them. */
function printable(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}
