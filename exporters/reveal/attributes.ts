import type { Node } from 'deckx/exporter';
import type { MarkupAttributes } from './markup.js';
import { reportNode, type Rendering } from './rendering.js';
import { runsScript } from './urls.js';

/**
 * A node's attributes as the page has them: its own classes after those given, the step as a fragment of reveal.js.
 * Attributes that could run a script or load a file by themselves are left out, which is reported.
 */
export function attributesOf(
  node: Node,
  rendering: Rendering,
  more: MarkupAttributes = {},
  classes: readonly string[] = [],
): MarkupAttributes {
  const { attrs, step = 0 } = node;
  // To reveal.js `fragment` is a step, whatever it was to the author.
  const own = (attrs?.classes ?? []).filter((name) => name !== 'fragment');
  const { class: fragment, ...index } = fragmentAttributes(
    step,
    own.filter((name) => effects.has(name)),
    rendering,
  );
  const all = [...classes, ...own, ...(typeof fragment === 'string' ? fragment.split(' ') : [])];
  return {
    ...otherAttributes(node, rendering),
    ...more,
    class: all.length === 0 ? undefined : [...new Set(all)].join(' '),
    id: attrs?.id,
    style: joinedStyles(more['style'], styleOf(node, rendering)),
    lang: attrs?.lang,
    ...index,
  };
}

/** How reveal.js can let a fragment come or go (https://revealjs.com/fragments/), of which sources name some. */
const effects = new Set(
  (
    'fade-in fade-out fade-up fade-down fade-left fade-right fade-in-then-out fade-in-then-semi-out current-visible semi-fade-out grow shrink strike zoom-in ' +
    'highlight-red highlight-green highlight-blue highlight-current-red highlight-current-green highlight-current-blue'
  ).split(' '),
);

/** What makes an element appear with a step, or do what `styles` name; nothing from the start, nor in notes, where reveal.js would step unseen. */
export function fragmentAttributes(step: number, styles: readonly string[], { inNotes }: Pick<Rendering, 'inNotes'>): MarkupAttributes {
  if (step <= 0 || inNotes === true) return {};
  return { class: ['fragment', ...styles].join(' '), 'data-fragment-index': String(step - 1) };
}

function joinedStyles(own: string | true | undefined, authors: string | undefined): string | undefined {
  const parts = [own, authors].filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.length === 0 ? undefined : parts.map((part) => part.replace(/;\s*$/, '')).join('; ');
}

/** A `style` attribute; declarations that load files are made to hold them. */
function styleOf(node: Node, rendering: Rendering): string | undefined {
  const style = node.attrs?.style;
  if (style === undefined) return undefined;
  const { cleaner, shelf } = rendering;
  if (cleaner === undefined) return style;
  return cleaner.style(style, shelf, (what) => {
    reportDropped(node, rendering, what);
  });
}

function otherAttributes(node: Node, rendering: Rendering): MarkupAttributes {
  const entries = Object.entries(node.attrs?.other ?? {}).filter(([name, value]) => {
    if (!/^[a-zA-Z_][\w.:-]*$/.test(name)) return false;
    // A picture of that name would stand for a part of the document, as in `document.querySelector`.
    const hides = node.type === 'image' && name.toLowerCase() === 'name';
    if (rendering.trusted || (!hides && isHarmless(name, value))) return true;
    reportDropped(node, rendering, `the attribute ${name}`);
    return false;
  });
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

function reportDropped(node: Node, rendering: Rendering, what: string): void {
  reportNode(rendering, node, 'export/dropped', `${what} is left out`, { hint: 'it could run a script or load a file' });
}

/** Attributes that run scripts (`on…`), load files, send data, or give orders to reveal.js. */
const active =
  /^(on.*|src|srcset|srcdoc|data|poster|background|action|formaction|ping|http-equiv|manifest|code|codebase|archive|classid|data-src|data-srcset|data-background.*|data-markdown|data-preview.*|data-state|data-visibility|data-autoplay|data-asset)$/i;

/** Whether an attribute of any element may be written as it is. */
export function isHarmless(name: string, value: string): boolean {
  return !active.test(name) && !(/^(xlink:)?href$/i.test(name) && runsScript(value));
}
