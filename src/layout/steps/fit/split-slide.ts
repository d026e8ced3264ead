import type { Place } from '../../../deck/deck.js';
import type { StyledElement, StyledNode } from '../../../theme/styled.js';
import type { LayoutEnvironment } from '../../environment.js';
import { frameOf } from '../../lengths.js';
import type { PlacedBlock } from '../../placed.js';
import { type Atom, atomsOf, divide, type Division, openings, piece, type TextDivider } from './divide.js';
import { divideText } from './divide-text.js';
import { drawnExtent, type DrawnExtent, placeBeyond } from './drawn-extent.js';
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
  /** Of the first thing that reached over the edge then. */
  readonly beyond?: Place;
}

/**
 * Deals a slide's content that is too high for it out to further ones. Blocks are the units, and the items of lists;
 * a block that is too high by itself is cut between its lines, rows or children, a text with two lines at least on each
 * side. What can be cut no further (a picture) keeps a slide of its own, to be shrunk by `fitSlide`.
 */
export function splitSlide(root: StyledElement, size: Size, environment: LayoutEnvironment): SplitSlide {
  const layOut = (part: StyledElement): PlacedBlock => layOutRoot(part, size, environment);
  const extentOf = (part: StyledElement): DrawnExtent => drawnExtent(layOut(part));
  const placed = layOut(root);
  const overflow = drawnExtent(placed);
  if (isInside(withoutWidth(overflow), size)) return { parts: [root] };
  const lowest = size.height - frameOf(root.style, size.width).bottom;
  const fits = (part: StyledElement): boolean => {
    const { text, pictures } = extentOf(part);
    return Math.max(text.bottom, pictures.bottom) <= lowest;
  };
  const parts: StyledElement[] = [];
  const title = findTitle(root);
  for (let rest: StyledElement | undefined = root; rest !== undefined;) {
    const { head, tail } = takePart(rest, title, { fits, layOut });
    parts.push(head);
    rest = tail;
  }
  const beyond = placeBeyond(placed, size);
  return { parts, overflow, ...(beyond === undefined ? {} : { beyond }) };
}

/** Height is all that splitting can do something about. */
function withoutWidth({ text, pictures }: DrawnExtent): DrawnExtent {
  return { text: { ...text, right: 0 }, pictures: { ...pictures, right: 0 } };
}

interface Taken {
  readonly head: StyledElement;
  readonly tail?: StyledElement;
}

/** What splitting asks of a part of the slide. */
interface Trial {
  readonly fits: (part: StyledElement) => boolean;
  readonly layOut: (part: StyledElement) => PlacedBlock;
}

/** As much as fits on one slide, and what is left. */
function takePart(rest: StyledElement, title: StyledElement | undefined, { fits, layOut }: Trial): Taken {
  const opened = new Set<StyledElement>();
  const textDivider = rememberTexts((text) => divideText(text, (marked) => layOut(replaced(rest, text, marked))));
  for (;;) {
    const division = divide(rest, opened, textDivider);
    const atoms = atomsOf(division);
    const cuts = possibleCuts(atoms, title);
    const best = lastFitting(cuts, (cut) => fits(piece(division, new Set(atoms.slice(0, cut))) ?? rest));
    const next = atoms.slice(
      best ?? 0,
      cuts.find((cut) => cut > (best ?? 0)),
    );
    const inner = best === undefined || !fits(alone(next, division, title)) ? openable(next, textDivider) : undefined;
    if (inner === undefined) return cutAt(best ?? cuts[0], division, atoms, title);
    for (const element of inner) opened.add(element);
  }
}

/** Some atoms on a slide of their own, under its title. */
function alone(atoms: readonly Atom[], division: Division, title: StyledElement | undefined): StyledElement {
  const part = piece(division, new Set(atoms)) ?? division.element;
  return title === undefined || contains(part, title) || !contains(division.element, title) ? part : withTitle(part, title);
}

function rememberTexts(make: TextDivider): TextDivider {
  const known = new Map<StyledElement, Division>();
  return (text) => {
    const division = known.get(text) ?? make(text);
    known.set(text, division);
    return division;
  };
}

/** A tree with one element in another's place. */
function replaced(tree: StyledElement, wanted: StyledElement, by: StyledElement): StyledElement {
  if (tree === wanted) return by;
  return contains(tree, wanted)
    ? { ...tree, children: tree.children.map((child) => (child.type === 'text' ? child : replaced(child, wanted, by))) }
    : tree;
}

function openable(atoms: readonly Atom[], textDivider: TextDivider): readonly StyledElement[] | undefined {
  for (const atom of atoms) {
    const inner = openings(atom, textDivider);
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
    if (atom.glued === true || atom.nodes.some((node) => node === title)) return [];
    return isHeading(atom) && !isHeading(next) ? [] : [index + 1];
  });
}

function isHeading({ nodes }: Atom): boolean {
  return nodes.some((node) => node.type === 'element' && /^h[1-6]$/.test(node.tag));
}

/** Empty lines are not wanted at the top of a slide. */
function isSpace({ nodes }: Atom): boolean {
  const isBreak = (node: StyledNode): boolean => node.type === 'element' && node.tag === 'br';
  return nodes.every(
    (node) => isBreak(node) || (node.type === 'element' && node.tag === 'p' && node.children.length > 0 && node.children.every(isBreak)),
  );
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
  for (let high = Math.min(cuts.length, low + step - 1); low < high;) {
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
