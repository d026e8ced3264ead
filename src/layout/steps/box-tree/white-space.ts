import type { ComputedStyle } from '../../../theme/styled.js';
import type { InlineItem, TextItem } from '../../boxes.js';

/**
 * Applies `text-transform`, then collapses white space over a whole run of inline content (CSS Text 3, 4.1): blanks at
 * the start, at the end and around forced breaks go, others become one. No-break spaces are no white space here.
 * Preserved line feeds become break items.
 */
export function collapseWhiteSpace(items: readonly InlineItem[]): readonly InlineItem[] {
  const out: InlineItem[] = [];
  let afterBlank = true;
  let column = 0;
  for (const item of items.flatMap((each) => (each.type === 'text' ? splitLines(each) : [each]))) {
    if (item.type === 'break') {
      dropTrailingBlank(out);
      afterBlank = true;
      column = 0;
    }
    if (item.type === 'atom') afterBlank = false;
    if (item.type !== 'text') {
      out.push(item);
      continue;
    }
    const preserved = preservesBlanks(item.inline.style);
    const text: string = preserved ? expandTabs(item.text, column, item.inline.style.tabSize ?? 8) : collapsed(item.text, afterBlank);
    if (text === '') continue;
    out.push({ ...item, text });
    afterBlank = !preserved && text.endsWith(' ');
    column += text.length;
  }
  dropTrailingBlank(out);
  return out;
}

/** Whether blanks stay as they are. */
export function preservesBlanks(style: Pick<ComputedStyle, 'whiteSpace'>): boolean {
  return style.whiteSpace === 'pre' || style.whiteSpace === 'pre-wrap';
}

function collapsed(text: string, afterBlank: boolean): string {
  const single = text.replace(/[ \t\n\r\f]+/g, ' ');
  return afterBlank && single.startsWith(' ') ? single.slice(1) : single;
}

/** Text items of one line each, with break items for the line feeds that the white-space mode keeps. */
function splitLines(item: TextItem): readonly InlineItem[] {
  const { inline } = item;
  const text = transformed(item.text, inline.style.textTransform);
  const mode = inline.style.whiteSpace;
  if (mode === 'normal' || mode === 'nowrap') return [{ ...item, text }];
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, index): InlineItem[] => [
    ...(index > 0 ? [{ type: 'break', inline } as const] : []),
    ...(line === '' ? [] : [{ ...item, text: line }]),
  ]);
}

function transformed(text: string, transform: ComputedStyle['textTransform']): string {
  switch (transform) {
    case 'uppercase':
      return text.toUpperCase();
    case 'lowercase':
      return text.toLowerCase();
    case 'capitalize':
      return text.replace(/(^|[^\p{L}\p{N}'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
    case 'none':
      return text;
  }
}

/** Text that begins in a column, with blanks for its tabs. Their stops stand at every eighth column, unless `tab-size` says otherwise. */
export function expandTabs(text: string, column: number, tabSize: number): string {
  if (!text.includes('\t')) return text;
  let out = '';
  for (const character of text) {
    out += character === '\t' ? ' '.repeat(Math.max(0, Math.round(tabSize - ((column + out.length) % Math.max(1, tabSize))))) : character;
  }
  return out;
}

/** Removes a collapsible blank at the end of what stands before a break or the end, edges in between passed over. */
function dropTrailingBlank(out: InlineItem[]): void {
  for (let index = out.length - 1; index >= 0; index -= 1) {
    const item = out[index];
    if (item === undefined || item.type === 'break' || item.type === 'atom') return;
    if (item.type !== 'text') continue;
    if (preservesBlanks(item.inline.style) || !item.text.endsWith(' ')) return;
    const text = item.text.slice(0, -1);
    if (text === '') out.splice(index, 1);
    else out[index] = { ...item, text };
    return;
  }
}
