import type { RunStyle, SceneBox, SceneTableRow, TextBox, TextParagraph } from 'deckx/exporter';

/** A move and a uniform change of size: x becomes `x * factor + dx`. Points. */
export interface Scaling {
  readonly factor: number;
  readonly dx: number;
  readonly dy: number;
}

/** The scaling that brings a rectangle as large as possible into another: `alignX` and `alignY` say where, from 0 to 1. */
export function fitInto(inner: Rectangle, outer: Rectangle, most: number, alignX: number, alignY: number): Scaling {
  const factor = Math.min(most, outer.width / Math.max(1, inner.width), outer.height / Math.max(1, inner.height));
  const x = outer.x + (outer.width - inner.width * factor) * alignX;
  const y = outer.y + (outer.height - inner.height * factor) * alignY;
  return { factor, dx: x - inner.x * factor, dy: y - inner.y * factor };
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle moved and scaled. */
export function scaleRectangle({ x, y, width, height }: Rectangle, { factor, dx, dy }: Scaling): Rectangle {
  return { x: x * factor + dx, y: y * factor + dy, width: width * factor, height: height * factor };
}

/** A box with all that is in it moved and scaled: text, lines, corners, shadows. */
export function scaleBox<B extends SceneBox>(box: B, scaling: Scaling): B;
export function scaleBox(box: SceneBox, scaling: Scaling): SceneBox {
  const { factor } = scaling;
  const place = scaleRectangle(box, scaling);
  switch (box.type) {
    case 'text':
      return { ...box, ...place, paragraphs: box.paragraphs.map((paragraph) => scaleParagraph(paragraph, scaling)) };
    case 'shape': {
      const { line, shadow } = box;
      return {
        ...box,
        ...place,
        radius: box.radius * factor,
        ...(line === undefined ? {} : { line: { ...line, width: line.width * factor } }),
        ...(shadow === undefined ? {} : { shadow: { ...shadow, x: shadow.x * factor, y: shadow.y * factor, blur: shadow.blur * factor } }),
      };
    }
    case 'image':
      return { ...box, ...place };
    case 'table':
      return { ...box, ...place, columns: box.columns.map((width) => width * factor), rows: box.rows.map((row) => scaleRow(row, scaling)) };
    case 'group':
      return { ...box, ...place, boxes: box.boxes.map((part) => scaleBox(part, scaling)) };
    default:
      return box;
  }
}

function scaleParagraph(paragraph: TextParagraph, scaling: Scaling): TextParagraph {
  const { factor, dx, dy } = scaling;
  const scaled = (style: RunStyle): RunStyle => ({ ...style, size: style.size * factor, letterSpacing: style.letterSpacing * factor });
  return {
    ...paragraph,
    indent: paragraph.indent * factor,
    ...(paragraph.firstLineIndent === undefined ? {} : { firstLineIndent: paragraph.firstLineIndent * factor }),
    lineHeight: paragraph.lineHeight * factor,
    spaceBefore: paragraph.spaceBefore * factor,
    spaceAfter: paragraph.spaceAfter * factor,
    runs: paragraph.runs.map((run) => ({ ...run, style: scaled(run.style) })),
    lines: paragraph.lines.map((line) => ({
      ...line,
      x: line.x * factor + dx,
      top: line.top * factor + dy,
      height: line.height * factor,
      baseline: line.baseline * factor + dy,
      width: line.width * factor,
      fragments: line.fragments.map((fragment) => ({
        ...fragment,
        x: fragment.x * factor + dx,
        width: fragment.width * factor,
        ...(fragment.size === undefined ? {} : { size: fragment.size * factor }),
      })),
    })),
  };
}

function scaleRow(row: SceneTableRow, scaling: Scaling): SceneTableRow {
  const cells = row.cells.map((cell) => {
    const { border } = cell;
    const text: TextBox = scaleBox(cell.text, scaling);
    if (border === undefined) return { ...cell, text };
    const thin = <T extends { readonly width: number }>(side: T): T => ({ ...side, width: side.width * scaling.factor });
    return {
      ...cell,
      text,
      border: { top: thin(border.top), right: thin(border.right), bottom: thin(border.bottom), left: thin(border.left) },
    };
  });
  return { ...row, height: row.height * scaling.factor, cells };
}
