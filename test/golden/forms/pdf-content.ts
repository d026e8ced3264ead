import { nameOf, PdfName, PdfOperator, PdfRef, readContent, stringOf, type PdfDictionary, type PdfObject, type PdfValue } from './pdf-objects.js';

type Objects = ReadonlyMap<number, PdfObject>;
type Matrix = readonly [number, number, number, number, number, number];

/** A page's drawing as lines of text, and the text of each of its marked contents. */
export interface ContentReading {
  readonly lines: readonly string[];
  /** By marked-content identifier. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Follows a reference. */
export function resolved(objects: Objects, value: PdfValue | undefined): PdfValue | undefined {
  return value instanceof PdfRef ? objects.get(value.id)?.value : value;
}

/** A dictionary, possibly by reference; an empty one when there is none. */
export function dictionaryOf(objects: Objects, value: PdfValue | undefined): PdfDictionary {
  const found = resolved(objects, value);
  return found instanceof Map ? (found as PdfDictionary) : new Map<string, PdfValue>();
}

interface State {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly stroke: string;
  readonly alpha: string;
  readonly width: number;
  readonly dash: string;
  readonly indent: number;
  /** Text rendering mode, which may be set before a text begins. */
  readonly mode: number;
}

interface Font {
  readonly name: string;
  readonly characters: ReadonlyMap<number, string>;
}

const hex = (parts: readonly PdfValue[]): string =>
  parts.map((part) => Math.round(Number(part) * 255).toString(16).padStart(2, '0')).join('').toUpperCase();
const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** What a page's (or a form's) content draws; coordinates from the page's upper left corner, down. */
export function readDrawing(objects: Objects, stream: Uint8Array, resources: PdfDictionary, height: number): ContentReading {
  const lines: string[] = [];
  const texts = new Map<number, string>();
  const fonts = new Map<string, Font>();
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], fill: '000000', stroke: '000000', alpha: '', width: 1, dash: '', indent: 0, mode: 0 };
  const saved: State[] = [];
  const marks: { readonly id?: number; readonly actual?: string }[] = [];
  let path: [number, number][] = [];
  let shapes: string[] = [];
  let clip = '';
  let text = { font: '', size: 0, spacing: 0, mode: 0, at: [0, 0] as [number, number], shown: '' };
  let operands: PdfValue[] = [];

  const print = (line: string): void => void lines.push(`${' '.repeat(1 + state.indent + marks.length)}${line}`);
  const point = (x: number, y: number): [number, number] => {
    const [a, b, c, d, e, f] = state.matrix;
    return [a * x + c * y + e, height - (b * x + d * y + f)];
  };
  const entry = (kind: string, name: PdfValue | undefined): PdfValue | undefined =>
    name instanceof PdfName ? dictionaryOf(objects, resources.get(kind)).get(name.value) : undefined;
  const fontOf = (name: string): Font => {
    const known = fonts.get(name) ?? readFont(objects, dictionaryOf(objects, entry('Font', new PdfName(name))));
    fonts.set(name, known);
    return known;
  };
  const shape = (): string => {
    const xs = path.map(([x]) => x);
    const ys = path.map(([, y]) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return `${shapes.join('+')} ${round(left)},${round(top)} ${round(Math.max(...xs) - left)} x ${round(Math.max(...ys) - top)}`;
  };
  const add = (...points: readonly [number, number][]): void => {
    path.push(...points);
    if (shapes.at(-1) !== 'path') shapes.push('path');
  };
  const paint = (how: readonly string[]): void => {
    if (clip !== '') {
      print(`${clip} ${shape()}`);
      state = { ...state, indent: state.indent + 1 };
    } else if (how.length > 0) print(`${how.join(' ')}${state.alpha} ${shape()}`);
    path = [];
    shapes = [];
    clip = '';
  };
  const stroke = (): string => `stroke ${state.stroke} ${round(state.width)}${state.dash}`;
  const number = (index: number): number => Number(operands[index]);

  const showText = (piece: PdfValue): void => {
    if (!(piece instanceof Uint8Array)) return;
    const { characters } = fontOf(text.font);
    for (let at = 0; at < piece.length; at += 2) text.shown += characters.get((piece[at]! << 8) | piece[at + 1]!) ?? '\ufffd';
  };

  const operators: Readonly<Record<string, () => void>> = {
    q: () => void saved.push(state),
    Q: () => {
      state = saved.pop()!;
    },
    cm: () => {
      state = { ...state, matrix: multiply(state.matrix, operands as unknown as Matrix) };
    },
    scn: () => {
      state = { ...state, fill: operands[0] instanceof PdfName ? gradientText(objects, entry('Pattern', operands[0])) : hex(operands) };
    },
    SCN: () => {
      state = { ...state, stroke: hex(operands) };
    },
    gs: () => {
      const given = dictionaryOf(objects, entry('ExtGState', operands[0]));
      const opacity = Number(given.get('ca') ?? given.get('CA') ?? 1);
      state = { ...state, alpha: opacity === 1 ? '' : ` opacity ${round(opacity)}` };
    },
    w: () => {
      state = { ...state, width: number(0) };
    },
    d: () => {
      state = { ...state, dash: ` dash ${(operands[0] as readonly number[]).map(round).join(',')}` };
    },
    re: () => {
      const [x, y, width, tall] = [number(0), number(1), number(2), number(3)];
      path.push(point(x, y), point(x + width, y), point(x, y + tall), point(x + width, y + tall));
      shapes.push('rect');
    },
    m: () => {
      add(point(number(0), number(1)));
    },
    l: () => {
      add(point(number(0), number(1)));
    },
    c: () => {
      add(point(number(0), number(1)), point(number(2), number(3)), point(number(4), number(5)));
    },
    W: () => {
      clip = 'clip';
    },
    'W*': () => {
      clip = 'clip outside';
    },
    n: () => {
      paint([]);
    },
    f: () => {
      paint([`fill ${state.fill}`]);
    },
    S: () => {
      paint([stroke()]);
    },
    B: () => {
      paint([`fill ${state.fill}`, stroke()]);
    },
    BT: () => {
      text = { font: '', size: 0, spacing: 0, mode: state.mode, at: [0, 0], shown: '' };
    },
    Tm: () => {
      if (text.shown === '') text.at = point(number(4), number(5));
    },
    Tf: () => {
      text = { ...text, font: nameOf(operands[0]), size: number(1) };
    },
    Tc: () => {
      text = { ...text, spacing: number(0) };
    },
    Tr: () => {
      state = { ...state, mode: number(0) };
      text = { ...text, mode: state.mode };
    },
    // How wide letters are is not told.
    Tz: () => undefined,
    TJ: () => {
      for (const piece of operands[0] as readonly PdfValue[]) showText(piece);
    },
    Tj: () => {
      showText(operands[0]!);
    },
    ET: () => {
      const [a, b, c, d] = state.matrix;
      const scale = Math.sqrt(Math.abs(a * d - b * c));
      const more = [
        text.spacing === 0 ? '' : ` spaced ${round(text.spacing * scale)}`,
        text.mode === 2 ? ` outlined ${round(state.width * scale)}` : '',
        text.mode === 3 ? ' invisible' : '',
        c === 0 ? '' : ' slanted',
      ].join('');
      const look = `${fontOf(text.font).name} ${round(text.size * scale)}${more} ${state.fill}${state.alpha}`;
      print(`text ${text.at.map(round).join(',')} ${look} ${JSON.stringify(text.shown)}`);
      const mark = marks.findLast(({ id }) => id !== undefined)?.id;
      const read = marks.findLast(({ actual }) => actual !== undefined)?.actual ?? text.shown;
      if (mark !== undefined) texts.set(mark, (texts.get(mark) ?? '') + read);
    },
    Do: () => {
      const named = entry('XObject', operands[0]);
      const picture = dictionaryOf(objects, named);
      const form = nameOf(picture.get('Subtype')) === 'Form';
      const [, , right, bottom] = form ? (picture.get('BBox') as readonly number[]) : [0, 0, 1, 1];
      path.push(point(0, 0), point(right!, bottom!), point(right!, 0), point(0, bottom!));
      shapes.push(form ? 'form' : imageText(picture));
      print(`show${state.alpha} ${shape()}`);
      if (form && named instanceof PdfRef) {
        const inner = readDrawing(objects, objects.get(named.id)!.stream!, dictionaryOf(objects, picture.get('Resources')), bottom!);
        print(`(${inner.lines.length} operations)`);
      }
      path = [];
      shapes = [];
    },
    BMC: () => {
      print(nameOf(operands[0]));
      marks.push({});
    },
    BDC: () => {
      const details = operands[1] as PdfDictionary;
      const id = details.get('MCID');
      const actual = details.has('ActualText') ? stringOf(details.get('ActualText')) : undefined;
      const slide = details.has('Slide') ? `of ${stringOf(details.get('Slide'))}` : undefined;
      print(`${nameOf(operands[0])} ${slide ?? (actual === undefined ? Number(id) : JSON.stringify(actual))}`);
      marks.push({ ...(id === undefined ? {} : { id: Number(id) }), ...(actual === undefined ? {} : { actual }) });
    },
    EMC: () => void marks.pop(),
  };
  for (const name of ['cs', 'CS', 'j', 'J', 'M', 'h', 'i', 'ri']) (operators as Record<string, () => void>)[name] = () => undefined;

  for (const value of readContent(stream)) {
    if (!(value instanceof PdfOperator)) operands.push(value);
    else {
      const run = operators[value.value];
      if (run === undefined) throw new Error(`no such operator: ${value.value}`);
      else run();
      operands = [];
    }
  }
  return { lines, texts };
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function imageText(picture: PdfDictionary): string {
  const mask = picture.has('SMask') ? ' with opacity' : '';
  return `image ${Number(picture.get('Width'))} x ${Number(picture.get('Height'))}${mask}`;
}

function gradientText(objects: Objects, value: PdfValue | undefined): string {
  const pattern = dictionaryOf(objects, value);
  const inner = dictionaryOf(objects, dictionaryOf(objects, dictionaryOf(objects, pattern.get('Resources')).get('Pattern')).get('Sh1'));
  const shading = dictionaryOf(objects, (pattern.has('Shading') ? pattern : inner).get('Shading'));
  const whole = dictionaryOf(objects, shading.get('Function'));
  const parts = whole.has('Functions') ? (whole.get('Functions') as readonly PdfValue[]) : [shading.get('Function')!];
  const colors = parts.map((part) => dictionaryOf(objects, part)).flatMap((part) => [part.get('C0'), part.get('C1')]);
  const stops = colors.map((color) => hex(color as readonly number[]));
  return `gradient ${stops.filter((color, index) => color !== stops[index - 1]).join('-')}`;
}

/** A font's name without its tag, and what its codes mean (ISO 32000-1, 9.10.3). */
function readFont(objects: Objects, font: PdfDictionary): Font {
  const cmap = font.get('ToUnicode');
  const stream = cmap instanceof PdfRef ? objects.get(cmap.id)?.stream : undefined;
  const characters = new Map<number, string>();
  const text = Buffer.from(stream ?? []).toString('latin1');
  for (const [, first, list] of text.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([^>]*)>/g)].forEach(([, codes], index) => {
      const units = codes!.split(' ').filter((code) => code !== '');
      characters.set(parseInt(first!, 16) + index, String.fromCharCode(...units.map((code) => parseInt(code, 16))));
    });
  }
  return { name: nameOf(font.get('BaseFont')).replace(/^[A-Z]{6}\+/, ''), characters };
}
