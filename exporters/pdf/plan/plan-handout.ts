import type { ColumnLayout, ExportJob, FontFile, Scene, SceneBox } from 'deckx/exporter';
import { boxOps } from './box-ops.js';
import { columnAtoms } from './column-atoms.js';
import { artifact, type Context, type Window } from './context.js';
import type { Paper } from './paper.js';
import { paginate } from './paginate.js';
import type { Op, Page } from './plan.js';
import { bookmarkOf, slideNumbers } from './plan-slides.js';
import { slideOps } from './slide-ops.js';
import { measureLines, oneLine, placed, type SmallPrint, type SmallPrints } from './small-print.js';

/** What a handout is made of. */
export interface HandoutParts {
  readonly scene: Scene;
  /** The notes of each slide, as wide as the paper's type area. */
  readonly columns: readonly (ColumnLayout | undefined)[];
  readonly title: string;
  readonly paper: Paper;
  readonly context: Context;
  readonly job: Pick<ExportJob, 'column'>;
}

/** One page of the handout before it is drawn. */
interface Draft {
  /** Index of the slide. */
  readonly slide: number;
  readonly number: number;
  /** Which page of this slide it is, from 0. */
  readonly part: number;
  readonly notes?: readonly SceneBox[];
  readonly window: Window;
}

const printSize = 8;
const ink = { hex: '6A6A6A', alpha: 1 };
const nothing: Window = { top: 0, bottom: 0 };

/** A page a slide: its drawing in a frame, its notes below, flowing on to pages without a frame. */
export async function planHandout(parts: HandoutParts): Promise<{ readonly pages: readonly Page[]; readonly fonts: ReadonlyMap<string, FontFile> }> {
  const drafts = draftPages(parts);
  const prints = await measurePrint(parts, drafts);
  const pages: Page[] = [];
  let section = 0;
  for (const [index, draft] of drafts.entries()) {
    if (draft.part === 0) section = addSection(parts, draft);
    pages.push(drawPage(parts, draft, section, prints, pageLabel(index, drafts)));
  }
  return { pages, fonts: prints.fonts };
}

function draftPages({ scene, columns, paper }: HandoutParts): readonly Draft[] {
  const numbers = slideNumbers(scene.slides);
  return scene.slides.flatMap((_, slide): readonly Draft[] => {
    const number = numbers[slide]!;
    const column = columns[slide];
    if (column === undefined) return [{ slide, number, part: 0, window: nothing }];
    const notes = fittedImages(column.boxes, paper.room.further);
    const windows = paginate(columnAtoms(notes, paper.room.further), column.height, paper.room);
    return windows.map((window, part) => ({ slide, number, part, notes, window }));
  });
}

/** Pictures taller than a page are made to fit one. */
function fittedImages(boxes: readonly SceneBox[], tallest: number): readonly SceneBox[] {
  return boxes.map((box) => {
    if (box.type !== 'image' || box.height <= tallest) return box;
    return { ...box, width: (box.width * tallest) / box.height, height: tallest };
  });
}

// --- the page's own text ----------------------------------------------------------------------------------------

const pageLabel = (index: number, drafts: readonly Draft[]): string => `${index + 1} / ${drafts.length}`;
const headOf = (draft: Draft): string => `Slide ${draft.number} (continued)`;

async function measurePrint({ title, paper, job }: HandoutParts, drafts: readonly Draft[]): Promise<SmallPrints> {
  const foot = oneLine(title);
  const texts = drafts.flatMap((draft, index) => [
    pageLabel(index, drafts),
    draft.part === 0 ? `${draft.number}` : headOf(draft),
  ]);
  const prints = await measureLines(job, [foot, ...texts], printSize);
  const line = prints.lines.get(foot);
  const room = paper.area.width - 60;
  if (line === undefined || line.width <= room) return prints;
  return { ...prints, lines: new Map([...prints.lines, [foot, shortened(line, room)]]) };
}

/** As many pieces of a line as there is room for, the last one cut by characters of average width. */
function shortened(print: SmallPrint, room: number): SmallPrint {
  const length = print.pieces.reduce((sum, { text }) => sum + text.length, 0);
  let left = Math.max(1, Math.floor((length * room) / print.width) - 3);
  const pieces = print.pieces.flatMap((piece) => {
    if (left <= 0) return [];
    const text = piece.text.length <= left ? piece.text : `${piece.text.slice(0, left).trimEnd()}...`;
    left -= piece.text.length;
    return [{ ...piece, text }];
  });
  return { ...print, width: room, pieces };
}

// --- drawing ----------------------------------------------------------------------------------------------------

function addSection({ scene, context: { structure } }: HandoutParts, { slide, number }: Draft): number {
  return structure.add('Sect', 0, { title: bookmarkOf(scene.slides[slide]!, number) });
}

function drawPage(parts: HandoutParts, draft: Draft, section: number, prints: SmallPrints, label: string): Page {
  const { scene, paper } = parts;
  const slide = scene.slides[draft.slide]!;
  const first = draft.part === 0;
  const { width, height } = paper;
  return {
    width,
    height,
    starts: first ? [{ slideId: slide.slide.id, bookmark: bookmarkOf(slide, draft.number) }] : [],
    ops: [
      ...(first ? framedSlide(parts, draft, section) : []),
      ...notesOps(parts, draft, section),
      ...artifact(printOps(parts, draft, prints, label)),
    ],
  };
}

function framedSlide({ scene, paper, context }: HandoutParts, { slide, number }: Draft, parent: number): readonly Op[] {
  const { frame, toFrame } = paper;
  const ops = slideOps(scene.slides[slide]!, scene, { ...context, slide: number, parent, matrix: toFrame });
  const stroke = { width: 0.5, color: { hex: '9A9A9A', alpha: 1 } };
  return [{ op: 'group', matrix: toFrame, ops }, ...artifact([{ op: 'rect', ...frame, radius: 0, stroke }])];
}

function notesOps({ scene, paper, context }: HandoutParts, draft: Draft, slideNode: number): readonly Op[] {
  const { notes, window, part, number } = draft;
  if (notes === undefined) return [];
  const { structure } = context;
  const parent = structure.once(scene.slides[draft.slide]!, () => structure.add('Sect', slideNode, { title: 'Notes' }));
  const top = part === 0 ? paper.notesTop : paper.furtherTop;
  const matrix = [1, 0, 0, 1, paper.area.x, top - window.top] as const;
  const ops = boxOps(notes, { ...context, slide: number, parent, matrix, window });
  return ops.length === 0 ? [] : [{ op: 'group', matrix, ops }];
}

/** The slide's number beside its frame or the head of a page without one; title and page number in the foot. */
function printOps({ title, paper }: HandoutParts, draft: Draft, { lines }: SmallPrints, label: string): readonly Op[] {
  const { area, frame } = paper;
  const right = area.x + area.width;
  const at = (text: string, place: (print: SmallPrint) => { x: number; baseline: number }): readonly Op[] => {
    const print = lines.get(text);
    return print === undefined ? [] : placed(print, { ...place(print), color: ink });
  };
  const number = at(`${draft.number}`, ({ width }) => ({ x: frame.x - 8 - width, baseline: frame.y + printSize }));
  const head = at(headOf(draft), () => ({ x: area.x, baseline: paper.headBaseline }));
  return [
    ...(draft.part === 0 ? number : head),
    ...at(oneLine(title), () => ({ x: area.x, baseline: paper.footBaseline })),
    ...at(label, ({ width }) => ({ x: right - width, baseline: paper.footBaseline })),
  ];
}
