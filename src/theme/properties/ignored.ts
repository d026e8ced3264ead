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
    'accent-color',
    'transition.*',
    'animation.*',
    'will-change',
    'scroll.*',
    'overscroll.*',
    'overflow-anchor',
    'page-break-.*',
    'break-(before|after)',
    'orphans',
    'widows',
    'page',
    'size',
    'speak.*',
    'text-rendering',
    'shape-rendering',
    'font-smooth.*',
    'font-display',
    'font-optical-sizing',
    'text-size-adjust',
    'print-color-adjust',
    'color-adjust',
    'color-scheme',
    'backface-visibility',
    'perspective.*',
    'transform-style',
    'transform-box',
    'contain',
    'content-visibility',
    'isolation',
    'appearance',
    'unicode-range',
    'unicode-bidi',
    'image-orientation',
    'object-view-box',
    'empty-cells',
    'background-attachment',
    'text-underline-position',
    'text-decoration-skip.*',
    'box-decoration-break',
    'margin-trim',
    'column-fill',
    'container.*',
    'view-transition-.*',
    'interpolation-size',
    'math-.*',
    'field-sizing',
  ].join('|')})$`,
);

/** The vendor's prefix taken off, where browsers know the property by both names. */
const prefixed =
  /^-webkit-(transform(?:-origin)?|border(?:-(?:top|bottom)-(?:left|right))?-radius|box-shadow|box-sizing|column-.*|columns|flex.*|order|justify-content|align-(?:items|self|content)|opacity|background-(?:size|clip|origin)|filter|mask.*|clip-path|shape-.*|hyphens|text-decoration-.*|text-emphasis.*|border-image|writing-mode|(?:margin|padding)-(?:start|end))$/;

/** Properties of WebKit that Chromium shows, and deckx does not. */
const shownByChromium = /^-webkit-(box-reflect|line-clamp|text-stroke.*|text-security|initial-letter)$/;

const oldNames: Readonly<Record<string, string>> = {
  'margin-start': 'margin-inline-start',
  'margin-end': 'margin-inline-end',
  'padding-start': 'padding-inline-start',
  'padding-end': 'padding-inline-end',
  'column-break-inside': 'break-inside',
  'page-break-inside': 'break-inside',
};

/** The name a property goes by: lower case, without WebKit's prefix where that is but another name. */
export function propertyNameOf(name: string): string {
  const lower = name.toLowerCase();
  const bare = prefixed.exec(lower)?.[1] ?? lower;
  return oldNames[bare] ?? bare;
}

/** Whether a property can be passed over in silence: it shows nothing on paper, or is a vendor's own, or a hack. */
export function isIgnored(name: string): boolean {
  return (/^[-*_]/.test(name) && !shownByChromium.test(name)) || ignored.test(name);
}

/** Whether a value is meant for one vendor's engine alone; others drop it, and so does deckx, without a word. */
export function isVendorValue(text: string): boolean {
  return /(^|[\s,(])-(webkit|moz|ms|o|khtml|apple)-|progid:|expression\(|\\9/i.test(text);
}
