import type { Place } from '../../../deck/deck.js';
import type { StyledElement } from '../../../theme/styled.js';
import type { TextParagraph, TextRole } from '../../scene.js';
import type { InlineBox } from '../../boxes.js';
import type { PlacedLines } from '../../placed.js';
import { present } from './draw-context.js';

/** What the elements around a paragraph make of it. */
export interface ElementContext {
  readonly role: TextRole;
  readonly kind: TextParagraph['kind'];
  readonly level: number;
  /** Depth of list nesting, 0 outside of lists. */
  readonly lists: number;
  readonly step?: number;
  readonly place?: Place;
  /** Identifier of the footnote whose definition it is. */
  readonly footnote?: string;
  /** True inside of a terminal. */
  readonly terminal: boolean;
}

export const rootContext: ElementContext = { role: 'body', kind: 'paragraph', level: 0, lists: 0, terminal: false };

/** The context inside of an element. */
export function contextIn(element: StyledElement, outer: ElementContext, title: StyledElement | undefined): ElementContext {
  const step = element.step === undefined || element.step === 0 ? outer.step : element.step;
  const inherited = { ...outer, ...present('step', step), ...present('place', element.node?.place ?? outer.place) };
  return { ...inherited, ...roleOf(element, outer, title), ...kindOf(element, outer) };
}

function roleOf(element: StyledElement, outer: ElementContext, title: StyledElement | undefined): Partial<ElementContext> {
  if (element === title) return { role: 'title' };
  if (outer.terminal) return hasClass(element, 'shell-top-bar') ? { role: 'terminalTitle' } : {};
  switch (element.node?.type) {
    case 'terminal':
      return { role: 'terminal', terminal: true };
    case 'code':
      return { role: 'code' };
    case 'footnote':
      return { role: 'footnote' };
    case 'footnoteDefinition':
      return { footnote: element.node.identifier };
    default:
      return {};
  }
}

/** Whether an element is what a terminal's bar is made of. */
export function hasClass(element: StyledElement, name: string): boolean {
  return element.attrs?.classes.includes(name) ?? false;
}

function kindOf(element: StyledElement, outer: ElementContext): Partial<ElementContext> {
  const heading = /^h([1-6])$/.exec(element.tag);
  if (heading !== null) return { kind: 'heading', level: Number(heading[1]) };
  if (element.tag === 'pre' || element.node?.type === 'terminal' || element.node?.type === 'code') return { kind: 'code', level: 0 };
  if (element.style.display === 'list-item') return { kind: 'listItem', level: outer.lists, lists: outer.lists + 1 };
  if (element.tag === 'blockquote') return { kind: 'quote', level: 0 };
  return {};
}

/** Whether all words of a paragraph belong to footnotes. */
export function isFootnote(lines: PlacedLines): boolean {
  const text = lines.node.items.filter((item) => item.type === 'text' && item.text.trim() !== '');
  return text.length > 0 && text.every((item) => footnoteAround(item.inline));
}

function footnoteAround(inline: InlineBox): boolean {
  return inline.element?.node?.type === 'footnote' || (inline.parent !== undefined && footnoteAround(inline.parent));
}
