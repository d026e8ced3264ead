import type { Node, TerminalPrompt } from './deck.js';
import { childrenOf } from './walk.js';

/** A prompt as the audience reads it: `myrtle ~/git $`, without the blank that separates it from what is typed. */
export function promptText(prompt: TerminalPrompt): string {
  return [prompt.user, prompt.path, prompt.sign].filter((part) => part !== undefined).join(' ');
}

/** The text a reader sees in these nodes, without markup; breaks and block ends become line feeds. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map(nodeText).join('');
}

function nodeText(node: Node): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return node.value;
    case 'code':
    case 'math':
      return `${node.value}\n`;
    case 'break':
      return '\n';
    case 'terminal':
      return (node.title === undefined ? '' : `${node.title}\n`) + textOf(node.children);
    case 'terminalLine': {
      const prompt = node.prompt === undefined ? '' : `${promptText(node.prompt)} `;
      return `${prompt}${textOf(node.children)}\n`;
    }
    case 'heading':
    case 'paragraph':
    case 'footnote':
    case 'tableCell':
      return `${textOf(node.children)}\n`;
    default:
      return textOf(childrenOf(node));
  }
}
