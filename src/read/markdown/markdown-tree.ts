import type { Definition, RootContent } from 'mdast';

/** The tree of one text, whose positions are `base` more than offsets in the text; and what references may refer to. */
export interface MarkdownTree {
  readonly nodes: readonly RootContent[];
  readonly base: number;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** True where the text is prose: the nodes are paragraphs of one text each. */
  readonly prose?: boolean;
}
