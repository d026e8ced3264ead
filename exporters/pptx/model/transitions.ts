import type { Slide } from 'deckx/exporter';
import type { PptxTransition, TransitionEffect } from './presentation.js';
import { where, type SlideContext } from './slide-context.js';

/** What an effect can be told: which way things move or open. */
interface EffectSpec {
  /** The element; with the prefix `p14` or `p159` (MS-PPTX) not known to every program. */
  readonly element: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Values of an attribute by the author's word. */
  readonly ways?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const sides = { left: { dir: 'l' }, right: { dir: 'r' }, up: { dir: 'u' }, down: { dir: 'd' } };
const leftRight = { left: { dir: 'l' }, right: { dir: 'r' } };
const bars = { horizontal: { dir: 'horz' }, vertical: { dir: 'vert' } };
const inOut = { in: { dir: 'in' }, out: { dir: 'out' } };
const splits = { ...inOut, horizontal: { orient: 'horz' }, vertical: { orient: 'vert' } };

/**
 * Effects by the names that reveal.js, Slidev, Marp and PowerPoint have for them. A direction is where things move: `left`
 * is PowerPoint's “from right”. reveal.js's slides are faces of a cube seen from outside (`convex`) or inside (`concave`).
 */
const effects: Readonly<Record<string, EffectSpec>> = {
  blinds: { element: 'p:blinds', ways: bars },
  box: { element: 'p14:prism', attributes: { isInverted: '1' }, ways: sides },
  checker: { element: 'p:checker', ways: bars },
  circle: { element: 'p:circle' },
  comb: { element: 'p:comb', ways: bars },
  concave: { element: 'p14:prism', attributes: { isInverted: '1' } },
  convex: { element: 'p14:prism' },
  conveyor: { element: 'p14:conveyor', ways: leftRight },
  cover: { element: 'p:cover', ways: sides },
  cube: { element: 'p14:prism', ways: sides },
  cut: { element: 'p:cut' },
  diamond: { element: 'p:diamond' },
  dissolve: { element: 'p:dissolve' },
  doors: { element: 'p14:doors', attributes: { dir: 'vert' }, ways: bars },
  fade: { element: 'p:fade', ways: { out: { thruBlk: '1' } } },
  ferris: { element: 'p14:ferris', ways: leftRight },
  flash: { element: 'p14:flash' },
  flip: { element: 'p14:flip', ways: leftRight },
  gallery: { element: 'p14:gallery', ways: leftRight },
  honeycomb: { element: 'p14:honeycomb' },
  morph: { element: 'p159:morph', attributes: { option: 'byObject' } },
  pan: { element: 'p14:pan', ways: sides },
  plus: { element: 'p:plus' },
  pull: { element: 'p:pull', ways: sides },
  push: { element: 'p:push', ways: sides },
  random: { element: 'p:random' },
  reveal: { element: 'p14:reveal', ways: leftRight },
  ripple: { element: 'p14:ripple' },
  shred: { element: 'p14:shred', ways: inOut },
  slide: { element: 'p:push', attributes: { dir: 'l' }, ways: sides },
  split: { element: 'p:split', attributes: { orient: 'vert' }, ways: splits },
  switch: { element: 'p14:switch', ways: leftRight },
  uncover: { element: 'p:pull', ways: sides },
  vortex: { element: 'p14:vortex', ways: sides },
  wedge: { element: 'p:wedge' },
  wheel: { element: 'p:wheel' },
  window: { element: 'p14:window', attributes: { dir: 'vert' }, ways: bars },
  wipe: { element: 'p:wipe', ways: sides },
  zoom: { element: 'p14:warp', attributes: { dir: 'in' }, ways: inOut },
};

/** The names of transitions, and the words that each can be told. */
export const transitionNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(effects).map(([name, { ways = {} }]) => [name, Object.keys(ways)]),
);

const speeds: Readonly<Record<string, PptxTransition['speed']>> = {
  slow: 'slow',
  medium: 'med',
  med: 'med',
  normal: 'med',
  default: 'med',
  fast: 'fast',
};

const plainFade: TransitionEffect = { name: 'p:fade', attributes: {} };

/** A slide's transition, to be spread into the slide: `fade`, `push left fast`, `zoom-in`, `wipe 1.5s`. One that there is not is reported. */
export function transitionOf({ transition = '', place }: Slide, context: SlideContext): { readonly transition?: PptxTransition } {
  const words = transition
    .toLowerCase()
    .split(/[\s,-]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.includes('none')) return {};
  const spec = words.map((word) => (Object.hasOwn(effects, word) ? effects[word] : undefined)).find((found) => found !== undefined);
  if (spec !== undefined) return { transition: transitionFrom(spec, words) };
  const hint = `available: none, ${[...transitionNames.keys()].join(', ')}`;
  context.report.add('export/transition', `PowerPoint has no transition ${transition}`, { hint, ...where(context, place) });
  return {};
}

function transitionFrom({ element, attributes = {}, ways = {} }: EffectSpec, words: readonly string[]): PptxTransition {
  const chosen = words.flatMap((word) => (Object.hasOwn(ways, word) ? [ways[word]!] : []));
  const effect = { name: element, attributes: Object.assign({}, attributes, ...chosen) as Readonly<Record<string, string>> };
  const isNewer = !element.startsWith('p:');
  const duration = words.map(milliseconds).find((time) => time !== undefined);
  const named = words.map((word) => (Object.hasOwn(speeds, word) ? speeds[word] : undefined)).find((speed) => speed !== undefined);
  const speed =
    named ?? (duration === undefined ? (isNewer ? 'slow' : 'med') : duration <= 500 ? 'fast' : duration <= 1000 ? 'med' : 'slow');
  return { speed, ...(duration === undefined ? {} : { duration }), effect, ...(isNewer ? { fallback: plainFade } : {}) };
}

/** `1.5s`, `300ms`. */
function milliseconds(word: string): number | undefined {
  const [, number, unit] = /^(\d{1,4}(?:\.\d{1,3})?)(m?s)$/.exec(word) ?? [];
  return number === undefined ? undefined : Math.round(Number(number) * (unit === 's' ? 1000 : 1));
}
