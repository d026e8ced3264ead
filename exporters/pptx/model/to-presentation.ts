import { slideLinks, type ExportJob, type Scene, type SceneBox, type SceneSlide } from 'deckx/exporter';
import { cleanText } from './clean-text.js';
import { toBackdrop } from './backdrop.js';
import type { createFormulas } from './formulas.js';
import { createIdentities } from './identities.js';
import type { NoteContext } from './note-runs.js';
import { toNotes } from './notes.js';
import { gatherPictures } from './picture-files.js';
import type { Presentation, PptxShape, PptxSlide } from './presentation.js';
import { toShapes } from './shapes.js';
import { slideText } from './slide-context.js';
import { typographyOf } from './typography.js';
import { emu } from './units.js';

/** What a presentation is made from beside its scene. */
export type PresentationJob = Pick<ExportJob, 'deck' | 'asset' | 'date' | 'report'>;

/** The scene as a presentation: every decision about PowerPoint is taken here, none by the writer. */
export async function toPresentation(scene: Scene, job: PresentationJob): Promise<Presentation> {
  const pictures = await gatherPictures(scene, job);
  const formulas = await formulasOf(scene);
  const slideOf = slideLinks(job.deck);
  const slideNumbers = firstNumbers(scene.slides);
  const { title = scene.title, author, lang = scene.lang } = job.deck.meta;
  const size = { width: emu(scene.width), height: emu(scene.height) };
  const slides = scene.slides.map((slide, index) => {
    const context: NoteContext = {
      number: index + 1,
      fonts: scene.fonts,
      pictures,
      slideNumbers,
      report: job.report,
      footnotes: job.deck.footnotes,
      slideOf,
      ...(lang === undefined ? {} : { lang }),
    };
    return toSlide(slide, size, formulas === undefined ? context : { ...context, formulas: formulas(context) });
  });
  return {
    ...size,
    ...defined({ title: metaText(title), author: metaText(author), lang }),
    created: job.date,
    typography: typographyOf(scene),
    slides,
    media: pictures.media,
  };
}

/** The converter of formulas, loaded where there are any. */
async function formulasOf({ slides }: Scene): Promise<ReturnType<typeof createFormulas> | undefined> {
  const hasMath = (box: SceneBox): boolean => (box.type === 'group' ? box.boxes.some(hasMath) : box.type === 'image' && box.math !== undefined);
  if (!slides.some(({ boxes }) => boxes.some(hasMath))) return undefined;
  return (await import('./formulas.js')).createFormulas();
}

function firstNumbers(slides: readonly SceneSlide[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  slides.forEach(({ slide }, index) => {
    if (!numbers.has(slide.id)) numbers.set(slide.id, index + 1);
  });
  return numbers;
}

/** Text of the document's properties; what it loses is in no place the author could look at. */
function metaText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanText(text, () => undefined);
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

function toSlide(scene: SceneSlide, size: { readonly width: number; readonly height: number }, context: NoteContext): PptxSlide {
  const identities = createIdentities();
  const backdrop = toBackdrop(scene, size, identities, context);
  const shapes = withOneTitle([...backdrop.shapes, ...toShapes(scene.boxes, 1, identities, context)]);
  const notes = toNotes(scene.slide.notes, context);
  const title = scene.title === undefined ? undefined : slideText(scene.title, context).replace(/\s+/g, ' ').trim();
  const titled = shapes.some(isTitle);
  return {
    id: cleanText(scene.slide.id, () => undefined),
    ...(title === undefined || title === '' ? {} : { title }),
    layout: titled ? 'Title Only' : 'Blank',
    hidden: scene.slide.hidden === true,
    background: backdrop.background,
    shapes,
    ...(notes.some(({ runs }) => runs.length > 0) ? { notes } : {}),
  };
}

/** A slide has one title: only the first of its title boxes stays the placeholder. */
function withOneTitle(shapes: readonly PptxShape[]): readonly PptxShape[] {
  const first = shapes.findIndex(isTitle);
  return shapes.map((shape, index) => (index === first ? shape : withoutTitle(shape)));
}

function isTitle(shape: PptxShape): boolean {
  return shape.kind === 'formula' ? isTitle(shape.choice) : shape.kind === 'text' && shape.placeholder !== undefined;
}

function withoutTitle<T extends PptxShape>(shape: T): T {
  if (shape.kind === 'formula') return { ...shape, choice: withoutTitle(shape.choice), fallback: shape.fallback.map(withoutTitle) };
  if (shape.kind !== 'text' || shape.placeholder === undefined) return shape;
  const { kind, id, name, frame, paragraphs } = shape;
  return { kind, id, name, frame, paragraphs } as T;
}
