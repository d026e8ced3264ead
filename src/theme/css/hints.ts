import { attributeOf, type ElementNode } from '../tree/element.js';
import { parseLonghands, type AnyDeclaration } from './declarations.js';

const sized = new Set(['img', 'video', 'table', 'td', 'th', 'col', 'hr', 'iframe', 'div']);
const none: readonly AnyDeclaration[] = [];

/** Attributes of markup that stand for a declaration (HTML, 15.2), weaker than any rule of a stylesheet. */
export function presentationalHints(element: ElementNode): readonly AnyDeclaration[] {
  if (element.attrs.other === undefined) return none;
  const { tag } = element;
  return [
    ...(sized.has(tag) ? ['width', 'height'].map((side) => hint(side, dimension(attributeOf(element, side)))) : []),
    hint('background-color', attributeOf(element, 'bgcolor')),
    ...(tag === 'font' ? [hint('color', attributeOf(element, 'color')), hint('font-family', attributeOf(element, 'face'))] : []),
  ].flat();
}

function hint(property: string, text: string | undefined): readonly AnyDeclaration[] {
  return text === undefined ? [] : parseLonghands(property, text, false, () => undefined);
}

/** A bare number is pixels; CSS lengths are taken as they are. */
function dimension(text: string | undefined): string | undefined {
  return text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? `${text.trim()}px` : text;
}
