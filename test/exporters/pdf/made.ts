import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import {
  createReport,
  textOf,
  type Asset,
  type Block,
  type ColumnLayout,
  type ColumnOptions,
  type Deck,
  type ExportJob,
  type FontFile,
  type Report,
  type RunStyle,
  type Scene,
  type SceneBox,
  type SceneSlide,
  type Slide,
  type TextBox,
  type TextParagraph,
  type TextRun,
} from 'deckx/exporter';
import { pdfOptions, type PdfOptions } from '../../../exporters/pdf/options.js';
import type { Plan } from '../../../exporters/pdf/plan/plan.js';
import { planPdf } from '../../../exporters/pdf/plan/plan-pdf.js';
import { playerOf } from '../../../src/theme/players/index.js';

const folder = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts/', import.meta.url));

function fontFile(id: string, family: string, bold: boolean, italic: boolean, path: string): FontFile {
  return { id, family, bold, italic, bytes: new Uint8Array(readFileSync(`${folder}${path}`)) };
}

/** Some of the bundled fonts, by id. */
export const fonts: ReadonlyMap<string, FontFile> = new Map(
  [
    fontFile('sans', 'Arimo', false, false, 'arimo/400Regular/Arimo_400Regular.ttf'),
    fontFile('sans-bold', 'Arimo', true, false, 'arimo/700Bold/Arimo_700Bold.ttf'),
    fontFile('mono', 'Cousine', false, false, 'cousine/400Regular/Cousine_400Regular.ttf'),
  ].map((file) => [file.id, file] as const),
);

const opened = new Map<string, Font>();

/** Width of a text in em. */
export function advance(font: string, text: string): number {
  const file = opened.get(font) ?? (create(fonts.get(font)!.bytes) as Font);
  opened.set(font, file);
  return file.layout(text).advanceWidth / file.unitsPerEm;
}

export const black = { hex: '000000', alpha: 1 };

/** A run's style: plain unless said otherwise. */
export function style(given: Partial<RunStyle> = {}): RunStyle {
  return {
    family: 'Arial',
    size: 20,
    bold: false,
    italic: false,
    color: black,
    underline: false,
    strike: false,
    letterSpacing: 0,
    baseline: 0,
    smallCaps: false,
    monospace: false,
    ...given,
  };
}

export interface MadeLine {
  readonly runs: readonly (TextRun & { readonly font?: string })[];
}

/** A run. */
export function run(
  text: string,
  given: Partial<RunStyle> = {},
  more: Omit<Partial<TextRun>, 'style'> & { font?: string } = {},
): TextRun & { font?: string } {
  return { text, style: style(given), ...more };
}

/** A paragraph whose runs stand on lines as given, at a place. */
export function paragraph(
  lines: readonly (readonly (TextRun & { font?: string })[])[],
  at: { x: number; top: number },
  given: Partial<TextParagraph> = {},
): TextParagraph {
  const runs = lines.flat();
  let index = 0;
  let top = at.top;
  return {
    kind: 'paragraph',
    level: 0,
    align: 'left',
    direction: 'ltr',
    indent: 0,
    lineHeight: 24,
    spaceBefore: 0,
    spaceAfter: 0,
    runs,
    lines: lines.map((line) => {
      let x = at.x;
      const size = Math.max(...line.map((piece) => piece.style.size));
      const fragments = line.map((piece) => {
        const font = piece.font ?? 'sans';
        const text = piece.text.trimEnd();
        const width = advance(font, piece.text) * piece.style.size;
        const fragment = { x, width, text, run: index, font };
        index += 1;
        x += width;
        return fragment;
      });
      const made = { x: at.x, top, height: size * 1.2, baseline: top + size, width: x - at.x, fragments };
      top += size * 1.2;
      return made;
    }),
    ...given,
  };
}

/** A text box around paragraphs. */
export function textBox(paragraphs: readonly TextParagraph[], given: Partial<TextBox> = {}): TextBox {
  const lines = paragraphs.flatMap((entry) => entry.lines);
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.top + line.height));
  return { type: 'text', role: 'body', x: 0, y: top, width: 800, height: bottom - top, scale: 1, paragraphs, ...given };
}

export function slide(id: string, boxes: readonly SceneBox[], given: Partial<SceneSlide> = {}, notes: readonly Block[] = []): SceneSlide {
  const node: Slide = { type: 'slide', id, classes: [], blocks: [], notes };
  return { slide: node, background: { color: { hex: 'FFFFFF', alpha: 1 } }, boxes, ...given };
}

/** Notes: a paragraph for each text. */
export function notes(...texts: readonly string[]): readonly Block[] {
  return texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }) as const);
}

/** A column as layout makes it, but simple: paragraphs of plain text, broken at blanks. Headings are bold. */
export function simpleColumn(blocks: readonly Block[], { width, fontSize }: ColumnOptions): ColumnLayout {
  let top = 0;
  const paragraphs = blocks.map((block) => {
    const heading = block.type === 'heading';
    const font = heading ? 'sans-bold' : 'sans';
    const lines = broken(textOf([block]).trim(), font, fontSize, width).map((text) => [
      run(text, { size: fontSize, bold: heading }, { font }),
    ]);
    const made = paragraph(lines, { x: 0, top }, heading ? { kind: 'heading', level: block.depth } : {});
    top = made.lines.at(-1)!.top + made.lines.at(-1)!.height + fontSize / 2;
    return made;
  });
  return { height: top, boxes: [textBox(paragraphs, { width })], fonts };
}

function broken(text: string, font: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && advance(font, `${line} ${word}`) * size > width) {
      lines.push(`${line} `);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

export function scene(slides: readonly SceneSlide[], given: Partial<Scene> = {}): Scene {
  return { width: 960, height: 540, lang: 'en', title: 'A made deck', slides, fonts, ...given };
}

const deck: Deck = {
  type: 'deck',
  version: 1,
  meta: {},
  size: { width: 1210, height: 681 },
  dialect: 'remark',
  player: 'remark',
  stylesheets: [],
  slides: [],
  footnotes: [],
};

const defaults = Object.fromEntries(Object.entries(pdfOptions).map(([name, spec]) => [name, spec.default])) as unknown as PdfOptions;

/** The plan of a job whose options are as they should be. */
export async function planned(made: ExportJob<PdfOptions>): Promise<Plan> {
  const plan = await planPdf(made);
  if (plan === undefined) throw new Error(made.report.diagnostics.map(({ message }) => message).join('\n'));
  return plan;
}

/** A job that gives out a scene and simple columns. */
export function job(
  made: Scene,
  options: Partial<PdfOptions> = {},
  assets: readonly Asset[] = [],
): ExportJob<PdfOptions> & { readonly report: Report } {
  return {
    deck,
    player: playerOf(deck),
    options: { ...defaults, ...options },
    fileName: 'deck.pdf',
    scene: () => Promise.resolve(made),
    column: (blocks, columnOptions) => Promise.resolve(simpleColumn(blocks, columnOptions)),
    asset: (url) => Promise.resolve(assets.find((asset) => asset.url === url)),
    date: new Date('2020-02-02T00:00:00Z'),
    report: createReport(),
  };
}
