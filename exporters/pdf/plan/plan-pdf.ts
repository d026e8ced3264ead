import { guessLanguage, sectionStarts, type ExportJob, type FontFile, type Scene, type SceneBox } from 'deckx/exporter';
import type { PdfOptions } from '../options.js';
import { loadPictures } from '../pictures/load-pictures.js';
import { readSettings, type Settings } from '../settings/settings.js';
import type { Context } from './context.js';
import { createFootnotes } from './footnotes.js';
import { identity } from './geometry.js';
import { drawSheets } from './handout/draw-sheets.js';
import { handoutItems, wantedItems, type HandoutItem } from './handout/item.js';
import { planHandout } from './handout/plan-handout.js';
import { itemsOn, type Sheet, type SheetPart } from './handout/sheet.js';
import { createLinkResolver } from './links.js';
import type { Page, Plan } from './plan.js';
import { planSlides } from './plan-slides.js';
import { shownSteps } from '../settings/shown-steps.js';
import { measureLines } from './small-print.js';
import { createStructure } from './structure.js';
import { usedPictures, type PictureUse } from './used-pictures.js';

type Job = ExportJob<PdfOptions>;

/** All pages of the PDF as data; `undefined` when an option cannot be, which is then in the report. */
export async function planPdf(job: Job): Promise<Plan | undefined> {
  const settings = readSettings(job.options, job.report);
  if (settings === undefined) return undefined;
  const steps = shownSteps(job);
  const whole = await job.scene(steps);
  const title = titleOf(whole, job);
  const lang = whole.lang ?? job.deck.meta.lang ?? (await guessedLanguage(job));
  const made = await pagesOf(whole, { title, lang }, settings, job, steps);
  const { author } = job.deck.meta;
  return {
    title,
    ...(author === undefined ? {} : { author }),
    lang,
    date: job.date,
    archive: job.options.pdfa,
    ...made,
    pages: made.pages.length > 0 ? made.pages : [emptyPage(whole, settings)],
  };
}

type Made = Pick<Plan, 'pages' | 'structure' | 'fonts' | 'pictures'>;

async function pagesOf(
  scene: Scene,
  { title, lang }: Pick<Plan, 'title' | 'lang'>,
  settings: Settings,
  job: Job,
  steps: 'slides' | 'final',
): Promise<Made> {
  const isSlides = settings.layout === 'slides';
  const items = isSlides ? wantedItems(handoutItems(scene, job.deck, { steps, joined: false }), settings, job.report) : [];
  const { sheets, fonts: columnFonts } = await planHandout(scene, { title, lang }, settings, job, steps);
  const files = await loadPictures(
    usedPictures([...items.map((item) => slideUse(item, 1)), ...sheets.flatMap((sheet) => sheetUses(sheet, scene))]),
    job,
  );
  const labels = await measureLines(job, [...files.names.values()], 10);
  const structure = createStructure(lang);
  const footnotesIn = createFootnotes([...items.map(({ slide }) => slide.boxes), ...sheets.flatMap(({ parts }) => parts.flatMap(boxesOf))]);
  const shown = isSlides ? items : [...new Set(sheets.flatMap(itemsOn))];
  const context: Context = {
    report: job.report,
    fonts: joinFonts([scene.fonts, columnFonts]),
    pictures: files.pictures,
    labels: new Map([...files.names].flatMap(([url, name]) => entry(url, labels.lines.get(name)))),
    structure,
    lang,
    parent: 0,
    matrix: identity,
    opacity: 1,
    slide: 0,
    footnotes: footnotesIn([]),
    resolveLink: createLinkResolver(
      scene,
      shown.flatMap(({ slideIds }) => slideIds),
      job.report,
    ),
  };
  const { author = '', date = '' } = job.deck.meta;
  const sections = sectionNames(scene);
  const drawn = await drawSheets({ sheets, scene, settings, context, footnotesIn, job, sections, values: { title, author, date } });
  return {
    pages: [
      ...drawn.pages,
      ...planSlides(items, { scene, deck: job.deck, sections, annotated: job.options.pdfNotes, footnotesIn }, context),
    ],
    structure: structure.nodes,
    fonts: joinFonts([context.fonts, labels.fonts, files.fonts, drawn.fonts]),
    pictures: files.pictures,
  };
}

/** Without a language, no screen reader knows how to pronounce a word (ISO 14289-1, 7.2). */
async function guessedLanguage({ deck, report }: Job): Promise<string> {
  const { tag, sure } = await guessLanguage(deck);
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  const said = sure ? `the text looks like ${name}` : `the text is too short to tell, so ${name} is assumed`;
  report.add('export/language', `the deck does not declare its language: ${said}`, {
    hint: 'set it with --lang (en, de-CH), or with `lang` in the deck’s metadata',
  });
  return tag;
}

function slideUse({ slide: { boxes, background }, first }: HandoutItem, scale: number): PictureUse {
  return { number: first, boxes, background, scale };
}

function sheetUses({ parts }: Sheet, { width }: Scene): readonly PictureUse[] {
  return parts.flatMap((part) => {
    if (part.kind === 'column') return [{ number: part.item?.first ?? 1, boxes: part.column.boxes, scale: 1 }];
    return part.kind === 'slide' ? [slideUse(part.item, part.frame.width / width)] : [];
  });
}

function boxesOf(part: SheetPart): readonly (readonly SceneBox[])[] {
  if (part.kind === 'slide') return [part.item.slide.boxes];
  return part.kind === 'column' ? [part.column.boxes] : [];
}

/** A document needs a title: that of the deck, else of its first slide that has one, else the file's name. */
function titleOf(scene: Scene, job: Job): string {
  const own = scene.title ?? job.deck.meta.title ?? scene.slides.find(({ title }) => title !== undefined)?.title;
  return own ?? job.fileName.replace(/\.[^.]*$/, '');
}

/** Names of sections by the id of the slide that begins them; an empty one is called as the slide is. */
function sectionNames({ slides }: Scene): ReadonlyMap<string, string> {
  return new Map([...sectionStarts(slides)].map(([index, name]) => [slides[index]!.slide.id, name]));
}

function joinFonts(maps: readonly ReadonlyMap<string, FontFile>[]): ReadonlyMap<string, FontFile> {
  return new Map(maps.flatMap((map) => [...map]));
}

function entry<K, V>(key: K, value: V | undefined): readonly (readonly [K, V])[] {
  return value === undefined ? [] : [[key, value]];
}

/** A PDF has at least one page, even of a deck without slides. */
function emptyPage({ width, height }: Scene, { layout, paper }: Settings): Page {
  return { ...(layout === 'slides' ? { width, height } : paper), label: '1', starts: [], ops: [] };
}
