import type pptxgenjs from 'pptxgenjs';
import { layoutNames } from '../model/layout-names.js';
import type { Frame, PlainShape, Presentation, PptxShape, PptxSlide, TableShape } from '../model/presentation.js';

type Pptx = pptxgenjs.default;
type Slide = pptxgenjs.default.Slide;

/** A picture of one pixel: PptxGenJS is given it in place of every file, and the finish puts in the file (finish/media.ts). */
const token = 'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

const emuPerInch = 914_400;

/**
 * The package as PptxGenJS makes it: slides on their layouts, shapes, pictures and tables in their places, notes
 * pages. Texts, colours and picture files are not in it yet; shapes stand in the order of the model, which is what finish/ goes by.
 */
export async function writeWithPptxGenJS(presentation: Presentation): Promise<Uint8Array> {
  const { default: library } = await import('pptxgenjs');
  const PptxGenJS = library as unknown as typeof library.default;
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'deck', width: inches(presentation.width), height: inches(presentation.height) });
  pptx.layout = 'deck';
  // The first layout takes the place of the one PptxGenJS always has.
  for (const title of layoutNames.slice(1)) pptx.defineSlideMaster({ title });
  for (const slide of presentation.slides) addSlide(pptx, slide);
  return (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
}

function inches(emu: number): number {
  return emu / emuPerInch;
}

function addSlide(pptx: Pptx, model: PptxSlide): void {
  const slide = pptx.addSlide({ masterName: model.layout });
  if (model.hidden) slide.hidden = true;
  model.shapes.forEach((shape) => {
    addShape(slide, shape);
  });
  slide.addNotes('');
}

/** Adds a shape; of a group, its parts: PptxGenJS knows no groups. */
function addShape(slide: Slide, shape: PptxShape): void {
  switch (shape.kind) {
    case 'group':
      shape.shapes.forEach((part) => {
        addShape(slide, part);
      });
      return;
    case 'formula':
      addShape(slide, shape.choice);
      shape.fallback.forEach((part) => {
        addShape(slide, part);
      });
      return;
    case 'text':
      slide.addText('', { ...position(shape.frame), margin: 0 });
      return;
    case 'shape':
      addPlainShape(slide, shape);
      return;
    case 'picture':
      slide.addImage({ data: token, ...position(shape.frame) });
      return;
    case 'table':
      addTable(slide, shape);
  }
}

function position({ x, y, width, height, rotation }: Frame): { x: number; y: number; w: number; h: number; rotate?: number } {
  return {
    x: inches(x),
    y: inches(y),
    w: inches(width),
    h: inches(height),
    ...(rotation === undefined ? {} : { rotate: rotation / 60_000 }),
  };
}

/** Only the outline: PptxGenJS has no gradients, and fills and lines of whole percents; finish/appearance.ts has the rest. */
function addPlainShape(slide: Slide, { frame, rounding }: PlainShape): void {
  const shorter = inches(Math.min(frame.width, frame.height));
  if (rounding > 0) slide.addShape('roundRect', { ...position(frame), rectRadius: rounding * shorter });
  else slide.addShape('rect', position(frame));
}

function addTable(slide: Slide, { frame, columns, rows }: TableShape): void {
  const { x, y, w } = position(frame);
  const cells = rows.map((row) => row.cells.map(() => ({ text: '' })));
  slide.addTable(cells, { x, y, w, colW: columns.map(inches), rowH: rows.map(({ height }) => inches(height)), autoPage: false });
}
