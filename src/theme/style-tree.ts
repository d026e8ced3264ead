import type { Place } from '../deck/deck.js';
import { computeValues, type Computed } from './compute-values.js';
import { computedStyle } from './computed-style.js';
import { cascade, type MatchedRule, type RuleSet } from './css/cascade.js';
import type { AnyDeclaration, OnProblem } from './css/declarations.js';
import { presentationalHints } from './css/hints.js';
import { parseStyleAttribute } from './css/style-attribute.js';
import type { ComputedStyle, StyledElement, StyledNode } from './styled.js';
import { attributeOf, type ElementNode } from './tree/element.js';

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
export function createStyler(
  rules: RuleSet,
  viewport: { readonly width: number; readonly height: number },
  onProblem: OnProblem,
): Styler {
  const top = new Map<string, Styled>();
  const attributes = new Map<string, readonly AnyDeclaration[]>();

  const above = new WeakMap<ElementNode, Styled>();
  function ancestors(element: ElementNode | undefined): Styled | undefined {
    if (element === undefined) return undefined;
    const made = above.get(element) ?? styled(element, ancestors(element.parent));
    above.set(element, made);
    return made;
  }

  function styled(element: ElementNode, parent: Styled | undefined, pseudo?: 'before' | 'after'): Styled {
    const matched = rules.matching(element, pseudo);
    const hints = pseudo === undefined ? presentationalHints(element) : [];
    const own = pseudo === undefined ? ownDeclarations(element) : [];
    const key = memoKey(matched, element, hints.length > 0);
    const known = (parent?.below ?? top).get(key);
    if (known !== undefined) return known;
    const made = compute([...byOrigin(matched, hints), own], parent);
    (parent?.below ?? top).set(key, made);
    return made;
  }

  function compute(lists: readonly (readonly AnyDeclaration[])[], parent: Styled | undefined): Styled {
    const cascaded = cascade(lists, parent?.computed.customs ?? new Map());
    const computed = computeValues(cascaded, parent?.computed, parent?.rootFontSize ?? 16, viewport);
    const style = computedStyle(computed, parent?.style);
    return { computed, style, rootFontSize: parent?.rootFontSize ?? style.fontSize, below: new Map() };
  }

  function ownDeclarations(element: ElementNode): readonly AnyDeclaration[] {
    const text = attributeOf(element, 'style');
    if (text === undefined || text === '') return [];
    const known = attributes.get(text);
    if (known !== undefined) return known;
    const made = parseStyleAttribute(text, (problem) => onProblem(problem, placeOf(element)));
    attributes.set(text, made);
    return made;
  }

  function build(element: ElementNode, parent: Styled | undefined): StyledElement {
    const own = styled(element, parent);
    const { tag, attrs, node, step } = element;
    const shownAttrs = attrs.classes.length > 0 || Object.keys(attrs).length > 1;
    return {
      type: 'element',
      tag,
      ...(shownAttrs ? { attrs } : {}),
      ...(node === undefined ? {} : { node }),
      ...(step === undefined ? {} : { step }),
      style: own.style,
      children: [...generated(element, own, 'before'), ...childrenOf(element, own), ...generated(element, own, 'after')],
    };
  }

  function childrenOf(element: ElementNode, own: Styled): readonly StyledNode[] {
    return element.children.map((child) => {
      if (child.type === 'element') return build(child, own);
      return { type: 'text', value: child.value, ...(child.node === undefined ? {} : { node: child.node }) };
    });
  }

  /** What `::before` or `::after` adds to an element; an empty text still makes a box. */
  function generated(element: ElementNode, own: Styled, pseudo: 'before' | 'after'): readonly StyledElement[] {
    if (rules.matching(element, pseudo).length === 0) return [];
    const { computed, style } = styled(element, own, pseudo);
    const { content } = computed.values;
    if (content === 'none' || style.display === 'none') return [];
    const value = content.map((part) => ('text' in part ? part.text : (attributeOf(element, part.attribute) ?? ''))).join('');
    const { step } = element;
    return [
      {
        type: 'element',
        tag: `::${pseudo}`,
        ...(step === undefined ? {} : { step }),
        style,
        children: value === '' ? [] : [{ type: 'text', value }],
      },
    ];
  }

  return { style: (element) => build(element, ancestors(element.parent)) };
}

/** Hints of the markup stand between HTML's own rules and those of the stylesheets. */
function byOrigin(
  matched: readonly MatchedRule[],
  hints: readonly AnyDeclaration[],
): readonly (readonly AnyDeclaration[])[] {
  const of = (origin: MatchedRule['origin']): readonly (readonly AnyDeclaration[])[] =>
    matched.filter((rule) => rule.origin === origin).map(({ declarations }) => declarations);
  return [...of('agent'), hints, ...of('author')];
}

/** Two elements with the same key and the same parent style have the same style. */
function memoKey(matched: readonly MatchedRule[], element: ElementNode, hinted: boolean): string {
  const numbers = matched.map(({ number }) => number).join(' ');
  const style = attributeOf(element, 'style') ?? '';
  return hinted ? `${numbers}|${style}|${element.tag} ${JSON.stringify(element.attrs.other ?? {})}` : `${numbers}|${style}`;
}

function placeOf(element: ElementNode): Place | undefined {
  return element.node?.place ?? (element.parent === undefined ? undefined : placeOf(element.parent));
}
