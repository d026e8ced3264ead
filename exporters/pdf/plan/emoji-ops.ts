import type { TextFragment } from 'deckx/exporter';
import type { EmojiOp, TextOp } from './plan.js';

/** A fragment's text as operations: an emoji is its picture, over text that does not show. */
export function withDrawing(text: TextOp, { drawing }: Pick<TextFragment, 'drawing'>): readonly (TextOp | EmojiOp)[] {
  if (drawing === undefined) return [text];
  const { id, svg, x, y, size } = drawing;
  return [under(text), { op: 'emoji', id, svg, x, y, width: size, height: size, opacity: text.color.alpha }];
}

/** The glyph of the first character, as wide as the picture, stands for the whole sequence. */
function under({ op, x, baseline, text, font, size, color }: TextOp): TextOp {
  const [first = ''] = text;
  const shown = first + (text.endsWith(' ') ? ' ' : '');
  return { op, x, baseline, text: shown, font, size, color, invisible: true, ...(shown === text ? {} : { actual: text }) };
}
