import type { Placed, PlacedBlock, PlacedLine, PlacedLines } from '../../../../src/layout/placed.js';
import { nameOf } from './boxes.js';
import { quoted, tenth } from './values.js';

/** The flow: boxes as `x,y width×height` from their parent's corner, their lines with baseline and text. */
export function flowForm(root: PlacedBlock): string {
  return flowLines(root, '').join('\n');
}

/** The boxes in place, without their lines: `x,y width×height` from the slide's corner. */
export function placedForm(root: PlacedBlock): string {
  return placedLines(root, 0, 0, '').join('\n');
}

function flowLines(box: Placed, indent: string): readonly string[] {
  const deeper = `${indent}  `;
  const line = `${indent}${boxName(box)} ${area(box)}`;
  switch (box.kind) {
    case 'lines':
      return [...markerLine(box, indent), ...box.lines.flatMap((each) => [`${indent}${lineText(each)}`, ...each.atoms.flatMap((atom) => flowLines(atom, deeper))])];
    case 'block':
      return [`${line}${contentOf(box)}`, ...box.children.flatMap((child) => flowLines(child, deeper))];
    case 'table':
      return [
        `${line} columns ${box.columns.map(tenth).join(' ')}`,
        ...box.rows.flatMap((row) => [`${deeper}row ${tenth(row.y)} ↕${tenth(row.height)}`, ...row.cells.flatMap((cell) => flowLines(cell.box, `${deeper}  `))]),
      ];
    default:
      return [line];
  }
}

function placedLines(box: Placed, x: number, y: number, indent: string): readonly string[] {
  const at = { ...box, x: x + box.x, y: y + box.y };
  const line = `${indent}${boxName(box)} ${area(at)}`;
  const inner = (boxes: readonly Placed[]): readonly string[] => boxes.flatMap((child) => placedLines(child, at.x, at.y, `${indent}  `));
  switch (box.kind) {
    case 'lines':
      return box.lines.flatMap(({ atoms }) => atoms.flatMap((atom) => placedLines(atom, at.x, at.y, indent)));
    case 'block':
      return [line, ...inner(box.children)];
    case 'table':
      return [line, ...inner(box.rows.flatMap(({ cells }) => cells.map((cell) => cell.box)))];
    default:
      return [line];
  }
}

function boxName(box: Placed): string {
  if (box.kind === 'lines') return 'lines';
  if (box.kind === 'out') return `out ${nameOf(box.node.element?.tag, box.node.element?.attrs?.classes)}`;
  return box.kind === 'image' ? `image ${box.node.url}` : nameOf(box.node.element?.tag, box.node.element?.attrs?.classes);
}

function area({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): string {
  return `${tenth(x)},${tenth(y)} ${tenth(width)}×${tenth(height)}`;
}

/** Where it differs from the border box. */
function contentOf({ content, width, height }: PlacedBlock): string {
  const same = content.x === 0 && content.y === 0 && Math.abs(content.width - width) < 0.05 && Math.abs(content.height - height) < 0.05;
  return same ? '' : ` content ${area(content)}`;
}

function markerLine({ marker }: PlacedLines, indent: string): readonly string[] {
  return marker === undefined ? [] : [`${indent}marker ${quoted(marker.text)} ${tenth(marker.x)} ↔${tenth(marker.width)}`];
}

function lineText(line: PlacedLine): string {
  const text = line.pieces.filter(({ hanging }) => !hanging).map((piece) => (piece.gap === true ? '▢' : piece.drawn)).join('');
  return `line ${tenth(line.x)},${tenth(line.top)} ${tenth(line.width)}×${tenth(line.height)} baseline ${tenth(line.baseline)} ${quoted(text)}`;
}
