import type { RunStyle, SceneBox, ShapeBox, TextBox, TextParagraph } from '../../scene.js';
import { mapCorners } from './corners.js';
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
      return {
        ...moved,
        rows: moved.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: moveBox(cell.text, dx, dy) })) })),
      };
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

/** A box made larger or smaller about a point, text and all. */
export function scaleBox<T extends SceneBox>(box: T, by: number, about: { readonly x: number; readonly y: number }): T {
  const x = (value: number): number => roundPoints(about.x + (value - about.x) * by);
  const y = (value: number): number => roundPoints(about.y + (value - about.y) * by);
  const size = (value: number): number => roundPoints(value * by);
  const scaled: SceneBox = { ...box, x: x(box.x), y: y(box.y), width: size(box.width), height: size(box.height) };
  switch (scaled.type) {
    case 'text':
      return { ...scaled, paragraphs: scaled.paragraphs.map((paragraph) => scaledParagraph(paragraph, x, y, size)) } as SceneBox as T;
    case 'group':
      return { ...scaled, boxes: scaled.boxes.map((inner) => scaleBox(inner, by, about)) } as SceneBox as T;
    case 'table':
      return {
        ...scaled,
        columns: scaled.columns.map(size),
        rows: scaled.rows.map((row) => ({
          ...row,
          height: size(row.height),
          cells: row.cells.map((cell) => ({ ...cell, text: scaleBox(cell.text, by, about) })),
        })),
      } as SceneBox as T;
    case 'image':
      return { ...scaled, ...scaledCorners(scaled.corners, size) } as SceneBox as T;
    case 'shape':
      return {
        ...scaled,
        radius: size(scaled.radius),
        ...scaledCorners(scaled.corners, size),
        ...(scaled.line === undefined ? {} : { line: { ...scaled.line, width: size(scaled.line.width) } }),
      } as SceneBox as T;
  }
}

type Scale = (value: number) => number;

function scaledCorners(corners: ShapeBox['corners'], size: Scale): Pick<ShapeBox, 'corners'> {
  return corners === undefined ? {} : { corners: mapCorners(corners, (corner) => ({ x: size(corner.x), y: size(corner.y) })) };
}

function scaledParagraph(paragraph: TextParagraph, x: Scale, y: Scale, size: Scale): TextParagraph {
  const style = (own: RunStyle): RunStyle => ({ ...own, size: size(own.size), letterSpacing: size(own.letterSpacing) });
  return {
    ...paragraph,
    ...(paragraph.markerStyle === undefined ? {} : { markerStyle: style(paragraph.markerStyle) }),
    ...(paragraph.firstLineIndent === undefined ? {} : { firstLineIndent: size(paragraph.firstLineIndent) }),
    indent: size(paragraph.indent),
    lineHeight: size(paragraph.lineHeight),
    spaceBefore: size(paragraph.spaceBefore),
    spaceAfter: size(paragraph.spaceAfter),
    runs: paragraph.runs.map((run) => ({ ...run, style: style(run.style) })),
    lines: paragraph.lines.map((line) => ({
      x: x(line.x),
      top: y(line.top),
      height: size(line.height),
      baseline: y(line.baseline),
      width: size(line.width),
      fragments: line.fragments.map((fragment) => ({
        ...fragment,
        x: x(fragment.x),
        width: size(fragment.width),
        ...(fragment.size === undefined ? {} : { size: size(fragment.size) }),
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
