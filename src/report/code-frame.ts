import type { Place } from '../deck/deck.js';

/** Columns of a line that are shown; longer lines are cut around the place. */
const width = 96;

/**
 * The line that a place is on and its neighbours, numbered, with a caret below the place. Empty when the text has no
 * such line.
 */
export function codeFrame(text: string, { line, column }: Pick<Place, 'line' | 'column'>): readonly string[] {
  const lines = text.split('\n');
  if (lines[line - 1] === undefined) return [];
  const numbers = [line - 1, line, line + 1].filter((number) => lines[number - 1] !== undefined);
  const gutter = String(numbers.at(-1)).length;
  // All lines are cut at the same place, so that what stands above each other still does.
  const start = Math.max(0, column - 1 - Math.floor(width / 2));
  return numbers.flatMap((number) => {
    const shown = cut(lines[number - 1]!, start);
    const row = `${number === line ? '>' : ' '} ${String(number).padStart(gutter)} | ${shown.text}`.trimEnd();
    if (number !== line) return [row];
    const before = shown.text.slice(0, shown.lead + column - 1 - start);
    return [row, `  ${' '.repeat(gutter)} | ${' '.repeat(displayWidth(before))}^`];
  });
}

/** The part of a line that is shown, and how many characters were put before it. */
function cut(line: string, start: number): { readonly text: string; readonly lead: number } {
  const visible = line
    .slice(start, start + width)
    .replace(/[\0-\x1f\x7f-\x9f]/g, ' ')
    .replace(/\p{Cs}/gu, '\ufffd');
  const lead = start > 0 && visible !== '' ? '…' : '';
  return { text: lead + visible + (line.length > start + width ? '…' : ''), lead: start > 0 ? 1 : 0 };
}

/** Columns that a terminal gives a text: none for combining marks, two for East Asian wide characters and emoji. */
function displayWidth(text: string): number {
  const marks = text.match(/\p{M}|\u200d/gu)?.length ?? 0;
  const wide = text.match(/\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu);
  return Array.from(text).length - marks + (wide?.length ?? 0);
}
