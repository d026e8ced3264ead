import type { ExportJob, FontFile, Scene, SceneBox } from 'deckx/exporter';
import type { Settings } from '../../settings/settings.js';
import { boxOps } from '../box-ops.js';
import { artifact, type Context } from '../context.js';
import type { Footnotes } from '../footnotes.js';
import { scaleAndMove } from '../geometry.js';
import type { Op, Page, SlideStart } from '../plan.js';
import { bookmarkOf, startsOf } from '../plan-slides.js';
import { slideOps } from '../slide-ops.js';
import { repeatedHead, tableAt } from '../table-ops.js';
import { measurePrints, placed, printFor, type PrintWish, type SmallPrints } from '../small-print.js';
import { furnitureOf, slidesOn, type PageValues } from './furniture.js';
import type { HandoutItem } from './item.js';
import { printSize } from './layout.js';
import { itemsOn, type ColumnPart, type PrintPart, type RulePart, type Sheet, type SheetPart, type SlidePart } from './sheet.js';

/** What a handout is made of. */
export interface HandoutParts {
  readonly sheets: readonly Sheet[];
  readonly scene: Scene;
  readonly settings: Settings;
  readonly context: Context;
  readonly footnotesIn: (boxes: readonly SceneBox[]) => Footnotes;
  readonly job: Pick<ExportJob, 'column'>;
  /** The name of the section that begins with a slide, by the slide's id; empty where it has none. */
  readonly sections: ReadonlyMap<string, string>;
  /** What heads and feet can say of the whole. */
  readonly values: Pick<PageValues, 'title' | 'author' | 'date'>;
}

const ink = { hex: '6A6A6A', alpha: 1 };
const strongInk = { hex: '1A1A1A', alpha: 1 };
const frameStroke = { width: 0.5, color: { hex: '9A9A9A', alpha: 1 } };
const ruleStroke = { width: 0.5, color: { hex: 'C4C4C4', alpha: 1 } };

/** The pages, in order, with head and foot; and the fonts of the page's own text. */
export async function drawSheets(
  parts: HandoutParts,
): Promise<{ readonly pages: readonly Page[]; readonly fonts: ReadonlyMap<string, FontFile> }> {
  const { sheets, settings } = parts;
  const whole = sheets.map((sheet, index) => withFurniture(sheet, index, parts));
  const wishes = whole.flatMap((sheet) => sheet.parts.flatMap((part) => (part.kind === 'print' ? [wishOf(part)] : [])));
  const prints = await measurePrints(parts.job, wishes, printSize);
  const started = new Set<HandoutItem>();
  const { width, height } = settings.paper;
  const pages = whole.map((sheet, index): Page => {
    const { top } = settings.margins;
    const drawn = { ...parts, prints, origin: { x: leftMargin(settings, index), y: top } };
    return {
      width,
      height,
      label: String(index + 1),
      starts: startsOn(sheet, started, parts.sections),
      ops: sheet.parts.flatMap((part) => partOps(part, drawn)),
    };
  });
  return { pages, fonts: prints.fonts };
}

function withFurniture(sheet: Sheet, index: number, { sheets, settings, values }: HandoutParts): Sheet {
  if (sheet.isCover === true) return sheet;
  const page = { ...values, page: String(index + 1), pages: String(sheets.length), slide: slidesOn(sheet) };
  return { parts: [...sheet.parts, ...furnitureOf(settings, page, areaOf(settings))] };
}

/** The type area. */
export function areaOf({ paper, margins }: Pick<Settings, 'paper' | 'margins'>): { readonly width: number; readonly height: number } {
  return { width: paper.width - margins.left - margins.right, height: paper.height - margins.top - margins.bottom };
}

/** In duplex print a leaf's back has its inner margin at the right. */
function leftMargin({ margins, duplex }: Settings, index: number): number {
  return duplex && index % 2 === 1 ? margins.right : margins.left;
}

/** Items that begin on a sheet: each slide of theirs leads here. */
function startsOn(sheet: Sheet, started: Set<HandoutItem>, sections: ReadonlyMap<string, string>): readonly SlideStart[] {
  return itemsOn(sheet)
    .filter((item) => !started.has(item))
    .flatMap((item) => {
      started.add(item);
      return startsOf(item, sections);
    });
}

interface Drawing extends HandoutParts {
  readonly prints: SmallPrints;
  /** The type area's corner on the page. */
  readonly origin: { readonly x: number; readonly y: number };
}

function partOps(part: SheetPart, drawing: Drawing): readonly Op[] {
  switch (part.kind) {
    case 'slide':
      return framedSlide(part, drawing);
    case 'column':
      return columnOps(part, drawing);
    case 'print':
      return artifact(printOps(part, drawing));
    case 'rule':
      return artifact(ruleOps(part, drawing));
  }
}

function framedSlide({ item, frame }: SlidePart, { scene, context, footnotesIn, origin }: Drawing): readonly Op[] {
  const place = { ...frame, x: origin.x + frame.x, y: origin.y + frame.y };
  const matrix = scaleAndMove(frame.width / scene.width, place.x, place.y);
  const ops = slideOps(item.slide, scene, {
    ...context,
    slide: item.first,
    slideId: item.slideIds[0]!,
    parent: sectionOf(item, context),
    footnotes: footnotesIn(item.slide.boxes),
    matrix,
  });
  return [{ op: 'group', matrix, ops }, ...artifact([{ op: 'rect', ...place, radius: 0, stroke: frameStroke }])];
}

function columnOps({ item, column, window, x, y }: ColumnPart, { context, footnotesIn, origin }: Drawing): readonly Op[] {
  const matrix = [1, 0, 0, 1, origin.x + x, origin.y + y - window.top] as const;
  const own =
    item === undefined
      ? { slide: 1, parent: context.structure.once(column, () => context.structure.add('Sect', 0)) }
      : { slide: item.first, parent: notesSection(item, context) };
  const around = { ...context, ...own, footnotes: footnotesIn(column.boxes), matrix };
  const table = window.head === undefined ? undefined : tableAt(column.boxes, window.top);
  const head = table === undefined ? [] : repeatedHead(table, window.top, around);
  const ops = [...head, ...boxOps(column.boxes, { ...around, window })];
  return ops.length === 0 ? [] : [{ op: 'group', matrix, ops }];
}

function sectionOf(item: HandoutItem, { structure }: Context): number {
  return structure.once(item, () => structure.add('Sect', 0, { title: bookmarkOf(item.slide, item.first), slideId: item.slideIds[0]! }));
}

/** One section for an item's notes, however many columns and pages they take; after that of the slide. */
function notesSection(item: HandoutItem, context: Context): number {
  const parent = sectionOf(item, context);
  return context.structure.once(item.talk, () => context.structure.add('Sect', parent, { title: 'Notes' }));
}

/** Print is measured in one size. */
function wishOf({ text, width, size }: PrintPart): PrintWish {
  return { text, room: (width * printSize) / size };
}

function printOps(part: PrintPart, { prints, origin }: Drawing): readonly Op[] {
  const { size, x, align, baseline, strong } = part;
  const print = printFor(prints, wishOf(part));
  if (print === undefined) return [];
  const length = (print.width * size) / printSize;
  const left = align === 'left' ? x : align === 'right' ? x - length : x - length / 2;
  return placed(print, { x: origin.x + left, baseline: origin.y + baseline, size, color: strong === true ? strongInk : ink });
}

function ruleOps({ x, y, width }: RulePart, { origin }: Drawing): readonly Op[] {
  return [{ op: 'line', x1: origin.x + x, y1: origin.y + y, x2: origin.x + x + width, y2: origin.y + y, stroke: ruleStroke }];
}
