import type { Html } from '../../../deck/deck.js';
import type { MappedText } from '../../text/mapped-text.js';
import type { Slot, SlotReading } from '../reading.js';

/** Text that is kept as HTML, as it is written: a block if it is alone in its line. */
export function keptSlot(source: MappedText): Slot & { readonly stands: 'alone' } {
  const kept = ({ start }: SlotReading): readonly Html[] => [{ type: 'html', value: source.text, ...start }];
  return { source, stands: 'alone', blocks: kept, inlines: kept };
}
