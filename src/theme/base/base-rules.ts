import type { Origin } from '../css/cascade.js';
import { parseStylesheet, type StyleRule } from '../css/stylesheet.js';
import type { Screen } from '../css/media.js';

/** The rules of one of deckx's own stylesheets, of which nothing is reported. */
export function baseRules(css: string, origin: Origin, screen: Screen): { readonly origin: Origin; readonly rules: readonly StyleRule[] } {
  const silent = (): undefined => undefined;
  return { origin, rules: parseStylesheet(css, { screen, onSyntax: silent, onDeclaration: silent }).rules };
}
