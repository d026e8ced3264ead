import type { OptionSpecs } from 'deckx/exporter';
import { themeNames, transitionNames } from './reveal-names.js';

/** The options of `--to reveal`. */
export interface RevealOptions {
  /** One HTML file that holds everything, or a folder with an `index.html`, the deck's files and reveal.js. */
  readonly bundle: 'single' | 'folder';
  /** Where reveal.js is loaded from, the address of its package's folder; empty: it is in the bundle. */
  readonly cdn: string;
  /** Whether the slides of a section stand below each other. */
  readonly verticalBy: 'none' | 'section';
  /** A theme of reveal.js in place of the old player's look; the deck's own stylesheets come after it. */
  readonly revealTheme: 'none' | (typeof themeNames)[number];
  /** Whether what a slide adds to the one before comes in by itself, where slides only add to each other. */
  readonly autoAnimate: boolean;
  /** Whether speaker notes go into the page; leave them out of a page for everybody. */
  readonly includeNotes: boolean;
  /** Whether scripts and the like of the source stay. */
  readonly trustHtml: boolean;
  readonly slideNumber: 'none' | 'current' | 'total';
  readonly transition: (typeof transitionNames)[number];
  readonly progress: boolean;
  readonly controls: boolean;
  readonly overview: boolean;
  readonly keyboard: boolean;
  readonly touch: boolean;
  readonly loop: boolean;
  /** How a slide with steps is printed: a page a step, or one with all of it. */
  readonly printSteps: 'each' | 'final';
  readonly printNotes: boolean;
}

/** Their flags, defaults and help. */
export const revealOptions: OptionSpecs<RevealOptions> = {
  bundle: {
    kind: 'string',
    choices: ['single', 'folder'],
    default: 'single',
    description: 'one self-contained HTML file, or a folder for a web host: index.html, the deck’s files, reveal.js',
  },
  cdn: {
    kind: 'string',
    default: '',
    description: 'load reveal.js from this URL, a folder of its package (https://…/reveal.js@6.0.2)',
  },
  verticalBy: {
    kind: 'string',
    choices: ['none', 'section'],
    default: 'none',
    description: 'show the slides of a section as a vertical stack',
  },
  revealTheme: {
    kind: 'string',
    choices: ['none', ...themeNames],
    default: 'none',
    description: 'use a reveal.js theme instead of the look of the deck’s player',
  },
  autoAnimate: { kind: 'boolean', default: true, description: 'animate what is new on slides that only add to the slide before' },
  includeNotes: { kind: 'boolean', default: true, description: 'include the speaker notes in the page' },
  trustHtml: {
    kind: 'boolean',
    default: false,
    description: 'keep scripts, event handlers and frames of the source; only for decks you trust',
  },
  slideNumber: {
    kind: 'string',
    choices: ['none', 'current', 'total'],
    default: 'none',
    description: 'show the slide number, or the number and the total',
  },
  transition: {
    kind: 'string',
    choices: transitionNames,
    default: 'none',
    description: 'transition between slides, unless the deck sets one',
  },
  progress: { kind: 'boolean', default: false, description: 'show a progress bar' },
  controls: { kind: 'boolean', default: false, description: 'show navigation arrows' },
  overview: { kind: 'boolean', default: true, description: 'show an overview of all slides on Esc or O' },
  keyboard: { kind: 'boolean', default: true, description: 'allow navigation by keyboard' },
  touch: { kind: 'boolean', default: true, description: 'allow navigation by swiping' },
  loop: { kind: 'boolean', default: false, description: 'start again after the last slide' },
  printSteps: {
    kind: 'string',
    choices: ['each', 'final'],
    default: 'each',
    description: 'in print (?print-pdf), a page per step or a page per slide',
  },
  printNotes: {
    kind: 'boolean',
    default: false,
    description: 'in print (?print-pdf), add a page of notes after each slide that has notes',
  },
};
