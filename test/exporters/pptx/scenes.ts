import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  createReport,
  type Asset,
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
import { pptxOptions, type PptxOptions } from '../../../exporters/pptx/options.js';
import { resolveOptions } from '../../../src/export/options.js';
import { playerOf } from '../../../src/theme/players/index.js';

/** Scenes written by hand, for what only the exporter can get wrong. */

const require = createRequire(import.meta.url);

export const arimo: FontFile = {
  id: 'Arial 400',
  family: 'Arial',
  bold: false,
  italic: false,
  bytes: readFileSync(require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf')),
};

export const black = { hex: '000000', alpha: 1 };
export const red = { hex: 'C0392B', alpha: 1 };

export function style(more: Partial<RunStyle> = {}): RunStyle {
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
    ...more,
  };
}

export function run(text: string, more: Partial<RunStyle> = {}): TextRun {
  return { text, style: style(more) };
}

/** A paragraph whose lines are those of its text, each as wide as half its size times its letters, the pitch 1.5 em. */
export function paragraph(runs: readonly TextRun[], more: Partial<TextParagraph> = {}): TextParagraph {
  return {
    kind: 'paragraph',
    level: 0,
    align: 'left',
    direction: 'ltr',
    indent: 0,
    lineHeight: (runs[0]?.style.size ?? 20) * 1.5,
    spaceBefore: 0,
    spaceAfter: 0,
    runs,
    lines: [],
    ...more,
  };
}

/** A text box with its paragraphs' lines set from its top down, half of the leading above the text, as CSS has it. */
export function textBox(paragraphs: readonly TextParagraph[], more: Partial<TextBox> = {}): TextBox {
  const box = { x: 50, y: 100, width: 400, height: 100, ...more };
  let top = box.y;
  const placed = paragraphs.map((one) => {
    top += one.spaceBefore;
    const size = one.runs[0]?.style.size ?? 20;
    const lines = one.runs
      .map(({ text }) => text)
      .join('')
      .split('\n')
      .map((text) => {
        const start = top;
        top += one.lineHeight;
        const x = box.x + one.indent;
        const width = text.length * size * 0.5;
        const marker = one.marker === undefined ? [] : [{ x: x - size, width: size / 2, text: one.marker, run: -1, font: arimo.id }];
        const fragments = text === '' ? [] : [...marker, { x, width, text, run: 0, font: arimo.id }];
        const baseline = start + one.lineHeight / 2 + ((0.905 - 0.212) / 2) * size;
        return { x, top: start, height: one.lineHeight, baseline, width, fragments };
      });
    return { ...one, lines: one.lines.length > 0 ? one.lines : lines };
  });
  return { type: 'text', role: 'body', scale: 1, ...box, paragraphs: placed };
}

export function slide(more: Partial<Slide> = {}): Slide {
  return { type: 'slide', id: 'slide-1', classes: [], blocks: [], notes: [], ...more };
}

export function sceneSlide(boxes: readonly SceneBox[], more: Partial<SceneSlide> = {}): SceneSlide {
  return { slide: slide(), background: { color: { hex: 'FFFFFF', alpha: 1 } }, boxes, ...more };
}

/** A scene of 16:9; slides without an id of their own are numbered. */
export function scene(...slides: readonly SceneSlide[]): Scene {
  return {
    width: 960,
    height: 540,
    slides: slides.map((one, index) => (one.slide.id === 'slide-1' ? { ...one, slide: { ...one.slide, id: `slide-${index + 1}` } } : one)),
    fonts: new Map([[arimo.id, arimo]]),
  };
}

/** A job for a scene: its deck has the scene's slides, its assets are those given. */
export function jobFor(
  made: Scene,
  assets: Readonly<Record<string, Asset>> = {},
  deck: Partial<Deck> = {},
  given: Partial<PptxOptions> = {},
): ExportJob<PptxOptions> & { readonly report: Report } {
  const report = createReport();
  return {
    deck: {
      type: 'deck',
      version: 1,
      meta: { title: 'A test' },
      size: { width: 1280, height: 720 },
      dialect: 'remark',
      player: 'remark',
      stylesheets: [],
      slides: made.slides.map((one) => one.slide),
      footnotes: [],
      ...deck,
    },
    player: playerOf({ player: 'remark', ...deck }),
    options: resolveOptions(pptxOptions, given, report),
    fileName: 'test.pptx',
    scene: () => Promise.resolve(made),
    column: () => Promise.reject(new Error('no column is asked for')),
    asset: (url) => Promise.resolve(assets[url]),
    date: new Date('2024-05-17T00:00:00Z'),
    report,
  };
}

/** A picture of the fixtures. */
export function picture(name: string, mediaType: string): Asset {
  const bytes = readFileSync(new URL(`../../../fixtures/deck/images/${name}`, import.meta.url));
  return { url: name, name, bytes, mediaType, width: 96, height: 60 };
}
