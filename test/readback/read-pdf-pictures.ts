import { execFileSync } from 'node:child_process';
import type { Box } from './read-pptx-looks.js';

type Matrix = readonly [number, number, number, number, number, number];
type Dictionary = Readonly<Record<string, unknown>>;

/**
 * Where each picture of each page of a PDF is drawn: rasters and drawings in a form (`Do`), followed through the content
 * stream (ISO 32000-1, 8.3.4 and 8.8). Edges are shares of the page, what is clipped is not taken off. Needs qpdf.
 */
export function readPdfPictures(file: string): readonly (readonly Box[])[] {
  const json = qpdf(['--json=2', '--json-key=qpdf', '--json-key=pages', '--json-stream-data=none', file]).toString('utf8');
  const { pages, qpdf: content } = JSON.parse(json) as QpdfJson;
  const objects = content[1];
  const resolve = (value: unknown): Dictionary => {
    const object = typeof value === 'string' ? objects[`obj:${value}`] : undefined;
    return (object === undefined ? value : (object.value ?? object.stream?.dict)) as Dictionary;
  };
  return pages.map(({ object, contents }) => {
    const page = resolve(object);
    const xObjects = resolve(resolve(page['/Resources'])['/XObject'] ?? {});
    if (Object.keys(xObjects).length === 0) return [];
    const [, , width, height] = page['/MediaBox'] as readonly [number, number, number, number];
    const stream = contents.map((id) =>
      qpdf([`--show-object=${id.replace(/ (\d+) R$/, ',$1')}`, '--filtered-stream-data', file]).toString('latin1'),
    );
    return drawn(stream.join('\n')).map(({ name, matrix }) => {
      const form = resolve(xObjects[name]);
      const area = (form['/BBox'] ?? [0, 0, 1, 1]) as readonly [number, number, number, number];
      const corners = cornersOf(area).map((point) => moved(point, times((form['/Matrix'] ?? [1, 0, 0, 1, 0, 0]) as Matrix, matrix)));
      const x = corners.map(([at]) => at / width);
      const y = corners.map(([, at]) => 1 - at / height);
      return { left: Math.min(...x), top: Math.min(...y), right: Math.max(...x), bottom: Math.max(...y) };
    });
  });
}

interface QpdfJson {
  readonly pages: readonly { readonly object: string; readonly contents: readonly string[] }[];
  readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: unknown; readonly stream?: { readonly dict: unknown } }>>];
}

/** The objects that a content stream draws but for emoji, which are marked as text, with the matrix each is drawn in. */
function drawn(stream: string): readonly { readonly name: string; readonly matrix: Matrix }[] {
  const found: { name: string; matrix: Matrix }[] = [];
  const saved: Matrix[] = [];
  const marks: string[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const line of stream.split('\n').map((text) => text.trim())) {
    const [, name] = /^(\/\S+) Do$/.exec(line) ?? [];
    const [, mark] = /^\/(\S+) (?:BMC$|<<)/.exec(line) ?? [];
    if (mark !== undefined) marks.push(mark);
    else if (line === 'EMC') marks.pop();
    if (line === 'q') saved.push(matrix);
    else if (line === 'Q') matrix = saved.pop() ?? matrix;
    else if (/^[-\d. ]+ cm$/.test(line)) matrix = times(line.split(' ').slice(0, 6).map(Number) as unknown as Matrix, matrix);
    else if (name !== undefined && /^(?:Figure|Artifact)$/.test(marks.at(-1) ?? 'Artifact')) found.push({ name, matrix });
  }
  return found;
}

function times([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

function moved([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function cornersOf([left, low, right, high]: readonly [number, number, number, number]): readonly (readonly [number, number])[] {
  return [
    [left, low],
    [right, low],
    [left, high],
    [right, high],
  ];
}

function qpdf(args: readonly string[]): Buffer {
  return execFileSync('qpdf', args, { maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'pipe'] });
}
