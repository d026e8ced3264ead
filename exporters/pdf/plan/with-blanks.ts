import type { TextFragment, TextLine, TextParagraph } from 'deckx/exporter';

const known = new WeakMap<TextParagraph, readonly TextLine[]>();

/**
 * The paragraph's lines, their fragments in reading order, with the blanks that are in its text but not in its fragments: those
 * that a line break or a change of style swallowed. Readers of a PDF join fragments by what is drawn.
 */
export function withBlanks(paragraph: TextParagraph): readonly TextLine[] {
  // A long paragraph is asked for on each of its pages.
  const lines = known.get(paragraph) ?? restored(paragraph);
  known.set(paragraph, lines);
  return lines;
}

function restored({ runs, lines }: TextParagraph): readonly TextLine[] {
  // In one case: small capitals are drawn as capitals.
  const text = runs
    .map((run) => run.text)
    .join('')
    .toLowerCase();
  let at = 0;
  return lines.map((line) => {
    const ordered = inReadingOrder(line.fragments);
    const fragments = ordered.flatMap((fragment, index) => {
      const found = fragment.run < 0 ? -1 : text.indexOf(fragment.text.toLowerCase(), at);
      if (found < 0) return fragment;
      at = found + fragment.text.length;
      const has = /\s$/.test(fragment.text) || /^\s/.test(ordered[index + 1]?.text ?? '');
      const lacking = !has && /^\s+\S/.test(text.slice(at));
      return lacking ? withBlank(fragment, line) : fragment;
    });
    return { ...line, fragments };
  });
}

/** Fragments as they are read, which is not how they stand where some run from right to left. */
export function inReadingOrder<F extends Pick<TextFragment, 'order'>>(fragments: readonly F[]): readonly F[] {
  if (!fragments.some(({ order }) => order !== undefined)) return fragments;
  return [...fragments].sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
}

/** After right-to-left text, a space is at its left. */
function withBlank(fragment: TextFragment, { height }: TextLine): readonly TextFragment[] {
  if (fragment.rightToLeft !== true) return [{ ...fragment, text: `${fragment.text} ` }];
  const { x, run, font, order } = fragment;
  const width = height / 5;
  return [fragment, { x: x - width, width, text: ' ', run, font, ...(order === undefined ? {} : { order }) }];
}
