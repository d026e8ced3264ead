import { scanMarkup } from './scan-markup.js';

/** The attributes that say how large a drawing is (SVG 2, 8.2 and 8.6). */
const sizing: ReadonlySet<string> = new Set(['width', 'height', 'viewBox', 'preserveAspectRatio']);

/**
 * The drawing's root tag, closed, with nothing but the attributes that say its size. Drawing programs write kilobytes of their own
 * data into that tag, comments and a document type before it. `undefined` where the document has no `svg` element.
 */
export function rootTag(markup: string): string | undefined {
  for (const token of scanMarkup(markup)) {
    if (token.kind !== 'open') continue;
    if (token.name.slice(token.name.indexOf(':') + 1) !== 'svg') return undefined;
    const kept = token.attributes.filter(({ name }) => sizing.has(name));
    return `<svg${kept.map(({ name, value }) => ` ${name}="${value.trim().replaceAll('"', '')}"`).join('')}></svg>`;
  }
  return undefined;
}
