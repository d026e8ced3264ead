import type { StyledElement, StyledNode } from '../../../theme/styled.js';
import type { LayoutEnvironment } from '../../environment.js';
import { frameOf } from '../../lengths.js';
import { type Atom, atomsOf, divide, type Division, openings, piece } from './divide.js';
import { drawnExtent, type DrawnExtent } from './drawn-extent.js';
import { isInside, layOutRoot } from './fit.js';
import { findTitle } from '../scene/slide-title.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A slide's content on as many slides as it takes, each under the slide's title. */
export interface SplitSlide {
  readonly parts: readonly StyledElement[];
  /** Reach of the content when it was one slide; absent when it fits as it is. */
  readonly overflow?: DrawnExtent;
}

/**
 * Deals a slide's content that is too high for it out to further ones. Blocks are the units, and the items of lists;
 * a block that is too high by itself is cut between its lines, rows or children. What can be cut no further keeps a
 * slide of its own, to be shrunk by `fitSlide`.
 */
export function splitSlide(root: StyledElement, size: Size, environment: LayoutEnvironment): SplitSlide {
  const extentOf = (part: StyledElement): DrawnExtent => drawnExtent(layOutRoot(part, size, environment));
  const overflow = extentOf(root);
  if (isInside(withoutWidth(overflow), size)) return { parts: [root] };
  const lowest = size.height - frameOf(root.style, size.width).bottom;
  const fits = (part: StyledElement): boolean => {
    const { text, pictures } = extentOf(part);
    return Math.max(text.bottom, pictures.bottom) <= lowest;
  };
  const parts: StyledElement[] = [];
  const title = findTitle(root);
  for (let rest: StyledElement | undefined = root; rest !== undefined; ) {
    const { head, tail } = takePart(rest, title, fits);
    parts.push(head);
    rest = tail;
  }
  return { parts, overflow };
}

/** Height is all that splitting can do something about. */
function withoutWidth({ text, pictures }: DrawnExtent): DrawnExtent {
  return { text: { ...text, right: 0 }, pictures: { ...pictures, right: 0 } };
}

interface Taken {
  readonly head: StyledElement;
  readonly tail?: StyledElement;
}

/** As much as fits on one slide, and what is left. */
function takePart(rest: StyledElement, title: StyledElement | undefined, fits: (part: StyledElement) => boolean): Taken {
  const opened = new Set<StyledElement>();
  for (;;) {
    const division = divide(rest, opened);
    const atoms = atomsOf(division);
    const cuts = possibleCuts(atoms, title);
    const best = lastFitting(cuts, (cut) => fits(piece(division, new Set(atoms.slice(0, cut))) ?? rest));
    const inner = best === undefined ? openable(atoms.slice(0, cuts[0])) : undefined;
    if (inner === undefined) return cutAt(best ?? cuts[0], division, atoms, title);
    for (const element of inner) opened.add(element);
  }
}

function openable(atoms: readonly Atom[]): readonly StyledElement[] | undefined {
  for (const atom of atoms) {
    const inner = openings(atom);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function cutAt(cut: number | undefined, division: Division, atoms: readonly Atom[], title: StyledElement | undefined): Taken {
  const head = cut === undefined ? undefined : piece(division, new Set(atoms.slice(0, cut)));
  if (head === undefined || cut === atoms.length) return { head: division.element };
  const left = atoms.slice(cut);
  const tail = piece(division, new Set(left.slice(left.findIndex((atom) => !isSpace(atom)))));
  if (tail === undefined || left.every(isSpace)) return { head };
  return { head, tail: title !== undefined && contains(head, title) ? withTitle(tail, title) : tail };
}

/** Numbers of atoms that a slide may end after: all of them; neither the title alone, nor a heading without what it heads. */
function possibleCuts(atoms: readonly Atom[], title: StyledElement | undefined): readonly number[] {
  return atoms.flatMap((atom, index) => {
    const next = atoms[index + 1];
    if (next === undefined) return [index + 1];
    if (atom.nodes.some((node) => node === title)) return [];
    return isHeading(atom) && !isHeading(next) ? [] : [index + 1];
  });
}

function isHeading({ nodes }: Atom): boolean {
  return nodes.some((node) => node.type === 'element' && /^h[1-6]$/.test(node.tag));
}

/** Empty lines are not wanted at the top of a slide. */
function isSpace({ nodes }: Atom): boolean {
  const isBreak = (node: StyledNode): boolean => node.type === 'element' && node.tag === 'br';
  return nodes.every((node) => isBreak(node) || (node.type === 'element' && node.tag === 'p' && node.children.length > 0 && node.children.every(isBreak)));
}

/** The greatest of rising numbers that fits, when more never fits better; little more than what fits is tried. */
function lastFitting(cuts: readonly number[], fits: (cut: number) => boolean): number | undefined {
  const isFitting = (index: number): boolean => fits(cuts[index] ?? 0);
  let low = 0;
  let step = 1;
  while (low + step <= cuts.length && isFitting(low + step - 1)) {
    low += step;
    step *= 2;
  }
  for (let high = Math.min(cuts.length, low + step - 1); low < high; ) {
    const middle = Math.floor((low + high) / 2);
    if (isFitting(middle)) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1];
}

function contains(node: StyledNode, wanted: StyledElement): boolean {
  return node === wanted || (node.type === 'element' && node.children.some((child) => contains(child, wanted)));
}

function withTitle(root: StyledElement, title: StyledElement): StyledElement {
  const before = root.children.findIndex((child) => child.type === 'element' && child.tag !== '::before');
  const at = Math.max(0, before);
  return { ...root, children: [...root.children.slice(0, at), title, ...root.children.slice(at)] };
}
