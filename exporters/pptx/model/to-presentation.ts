import { slideLinks, type ExportJob, type Scene, type SceneBox, type SceneSlide } from 'deckx/exporter';
import type { PptxOptions } from '../options.js';
import { cleanText } from './clean-text.js';
import { toBackdrop } from './backdrop.js';
import { fillSlots, fittingLayout, opensDeck, wishedLayout } from './choose-layout.js';
import { clicksOf } from './clicks.js';
import { embeddedFonts } from './embedded-fonts.js';
import type { createFormulas } from './formulas.js';
import { createIdentities, type Identities } from './identities.js';
import { inherit } from './inherit.js';
import type { NoteContext } from './note-runs.js';
import { toNotes } from './notes.js';
import { notesScale } from './notes-scale.js';
import { gatherPictures } from './picture-files.js';
import { layoutSlots } from './layout-names.js';
import { planLayouts } from './plan-layouts.js';
import type { LayoutName, Presentation, PptxBackground, PptxShape, PptxSlide, Slot } from './presentation.js';
import { gatherRecordings } from './recordings.js';
import { sectionsOf } from './sections.js';
import { fontsOf } from './shape-fonts.js';
import { toShapes } from './shapes.js';
import { contentsOf } from './slide-contents.js';
import { slideText } from './slide-context.js';
import { slideTitles, type SlideTitle } from './slide-titles.js';
import { tableStyleOf } from './table-style.js';
import { themeOf } from './theme.js';
import { hiddenTitle, titleFirst } from './title-shapes.js';
import { transitionOf } from './transitions.js';
import { borrowedTheme, designSlide, type MatchedTemplate } from '../template/design-slide.js';
import { templateSlots } from '../template/match-layouts.js';
import { reportFit } from '../template/report-fit.js';
import { scaleBox } from '../template/scale-box.js';
import { takeOver } from '../template/take-over.js';
import { emu, emuPerPoint } from './units.js';

/** What a presentation is made from beside its scene. */
export type PresentationJob = Pick<ExportJob, 'deck' | 'player' | 'asset' | 'date' | 'report'> & {
  readonly options?: Partial<PptxOptions>;
};

/**
 * The scene as a presentation: every decision about PowerPoint is taken here, none by the writer. In a template it has the
 * template's size, and slides are on its layouts; master, layouts and theme of the model are then nobody's.
 */
export async function toPresentation(scene: Scene, job: PresentationJob, matched?: MatchedTemplate): Promise<Presentation> {
  const pictures = await gatherPictures(scene, job);
  const recordings = await gatherRecordings(scene, job);
  const formulas = await formulasOf(scene);
  const slideOf = slideLinks(job.deck);
  const theme = themeOf(scene);
  const slideNumbers = firstNumbers(scene.slides);
  const { title = scene.title, author, lang = scene.lang } = job.deck.meta;
  const { width, height } = matched?.template ?? { width: emu(scene.width), height: emu(scene.height) };
  const size = { width, height };
  const titles = slideTitles(scene.slides);
  const sections = sectionsOf(scene.slides, titles, title);
  const slides = scene.slides.map((slide, index) => {
    const context: NoteContext = {
      number: index + 1,
      theme,
      fonts: scene.fonts,
      pictures,
      recordings,
      slideNumbers,
      report: job.report,
      footnotes: job.deck.footnotes,
      slideOf,
      entrance: job.player.entrance,
      ...(lang === undefined ? {} : { lang }),
    };
    const setting = { ...size, scene, opens: opensDeck(scene.slides, index), title: titles[index]!, formulas };
    return matched === undefined ? toSlide(slide, setting, context) : toTemplateSlide(slide, setting, matched, context);
  });
  const plan = planLayouts(slides, theme, size);
  const tableStyle = matched === undefined ? tableStyleOf(slides) : undefined;
  return {
    ...size,
    ...defined({ title: metaText(title), author: metaText(author), lang }),
    created: job.date,
    theme,
    ...plan,
    slides: matched === undefined ? slides.map((slide) => inherit(slide, plan, theme)) : slides,
    ...(sections.length === 0 ? {} : { sections: sections.map(({ name, first }) => ({ name: metaText(name) ?? '', first })) }),
    media: pictures.media,
    ...(tableStyle === undefined ? {} : { tableStyle }),
    ...(job.options?.embedFonts === true
      ? { fonts: embeddedFonts(scene, job.report, matched === undefined ? undefined : fontsOf(slides)) }
      : {}),
    ...(recordings.files.length === 0 ? {} : { recordings: recordings.files }),
  };
}

/** The converter of formulas, loaded where there are any. */
async function formulasOf({ slides }: Scene): Promise<ReturnType<typeof createFormulas> | undefined> {
  const hasMath = (box: SceneBox): boolean =>
    box.type === 'group' ? box.boxes.some(hasMath) : box.type === 'image' && box.math !== undefined;
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

/** Where a slide stands: its size in EMU, whether it is the one the deck opens with, and its title. */
interface Setting {
  readonly width: number;
  readonly height: number;
  readonly scene: Scene;
  readonly opens: boolean;
  readonly title: SlideTitle;
  /** Absent where the deck has no formulas. */
  readonly formulas: ReturnType<typeof createFormulas> | undefined;
}

/** The context with a converter of formulas, whose colours are those of the context's theme. */
function withFormulas(context: NoteContext, { formulas }: Setting): NoteContext {
  return formulas === undefined ? context : { ...context, formulas: formulas(context) };
}

function toSlide(scene: SceneSlide, setting: Setting, plain: NoteContext): PptxSlide {
  const identities = createIdentities();
  const contents = contentsOf(scene);
  const fitting = fittingLayout(contents, setting.scene, setting.opens);
  // Every slide has a title, if not one that is seen: its layout has a place for it.
  const layout = wishedLayout(scene.slide, plain) ?? (fitting === 'Blank' ? 'Title Only' : fitting);
  const context = withFormulas({ ...plain, slots: fillSlots(layout, contents) }, setting);
  const unseen = unseenTitle(setting, titleSlot(layout), context, identities);
  const { background, shapes } = toBackdrop(scene, setting, identities, context);
  return {
    ...commonsOf(scene, setting, context),
    layout,
    ...shownOn([...unseen, ...shapes, ...toShapes(contents.boxes, 1, identities, context)], background, context),
  };
}

function titleSlot(layout: LayoutName): Slot {
  return layoutSlots[layout].find(({ use }: Slot) => use === 'title') ?? { type: 'title', use: 'title' };
}

/** The title of a slide that shows none, for whoever cannot see the slide. */
function unseenTitle(
  { title: { text, shown }, width }: Setting,
  slot: Slot,
  context: NoteContext,
  identities: Identities,
): readonly PptxShape[] {
  return shown ? [] : [hiddenTitle(slideText(text, context), slot, width, context.lang, identities.next('Title'))];
}

/** The shapes in reading order, and what appears with each click. */
function shownOn(
  shapes: readonly PptxShape[],
  background: PptxBackground | undefined,
  { entrance }: NoteContext,
): Pick<PptxSlide, 'shapes' | 'clicks' | 'background'> {
  const ordered = titleFirst(shapes);
  const clicks = clicksOf(ordered, entrance);
  return { ...(background === undefined ? {} : { background }), ...(clicks.length === 0 ? {} : { clicks }), shapes: ordered };
}

/** A slide in a user's template, on the template's ground unless it lies on a picture. */
function toTemplateSlide(scene: SceneSlide, setting: Setting, matched: MatchedTemplate, plain: NoteContext): PptxSlide {
  const identities = createIdentities();
  const { name, layout, boxes, slots } = designSlide(contentsOf(scene), scene, setting.scene, setting.opens, matched, plain);
  const theme = borrowedTheme(setting.scene, scene);
  const { theme: own, ...others } = plain;
  const families = own === undefined ? [] : [own.headingFont, own.bodyFont];
  const context = withFormulas({ ...others, slots, ...(theme === undefined ? {} : { theme }) }, setting);
  const { type, idx, use } = templateSlots(name, layout).get('title') ?? titleSlot('Title Only');
  const unseen = unseenTitle(setting, { type, ...(idx === undefined ? {} : { idx }), use }, context, identities);
  const backdrop = toBackdrop(coveringBackground(scene, setting), setting, identities, context);
  const ground = scene.background.image === undefined ? (layout.ground ?? 'FFFFFF') : undefined;
  const taken = [...backdrop.shapes, ...toShapes(boxes, 1, identities, context)].map((shape) => takeOver(shape, ground, families));
  reportFit(taken, layout, context);
  return {
    ...commonsOf(scene, setting, context),
    layout: name,
    templateLayout: layout.path,
    ...shownOn([...unseen, ...taken], backdrop.background.kind === 'picture' ? backdrop.background : undefined, context),
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
function commonsOf(
  scene: SceneSlide,
  { title }: Setting,
  context: NoteContext,
): Pick<PptxSlide, 'id' | 'title' | 'hidden' | 'notes' | 'notesScale' | 'transition'> {
  const notes = toNotes(scene.slide.notes, context);
  const scale = notesScale(notes);
  return {
    id: cleanText(scene.slide.id, () => undefined),
    title: slideText(title.text, context),
    hidden: scene.slide.hidden === true,
    ...transitionOf(scene.slide, context),
    ...(notes.some(({ runs }) => runs.length > 0) ? { notes, ...(scale === undefined ? {} : { notesScale: scale }) } : {}),
  };
}
