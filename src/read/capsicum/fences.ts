/**
 * Numbers of the lines that belong to fenced code, fences included, which the shorthand copies as they are. A fence hides
 * separators from the player when it is closed; one that is not closed before the next note hides nothing.
 */
export function fencedLines(lines: readonly string[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const fence = /^\s*(`{3,})/.exec(lines[index]!)?.[1];
    const end = fence === undefined ? undefined : closing(lines, index, fence);
    if (end === undefined) continue;
    for (; index < end; index++) fenced.add(index);
    fenced.add(end);
  }
  return fenced;
}

function closing(lines: readonly string[], start: number, fence: string): number | undefined {
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index]!.trim();
    if (/^`{3,}$/.test(line) && line.length >= fence.length) return index;
    if (/^Note:(?:\s|$)/.test(line)) return undefined;
  }
  return undefined;
}
