import type { Placed, PlacedBlock } from '../../placed.js';
import type { Rectangle } from './rectangle.js';

/** The padding box, which `overflow: hidden` clips to, from the border box's corner. */
export function paddingBox({ width, height, node }: PlacedBlock): Rectangle {
  const { top, right, bottom, left } = node.style.border;
  return { x: left.width, y: top.width, width: width - left.width - right.width, height: height - top.width - bottom.width };
}

/** Whether any of a box's children reaches more than half a pixel outside of an area (in the box's own coordinates). */
export function sticksOut(children: readonly Placed[], area: Rectangle): boolean {
  return children.some((child) => {
    const inner = { ...area, x: area.x - child.x, y: area.y - child.y };
    const isOut = (x: number, y: number, width: number, height: number): boolean =>
      width > 0 &&
      height > 0 &&
      (x < inner.x - 0.5 || y < inner.y - 0.5 || x + width > inner.x + inner.width + 0.5 || y + height > inner.y + inner.height + 0.5);
    if (child.kind === 'lines')
      return child.lines.some((line) => isOut(line.x, line.top, line.width, line.height) || sticksOut(line.atoms, inner));
    if (child.kind === 'block')
      return child.node.style.transform !== undefined || isOut(0, 0, child.width, child.height) || sticksOut(child.children, inner);
    return isOut(0, 0, child.width, child.height);
  });
}
