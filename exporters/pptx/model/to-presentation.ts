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
import { borrowedTheme, designSlide, type MatchedTemplate } from '../template/design-slide.js';
import { scaleBox } from '../template/scale-box.js';
import { takeOver } from '../template/take-over.js';
import { emu, emuPerPoint } from './units.js';

/** What a presentation is made from beside its scene. */
export type PresentationJob = Pick<ExportJob, 'deck' | 'asset' | 'date' | 'report'>;

/**
 * The scene as a presentation: every decision about PowerPoint is taken here, none by the writer. In a template it has the
 * template's size, and slides are on its layouts; master, layouts and theme of the model are then nobody's.
 */
export async function toPresentation(scene: Scene, job: PresentationJob, matched?: MatchedTemplate): Promise<Presentation> {
  const pictures = await gatherPictures(scene, job);
  const slideOf = slideLinks(job.deck);
  const theme = themeOf(scene);
  const slideNumbers = firstNumbers(scene.slides);
  const { title = scene.title, author, lang = scene.lang } = job.deck.meta;
  const { width, height } = matched?.template ?? { width: emu(scene.width), height: emu(scene.height) };
  const size = { width, height };
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
    const setting = { ...size, scene, opens: opensDeck(scene.slides, index) };
    return matched === undefined ? toSlide(slide, setting, context) : toTemplateSlide(slide, setting, matched, context);
  });
  const plan = planLayouts(slides, theme, size);
  return {
    ...size,
    ...defined({ title: metaText(title), author: metaText(author), lang }),
    created: job.date,
    theme,
    ...plan,
    slides: matched === undefined ? slides.map((slide) => inherit(slide, plan, theme)) : slides,
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
  readonly scene: Scene;
  readonly opens: boolean;
}

function toSlide(scene: SceneSlide, setting: Setting, plain: NoteContext): PptxSlide {
  const identities = createIdentities();
  const contents = contentsOf(scene);
  const layout = wishedLayout(scene.slide, plain) ?? fittingLayout(contents, setting.scene, setting.opens);
  const context: NoteContext = { ...plain, slots: fillSlots(layout, contents) };
  const { background, shapes } = toBackdrop(scene, setting, identities, context);
  return { ...commonsOf(scene, context), layout, background, shapes: [...shapes, ...toShapes(contents.boxes, 1, identities, context)] };
}

/** A slide in a user's template, on the template's ground unless it lies on a picture. */
function toTemplateSlide(scene: SceneSlide, setting: Setting, matched: MatchedTemplate, plain: NoteContext): PptxSlide {
  const identities = createIdentities();
  const { name, layout, boxes, slots } = designSlide(contentsOf(scene), scene, setting.scene, setting.opens, matched, plain);
  const theme = borrowedTheme(setting.scene, scene);
  const { theme: own, ...others } = plain;
  const families = own === undefined ? [] : [own.headingFont, own.bodyFont];
  const context: NoteContext = { ...others, slots, ...(theme === undefined ? {} : { theme }) };
  const backdrop = toBackdrop(coveringBackground(scene, setting), setting, identities, context);
  const ground = scene.background.image === undefined ? (layout.ground ?? 'FFFFFF') : undefined;
  return {
    ...commonsOf(scene, context),
    layout: name,
    templateLayout: layout.path,
    ...(backdrop.background.kind === 'picture' ? { background: backdrop.background } : {}),
    shapes: [...backdrop.shapes, ...toShapes(boxes, 1, identities, context)].map((shape) => takeOver(shape, ground, families)),
  };
}

/** A slide whose background picture has grown as the slide has. */
function coveringBackground(slide: SceneSlide, { scene, width, height }: Setting): SceneSlide {
  const { image } = slide.background;
  if (image === undefined) return slide;
  const size = { width: width / emuPerPoint, height: height / emuPerPoint };
  const factor = Math.max(size.width / scene.width, size.height / scene.height);
  const scaling = { factor, dx: (size.width - scene.width * factor) / 2, dy: (size.height - scene.height * factor) / 2 };
  return { ...slide, background: { ...slide.background, image: scaleBox(image, scaling) } };
}

/** What a slide has wherever its shapes go. */
function commonsOf(scene: SceneSlide, context: NoteContext): Pick<PptxSlide, 'id' | 'title' | 'hidden' | 'notes'> {
  const notes = toNotes(scene.slide.notes, context);
  const title = scene.title === undefined ? undefined : slideText(scene.title, context).replace(/\s+/g, ' ').trim();
  return {
    id: cleanText(scene.slide.id, () => undefined),
    ...(title === undefined || title === '' ? {} : { title }),
    hidden: scene.slide.hidden === true,
    ...(notes.some(({ runs }) => runs.length > 0) ? { notes } : {}),
  };
}
