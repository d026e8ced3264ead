/** Line and column, from 1, of an offset in a text; a line ends with `\n`, `\r\n` or `\r`. Columns in UTF-16 units. */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
