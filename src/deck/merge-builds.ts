import type { Deck, Node, Slide } from './deck.js';
import { appearing, growNodes, hasContent } from './grow-nodes.js';
import { sameData } from './same-data.js';
import { slideLinks } from './slide-links.js';
import { stepCount } from './steps.js';
import { textOf } from './text.js';
import { walk } from './walk.js';

/** A run of slides each of which shows what the one before shows, and more: what authors make by hand for want of steps. */
export interface Build {
  /** Indices into the deck's slides. */
  readonly first: number;
  readonly last: number;
  /** The run as one slide with steps, notes joined in order. */
  readonly merged: Slide;
}

/** The manual builds of a deck: at least two slides each, in order. Hidden slides belong to none. */
export function findBuilds({ slides }: Deck): readonly Build[] {
  const builds: Build[] = [];
  let run: Build | undefined;
  slides.forEach((slide, index) => {
    const merged = run === undefined ? undefined : continuedBy(run.merged, slide);
    if (run !== undefined && merged !== undefined) {
      run = { first: run.first, last: index, merged };
      return;
    }
    if (run !== undefined && run.last > run.first) builds.push(run);
    run = { first: index, last: index, merged: slide };
  });
  if (run !== undefined && run.last > run.first) builds.push(run);
  return builds;
}

/**
 * The deck with each manual build as one slide with steps. `expandSteps(…, 'slides')` gives the slides back, but for their
 * ids, and notes, which it adds up. Links to slides that are none any more lead to the one they are part of, those by number
 * to the step.
 */
export function mergeBuilds(deck: Deck): Deck {
  const builds = findBuilds(deck);
  if (builds.length === 0) return deck;
  const slides = deck.slides.flatMap((slide, index) => {
    const build = builds.find(({ first, last }) => first <= index && index <= last);
    return build === undefined ? [slide] : build.first === index ? [build.merged] : [];
  });
  return withLinks({ ...deck, slides }, linkMoves(deck, builds));
}

/** Both slides as one; `undefined` when the second does not just add to the first. */
function continuedBy(before: Slide, after: Slide): Slide | undefined {
  if (!hasSameFrame(before, after) || !hasContent(before.blocks)) return undefined;
  const step = stepCount(before) + 1;
  const growth = growNodes(before.blocks, after.blocks, step);
  if (growth?.adds !== true) return undefined;
  const name = before.name ?? after.name;
  const notes = [...before.notes, ...after.notes.map((note) => appearing(note, step))];
  return { ...before, ...(name === undefined ? {} : { name }), blocks: growth.value, notes };
}

function hasSameFrame(before: Slide, after: Slide): boolean {
  if (before.hidden === true || after.hidden === true) return false;
  if (after.transition !== undefined && after.transition !== before.transition) return false;
  const frame = ({ layout, background, properties, counted }: Slide): unknown => ({ layout, background, properties, counted });
  const classes = ({ classes: names }: Slide): readonly string[] => names.toSorted();
  return sameData(frame(before), frame(after)) && sameData(classes(before), classes(after)) && titleOf(before) === titleOf(after);
}

/** The heading that names a slide; one that has another is another slide. */
function titleOf({ blocks }: Slide): string | undefined {
  for (const node of walk(blocks)) if (node.type === 'heading' && node.depth <= 3) return textOf([node]).trim();
  return undefined;
}

/** Gives the new address of a link, `undefined` for one that stays as it is. */
type LinkMoves = (url: string) => string | undefined;

function linkMoves(deck: Deck, builds: readonly Build[]): LinkMoves {
  const moved = new Map<string, string>();
  for (const { first, last, merged } of builds) {
    for (const { id } of deck.slides.slice(first + 1, last + 1)) moved.set(id, merged.id);
  }
  const target = slideLinks(deck);
  return (url) => {
    const slide = target(url);
    const id = slide === undefined ? undefined : moved.get(slide.id);
    // A number leads to the step that the slide has become: each counts.
    const number = /^#\/?(\d+)$/.exec(url)?.[1];
    const stays = id === undefined || (number !== undefined && number !== slide?.name);
    return stays ? undefined : `#${id}`;
  };
}

function withLinks(deck: Deck, moves: LinkMoves): Deck {
  const inAll = <T extends Node>(nodes: readonly T[]): readonly T[] => nodes.map((node) => withMovedLinks(node, moves));
  return {
    ...deck,
    slides: deck.slides.map((slide) => ({ ...slide, blocks: inAll(slide.blocks), notes: inAll(slide.notes) })),
    footnotes: inAll(deck.footnotes),
  };
}

function withMovedLinks<T extends Node>(node: T, moves: LinkMoves): T {
  if (!('children' in node)) return node;
  const url = node.type === 'link' ? moves(node.url) : undefined;
  return { ...node, ...(url === undefined ? {} : { url }), children: node.children.map((child) => withMovedLinks<Node>(child, moves)) };
}
