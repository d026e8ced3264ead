import type { Origin } from '../css/cascade.js';
import type { Screen } from '../css/media.js';
import { parseStylesheet, type ParsedStylesheet } from '../css/stylesheet.js';

/** The rules of a stylesheet, and the layers that it names. */
export interface BaseRules extends Pick<ParsedStylesheet, 'rules' | 'layers'> {
  readonly origin: Origin;
}

/** What was read, by the text and, where that asks for the screen, its size. Kept for all decks of the process. */
const known = new Map<string, ParsedStylesheet>();

/** More than deckx has, with every player and theme; players from outside may have any number. */
const mostKnown = 100;

/** The rules of one of deckx's or a player's own stylesheets, of which nothing is reported. A text is parsed once a process. */
export function baseRules(css: string, origin: Origin, screen: Screen): BaseRules {
  const key = /@media\b/i.test(css) ? `${screen.width}x${screen.height} ${css}` : css;
  const sheet = known.get(key) ?? readSilently(css, screen);
  keep(key, sheet);
  return { origin, rules: sheet.rules, layers: sheet.layers };
}

function readSilently(css: string, screen: Screen): ParsedStylesheet {
  const silent = (): undefined => undefined;
  return parseStylesheet(css, { screen, onSyntax: silent, onDeclaration: silent });
}

/** What was asked for longest ago goes first. */
function keep(key: string, sheet: ParsedStylesheet): void {
  known.delete(key);
  known.set(key, sheet);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}
