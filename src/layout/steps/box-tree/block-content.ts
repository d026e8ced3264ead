import {
  type BlockNode,
  type BoxNode,
  type ImageNode,
  type InlineBox,
  type InlineItem,
  isOutOfFlow,
  type LinesNode,
  type TableNode,
} from '../../boxes.js';
import { collapseWhiteSpace } from './white-space.js';

type Independent = BlockNode | ImageNode | TableNode;

/** Collects the boxes of one block container in document order; lines between blocks become anonymous boxes. */
export interface BlockContent {
  text(value: string, inline: InlineBox): void;
  break(inline: InlineBox): void;
  /** Margin, border and padding of an inline element where it begins or ends; nothing when they have no width. */
  edge(inline: InlineBox, at: 'start' | 'end'): void;
  atom(node: Independent, inline: InlineBox): void;
  block(node: Independent): void;
  float(node: Independent): void;
  outOfFlow(node: Independent, inline: InlineBox): void;
  finish(): readonly BoxNode[];
}

export function createBlockContent(root: InlineBox): BlockContent {
  const boxes: BoxNode[] = [];
  let pending: InlineItem[] = [];
  const flush = (): void => {
    boxes.push(...linesOf(pending, root));
    pending = [];
  };
  return {
    text: (text, inline) => void pending.push({ type: 'text', text, inline }),
    break: (inline) => void pending.push({ type: 'break', inline }),
    edge(inline, at) {
      const [left, right] = [edgeWidth(inline, 'left'), edgeWidth(inline, 'right')];
      if (left !== 0 || right !== 0) pending.push({ type: 'edge', at, left, right, inline });
    },
    atom: (node, inline) => void pending.push({ type: 'atom', node, inline }),
    block(node) {
      flush();
      boxes.push(node);
    },
    // A float stands beside the line it is found in; it comes first so that this line already leaves room for it.
    float: (node) => void boxes.push(node),
    outOfFlow: (node, inline) => void pending.push({ type: 'out', node, inline }),
    finish() {
      flush();
      return boxes;
    },
  };
}

function edgeWidth({ style: { margin, border, padding } }: InlineBox, side: 'left' | 'right'): number {
  const space = [margin[side], padding[side]].reduce((sum, each) => sum + (each !== 'auto' && 'px' in each ? each.px : 0), 0);
  return space + border[side].width;
}

/** Lines, when anything takes room in them; else just the absolute boxes that stood there. */
function linesOf(pending: readonly InlineItem[], inline: InlineBox): readonly BoxNode[] {
  if (pending.length === 0) return [];
  const items = collapseWhiteSpace(pending);
  if (items.some((item) => item.type !== 'out' && item.type !== 'edge')) return [{ kind: 'lines', inline, items } satisfies LinesNode];
  return items.flatMap((item) => (item.type === 'out' && isOutOfFlow(item.node.style) ? [item.node] : []));
}
