import { slideLinks, type ExportJob, type Scene, type SceneSlide } from 'deckx/exporter';
import { cleanText } from './clean-text.js';
import { toBackdrop } from './backdrop.js';
import { fillSlots, fittingLayout, opensDeck, wishedLayout } from './choose-layout.js';
import { createIdentities } from './identities.js';
import { inherit } from './inherit.js';
import type { NoteContext } from './note-runs.js';
import { toNotes } from './notes.js';
import { gatherPictures } from './picture-files.js';
import { planLayouts } from './plan-layouts.js';
import type { Presentation, PptxSlide } from './presentation.js';
import { toShapes } from './shapes.js';
import { contentsOf } from './slide-contents.js';
import { slideText } from './slide-context.js';
import { themeOf } from './theme.js';
import { emu, emuPerPoint } from './units.js';

/** What a presentation is made from beside its scene. */
export type PresentationJob = Pick<ExportJob, 'deck' | 'asset' | 'date' | 'report'>;

/** The scene as a presentation: every decision about PowerPoint is taken here, none by the writer. */
export async function toPresentation(scene: Scene, job: PresentationJob): Promise<Presentation> {
  const pictures = await gatherPictures(scene, job);
  const slideOf = slideLinks(job.deck);
  const theme = themeOf(scene);
  const slideNumbers = firstNumbers(scene.slides);
  const { title = scene.title, author, lang = scene.lang } = job.deck.meta;
  const size = { width: emu(scene.width), height: emu(scene.height) };
  const slides = scene.slides.map((slide, index) => {
    const context: NoteContext = {
      number: index + 1,
      theme,
      fonts: scene.fonts,
      pictures,
      slideNumbers,
      report: job.report,
      footnotes: job.deck.footnotes,
      slideOf,
      ...(lang === undefined ? {} : { lang }),
    };
    return toSlide(slide, { ...size, opens: opensDeck(scene.slides, index) }, context);
  });
  const plan = planLayouts(slides, theme, size);
  return {
    ...size,
    ...defined({ title: metaText(title), author: metaText(author), lang }),
    created: job.date,
    theme,
    ...plan,
    slides: slides.map((slide) => inherit(slide, plan, theme)),
    media: pictures.media,
  };
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

/** Where a slide stands: its size in EMU, and whether it is the one the deck opens with. */
interface Setting {
  readonly width: number;
  readonly height: number;
  readonly opens: boolean;
}

function toSlide(scene: SceneSlide, setting: Setting, plain: NoteContext): PptxSlide {
  const identities = createIdentities();
  const contents = contentsOf(scene);
  const points = { width: setting.width / emuPerPoint, height: setting.height / emuPerPoint };
  const layout = wishedLayout(scene.slide, plain) ?? fittingLayout(contents, points, setting.opens);
  const context: NoteContext = { ...plain, slots: fillSlots(layout, contents) };
  const backdrop = toBackdrop(scene, setting, identities, context);
  const notes = toNotes(scene.slide.notes, context);
  const title = scene.title === undefined ? undefined : slideText(scene.title, context).replace(/\s+/g, ' ').trim();
  return {
    id: cleanText(scene.slide.id, () => undefined),
    ...(title === undefined || title === '' ? {} : { title }),
    layout,
    hidden: scene.slide.hidden === true,
    background: backdrop.background,
    shapes: [...backdrop.shapes, ...toShapes(contents.boxes, 1, identities, context)],
    ...(notes.some(({ runs }) => runs.length > 0) ? { notes } : {}),
  };
}
