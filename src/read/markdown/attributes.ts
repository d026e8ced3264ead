import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Attributes } from '../../deck/deck.js';

/** The value of an element's attribute, as written. */
export function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The classes of an element. */
export function classesOf(element: Tree.Element): readonly string[] {
  return splitClasses(attribute(element, 'class') ?? '');
}

/** Class names as HTML separates them, each once. */
export function splitClasses(value: string): readonly string[] {
  return [...new Set(value.split(/[ \t\n\f\r]+/).filter((name) => name !== ''))];
}

const own = new Set(['id', 'class', 'style', 'lang']);

/** All attributes but those that the node says in fields of its own; `undefined` when none is left. */
export function attributesOf(element: Tree.Element, ...said: readonly string[]): Attributes | undefined {
  const value = (name: string): string | undefined => (said.includes(name) ? undefined : attribute(element, name));
  const [id, style, lang] = [value('id'), value('style'), value('lang')];
  const classes = said.includes('class') ? [] : classesOf(element);
  const other = element.attrs.filter(({ name }) => !own.has(name) && !said.includes(name) && !name.startsWith('deckx-'));
  if ([id, style, lang].every((each) => each === undefined) && classes.length === 0 && other.length === 0) return undefined;
  return {
    ...(id === undefined ? {} : { id }),
    classes,
    ...(style === undefined ? {} : { style }),
    ...(lang === undefined ? {} : { lang }),
    ...(other.length === 0 ? {} : { other: Object.fromEntries(other.map((attr) => [attr.name, attr.value])) }),
  };
}

/** Attributes that are classes only. */
export function classAttributes(classes: readonly string[]): Attributes | undefined {
  return classes.length === 0 ? undefined : { classes: [...new Set(classes)] };
}

/** An element from its start tag alone. `undefined` for what HTML does not take for one. */
export function parseTag(tag: string): Tree.Element | undefined {
  const first = parseFragment(flowContext(), tag, {}).childNodes[0];
  return first !== undefined && defaultTreeAdapter.isElementNode(first) ? first : undefined;
}

/** The element in which slide content stands, as far as parsing goes. */
export function flowContext(): Tree.Element {
  return defaultTreeAdapter.createElement('div', html.NS.HTML, []);
}
