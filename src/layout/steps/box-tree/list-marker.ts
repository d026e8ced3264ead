import { counterText, isBulletStyle, isKnownCounterStyle } from '../../../theme/counter-style.js';
import type { StyledElement, StyledNode } from '../../../theme/styled.js';

/** The text of a list item's marker (CSS Lists 3): a bullet, or its number with a full stop; none for `none`. */
export function listMarker(item: StyledElement, ordinal: number): string | undefined {
  const { node, style, marker } = item;
  if (node?.type === 'listItem' && node.checked !== undefined) return node.checked ? '☑' : '☐';
  if (marker?.text !== undefined) return marker.text === '' ? undefined : marker.text;
  const { listStyleType: type } = style;
  if (type === 'none') return style.listStyleImage === undefined ? undefined : ' ';
  if (isString(type)) return type.slice(1, -1);
  if (isBulletStyle(type)) return counterText(type, ordinal);
  return isKnownCounterStyle(type) ? `${counterText(type, ordinal)}${/^(hiragana|katakana)$/.test(type) ? '、' : '.'}` : `${ordinal}.`;
}

/** A task's checkbox at the start of the item's text: it is the item's marker, not to be shown twice. */
export function isTaskBox(item: StyledElement, child: StyledNode): boolean {
  const task = item.node?.type === 'listItem' && item.node.checked !== undefined;
  return task && child === item.children[0] && child.type === 'text' && /^[☑☐]\s*$/u.test(child.value);
}

/** The number of the first item of a list element, from the deck's list or HTML's `start`. */
export function firstOrdinal(list: StyledElement): number {
  if (list.node?.type === 'list') return list.node.start ?? 1;
  const items = list.children.filter((child) => child.type === 'element' && child.style.display === 'list-item');
  return integer(list.attrs?.other?.['start']) ?? (ordinalStep(list) === 1 ? 1 : items.length);
}

/** 1, or -1 in a list that counts down. */
export function ordinalStep(list: StyledElement): 1 | -1 {
  return list.attrs?.other?.['reversed'] === undefined ? 1 : -1;
}

/** HTML's `value` of an item, from which it and those after it are numbered. */
export function ownOrdinal(item: StyledElement): number | undefined {
  return integer(item.attrs?.other?.['value']);
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

function isString(value: string): boolean {
  return /^(["']).*\1$/.test(value);
}
