import type { Stylesheet } from '../../deck/deck.js';
import { readPage, type Page } from '../page/read-page.js';
import { pageMacros, type Macro } from './macros.js';
import { mathNotation, type MathNotation } from './math-notation.js';
import { remarkCall, type RemarkCall } from './page-settings.js';

/** What the page that plays a deck says of it. */
export interface RemarkPage {
  /** In the order in which the page has them: linked, or written in it. */
  readonly stylesheets: readonly Stylesheet[];
  /** Macros that it defines. */
  readonly macros: ReadonlyMap<string, Macro>;
  /** Present when it shows formulas. */
  readonly math?: MathNotation;
  /** Present when it starts remark.js itself. */
  readonly call?: RemarkCall;
  readonly textOf: Page['textOf'];
}

/** Reads a page that plays a deck, without running it. */
export function remarkPage(markup: string): RemarkPage {
  const { stylesheets, scripts, textOf } = readPage(markup);
  const math = mathNotation(scripts);
  const call = remarkCall(scripts);
  return {
    stylesheets: stylesheets.map((sheet) => ('href' in sheet ? sheet : { css: sheet.css })).filter(isFirst),
    macros: pageMacros(scripts),
    ...(math === undefined ? {} : { math }),
    ...(call === undefined ? {} : { call }),
    textOf,
  };
}

/** A stylesheet that is linked twice counts where it is linked first. */
function isFirst(sheet: Stylesheet, index: number, all: readonly Stylesheet[]): boolean {
  return sheet.href === undefined || all.findIndex(({ href }) => href === sheet.href) === index;
}
