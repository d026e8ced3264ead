import type { ExportJob, FontFile, Scene } from 'deckx/exporter';
import type { PdfOptions } from '../../options.js';
import type { Settings } from '../../settings/settings.js';
import { coverSheets } from './cover.js';
import { areaOf } from './draw-sheets.js';
import { handoutItems, wantedItems } from './item.js';
import type { Plan } from '../plan.js';
import type { LayoutJob } from './layout.js';
import { layouts } from './layouts.js';
import { createColumnSetter } from './set-column.js';
import type { Sheet } from './sheet.js';

/** A handout before it is drawn: its pages, and the fonts of what stands on them beside the slides. */
export interface HandoutPlan {
  readonly sheets: readonly Sheet[];
  readonly fonts: ReadonlyMap<string, FontFile>;
}

/** Lays out a handout. If slides are shown once, so are manual builds. */
export async function planHandout(
  scene: Scene,
  { title, lang }: Pick<Plan, 'title' | 'lang'>,
  settings: Settings,
  job: ExportJob<PdfOptions>,
  steps: 'slides' | 'final',
): Promise<HandoutPlan> {
  const { layout, margins } = settings;
  const columns = createColumnSetter(job, settings.hyphenate ? lang : undefined);
  const items =
    layout === 'slides' ? [] : wantedItems(handoutItems(scene, job.deck, { steps, joined: steps === 'final' }), settings, job.report);
  const layoutJob: LayoutJob = {
    items,
    settings,
    area: areaOf(settings),
    sideRoom: Math.min(margins.left, margins.right),
    slide: { width: scene.width, height: scene.height },
    column: (blocks, wish) => columns.set(blocks, wish),
  };
  const cover = settings.cover ? await coverSheets(title, job.deck.meta, layoutJob) : [];
  const sheets = layout === 'slides' || items.length === 0 ? [] : await layouts[layout](layoutJob);
  return { sheets: [...cover, ...sheets], fonts: columns.fonts };
}
