import type { Block } from '../../../deck/deck.js';
import type { MappedText } from '../../text/mapped-text.js';
import type { NodeStart, Slot } from '../reading.js';

/** A formula by itself. */
export function mathBlock(latex: string, start: NodeStart): Block {
  return { type: 'math', value: latex.trim(), ...start };
}

/** A formula that was taken out of Markdown. `display`: whether it stands by itself. */
export function mathSlot(source: MappedText, latex: string, display: boolean): Slot {
  const inlines = ({ start }: { readonly start: NodeStart }) => [{ type: 'inlineMath', value: latex.trim(), ...start }] as const;
  if (!display) return { source, stands: 'inline', inlines };
  return { source, stands: 'line', inlines, blocks: ({ start }) => [mathBlock(latex, start)] };
}
