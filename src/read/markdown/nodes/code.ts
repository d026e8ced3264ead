import type { Code } from '../../../deck/deck.js';
import type { NodeStart, SlideContext } from '../reading.js';
import type { WrittenCode } from '../html-writer.js';

/** A fenced or indented code block, as written; what stands after the language is an attribute, `meta`. */
export function codeFrom({ lang, meta, value }: WrittenCode, start: NodeStart, { readers }: SlideContext): Code {
  return {
    type: 'code',
    ...(lang === undefined ? {} : { lang }),
    value: readers.codeText?.(value) ?? value,
    highlighted: [],
    ...start,
    ...(meta === undefined ? {} : { attrs: { classes: [], other: { meta } } }),
  };
}
