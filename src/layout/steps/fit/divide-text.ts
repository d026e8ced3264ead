import type { ComputedStyle, StyledElement, StyledNode } from '../../../theme/styled.js';
import type { Placed, PlacedBlock, PlacedLine } from '../../placed.js';
import { breakOpportunities } from '../measure/break-opportunities.js';
import type { Atom, Division } from './divide.js';

/** Lines that stay together at the beginning and at the end of a text that is cut (`orphans` and `widows`). */
const least = 2;

/**
 * A text as parts between which it can be cut: where its lines end, two at least on each side.
 * @param layOut lays the slide out with the text's parts marked in place of the text
 */
export function divideText(text: StyledElement, layOut: (marked: StyledElement) => PlacedBlock): Division {
  const marked = markSegments(text);
  const lines = linesOf(layOut(marked));
  const ends = cutPoints(marked, lines);
  const build = (element: StyledElement): Division => ({
    kind: 'division',
    element,
    parts: element.children.map((child): Atom | Division =>
      child.type === 'element' && isDivided(child) && !isSegment(child)
        ? build(child)
        : { kind: 'atom', nodes: [child], ...(ends.has(child) ? {} : { glued: true }) },
    ),
  });
  return { ...build(marked), element: text, text: true };
}

/** The text with every piece after which a line may end as an element of its own, styled as the text around it. */
function markSegments(element: StyledElement): StyledElement {
  const style = plainStyle(element);
  const children = element.children.flatMap((child): readonly StyledNode[] => {
    if (child.type === 'text') return segments(child.value).map((value) => segment({ ...child, value }, style));
    return isDivided(child) && !isSegment(child) ? [markSegments(child)] : [child];
  });
  return { ...element, children };
}

/** Elements that `segment` made: a text that is cut on one slide after the other is marked once. */
const made = new WeakSet<StyledElement>();

function isSegment(element: StyledElement): boolean {
  return made.has(element);
}

function isDivided({ style, tag, children }: StyledElement): boolean {
  return style.display === 'inline' && !tag.startsWith('::') && children.length > 0;
}

function segments(value: string): readonly string[] {
  const offsets = [0, ...breakOpportunities(value).offsets, value.length];
  return offsets.flatMap((from, index) => (index > 0 ? [value.slice(offsets[index - 1], from)] : [])).filter((part) => part !== '');
}

/** The style of an inline box that changes nothing: what is not inherited is left at its initial value. */
function plainStyle({ style }: StyledElement): ComputedStyle {
  const none = { px: 0 };
  const sides = { top: none, right: none, bottom: none, left: none };
  const line = { ...style.outline, width: 0, style: 'none' } as const;
  const border = { top: line, right: line, bottom: line, left: line };
  const plain = {
    display: 'inline',
    position: 'static',
    float: 'none',
    rotate: 0,
    opacity: 1,
    width: 'auto',
    height: 'auto',
    verticalAlign: 'baseline',
  } as const;
  const backgroundColor = { ...style.backgroundColor, alpha: 0 };
  return {
    ...style,
    ...plain,
    margin: sides,
    padding: sides,
    border,
    outline: line,
    backgroundColor,
    textDecoration: { underline: false, lineThrough: false },
  };
}

function segment(text: StyledNode, style: ComputedStyle): StyledElement {
  const marked: StyledElement = { type: 'element', tag: 'span', style, children: [text] };
  made.add(marked);
  return marked;
}

/** The lines of elements: the first and the last, counted over all of the slide. */
type Lines = ReadonlyMap<StyledElement, { readonly first: number; readonly last: number }>;

function linesOf(root: PlacedBlock): Lines {
  const found = new Map<StyledElement, { first: number; last: number }>();
  let number = 0;
  const meet = (element: StyledElement | undefined): void => {
    if (element === undefined) return;
    const known = found.get(element);
    if (known === undefined) found.set(element, { first: number, last: number });
    else known.last = number;
  };
  const visitLine = (line: PlacedLine): void => {
    number += 1;
    for (const { inline } of line.pieces)
      for (let box: typeof inline | undefined = inline; box !== undefined; box = box.parent) meet(box.element);
    for (const atom of line.atoms) if (atom.kind !== 'lines') meet(atom.node.element);
  };
  const visit = (box: Placed): void => {
    if (box.kind === 'lines') box.lines.forEach(visitLine);
    if (box.kind === 'block') box.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** The last part of every line that a slide may end with. */
function cutPoints(marked: StyledElement, lines: Lines): ReadonlySet<StyledNode> {
  const leaves = leavesOf(marked);
  const placed = leaves.flatMap((leaf) => lines.get(leaf) ?? []);
  const [top, bottom] = [placed[0]?.first ?? 0, placed.at(-1)?.last ?? 0];
  const cuts = new Set<StyledNode>();
  let next = Infinity;
  for (const [index, leaf] of [...leaves.entries()].reverse()) {
    const own = lines.get(leaf);
    const isBeforeBreak = leaves[index + 1]?.tag === 'br';
    const last = own?.last ?? next - 1;
    if (Number.isFinite(next) && next > last && !isBeforeBreak && last - top + 1 >= least && bottom - last >= least) cuts.add(leaf);
    next = own?.first ?? next;
  }
  return cuts;
}

function leavesOf(element: StyledElement): readonly StyledElement[] {
  return element.children.flatMap((child) =>
    child.type === 'text' ? [] : isDivided(child) && !isSegment(child) ? leavesOf(child) : [child],
  );
}
