import { promptText, walk, type Node } from 'deckx/exporter';
import { squeezed } from '../readback/reading.js';

/** Every text of a deck, squeezed: what an output must hold as it is. */
export function leafTexts(nodes: readonly Node[]): readonly string[] {
  return [...walk(nodes)].flatMap((node) => {
    if (node.type === 'terminal') return [squeezed(node.title ?? '')];
    if (node.type === 'terminalLine') return node.prompt === undefined ? [] : [squeezed(promptText(node.prompt))];
    return 'value' in node && node.type !== 'html' ? [squeezed(node.value)] : [];
  });
}
