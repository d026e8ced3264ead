import type { TextLine, TextParagraph } from 'deckx/exporter';

const known = new WeakMap<TextParagraph, readonly TextLine[]>();

/**
 * The paragraph's lines with the blanks that are in its text but not in its fragments: those that a line break or a
 * change of style swallowed. Readers of a PDF join fragments by what is drawn.
 */
export function withBlanks(paragraph: TextParagraph): readonly TextLine[] {
  // A long paragraph is asked for on each of its pages.
  const lines = known.get(paragraph) ?? restored(paragraph);
  known.set(paragraph, lines);
  return lines;
}

function restored({ runs, lines, direction }: TextParagraph): readonly TextLine[] {
  if (direction === 'rtl') return lines;
  // In one case: small capitals are drawn as capitals.
  const text = runs.map((run) => run.text).join('').toLowerCase();
  let at = 0;
  return lines.map((line) => {
    const fragments = line.fragments.map((fragment, index) => {
      const found = fragment.run < 0 ? -1 : text.indexOf(fragment.text.toLowerCase(), at);
      if (found < 0) return fragment;
      at = found + fragment.text.length;
      const has = /\s$/.test(fragment.text) || /^\s/.test(line.fragments[index + 1]?.text ?? '');
      const lacking = !has && /^\s+\S/.test(text.slice(at));
      return lacking ? { ...fragment, text: `${fragment.text} ` } : fragment;
    });
    return { ...line, fragments };
  });
}
