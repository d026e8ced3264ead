/** Numbers of slides, from the first to the last of each range. */
export type SlideRanges = readonly (readonly [first: number, last: number])[];

const rangeForm = /^(\d+)?\s*(?:([-–])\s*(\d+)?)?$/;

/** `3-10,15` and the like; `-5` is up to the fifth, `20-` from the twentieth on. `undefined` for what is no list of ranges. */
export function parseSlideRanges(text: string): SlideRanges | undefined {
  const ranges = text.split(',').map((part) => parseRange(part.trim()));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function parseRange(text: string): readonly [number, number] | undefined {
  const [whole, first, dash, last] = rangeForm.exec(text) ?? [];
  if (whole === undefined || (first === undefined && last === undefined)) return undefined;
  const from = first === undefined ? 1 : Number(first);
  const to = last !== undefined ? Number(last) : dash === undefined ? from : Infinity;
  return from >= 1 && to >= from ? [from, to] : undefined;
}

/** Whether any of the ranges has any of the numbers. */
export function isInRanges(ranges: SlideRanges, first: number, last: number): boolean {
  return ranges.some(([from, to]) => from <= last && first <= to);
}
