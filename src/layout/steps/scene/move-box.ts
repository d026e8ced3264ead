import type { SceneBox, TextBox } from '../../scene.js';
import { roundPoints } from './draw-context.js';

/** A box with all that is in it, moved by points. */
export function moveBox<T extends SceneBox>(box: T, dx: number, dy: number): T {
  const moved = { ...box, x: roundPoints(box.x + dx), y: roundPoints(box.y + dy) };
  switch (moved.type) {
    case 'text':
      return { ...moved, ...movedText(moved, dx, dy) };
    case 'group':
      return { ...moved, boxes: moved.boxes.map((inner) => moveBox(inner, dx, dy)) };
    case 'table':
      return { ...moved, rows: moved.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: moveBox(cell.text, dx, dy) })) })) };
    default:
      return moved;
  }
}

function movedText(box: TextBox, dx: number, dy: number): Pick<TextBox, 'paragraphs'> {
  return {
    paragraphs: box.paragraphs.map((paragraph) => ({
      ...paragraph,
      lines: paragraph.lines.map((line) => ({
        ...line,
        x: roundPoints(line.x + dx),
        top: roundPoints(line.top + dy),
        baseline: roundPoints(line.baseline + dy),
        fragments: line.fragments.map((fragment) => ({ ...fragment, x: roundPoints(fragment.x + dx) })),
      })),
    })),
  };
}

/** A box turned about a point: its centre moves round, it turns by the same angle about itself. Degrees clockwise. */
export function rotateBox<T extends SceneBox>(box: T, degrees: number, centre: { readonly x: number; readonly y: number }): T {
  const angle = (degrees * Math.PI) / 180;
  const x = box.x + box.width / 2 - centre.x;
  const y = box.y + box.height / 2 - centre.y;
  const dx = x * Math.cos(angle) - y * Math.sin(angle) - x;
  const dy = x * Math.sin(angle) + y * Math.cos(angle) - y;
  return { ...moveBox(box, dx, dy), rotate: roundPoints((box.rotate ?? 0) + degrees) };
}
