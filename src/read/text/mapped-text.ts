/**
 * Text that knows where it came from: a reader may cut, unindent, translate and join it, and still know for every character
 * its offset in the author's file.
 */
export interface MappedText {
  readonly text: string;
  /** In the order of `start`, the first at 0; each holds until the next begins. */
  readonly runs: readonly Run[];
}

interface Run {
  /** Offset in the text. */
  readonly start: number;
  /** Offset in the original. */
  readonly origin: number;
  /** True: character by character the original. False: put in by a reader, all of it at one place. */
  readonly exact: boolean;
}

/** A whole original. */
export function originalText(text: string): MappedText {
  return { text, runs: [{ start: 0, origin: 0, exact: true }] };
}

/** Text that is not in the original, standing for something at `origin`. */
export function insertedText(text: string, origin: number): MappedText {
  return { text, runs: [{ start: 0, origin, exact: false }] };
}

/** Where the character at this offset came from. */
export function originAt({ runs }: MappedText, offset: number): number {
  const run = runs[runAt(runs, offset)];
  if (run === undefined) return 0;
  return run.exact ? run.origin + Math.max(0, offset - run.start) : run.origin;
}

/** Whether the character at this offset was put in by a reader, rather than written by the author. */
export function isInserted({ runs }: MappedText, offset: number): boolean {
  return runs[runAt(runs, offset)]?.exact === false;
}

function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part from `from` up to `to`. */
export function cut(mapped: MappedText, from: number, to = mapped.text.length): MappedText {
  if (from >= to) return insertedText('', originAt(mapped, from));
  const builder = createTextBuilder();
  builder.copy(mapped, from, to);
  return builder.build();
}

/** The least offset of the original at which something visible in the text stands; `undefined` for a blank text. */
export function firstOrigin({ text, runs }: MappedText): number | undefined {
  const origins = runs.flatMap(({ start, origin, exact }, index) => {
    const lead = text.slice(start, runs[index + 1]?.start).search(/\S/);
    return lead < 0 ? [] : [exact ? origin + lead : origin];
  });
  return origins.length === 0 ? undefined : Math.min(...origins);
}

/** All of these, one after the other. */
export function joined(parts: readonly MappedText[]): MappedText {
  const builder = createTextBuilder();
  for (const part of parts) builder.copy(part);
  return builder.build();
}

/** Puts a mapped text together from copies and insertions. */
export interface TextBuilder {
  /** Length of what has been put in. */
  readonly length: number;
  copy(from: MappedText, start?: number, end?: number): void;
  /** Characters of the original, from `origin` on. */
  original(text: string, origin: number): void;
  insert(text: string, origin: number): void;
  build(): MappedText;
}

/** An empty builder. */
export function createTextBuilder(): TextBuilder {
  const parts: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  const add = (text: string, origin: number, exact: boolean): void => {
    if (text === '') return;
    const last = runs.at(-1);
    const continues = last !== undefined && exact && last.exact && last.origin + length - last.start === origin;
    if (!continues) runs.push({ start: length, origin, exact });
    parts.push(text);
    length += text.length;
  };
  return {
    get length() {
      return length;
    },
    copy(from, start = 0, end = from.text.length) {
      for (let index = runAt(from.runs, start); index < from.runs.length; index++) {
        const run = from.runs[index]!;
        const begin = Math.max(start, run.start);
        const stop = Math.min(end, from.runs[index + 1]?.start ?? end);
        if (begin >= end) break;
        add(from.text.slice(begin, stop), run.exact ? run.origin + begin - run.start : run.origin, run.exact);
      }
    },
    original(text, origin) {
      add(text, origin, true);
    },
    insert(text, origin) {
      add(text, origin, false);
    },
    build: () => ({ text: parts.join(''), runs: runs.length === 0 ? [{ start: 0, origin: 0, exact: false }] : runs }),
  };
}
