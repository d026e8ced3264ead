import type { Attributes, Deck, Slide } from './deck.js';

/**
 * What shows the slides of a deck (remark.js, reveal.js …), as far as it decides how they look: the elements around a slide,
 * the stylesheet before the author's, sizes and class names. `Deck.player` names one. Those of deckx are in
 * `src/theme/players`; a reader from outside may bring its own (`Dialect.player`). Plain data and one pure function.
 */
export interface Player {
  /** What `Deck.player` says. */
  readonly name: string;
  /** Of a slide where the source names no size, in CSS pixels. */
  readonly size: Deck['size'];
  /**
   * The page of a deck with all its slides, so that authors' selectors find what they look for. Mostly one element, `html`; one
   * for each slide where the player takes each for a page of its own (then `:root` and `rem` are about the slide).
   * @param slides all of them in order; each has one element with its number and its `children`
   */
  readonly frame: (slides: readonly PlayedSlide[], deck: Deck) => readonly PageElement[];
  /** What the player's stylesheets say of its elements, how code is coloured too. It comes before the author's. */
  readonly css: string;
  /** What it also loads under stylesheets of the author, which are written with it in mind. */
  readonly cssUnderAuthor?: string;
  /**
   * Its own themes by name (CSS, after `css`): the one that the deck asks for (`meta.theme`), else the first. Absent: it has none,
   * or `css` is all of it.
   */
  readonly themes?: ReadonlyMap<string, string>;
  /** Whether slides look finished without a theme of deckx: then a deck without stylesheets gets none. */
  readonly hasOwnTheme: boolean;
  /** Selectors for a theme of deckx, heavy enough to win over `css`. */
  readonly scope: ThemeScope;
  /** The class or the element name by which authors select a slide: `.remark-slide-content`, `section`. */
  readonly slideSelector: string;
  readonly classNames: PlayerClassNames;
  readonly pageClasses: PageClasses;
  /** How steps come in. */
  readonly entrance: 'appear' | 'fade';
  /** Whether slides show their number unasked. */
  readonly showsSlideNumbers: boolean;
  /** Whether `css` says how large headings, text and code are; otherwise that is up to plain rules of the author. */
  readonly setsTextSizes: boolean;
}

/** A slide for `Player.frame`. */
export interface PlayedSlide {
  readonly slide: Slide;
  /** From 1. */
  readonly number: number;
  /** What the slide shows; to be put into its element as it is. */
  readonly children: readonly PageNode[];
}

/** An element of a player's page. */
export interface PageElement {
  /** HTML's name, in lower case. */
  readonly tag: string;
  readonly attrs?: Attributes;
  /** On the element that is as large as the slide and holds what it shows, which is what deckx lays out: `PlayedSlide.number`. */
  readonly slide?: number;
  readonly children?: readonly PageNode[];
}

/** An element or a text of a player's page. */
export type PageNode = PageElement | string | { readonly text: string };

/** What the rules of a theme are about in a player's page. */
export interface ThemeScope {
  /** Selector of a slide, heavy enough for the player's own rules. */
  readonly slide: string;
  /** Put before selectors of what is on a slide: as heavy as the player's own rules for it. */
  readonly inside: string;
  /** Put before selectors of code and its colours. */
  readonly code: string;
}

/** Classes that the player gives to what it makes of a slide and of code. */
export interface PlayerClassNames {
  readonly slide: string;
  /** Further ones of every slide. */
  readonly everySlide: readonly string[];
  /** Of `pre > code`, beside `hljs` and the language. */
  readonly code: string;
  readonly codeLine: string;
  readonly codeLineHighlighted: string;
  readonly codeSpanHighlighted: string;
  readonly inlineCode: string;
  /** Put before the name of a language to make a class of it (`language-`); empty: the name is the class. */
  readonly languagePrefix: string;
}

/** Classes of a player's page beside those of slides, by which authors' selectors also ask. */
export interface PageClasses {
  /** Of the body, or of what fills it. */
  readonly body: readonly string[];
  /** Of other elements that slides are in, and of their states. */
  readonly around: readonly string[];
  /** Of the box around one slide; absent: there is none. */
  readonly slideFrame?: string;
  /** What the classes of numbers, controls and other things begin with that are no part of a slide. */
  readonly furniture: readonly string[];
  /** What all classes of the player begin with. */
  readonly prefixes: readonly string[];
}

/** deckx's own, for what a player has no names for, and for pages without a player. */
export const deckClassNames: PlayerClassNames = {
  slide: 'deck-slide',
  everySlide: [],
  code: 'deck-code',
  codeLine: 'deck-code-line',
  codeLineHighlighted: 'deck-code-line-highlighted',
  codeSpanHighlighted: 'deck-code-span-highlighted',
  inlineCode: 'deck-inline-code',
  languagePrefix: '',
};
