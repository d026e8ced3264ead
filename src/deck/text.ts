import type { Node, TerminalPrompt } from './deck.js';
import { childrenOf } from './walk.js';

/** A prompt as the audience reads it: `myrtle ~/git $`, without the blank that separates it from what is typed. */
export function promptText(prompt: TerminalPrompt): string {
  return [prompt.user, prompt.path, prompt.sign].filter((part) => part !== undefined).join(' ');
}

/** The text a reader sees in these nodes, without markup; breaks and block ends become line feeds. */
export function textOf(nodes: readonly Node[]): string {
  return textWith(nodes, (node, text) => (lines.has(node.type) ? `${text}\n` : text));
}

/** As `textOf`, with line feeds around everything but inline text: no two words run together that stand apart on the slide. */
export function spacedTextOf(nodes: readonly Node[]): string {
  return textWith(nodes, (node, text) => (inline.has(node.type) ? text : `\n${text}\n`));
}

/** What ends a line of its own. */
const lines: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'heading',
  'paragraph',
  'footnote',
  'tableCell',
  'code',
  'math',
  'terminalLine',
  'break',
]);
/** What can be in a line without ending a word. */
const inline: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'text',
  'inlineCode',
  'inlineMath',
  'strong',
  'emphasis',
  'delete',
  'link',
  'span',
  'sub',
  'sup',
]);

/** A node's text with what separates it from the text around it. */
type Separate = (node: Node, text: string) => string;

function textWith(nodes: readonly Node[], separate: Separate): string {
  return nodes.map((node) => separate(node, ownText(node, separate))).join('');
}

function ownText(node: Node, separate: Separate): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
    case 'code':
    case 'math':
      return node.value;
    case 'terminal':
      return (node.title === undefined ? '' : `${node.title}\n`) + textWith(node.children, separate);
    case 'terminalLine':
      return (node.prompt === undefined ? '' : `${promptText(node.prompt)} `) + textWith(node.children, separate);
    default:
      return textWith(childrenOf(node), separate);
  }
}
