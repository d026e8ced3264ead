/**
 * Properties that change nothing on a slide as it stands: pointers, motion, scrolling, pages, hints for rendering.
 * They are passed over without a word.
 */
const ignored = new RegExp(
  `^(${[
    'cursor',
    'pointer-events',
    'user-select',
    'touch-action',
    'resize',
    'caret-color',
    'transition.*',
    'animation.*',
    'will-change',
    'scroll.*',
    'overscroll.*',
    'page-break-.*',
    'break-.*',
    'orphans',
    'widows',
    'page',
    'size',
    'speak.*',
    'text-rendering',
    'image-rendering',
    'shape-rendering',
    'font-smooth.*',
    'font-kerning',
    'font-display',
    'font-synthesis',
    'font-optical-sizing',
    'font-size-adjust',
    'text-size-adjust',
    'print-color-adjust',
    'color-adjust',
    'color-scheme',
    'backface-visibility',
    'perspective.*',
    'transform-style',
    'contain',
    'isolation',
    'zoom',
    'quotes',
    'overflow-x',
    'overflow-y',
    'text-decoration-(color|style|thickness|skip.*)',
    'text-underline-.*',
    'hyphens',
    'tab-size',
    'overflow-anchor',
    'appearance',
    'unicode-range',
    'background-attachment',
    'background-origin',
    'background-clip',
    'outline-radius.*',
  ].join('|')})$`,
);

/** The vendor's prefix taken off, where browsers know the property by both names. */
const prefixed = /^-webkit-(transform|border-radius|border-(?:top|bottom)-(?:left|right)-radius|box-shadow|box-sizing|column-count|column-gap|columns|flex(?:-direction|-flow|-grow|-basis)?|justify-content|align-items|opacity|background-size)$/;

/** The name a property goes by: lower case, without WebKit's prefix where that is but another name. */
export function propertyNameOf(name: string): string {
  const lower = name.toLowerCase();
  return prefixed.exec(lower)?.[1] ?? lower;
}

/** Whether a property can be passed over in silence: it shows nothing on paper, or is a vendor's own, or a hack. */
export function isIgnored(name: string): boolean {
  return /^[-*_]/.test(name) || ignored.test(name);
}

/** Whether a value is meant for one vendor's engine alone; others drop it, and so does deckx, without a word. */
export function isVendorValue(text: string): boolean {
  return /(^|[\s,(])-(webkit|moz|ms|o|khtml|apple)-|progid:|expression\(|\\9/i.test(text);
}
