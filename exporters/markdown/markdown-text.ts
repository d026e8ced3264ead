import type { Nodes, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';

/** Markdown (CommonMark and GFM) that renders to the tree's own text: what would be markup is escaped. */
export function markdownText(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: {
      text: withPlainAmpersands((node: Text, parent, state, info) => {
        const text = defaultHandlers.text(node, parent, state, info);
        // In `<…>` a backslash is part of the address (CommonMark 6.5).
        return state.stack.includes('autolink') ? text : withoutAutolinks(text);
      }),
      link: withPlainAmpersands(defaultHandlers.link),
      image: withPlainAmpersands(defaultHandlers.image),
    },
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
  });
}

/**
 * Takes back the escape of an ampersand that begins no character reference (CommonMark 2.5): `R&D` and the `&` of an
 * address are read by people, and copied. Of a link only the address is looked at, its text may hold code.
 */
function withPlainAmpersands(handle: Handle & { readonly peek?: Handle }): Handle {
  const plain: Handle = (node: Nodes, ...rest) => {
    const text = handle(node, ...rest);
    const start = node.type === 'link' ? Math.max(0, text.lastIndexOf('](')) : 0;
    return text.slice(0, start) + plainAmpersands(text.slice(start));
  };
  return handle.peek === undefined ? plain : Object.assign(plain, { peek: handle.peek });
}

function plainAmpersands(markdown: string): string {
  const escapes = /\\\\|\\&(?!(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);)/g;
  return markdown.replace(escapes, (match) => (match === '\\&' ? '&' : match));
}

/** The one start of an autolink (GFM 6.9) that mdast-util-gfm escapes only before letters: `www.`. */
function withoutAutolinks(markdown: string): string {
  return markdown.replace(/(?<=www)\./gi, '\\.');
}
