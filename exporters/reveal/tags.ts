/** Elements that run, load, or change how the rest of the page is read; and those that reveal.js takes for slides. */
const forbidden = new Set(
  (
    'applet area audio base basefont bgsound body button canvas col colgroup caption datalist dialog embed form frame frameset head html ' +
    'iframe image img input link listing main map marquee math menuitem meta noembed noframes noscript object optgroup option output ' +
    'param plaintext portal script section select slot source style svg template textarea title track video xmp tbody td tfoot th thead tr ' +
    'br hr wbr'
  ).split(' '),
);

/** Elements that may not hold blocks, or only blocks of one kind. */
const noContainers = new Set(
  'a abbr b code dl em h1 h2 h3 h4 h5 h6 i label legend li ol p pre s small span strong summary table u ul'.split(' '),
);

/** Elements that may not be in a line. */
const noInlines = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup li nav ol p pre summary table ul'.split(
    ' ',
  ),
);

/** The element for a container that the source named; `div` where the name would do harm. */
export function groupTag(tag: string | undefined): string {
  return usable(tag, noContainers) ?? 'div';
}

/** The element for a piece of a line that the source named; `span` where the name would do harm. */
export function spanTag(tag: string | undefined): string {
  return usable(tag, noInlines) ?? 'span';
}

function usable(tag: string | undefined, unfit: ReadonlySet<string>): string | undefined {
  const name = tag?.toLowerCase() ?? '';
  return /^[a-z][a-z0-9-]*$/.test(name) && !forbidden.has(name) && !unfit.has(name) ? name : undefined;
}

/** Whether an element in markup of the source may stay. */
export function isForbidden(tag: string): boolean {
  return forbidden.has(tag);
}
