import { originAt, type MappedText, type TextBuilder } from '../../text/mapped-text.js';
import type { MarkdownRegion } from '../prepare-markdown.js';

/** What is reported about text that should be closed and is not. */
export function unclosed(text: string, closer: string): NonNullable<MarkdownRegion['finding']> {
  return { code: 'read/unclosed', message: `${text} is never closed and is read as text`, hint: `close it with ${closer}` };
}

/** Copies text so that Markdown reads no character of it as markup. */
export function copyEscaped(builder: TextBuilder, source: MappedText, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    builder.insert('\\', originAt(source, at));
    builder.copy(source, at, at + 1);
  }
}
