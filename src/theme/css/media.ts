import { parsePixels } from '../values/length.js';
import type { ValueContext } from '../values/specified.js';

/** The screen that media queries ask about: the player's, as large as the slide. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Whether a media query list holds for a slide on a screen (Media Queries 4). An empty one does. */
export function mediaMatches(list: string, screen: Screen): boolean {
  const queries = list.toLowerCase().split(',').map((query) => query.trim());
  return queries.some((query) => queryMatches(query, screen));
}

function queryMatches(query: string, screen: Screen): boolean {
  if (query === '') return true;
  const negated = query.startsWith('not ');
  const parts = query.replace(/^(not|only)\s+/, '').split(/\s+and\s+/);
  return parts.every((part) => partMatches(part.trim(), screen)) !== negated;
}

function partMatches(part: string, screen: Screen): boolean {
  if (!part.startsWith('(')) return part === 'screen' || part === 'all';
  const [, name = '', value = ''] = /^\(\s*([-\w]+)\s*(?::\s*([^)]*?)\s*)?\)$/.exec(part) ?? [];
  return featureMatches(name, value, screen);
}

function featureMatches(name: string, value: string, screen: Screen): boolean {
  switch (name) {
    case 'min-width':
      return screen.width >= pixels(value, screen);
    case 'max-width':
      return screen.width <= pixels(value, screen);
    case 'min-height':
      return screen.height >= pixels(value, screen);
    case 'max-height':
      return screen.height <= pixels(value, screen);
    case 'orientation':
      return (screen.width >= screen.height ? 'landscape' : 'portrait') === value;
    case 'prefers-color-scheme':
      return value === 'light';
    case 'prefers-reduced-motion':
      return value !== 'reduce';
    case 'color':
      return value === '';
    case 'hover':
      return value === 'hover' || value === '';
    default:
      return false;
  }
}

/** In media queries an em is the initial font size, whatever the page says. */
function pixels(text: string, viewport: Screen): number {
  const context: ValueContext = {
    fontSize: 16,
    fontSizeAbsolute: false,
    rootFontSize: 16,
    viewport,
    color: { hex: '000000', alpha: 1 },
    parentFontWeight: 400,
  };
  return parsePixels(text)?.(context) ?? Number.NaN;
}
