import { generate, walk, type CssNode, type Selector, type SelectorList } from 'css-tree';

/** Classes of the old player's elements, and what stands for them in the page. */
const renamed: Readonly<Record<string, string>> = {
  'remark-slide': 'deck-frame',
  'remark-slide-content': 'deck-slide',
  'remark-code': 'deck-code',
  'remark-code-line': 'deck-code-line',
  'remark-code-line-highlighted': 'deck-code-line-highlighted',
  'remark-inline-code': 'deck-inline-code',
};

/** Elements round the slides: in the page, reveal.js has its own. */
const frames =
  /^(html|body|:root|\.remark-(container|slides-area|slide-container|slide-scaler|visible|fading)|\.(reveal|slides|reveal-viewport))+$/;

/** The player's own furniture, which reveal.js has not. */
const furniture = /^\.remark-(slide-number|backdrop|pause|help|preview|notes|toolbar|presenter|progress)/;

/**
 * Selectors of a deck's stylesheet made to mean the same in the page: below `.reveal .slides`, with the page's elements
 * in place of the player's. Their weight against each other stays as it was. `undefined`: nothing in the page answers
 * any of them.
 */
export function scopeSelectors(list: SelectorList): string | undefined {
  const scoped = list.children.toArray().flatMap((selector) => (selector.type === 'Selector' ? (scopeSelector(selector) ?? []) : []));
  return scoped.length === 0 ? undefined : scoped.join(', ');
}

function scopeSelector(selector: Selector): string | undefined {
  walk(selector, (node) => {
    if (node.type === 'ClassSelector') node.name = renamed[node.name] ?? node.name;
  });
  const compounds = compoundsOf(selector);
  const last = compounds.at(-1)?.text ?? '';
  if (compounds.some(({ text }) => furniture.test(text))) return undefined;
  if (frames.test(last)) return frameSelector(last);
  const outer = compounds.findIndex(({ text }) => !frames.test(text));
  const inner = compounds.slice(outer);
  return `${prefix(compounds.slice(0, outer).map(({ text }) => text))} ${inner.map(({ combinator, text }, index) => (index === 0 ? text : combinator + text)).join('')}`;
}

/** `.reveal .slides`, made as much heavier as the compounds were that it stands for. */
function prefix(dropped: readonly string[]): string {
  const text = dropped.join(' ');
  const classes = (text.match(/[.:][\w-]+/g) ?? []).length;
  const types = (text.match(/\b(html|body)\b/g) ?? []).length;
  return `.reveal ${types > 0 ? 'div' : ''}.slides${'.slides'.repeat(classes)}`;
}

/** What is said of the page itself is said of reveal's viewport; what is said of a frame in between has no meaning left. */
function frameSelector(last: string): string | undefined {
  if (/^(html|:root)$/.test(last)) return ':root';
  return /^(body|\.remark-container|\.reveal|\.reveal-viewport)+$/.test(last) ? '.reveal-viewport' : undefined;
}

interface Compound {
  /** What joins it to the one before. */
  readonly combinator: string;
  readonly text: string;
}

function compoundsOf(selector: Selector): readonly Compound[] {
  const compounds: { combinator: string; text: string }[] = [{ combinator: '', text: '' }];
  selector.children.forEach((node: CssNode) => {
    if (node.type === 'Combinator') compounds.push({ combinator: node.name === ' ' ? ' ' : ` ${node.name} `, text: '' });
    else compounds.at(-1)!.text += generate(node);
  });
  return compounds.filter(({ combinator, text }) => combinator !== '' || text !== '');
}
