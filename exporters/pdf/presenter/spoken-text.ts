import { textOf, type Block, type List } from 'deckx/exporter';

/** Notes as plain text, as a presenter console shows them: a blank line between blocks, lists with bullets or numbers. */
export function spokenText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter((text) => text !== '').join('\n\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return listText(block);
    case 'blockquote':
      return indented(spokenText(block.children), '> ', '> ');
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
    return indented(parts.join('\n'), marker, ' '.repeat(marker.length));
  });
  return items.join(spread ? '\n\n' : '\n');
}

function indented(text: string, first: string, further: string): string {
  return text.split('\n').map((line, index) => `${index === 0 ? first : further}${line}`.trimEnd()).join('\n');
}
