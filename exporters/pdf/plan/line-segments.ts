import type { FootnoteNumber, ImageBox, SceneLink, TextFragment, TextLine, TextParagraph } from 'deckx/exporter';
import type { Context } from './context.js';
import { formulasOnLine } from './formula-ops.js';

/** Fragments of a line that follow each other and belong to one structure node. */
export interface Segment {
  readonly marker: boolean;
  readonly link?: SceneLink;
  readonly footnote?: FootnoteNumber;
  /** Of its words, where that is not the document's. */
  readonly lang?: string;
  readonly fragments: TextFragment[];
  /** Stands alone in its segment. */
  readonly formula?: ImageBox;
}

/** A line as it is read, from where its paragraph begins: formulas stand between the fragments. */
export function segmentsOf(line: TextLine, paragraph: TextParagraph, context: Context): readonly Segment[] {
  const { runs } = paragraph;
  const { formulas } = context;
  const drawings = [...formulasOnLine(line, paragraph, formulas)];
  const segments: Segment[] = [];
  // From where the paragraph begins.
  const way = paragraph.direction === 'rtl' ? -1 : 1;
  const drawUpTo = (x: number): void => {
    while (drawings[0] !== undefined && drawings[0].x * way < x * way)
      segments.push({ marker: false, fragments: [], formula: drawings.shift()! });
  };
  drawings.sort((one, other) => (one.x - other.x) * way);
  for (const fragment of line.fragments) {
    drawUpTo(fragment.x + 0.01 * way);
    const marker = fragment.run < 0;
    const link = runs[fragment.run]?.link;
    const footnote = runs[fragment.run]?.footnote;
    const own = runs[fragment.run]?.style.lang;
    const lang = own === context.lang ? undefined : own;
    const last = segments.at(-1);
    const joins =
      last?.formula === undefined && last?.marker === marker && last.lang === lang && last.footnote === footnote && last.link === link;
    if (joins) last.fragments.push(fragment);
    else
      segments.push({
        marker,
        ...present('link', link),
        ...present('footnote', footnote),
        ...present('lang', lang),
        fragments: [fragment],
      });
  }
  drawUpTo(Infinity * way);
  return segments;
}

/** An optional key: present only with a value. */
function present<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}
