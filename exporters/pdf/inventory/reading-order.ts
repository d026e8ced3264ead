const backward = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const forward = /[\p{L}\p{N}]/u;

/**
 * The text of a line's glyphs. They are drawn from the left, also where letters run from the right; readers turn those round, and
 * in a line that runs from the right all else with them, but for words of other scripts. A glyph that stands for several letters
 * (a ligature) says them in their order.
 */
export function inReadingOrder(glyphs: readonly string[], direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr' && !glyphs.some((glyph) => backward.test(glyph))) return glyphs.join('');
  const line = direction === 'rtl' ? glyphs.toReversed() : glyphs;
  return turned(line, direction === 'rtl' ? isForward : (glyph) => backward.test(glyph)).join('');
}

function isForward(glyph: string): boolean {
  return forward.test(glyph) && !backward.test(glyph);
}

/** The glyphs with each run turned round that begins and ends with one that `turns`. */
function turned(glyphs: readonly string[], turns: (glyph: string) => boolean): readonly string[] {
  const made: string[] = [];
  let run: string[] = [];
  let tail: string[] = [];
  const close = (): void => {
    made.push(...run.reverse(), ...tail);
    run = [];
    tail = [];
  };
  for (const glyph of glyphs) {
    if (turns(glyph)) {
      run.push(...tail, glyph);
      tail = [];
    } else if (run.length > 0 && !backward.test(glyph) && !isForward(glyph)) tail.push(glyph);
    else {
      close();
      made.push(glyph);
    }
  }
  close();
  return made;
}
