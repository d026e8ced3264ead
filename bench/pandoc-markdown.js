import { readFileSync } from 'node:fs';

/**
 * A deck in JSON (`deckx to-json`) as Pandoc's Markdown for slides, written as a Pandoc user would: rules between slides,
 * notes in `::: notes`, terminals and code as fences. For measuring only: a step is not repeated, looks are left out.
 * @param {string} file
 * @returns {string}
 */
export function pandocMarkdown(file) {
  const deck = JSON.parse(readFileSync(file, 'utf8'));
  return deck.slides
    .map((slide) => {
      const notes = slide.notes.length === 0 ? '' : `\n::: notes\n${blocks(slide.notes)}\n:::\n`;
      return `${blocks(slide.blocks)}\n${notes}`;
    })
    .join('\n---\n\n');
}

const blocks = (nodes) =>
  nodes
    .map(block)
    .filter((text) => text !== '')
    .join('\n\n');

function block(node) {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(node.depth)} ${inlines(node.children).replace(/\\?\n/g, ' ')}`;
    case 'paragraph':
    case 'footnote':
      return inlines(node.children);
    case 'list':
      return node.children.map((item) => `- ${blocks(item.children).replaceAll('\n', '\n  ')}`).join('\n');
    case 'code':
      return `\`\`\`${node.lang ?? ''}\n${node.value}\n\`\`\``;
    case 'terminal':
      return `\`\`\`\n${node.children.map(terminalLine).join('\n')}\n\`\`\``;
    case 'image':
      return inline(node);
    case 'blockquote':
      return blocks(node.children).replace(/^/gm, '> ');
    case 'table':
      return table(node);
    default:
      return 'children' in node ? blocks(node.children) : '';
  }
}

function terminalLine({ prompt, children }) {
  const parts = prompt === undefined ? [] : [prompt.user, prompt.path, prompt.sign];
  return [...parts.filter((part) => part !== undefined), plain(children)].join(' ');
}

function table({ children: [head, ...rows] }) {
  const row = ({ children }) => `| ${children.map((cell) => inlines(cell.children)).join(' | ')} |`;
  return [row(head), `|${head.children.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
}

const inlines = (nodes) => nodes.map(inline).join('');
const plain = (nodes) => nodes.map((node) => node.value ?? plain(node.children ?? [])).join('');

function inline(node) {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[\\`*_[\]#<>~^$|]/g, '\\$&');
    case 'strong':
      return `**${inlines(node.children)}**`;
    case 'emphasis':
      return `*${inlines(node.children)}*`;
    case 'delete':
      return `~~${inlines(node.children)}~~`;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'link':
      return `[${inlines(node.children)}](${node.url})`;
    case 'image':
      return `![${node.alt}](${node.url})`;
    case 'break':
      return '\\\n';
    case 'span':
      return `[${inlines(node.children)}]{${(node.attrs?.classes ?? []).map((name) => `.${name}`).join(' ')}}`;
    default:
      return 'children' in node ? inlines(node.children) : '';
  }
}
