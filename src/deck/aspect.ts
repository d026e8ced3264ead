import type { Deck } from './deck.js';

/** Ratios that PowerPoint can hold at our widths. */
const least = 1 / 4;
const most = 10;
/** Players round: 1210 x 681 is 16:9. */
const tolerance = 0.002;

/** Width over height of `16:9`, `4:3`, `W:H`; `undefined` for what is no ratio, or none a slide can have. */
export function parseAspect(text: string): number | undefined {
  const [, width, height] = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? [];
  const ratio = Number(width) / Number(height);
  return isAspect(ratio) ? ratio : undefined;
}

/** Whether slides can have this width over height. */
export function isAspect(ratio: number): boolean {
  return ratio >= least && ratio <= most;
}

/** The deck on slides of another shape: as high as they were, so that text keeps its size, and as wide as the ratio asks for. */
export function withAspect(deck: Deck, ratio: number): Deck {
  const { width, height } = deck.size;
  if (Math.abs(width / height / ratio - 1) <= tolerance) return deck;
  return { ...deck, size: { width: Math.round(height * ratio), height } };
}
