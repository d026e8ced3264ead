import type { Place } from '../deck/deck.js';
import { computeValues, type Computed } from './compute-values.js';
import { computedStyle } from './computed-style.js';
import { createCounters } from './counters.js';
import { cascade, type DeclarationList, type Match, type MatchedRule, type RuleSet, unlayered } from './css/cascade.js';
import type { AnyDeclaration, OnProblem } from './css/declarations.js';
import { presentationalHints } from './css/hints.js';
import type { PseudoElement } from './css/selectors.js';
import { parseStyleAttribute } from './css/style-attribute.js';
import { type GeneratedContext, generatedPieces } from './generated-content.js';
import type { ComputedStyle, StyledElement, StyledNode } from './styled.js';
import { type ElementNode, type TreeNode } from './tree/element.js';

/** Styles the elements of many trees by the same rules; equal elements share their styles. */
export interface Styler {
  /** The element with all below it. What stands above it is styled for what it passes on. */
  style(element: ElementNode): StyledElement;
}

interface Styled {
  readonly computed: Computed;
  readonly style: ComputedStyle;
  /** What `rem` is for the elements below: the font size of the topmost element. */
  readonly rootFontSize: number;
  /** Styles of elements below that match the same rules and carry the same attributes. */
  readonly below: Map<string, Styled>;
}

/** Makes a styler for a set of rules and a slide of some size. */
export function createStyler(rules: RuleSet, viewport: { readonly width: number; readonly height: number }, onProblem: OnProblem): Styler {
  const generation: GeneratedContext = { counters: createCounters(), quoteDepth: 0 };
  const styling: Styling = { rules, viewport, onProblem, generation, top: new Map(), above: new WeakMap(), attributes: new Map() };
  return {
    style(element) {
      generation.quoteDepth = 0;
      generation.counters.keep((above) => isAbove(element, above));
      return build(element, ancestorStyle(element.parent, styling), styling);
    },
  };
}

function isAbove({ parent }: ElementNode, above: object | undefined): boolean {
  return parent === above || (parent !== undefined && isAbove(parent, above));
}

/** What styling needs and has found out so far. */
interface Styling {
  readonly rules: RuleSet;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly onProblem: OnProblem;
  readonly generation: GeneratedContext;
  /** As `Styled.below`, for elements without a parent. */
  readonly top: Map<string, Styled>;
  /** Styles of elements above those asked for. */
  readonly above: WeakMap<ElementNode, Styled>;
  /** Declarations of `style` attributes by their text. */
  readonly attributes: Map<string, readonly AnyDeclaration[]>;
}

function ancestorStyle(element: ElementNode | undefined, styling: Styling): Styled | undefined {
  if (element === undefined) return undefined;
  const known = styling.above.get(element);
  if (known !== undefined) return known;
  const made = styleOf(element, ancestorStyle(element.parent, styling), styling);
  styling.above.set(element, made);
  styling.generation.counters.enter(element.parent, made.computed.values);
  return made;
}

function styleOf(element: ElementNode, parent: Styled | undefined, styling: Styling): Styled {
  const matched = styling.rules.matching(element);
  const hints = presentationalHints(element);
  const siblings = parent?.below ?? styling.top;
  const key = memoKey(matched, element, hints.length > 0);
  const known = siblings.get(key);
  if (known !== undefined) return known;
  const own: DeclarationList = { origin: 'author', layer: unlayered, declarations: ownDeclarations(element, styling) };
  const lists = [...byOrigin(matched.rules, hints), own];
  const made = compute(lists, parent, styling);
  siblings.set(key, made);
  return made;
}

function compute(lists: readonly DeclarationList[], parent: Styled | undefined, { viewport }: Styling): Styled {
  const cascaded = cascade(lists, parent?.computed.customs ?? new Map<string, string>());
  const computed = computeValues(cascaded, parent?.computed, parent?.rootFontSize ?? 16, viewport);
  const style = computedStyle(computed, parent?.style);
  return { computed, style, rootFontSize: parent?.rootFontSize ?? style.fontSize, below: new Map() };
}

function ownDeclarations(element: ElementNode, { attributes, onProblem }: Styling): readonly AnyDeclaration[] {
  const text = element.attrs.style ?? '';
  if (text === '') return [];
  const made =
    attributes.get(text) ??
    parseStyleAttribute(text, (problem) => {
      onProblem(problem, placeOf(element));
    });
  attributes.set(text, made);
  return made;
}

function build(element: ElementNode, parent: Styled | undefined, styling: Styling): StyledElement {
  const own = styleOf(element, parent, styling);
  const { counters } = styling.generation;
  if (own.style.display !== 'none') counters.enter(element.parent, own.computed.values);
  const built = buildShown(element, own, styling);
  counters.leave(element);
  return built;
}

function buildShown(element: ElementNode, own: Styled, styling: Styling): StyledElement {
  const { tag, attrs, node, step, lit } = element;
  const shownAttrs = attrs.classes.length > 0 || Object.keys(attrs).length > 1;
  return {
    type: 'element',
    tag,
    ...(shownAttrs ? { attrs } : {}),
    ...(node === undefined ? {} : { node }),
    ...(step === undefined ? {} : { step }),
    ...(lit === undefined ? {} : { lit }),
    style: own.style,
    ...markerOf(element, own, styling),
    children: [
      ...generated(element, own, 'before', styling),
      ...element.children.map((child) => buildChild(child, own, styling)),
      ...generated(element, own, 'after', styling),
    ],
  };
}

function buildChild(child: TreeNode, parent: Styled, styling: Styling): StyledNode {
  if (child.type === 'element') return build(child, parent, styling);
  return { type: 'text', value: child.value, ...(child.node === undefined ? {} : { node: child.node }) };
}

/** What `::before` or `::after` adds to an element; an empty text still makes a box. */
function generated(element: ElementNode, own: Styled, pseudo: 'before' | 'after', styling: Styling): readonly StyledElement[] {
  const made = pseudoStyle(element, own, pseudo, styling);
  if (made === undefined || made.style.display === 'none') return [];
  const { content, quotes } = made.computed.values;
  if (typeof content === 'string') return [];
  styling.generation.counters.enter(element, made.computed.values);
  const pieces = generatedPieces(content, quotes, element, styling.generation);
  const { step } = element;
  const children = pieces.map((piece): StyledNode =>
    'text' in piece ? { type: 'text', value: piece.text } : generatedPicture(piece.url, made, styling),
  );
  return [{ type: 'element', tag: `::${pseudo}`, ...(step === undefined ? {} : { step }), style: made.style, children }];
}

function generatedPicture(url: string, parent: Styled, styling: Styling): StyledElement {
  return {
    type: 'element',
    tag: 'img',
    attrs: { classes: [], other: { src: url, alt: '' } },
    style: compute([], parent, styling).style,
    children: [],
  };
}

function markerOf(element: ElementNode, own: Styled, styling: Styling): Pick<StyledElement, 'marker'> {
  const made = own.style.display === 'list-item' ? pseudoStyle(element, own, 'marker', styling) : undefined;
  if (made === undefined) return {};
  const { content, quotes } = made.computed.values;
  if (content === 'none') return { marker: { style: made.style, text: '' } };
  if (content === 'normal') return { marker: { style: made.style } };
  const pieces = generatedPieces(content, quotes, element, styling.generation);
  return { marker: { style: made.style, text: pieces.map((piece) => ('text' in piece ? piece.text : '')).join('') } };
}

/** The style of a pseudo-element that any rule is about. */
function pseudoStyle(element: ElementNode, own: Styled, pseudo: PseudoElement, styling: Styling): Styled | undefined {
  const matched = styling.rules.matching(element, pseudo);
  if (matched.rules.length === 0) return undefined;
  const key = `${pseudo} ${memoKey(matched, element, false)}`;
  const made = own.below.get(key) ?? compute(byOrigin(matched.rules, []), own, styling);
  own.below.set(key, made);
  return made;
}

/** Hints of the markup stand between HTML's own rules and those of the stylesheets. */
function byOrigin(matched: readonly MatchedRule[], hints: readonly AnyDeclaration[]): readonly DeclarationList[] {
  if (hints.length === 0) return matched;
  const of = (origin: MatchedRule['origin']): readonly MatchedRule[] => matched.filter((rule) => rule.origin === origin);
  // The layer before all others: any rule of an author wins.
  return [...of('agent'), { origin: 'author', layer: -1, declarations: hints }, ...of('author')];
}

/** Two elements with the same key and the same parent style have the same style. */
function memoKey({ key }: Match, element: ElementNode, hinted: boolean): string {
  const style = element.attrs.style ?? '';
  return hinted ? `${key}|${style}|${element.tag} ${JSON.stringify(element.attrs.other ?? {})}` : `${key}|${style}`;
}

function placeOf(element: ElementNode): Place | undefined {
  return element.node?.place ?? (element.parent === undefined ? undefined : placeOf(element.parent));
}
