import type { PlayerClassNames } from '../../deck/player.js';

/** Another page than the player's, in which a deck's stylesheets are to mean the same. */
export interface TargetPage {
  /** Selector of what stands for a slide: `section`, `.reveal .slides section`. */
  readonly slide: string;
  /** The class of what stands for the box around a slide; absent: the slide stands for it, too. */
  readonly slideFrame?: string;
  /** Its classes of code; absent: those of the player. */
  readonly classNames?: PlayerClassNames;
  /** Present where rules are to hold for what is on slides alone. */
  readonly below?: PageRoot;
}

/** What is around all slides of a page. */
export interface PageRoot {
  /**
   * Put before each selector; ends with a class of a `div`. The class is given again, and the `div` before it, for what a selector
   * names around the slides: so selectors weigh as much against each other as they did.
   */
  readonly within: string;
  /** What stands for `body` and for the player's elements that are as large. */
  readonly viewport: string;
  /** Classes of the page that stylesheets may name themselves: of what is as large as the viewport, and of all around slides. */
  readonly body: readonly string[];
  readonly around: readonly string[];
}
