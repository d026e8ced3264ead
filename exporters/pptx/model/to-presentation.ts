import { slideLinks, type ExportJob, type Scene, type SceneSlide } from 'deckx/exporter';
import type { PptxOptions } from '../options.js';
import { cleanText } from './clean-text.js';
import { toBackdrop } from './backdrop.js';
import { clicksOf, entranceOf } from './clicks.js';
import { embeddedFonts } from './embedded-fonts.js';
import { createIdentities } from './identities.js';
import type { NoteContext } from './note-runs.js';
import { toNotes } from './notes.js';
import { gatherPictures } from './picture-files.js';
import type { Presentation, PptxSlide } from './presentation.js';
import { toShapes } from './shapes.js';
import { gatherRecordings } from './recordings.js';
import { sectionsOf } from './sections.js';
import { slideText } from './slide-context.js';
import { slideTitles, type SlideTitle } from './slide-titles.js';
import { tableStyleOf } from './table-style.js';
import { hiddenTitle, titleFirst } from './title-shapes.js';
import { transitionOf } from './transitions.js';
import { typographyOf } from './typography.js';
import { emu } from './units.js';

/** What a presentation is made from beside its scene. */
export type PresentationJob = Pick<ExportJob, 'deck' | 'asset' | 'date' | 'report'> & { readonly options?: Partial<PptxOptions> };

/** The scene as a presentation: every decision about PowerPoint is taken here, none by the writer. */
export async function toPresentation(scene: Scene, job: PresentationJob): Promise<Presentation> {
  const pictures = await gatherPictures(scene, job);
  const recordings = await gatherRecordings(scene, job);
  const slideOf = slideLinks(job.deck);
  const slideNumbers = firstNumbers(scene.slides);
  const { title = scene.title, author, lang = scene.lang } = job.deck.meta;
  const size = { width: emu(scene.width), height: emu(scene.height) };
  const titles = slideTitles(scene.slides);
  const sections = sectionsOf(scene.slides, titles, title);
  const slides = scene.slides.map((slide, index) => {
    const context: NoteContext = {
      number: index + 1,
      fonts: scene.fonts,
      pictures,
      recordings,
      slideNumbers,
      report: job.report,
      footnotes: job.deck.footnotes,
      slideOf,
      entrance: entranceOf(job.deck),
      ...(lang === undefined ? {} : { lang }),
    };
    return toSlide(slide, titles[index]!, size, context);
  });
  const tableStyle = tableStyleOf(slides);
  return {
    ...size,
    ...defined({ title: metaText(title), author: metaText(author), lang }),
    created: job.date,
    typography: typographyOf(scene),
    slides,
    ...(sections.length === 0 ? {} : { sections: sections.map(({ name, first }) => ({ name: metaText(name) ?? '', first })) }),
    media: pictures.media,
    ...(tableStyle === undefined ? {} : { tableStyle }),
    ...(job.options?.embedFonts === true ? { fonts: embeddedFonts(scene, job.report) } : {}),
    ...(recordings.files.length === 0 ? {} : { recordings: recordings.files }),
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

function toSlide(
  scene: SceneSlide,
  { text, shown }: SlideTitle,
  size: { readonly width: number; readonly height: number },
  context: NoteContext,
): PptxSlide {
  const identities = createIdentities();
  const title = slideText(text, context);
  const unseen = shown ? [] : [hiddenTitle(title, size.width, context.lang, identities.next('Title'))];
  const backdrop = toBackdrop(scene, size, identities, context);
  const shapes = titleFirst([...unseen, ...backdrop.shapes, ...toShapes(scene.boxes, 1, identities, context)]);
  const clicks = clicksOf(shapes, context.entrance);
  const notes = toNotes(scene.slide.notes, context);
  return {
    id: cleanText(scene.slide.id, () => undefined),
    title,
    layout: 'Title Only',
    hidden: scene.slide.hidden === true,
    ...transitionOf(scene.slide, context),
    ...(clicks.length === 0 ? {} : { clicks }),
    background: backdrop.background,
    shapes,
    ...(notes.some(({ runs }) => runs.length > 0) ? { notes } : {}),
  };
}
