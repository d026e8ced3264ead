import { encodeWindows1252 } from './windows-1252.js';

/** Text that was repaired: how many runs of characters, and where the first stood in the text as given (UTF-16 units). */
export interface MojibakeRepair {
  readonly text: string;
  readonly repairs: number;
  readonly offset: number;
}

/** A run of non-ASCII characters, and what it would be if it were UTF-8 misread as windows-1252. */
interface Run {
  readonly offset: number;
  readonly run: string;
  readonly repaired: string | undefined;
}

/** Text that was misread twice is not rare (two careless tools in a row); more often than three times is another matter. */
const mostPasses = 3;

/**
 * Undoes UTF-8 read as windows-1252 (`â€™` for `’`), run by run of non-ASCII characters, again where it happened twice.
 * `undefined` when the evidence is not strong: text in which such sequences happen to stand (`CAFÉ…`) or are talked
 * about among correct characters is left alone.
 */
export function repairMojibake(text: string): MojibakeRepair | undefined {
  let result: MojibakeRepair | undefined;
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = repairOnce(result?.text ?? text);
    if (next === undefined) break;
    result = { text: next.text, repairs: result?.repairs ?? next.repairs, offset: result?.offset ?? next.offset };
  }
  return result;
}

function repairOnce(text: string): MojibakeRepair | undefined {
  const runs = findRuns(text);
  if (!isStrong(runs, text)) return undefined;
  const broken = runs.filter(({ repaired }) => repaired !== undefined);
  let end = 0;
  const parts = broken.flatMap(({ offset, run, repaired }) => {
    const between = text.slice(end, offset);
    end = offset + run.length;
    return [between, repaired!];
  });
  return { text: parts.join('') + text.slice(end), repairs: broken.length, offset: broken[0]!.offset };
}

function findRuns(text: string): readonly Run[] {
  return Array.from(text.matchAll(/[^\0-\x7f]+/g), ({ 0: run, index }) => ({
    offset: index,
    run,
    repaired: misread(run),
  }));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What a run was before it was misread; `undefined` when it cannot have been. */
function misread(run: string): string | undefined {
  const bytes = encodeWindows1252(run);
  if (bytes === undefined) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Evidence that a text needs before it is touched, in the units of `weightOf`. */
const enough = 3;
/** How many runs must be explained by the misreading for each that is not. */
const ratio = 4;

/** Whether a misreading explains the text as a whole: enough telling sequences, and hardly a run that speaks against it. */
function isStrong(runs: readonly Run[], text: string): boolean {
  const broken = runs.filter(({ repaired }) => repaired !== undefined);
  if (broken.length < ratio * (runs.length - broken.length)) return false;
  let evidence = 0;
  for (const run of broken) {
    evidence += weightOf(run, text);
    if (evidence >= enough) return true;
  }
  return false;
}

/**
 * How telling a run is. A sequence of n bytes weighs n - 1, since nobody writes `ðŸ’ª` or `â€™`; a single pair counts
 * only where it gives a Latin-1 letter (`Ã©`), since the others occur by themselves (`É…`, `ß“`). Inside a word a run
 * weighs one more: it is no example in quotation marks.
 */
function weightOf({ offset, run, repaired }: Run, text: string): number {
  const characters = Array.from(repaired!).length;
  if (run.length === 2 && characters === 1 && !/[\xa0-\xff]/.test(repaired!)) return 0;
  return run.length - characters + glued(text, offset, run);
}

function glued(text: string, offset: number, run: string): number {
  const letter = /[A-Za-z]/;
  return letter.test(text[offset - 1] ?? '') && letter.test(text[offset + run.length] ?? '') ? 1 : 0;
}
