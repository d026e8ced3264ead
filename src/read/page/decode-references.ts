import { parseFragment } from 'parse5';
import { createTextBuilder, originAt, type MappedText } from '../text/mapped-text.js';

/**
 * The text with its character references decoded, as an element such as `textarea` contains the text of a page (HTML, “RCDATA
 * state”). What is not a reference stays. Every character keeps its place.
 */
export function decodeReferences(text: MappedText): MappedText {
  if (!text.text.includes('&')) return text;
  const builder = createTextBuilder();
  const known = new Map<string, string>();
  let done = 0;
  for (const { 0: reference, index } of text.text.matchAll(/&(?:#(?:x[\da-f]+|\d+)|[a-z][a-z\d]*);?/gi)) {
    const decoded = known.get(reference) ?? decode(reference);
    known.set(reference, decoded);
    if (decoded === reference) continue;
    builder.copy(text, done, index);
    builder.insert(decoded, originAt(text, index));
    done = index + reference.length;
  }
  builder.copy(text, done);
  return builder.build();
}

function decode(reference: string): string {
  const [node] = parseFragment(reference).childNodes;
  return node !== undefined && 'value' in node ? node.value : reference;
}
