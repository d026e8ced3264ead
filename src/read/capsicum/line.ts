import { createTextBuilder, cut, originAt, type MappedText } from '../text/mapped-text.js';

/** A line of the shorthand as its rules see it: the first word, and the other words with one blank between each two. */
export interface Line {
  readonly type: string;
  readonly content: MappedText;
  /** Type and content with one blank between; empty for a blank line. */
  readonly whole: MappedText;
  /** Offset of the first word in the author's file. */
  readonly origin: number;
}

/** Splits a line, as written in the author's file, into words. */
export function lineFrom(text: MappedText): Line {
  const words = [...text.text.matchAll(/\S+/g)];
  const first = words[0];
  const builder = createTextBuilder();
  let contentStart: number | undefined;
  words.forEach((word, index) => {
    if (index > 0) builder.insert(' ', originAt(text, word.index - 1));
    if (index === 1) contentStart = builder.length;
    builder.copy(text, word.index, word.index + word[0].length);
  });
  const whole = builder.build();
  return {
    type: first?.[0] ?? '',
    content: cut(whole, contentStart ?? whole.text.length),
    whole,
    origin: originAt(text, first?.index ?? 0),
  };
}
