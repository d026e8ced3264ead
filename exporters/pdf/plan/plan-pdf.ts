import type { ColumnLayout, ExportJob, FontFile, ImageBox, Scene, SceneBox } from 'deckx/exporter';
import type { PdfOptions } from '../options.js';
import { loadPictures, type UsedPicture } from '../pictures/load-pictures.js';
import type { Context } from './context.js';
import { identity } from './geometry.js';
import { layOutNotes } from './lay-out-notes.js';
import { createLinkResolver } from './links.js';
import { paperFor } from './paper.js';
import type { Page, Plan } from './plan.js';
import { planHandout } from './plan-handout.js';
import { planSlides, slideNumbers } from './plan-slides.js';
import { measureLines } from './small-print.js';
import { createStructure } from './structure.js';

type Job = ExportJob<PdfOptions>;

/** All pages of the PDF as data. */
export async function planPdf(job: Job): Promise<Plan> {
  const { layout } = job.options;
  const scene = await job.scene(job.steps ?? (layout === 'slides' ? 'slides' : 'final'));
  const paper = paperFor(job.options.pageSize, scene);
  const columns = layout === 'handout' ? await layOutNotes(scene, paper, job) : [];
  const files = await loadPictures(usedPictures(scene, columns), job);
  const labels = await measureLines(job, [...files.names.values()], 10);
  const lang = scene.lang ?? job.deck.meta.lang;
  const structure = createStructure(lang);
  const context: Context = {
    report: job.report,
    fonts: joinFonts([scene.fonts, ...columns.flatMap((column) => (column === undefined ? [] : [column.fonts]))]),
    pictures: files.pictures,
    labels: new Map([...files.names].flatMap(([url, name]) => entry(url, labels.lines.get(name)))),
    structure,
    parent: 0,
    matrix: identity,
    opacity: 1,
    slide: 0,
    resolveLink: createLinkResolver(scene, job.report),
  };
  const title = titleOf(scene, job);
  const made =
    layout === 'slides'
      ? { pages: planSlides(scene, context), fonts: new Map<string, FontFile>() }
      : await planHandout({ scene, columns, title, paper, context, job });
  const { author } = job.deck.meta;
  return {
    title,
    ...(author === undefined ? {} : { author }),
    ...(lang === undefined ? {} : { lang }),
    date: job.date,
    pages: made.pages.length > 0 ? made.pages : [emptyPage(scene)],
    structure: structure.nodes,
    fonts: joinFonts([context.fonts, labels.fonts, files.fonts, made.fonts]),
    pictures: files.pictures,
  };
}

/** Every picture on slides and in notes, by address, with the box that shows it first and the greatest size it is shown in. */
function usedPictures(scene: Scene, columns: readonly (ColumnLayout | undefined)[]): ReadonlyMap<string, UsedPicture> {
  const used = new Map<string, UsedPicture>();
  const numbers = slideNumbers(scene.slides);
  for (const [index, { background, boxes }] of scene.slides.entries()) {
    const visit = (box: SceneBox): void => {
      if (box.type === 'image') used.set(box.url, widened(used.get(box.url) ?? { box, slide: numbers[index]!, width: 0, height: 0 }, box));
      if (box.type === 'group') box.boxes.forEach(visit);
    };
    if (background.image !== undefined) visit(background.image);
    boxes.forEach(visit);
    columns[index]?.boxes.forEach(visit);
  }
  return used;
}

/** The use of a picture with a further box; what is cut off counts, since the file holds it. */
function widened(use: UsedPicture, { width, height, crop }: ImageBox): UsedPicture {
  const { left = 0, right = 0, top = 0, bottom = 0 } = crop ?? {};
  return {
    ...use,
    width: Math.max(use.width, width / Math.max(0.01, 1 - left - right)),
    height: Math.max(use.height, height / Math.max(0.01, 1 - top - bottom)),
  };
}

/** A document needs a title: that of the deck, else of its first slide that has one, else the file's name. */
function titleOf(scene: Scene, job: Job): string {
  const own = scene.title ?? job.deck.meta.title ?? scene.slides.find(({ title }) => title !== undefined)?.title;
  return own ?? job.fileName.replace(/\.[^.]*$/, '');
}

function joinFonts(maps: readonly ReadonlyMap<string, FontFile>[]): ReadonlyMap<string, FontFile> {
  return new Map(maps.flatMap((map) => [...map]));
}

function entry<K, V>(key: K, value: V | undefined): readonly (readonly [K, V])[] {
  return value === undefined ? [] : [[key, value]];
}

/** A PDF has at least one page, even of a deck without slides. */
function emptyPage({ width, height }: Scene): Page {
  return { width, height, starts: [], ops: [] };
}
