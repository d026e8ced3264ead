import type { Code, LitLines } from './deck.js';

/** The step with which the last thing happens in code, 0 where nothing does. */
export function lastCodeStep({ lineSteps = [], highlightSteps = [] }: Code): number {
  return Math.max(0, ...lineSteps, ...highlightSteps.map(({ step }) => step));
}

/**
 * Code as it looks after a step, without steps: lines that have appeared by then, and the highlights of that time;
 * `undefined` while none of its lines has. Code whose steps are to be kept stays as it is.
 */
export function codeAt(code: Code, step: number, keepSteps: boolean): Code | undefined {
  if (keepSteps || lastCodeStep(code) === 0) return code;
  const lit = litLines(code).findLast((state) => state.step <= step)?.lines ?? code.highlighted;
  const { lineSteps = [] } = code;
  const lines = code.value.split('\n');
  const kept = lines.map((_, index) => index).filter((index) => (lineSteps[index] ?? 0) <= step);
  if (kept.length === 0) return undefined;
  const highlighted = kept.flatMap((line, index) => (lit.includes(line + 1) ? [index + 1] : []));
  return { ...omitSteps(code), value: kept.map((index) => lines[index]!).join('\n'), highlighted };
}

function omitSteps(code: Code): Code {
  const plain: { -readonly [Key in keyof Code]: Code[Key] } = { ...code };
  delete plain.lineSteps;
  delete plain.highlightSteps;
  return plain;
}

/** What is highlighted when: first what is from the start, then each change in order. */
export function litLines({ highlighted, highlightSteps = [] }: Pick<Code, 'highlighted' | 'highlightSteps'>): readonly LitLines[] {
  return [{ step: 0, lines: highlighted }, ...highlightSteps.toSorted((one, other) => one.step - other.step)];
}

/** The steps of code some steps later; lines that were there from the start stay so. */
export function laterCode(code: Code, by: number): Code {
  const moved = (step: number): number => (step === 0 ? 0 : step + by);
  return {
    ...code,
    ...(code.lineSteps === undefined ? {} : { lineSteps: code.lineSteps.map(moved) }),
    ...(code.highlightSteps === undefined
      ? {}
      : { highlightSteps: code.highlightSteps.map(({ step, lines }) => ({ step: moved(step), lines })) }),
  };
}

/** Code that has grown, and whether by anything that is seen. */
export interface CodeGrowth {
  readonly value: Code;
  readonly adds: boolean;
}

/**
 * Code that looks like `before` and, from `step` on, like `after`, which has the same lines, further ones anywhere between
 * them, and at least the same ones highlighted; `undefined` where a line changes or goes. Code with markup of the author's
 * own does not grow.
 */
export function growCode(before: Code, after: Code, step: number): CodeGrowth | undefined {
  if (before.markup !== undefined || after.markup !== undefined || lastCodeStep(after) > 0) return undefined;
  const grown = after.value.split('\n');
  const places = placesIn(before.value.split('\n'), grown);
  const states = places === undefined ? undefined : grownHighlights(before, places, { step, lines: after.highlighted });
  if (places === undefined || states === undefined) return undefined;
  const lineSteps = grown.map((_, index) => (places.includes(index) ? (before.lineSteps?.[places.indexOf(index)] ?? 0) : step));
  const [first, ...highlightSteps] = states;
  const value: Code = {
    ...before,
    value: after.value,
    highlighted: first?.lines ?? [],
    ...(lineSteps.some((own) => own > 0) ? { lineSteps } : {}),
    ...(highlightSteps.length > 0 ? { highlightSteps } : {}),
  };
  const adds = grown.some((line, index) => lineSteps[index] === step && line.trim() !== '');
  return { value, adds: adds || states.at(-1)?.step === step };
}

/** What is highlighted when, by the numbers that lines have now; `undefined` where a line is highlighted no more. */
function grownHighlights(before: Code, places: readonly number[], after: LitLines): readonly LitLines[] | undefined {
  const states = litLines(before).map(({ step, lines }) => ({
    step,
    lines: lines.flatMap((line) => (places[line - 1] === undefined ? [] : [places[line - 1]! + 1])),
  }));
  const last = states.at(-1)?.lines ?? [];
  if (!last.every((line) => after.lines.includes(line))) return undefined;
  return after.lines.every((line) => last.includes(line)) ? states : [...states, after];
}

/** Where each line of the one text is in the other, from 0; `undefined` when not all are there in their order. */
function placesIn(lines: readonly string[], grown: readonly string[]): readonly number[] | undefined {
  const places: number[] = [];
  for (const line of lines) {
    const at = grown.indexOf(line, (places.at(-1) ?? -1) + 1);
    if (at < 0) return undefined;
    places.push(at);
  }
  return places;
}
