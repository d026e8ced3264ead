import type { Report } from '../report/report.js';
import { lineColumn } from './line-column.js';
import { repairMojibake } from './mojibake.js';
import { sniffMediaType } from './media-type.js';
import { decodeWindows1252 } from './windows-1252.js';

/** How to turn the bytes of an input into text. */
export interface DecodeOptions {
  /** Name for diagnostics. */
  readonly file: string;
  /** A label of the WHATWG Encoding Standard (`shift_jis`, `latin1`); absent: UTF-8, or UTF-16 where the bytes say so. */
  readonly encoding?: string;
  /** False leaves mojibake as it is. Default: true. */
  readonly repair?: boolean;
}

/** Whether this is the label of an encoding that can be read (WHATWG Encoding Standard). */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/**
 * The text of an input: line feeds only, no byte order mark, mojibake repaired (`source/mojibake`). `undefined` when
 * the bytes are not text in the encoding, which is then reported with the offset (`source/encoding`).
 */
export async function decode(bytes: Uint8Array, options: DecodeOptions, report: Report): Promise<string | undefined> {
  const encoding = options.encoding ?? encodingOf(bytes);
  const decoded = binaryKind(bytes, options.encoding) === undefined ? decodeStrictly(bytes, encoding) : undefined;
  if (decoded === undefined) {
    await reportUndecodable(bytes, encoding, options, report);
    return undefined;
  }
  const repaired = options.repair === false ? decoded : repair(decoded, options.file, report);
  return repaired.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Text of the bytes, or `undefined` when they are none in this encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string, stream = false): string | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true });
  if (decoder.encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** UTF-16 by its byte order mark or by strong evidence, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!bytes.includes(0)) return 'utf-8';
  const sample = bytes.subarray(0, 8192);
  return ['utf-16le', 'utf-16be'].find((encoding) => looksUtf16(sample, encoding)) ?? 'utf-8';
}

/** Text in UTF-16 without a mark: it decodes, has no control characters, and is mostly ASCII or else no UTF-8. */
function looksUtf16(sample: Uint8Array, encoding: string): boolean {
  const text = decodeStrictly(sample, encoding, true);
  if (text === undefined || hasControls(text)) return false;
  const ascii = text.replace(/[^\0-\x7f]/g, '').length / text.length;
  return ascii > 0.7 || (ascii > 0.01 && decodeStrictly(sample, 'utf-8', true) === undefined);
}

function hasControls(text: string): boolean {
  return /[\0-\x08\x0e-\x1f\ufffe\uffff]/.test(text);
}

/** What a file is that is certainly no text; an encoding given by the user is believed. */
function binaryKind(bytes: Uint8Array, encoding: string | undefined): string | undefined {
  const mediaType = encoding === undefined ? sniffMediaType(bytes) : undefined;
  // A signature of printable letters (`true`, `BM`, `OTTO`) can begin a text as well; only bytes no text has prove it.
  return mediaType !== 'image/svg+xml' && hasControls(Buffer.from(bytes.subarray(0, 1024)).toString('latin1')) ? mediaType : undefined;
}

async function reportUndecodable(
  bytes: Uint8Array,
  encoding: string,
  { file, encoding: given }: DecodeOptions,
  report: Report,
): Promise<void> {
  const kind = binaryKind(bytes, given);
  if (kind !== undefined) {
    report.add('source/encoding', `${file} is not text but ${kind}`, { hint: 'give the source file of the deck' });
    return;
  }
  const { offset, text } = firstInvalid(bytes, encoding);
  const byte = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0');
  const guess = await guessEncoding(bytes);
  report.add('source/encoding', `${file} is not ${encoding.toUpperCase()}: byte 0x${byte} at offset ${offset} is not valid`, {
    hint: guess === undefined ? 'set its encoding with --encoding' : `it looks like ${guess}; try --encoding ${guess}`,
    place: { file, ...lineColumn(text, text.length) },
  });
}

/** Where the first invalid sequence begins, and the text before it. */
function firstInvalid(bytes: Uint8Array, encoding: string): { readonly offset: number; readonly text: string } {
  const fails = (length: number): boolean => decodeStrictly(bytes.subarray(0, length), encoding, true) === undefined;
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fails(middle)) bad = middle;
    else good = middle;
  }
  // The longest prefix that does not fail may end inside the broken sequence: go back to where its text is complete.
  for (let offset = Math.min(good, bytes.length); ; offset--) {
    const text = decodeStrictly(bytes.subarray(0, offset), encoding);
    if (text !== undefined) return { offset, text };
  }
}

/** chardet's best guess that can be read and is not what has just failed. */
async function guessEncoding(bytes: Uint8Array): Promise<string | undefined> {
  const { analyse } = await import('chardet');
  const readable = (name: string): boolean => isEncoding(name) && decodeStrictly(bytes, name) !== undefined;
  return analyse(bytes.subarray(0, 65536))
    .map(({ name }) => name)
    .find((name) => name !== 'UTF-8' && readable(name));
}

function repair(text: string, file: string, report: Report): string {
  const repaired = repairMojibake(text);
  if (repaired === undefined) return text;
  const places = repaired.repairs === 1 ? 'one place' : `${repaired.repairs} places`;
  report.add('source/mojibake', `UTF-8 text had been misread as Windows-1252 in ${places}; it was repaired`, {
    hint: 'save the file as UTF-8, or pass --no-repair to keep the text as it is',
    place: { file, ...lineColumn(text, repaired.offset) },
  });
  return repaired.text;
}
