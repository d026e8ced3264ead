import type { Placed, PlacedBlock } from '../placed.js';
import { isPlacedOut } from './place.js';

/** How far what is drawn reaches, in pixels from the slide's corner. */
export interface DrawnExtent {
  readonly right: number;
  readonly bottom: number;
}

/**
 * Reach of what is seen of the slide's flow: text, pictures, and boxes with a background or a border. Margins, empty
 * lines and invisible boxes do not count, nor what the author placed absolutely.
 */
export function drawnExtent(root: PlacedBlock): DrawnExtent {
  return reach(root.children, 0, 0);
}

function reach(boxes: readonly Placed[], x: number, y: number): DrawnExtent {
  return boxes.map((box) => reachOf(box, x + box.x, y + box.y)).reduce(farther, { right: 0, bottom: 0 });
}

function farther(first: DrawnExtent, second: DrawnExtent): DrawnExtent {
  return { right: Math.max(first.right, second.right), bottom: Math.max(first.bottom, second.bottom) };
}

function reachOf(box: Placed, x: number, y: number): DrawnExtent {
  if (box.kind === 'out' || isPlacedOut(box)) return { right: 0, bottom: 0 };
  const whole = { right: x + box.width, bottom: y + box.height };
  switch (box.kind) {
    case 'image':
      return whole;
    case 'table':
      return whole;
    case 'lines':
      return linesReach(box.lines, x, y);
    case 'block': {
      const inner = reach(box.children, x, y);
      return isVisible(box) ? farther(inner, whole) : inner;
    }
  }
}

function linesReach(lines: (Placed & { readonly kind: 'lines' })['lines'], x: number, y: number): DrawnExtent {
  const parts = lines.flatMap((line) => {
    const text = line.pieces.some((piece) => piece.drawn.trim() !== '');
    const own = text ? [{ right: x + line.x + line.width, bottom: y + line.top + line.height }] : [];
    return [...own, reach(line.atoms, x, y)];
  });
  return parts.reduce(farther, { right: 0, bottom: 0 });
}

function isVisible({ node: { style } }: PlacedBlock): boolean {
  const bordered = [style.border.top, style.border.right, style.border.bottom, style.border.left].some(({ width, color }) => width > 0 && color.alpha > 0);
  return bordered || style.backgroundColor.alpha > 0 || style.backgroundImage !== undefined;
}
