import { textOf, walk, type Block, type FootnoteDefinition, type List, type Node } from 'deckx/exporter';

/**
 * Notes as plain text, as a presenter console shows them: a blank line between blocks, lists with bullets or numbers, footnotes
 * of the deck that they refer to below, by their number in its list.
 */
export function spokenText(blocks: readonly Block[], footnotes: readonly FootnoteDefinition[] = []): string {
  const numbers = new Map(footnotes.map(({ identifier }, index) => [identifier, index + 1]));
  const cited = new Set([...walk(blocks)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  const definitions = footnotes.flatMap(({ identifier, children }) =>
    cited.has(identifier) ? [hanging(joined(children.map(blockText)), `[${numbers.get(identifier)!}] `)] : [],
  );
  return joined([...(cited.size === 0 ? blocks : blocks.map((block) => withNumbers(block, numbers))).map(blockText), ...definitions]);
}

/** References as the text that is read for them. */
function withNumbers<T extends Node>(node: T, numbers: ReadonlyMap<string, number>): T {
  if (node.type === 'footnoteReference') {
    const number = numbers.get(node.identifier);
    return { type: 'text', value: number === undefined ? '' : `[${number}]` } as Node as T;
  }
  return 'children' in node ? { ...node, children: node.children.map((child) => withNumbers(child, numbers)) } : node;
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return listText(block);
    case 'blockquote':
      return indented(joined(block.children.map(blockText)), '> ', '> ');
    case 'columns':
      return joined(block.children.map(({ children }) => joined(children.map(blockText))));
    case 'group':
      return joined(block.children.map(blockText));
    case 'image':
      return block.alt;
    case 'table':
      return block.children.map(({ children }) => children.map((cell) => textOf([cell]).trim()).join(' | ')).join('\n');
    default:
      return textOf([block]).trim();
  }
}

function listText({ ordered, start = 1, spread, children }: List): string {
  const items = children.map((item, index) => {
    const marker = ordered ? `${start + index}. ` : '• ';
    const parts = item.children.map(blockText).filter((text) => text !== '');
    return hanging(parts.join('\n'), marker);
  });
  return items.join(spread ? '\n\n' : '\n');
}

function hanging(text: string, marker: string): string {
  return indented(text, marker, ' '.repeat(marker.length));
}

function indented(text: string, first: string, further: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : further}${line}`.trimEnd())
    .join('\n');
}
