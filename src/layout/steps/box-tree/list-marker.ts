import type { StyledElement, StyledNode } from '../../../theme/styled.js';

/** The text of a list item's marker (CSS Lists 3): a bullet, or its number with a full stop; none for `none`. */
export function listMarker(item: StyledElement, ordinal: number): string | undefined {
  const { node, style } = item;
  if (node?.type === 'listItem' && node.checked !== undefined) return node.checked ? '☑' : '☐';
  switch (style.listStyleType) {
    case 'none':
      return undefined;
    case 'disc':
      return '•';
    case 'circle':
      return '◦';
    case 'square':
      return '▪';
    case 'decimal-leading-zero':
      return `${String(ordinal).padStart(2, '0')}.`;
    case 'lower-alpha':
    case 'lower-latin':
      return `${letters(ordinal)}.`;
    case 'upper-alpha':
    case 'upper-latin':
      return `${letters(ordinal).toUpperCase()}.`;
    case 'lower-roman':
      return `${roman(ordinal)}.`;
    case 'upper-roman':
      return `${roman(ordinal).toUpperCase()}.`;
    default:
      return isString(style.listStyleType) ? style.listStyleType.slice(1, -1) : `${ordinal}.`;
  }
}

/** A task's box that stands in the item's text, before anything else: it is the item's marker, not to be shown twice. */
export function isTaskBox(item: StyledElement, child: StyledNode): boolean {
  const task = item.node?.type === 'listItem' && item.node.checked !== undefined;
  return task && child === item.children[0] && child.type === 'text' && /^[☑☐]\s*$/u.test(child.value);
}

/** The number of the first item of a list element, from the deck's list or HTML's `start`. */
export function firstOrdinal(list: StyledElement): number {
  if (list.node?.type === 'list') return list.node.start ?? 1;
  return integer(list.attrs?.other?.['start']) ?? 1;
}

/** HTML's `value` of an item, which numbers it and those behind it anew. */
export function ownOrdinal(item: StyledElement): number | undefined {
  return integer(item.attrs?.other?.['value']);
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

function isString(value: string): boolean {
  return /^(["']).*\1$/.test(value);
}

/** 1 is a, 26 z, 27 aa; numbers without letters stay numbers. */
function letters(ordinal: number): string {
  if (ordinal < 1) return String(ordinal);
  const rest = Math.floor((ordinal - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((ordinal - 1) % 26));
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];

function roman(ordinal: number): string {
  if (ordinal < 1 || ordinal > 3999) return String(ordinal);
  let rest = ordinal;
  let out = '';
  for (const [value, numeral] of numerals) {
    while (rest >= value) {
      out += numeral;
      rest -= value;
    }
  }
  return out;
}
