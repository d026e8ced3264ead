import type { Place } from '../../../deck/deck.js';
import type { Placed, PlacedBlock } from '../../placed.js';
import { isPlacedOut } from '../place/place.js';

/** How far something reaches, in pixels from the slide's corner. */
export interface Reach {
  readonly right: number;
  readonly bottom: number;
}

/** How far what is drawn of a slide reaches. */
export interface DrawnExtent {
  readonly text: Reach;
  /** Pictures, and boxes with a background or a border. */
  readonly pictures: Reach;
}

/**
 * Reach of what is seen of the slide's flow. Margins, empty lines and invisible boxes do not count, nor what the author
 * placed absolutely.
 */
export function drawnExtent(root: PlacedBlock): DrawnExtent {
  return extentOf(root.children, 0, 0);
}

const nowhere: Reach = { right: 0, bottom: 0 };

function extentOf(boxes: readonly Placed[], x: number, y: number): DrawnExtent {
  return boxes.map((box) => boxExtent(box, x + box.x, y + box.y)).reduce(farther, { text: nowhere, pictures: nowhere });
}

function farther(first: DrawnExtent, second: DrawnExtent): DrawnExtent {
  const reach = (a: Reach, b: Reach): Reach => ({ right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) });
  return { text: reach(first.text, second.text), pictures: reach(first.pictures, second.pictures) };
}

function boxExtent(box: Placed, x: number, y: number): DrawnExtent {
  const whole = { right: x + box.width, bottom: y + box.height };
  if (box.kind === 'out' || isPlacedOut(box)) return { text: nowhere, pictures: nowhere };
  switch (box.kind) {
    case 'image':
      return { text: nowhere, pictures: whole };
    case 'table':
      return { text: whole, pictures: whole };
    case 'lines':
      return linesExtent(box.lines, x, y);
    case 'block': {
      const inner = extentOf(box.children, x, y);
      return isVisible(box) ? farther(inner, { text: nowhere, pictures: whole }) : inner;
    }
  }
}

function linesExtent(lines: (Placed & { readonly kind: 'lines' })['lines'], x: number, y: number): DrawnExtent {
  const parts = lines.flatMap((line) => {
    const filled = line.pieces.some((piece) => piece.drawn.trim() !== '');
    const text = filled ? { right: x + line.x + line.width, bottom: y + line.top + line.height } : nowhere;
    return [{ text, pictures: nowhere }, extentOf(line.atoms, x, y)];
  });
  return parts.reduce(farther, { text: nowhere, pictures: nowhere });
}

function isVisible({ node: { style } }: PlacedBlock): boolean {
  const bordered = [style.border.top, style.border.right, style.border.bottom, style.border.left].some(
    ({ width, color }) => width > 0 && color.alpha > 0,
  );
  return bordered || style.backgroundColor.alpha > 0 || style.backgrounds !== undefined;
}

/** Where in the source the first thing stands that reaches over the slide's edge; `undefined` when that is not known. */
export function placeBeyond(root: PlacedBlock, size: { readonly width: number; readonly height: number }): Place | undefined {
  const isBeyond = ({ text, pictures }: DrawnExtent): boolean =>
    Math.max(text.right, pictures.right) > size.width + 0.5 || Math.max(text.bottom, pictures.bottom) > size.height + 0.5;
  const search = (box: Placed, x: number, y: number): Place | undefined => {
    if (box.kind === 'lines') return undefined;
    const children = box.kind === 'block' ? box.children : [];
    const beyond = children.find((child) => isBeyond(boxExtent(child, x + child.x, y + child.y)));
    const inner = beyond === undefined ? undefined : search(beyond, x + beyond.x, y + beyond.y);
    return inner ?? (box === root ? undefined : box.node.element?.node?.place);
  };
  return search(root, 0, 0);
}
