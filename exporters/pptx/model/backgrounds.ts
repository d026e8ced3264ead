import { createCount } from './count.js';
import type { PptxBackground, PptxSlide, PptxTheme } from './presentation.js';

/** What most slides have behind them; in a deck without slides, the theme's ground. */
export function usualBackground(slides: readonly PptxSlide[], { colors }: PptxTheme): PptxBackground {
  const count = createCount<PptxBackground>((background) => JSON.stringify(background));
  for (const { background } of slides) if (background !== undefined) count.add(background, 1);
  return count.commonest[0] ?? { kind: 'fill', fill: { hex: colors.bg1, alpha: 1 } };
}

/** Whether two backgrounds are the same. */
export function sameBackground(one: PptxBackground | undefined, other: PptxBackground): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
