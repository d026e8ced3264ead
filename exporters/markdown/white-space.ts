import type { PhrasingContent } from 'mdast';

const blanks = /[ \t\r\n\f]+/g;

/**
 * Collapses blanks as a browser does: runs to one, none at the edges and around breaks. No-break spaces stay.
 */
export function tidyBlanks(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const merged = mergeTexts(nodes);
  const tidy = merged.map((node, index) => {
    if (node.type !== 'text') return node;
    let value = node.value.replace(blanks, ' ');
    if (isEdge(merged[index - 1])) value = value.replace(/^ /, '');
    if (isEdge(merged[index + 1])) value = value.replace(/ $/, '');
    return { ...node, value };
  });
  const filled = tidy.filter((node) => node.type !== 'text' || node.value !== '');
  return withoutOuterBreaks(filled);
}

/**
 * Puts an element round its content, but leaves blanks and breaks at the content's edges outside: `**bold **text` is
 * no emphasis in Markdown. Content that is nothing but blanks stays without the element.
 */
export function hoistBlanks(
  content: readonly PhrasingContent[],
  wrap: (inner: readonly PhrasingContent[]) => PhrasingContent,
): readonly PhrasingContent[] {
  const nodes = mergeTexts(content);
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (;;) {
    const first = nodes[0];
    if (first?.type === 'break') before.push(...nodes.splice(0, 1));
    else if (first?.type === 'text' && /^[ \t\r\n\f]/.test(first.value)) {
      before.push({ type: 'text', value: ' ' });
      replaceAt(nodes, 0, first.value.replace(/^[ \t\r\n\f]+/, ''));
    } else break;
  }
  for (;;) {
    const last = nodes.at(-1);
    if (last?.type === 'break') after.unshift(...nodes.splice(-1));
    else if (last?.type === 'text' && /[ \t\r\n\f]$/.test(last.value)) {
      after.unshift({ type: 'text', value: ' ' });
      replaceAt(nodes, nodes.length - 1, last.value.replace(/[ \t\r\n\f]+$/, ''));
    } else break;
  }
  return [...before, ...(nodes.length === 0 ? [] : [wrap(tidyInside(nodes))]), ...after];
}

function tidyInside(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.map((node) => (node.type === 'text' ? { ...node, value: node.value.replace(blanks, ' ') } : node));
}

/** Exchanges a text, or takes it out when nothing is left of it. */
function replaceAt(nodes: PhrasingContent[], index: number, value: string): void {
  nodes.splice(index, 1, ...(value === '' ? [] : [{ type: 'text', value } as const]));
}

function mergeTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text') merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}

function isEdge(node: PhrasingContent | undefined): boolean {
  return node === undefined || node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value));
}

/** A break at the edge of a block moves text about on a slide; in a transcript it would show as a stray backslash. */
function withoutOuterBreaks(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const from = nodes.findIndex(({ type }) => type !== 'break');
  const to = nodes.findLastIndex(({ type }) => type !== 'break');
  return from < 0 ? [] : nodes.slice(from, to + 1);
}
