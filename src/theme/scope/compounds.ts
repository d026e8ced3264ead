import type { CssNode, Selector, SelectorList } from 'css-tree';
import parseCss from 'css-tree/parser';

/** A list of selectors, with positions; `undefined` for text that is none. Never throws. */
export function parseSelectors(text: string): SelectorList | undefined {
  const sheet = parseCss(`${text}{}`, { positions: true, parseValue: false });
  const rule = sheet.type === 'StyleSheet' ? sheet.children.first : null;
  return rule?.type === 'Rule' && rule.prelude.type === 'SelectorList' ? rule.prelude : undefined;
}

/** A part of a selector between combinators: `h1.title`. */
export interface Compound {
  readonly nodes: readonly CssNode[];
  /** What joins it to the one before, ` ` for a blank; empty at the start. */
  readonly combinator: string;
}

/** The compounds of a selector. The first has no parts where the selector begins with a combinator, as in `:has(> img)`. */
export function compoundsOf(selector: Selector): readonly Compound[] {
  const compounds: { nodes: CssNode[]; combinator: string }[] = [{ nodes: [], combinator: '' }];
  for (const node of selector.children.toArray()) {
    if (node.type === 'Combinator') compounds.push({ nodes: [], combinator: node.name });
    else compounds.at(-1)!.nodes.push(node);
  }
  return compounds;
}

/** A position in the text that positions refer to. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** From the first node to the end of the last; nodes must have positions. */
export function rangeOf(...nodes: readonly CssNode[]): Range {
  return { from: nodes[0]!.loc!.start.offset, to: nodes.at(-1)!.loc!.end.offset };
}

/** A text for a part of another. */
export interface Edit extends Range {
  readonly text: string;
}

/** A part of a text with edits within it, which are in order. */
export function withEdits(text: string, { from, to }: Range, edits: readonly Edit[]): string {
  let at = from;
  const pieces = edits.map((edit) => {
    const before = text.slice(at, edit.from);
    at = edit.to;
    return before + edit.text;
  });
  return [...pieces, text.slice(at, to)].join('');
}
