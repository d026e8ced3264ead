import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { createReport, createStages, exportDeck, readDeck, type Deck, type Report } from 'deckx';
import type { ColumnLayout } from 'deckx/exporter';
import exporter from '../../../exporters/pdf/index.js';
import { pdfOptions, type PdfOptions } from '../../../exporters/pdf/options.js';
import { planPdf } from '../../../exporters/pdf/plan/plan-pdf.js';
import type { Plan } from '../../../exporters/pdf/plan/plan.js';
import { createExportJob } from '../../../src/export/create-export-job.js';
import { createAssets } from '../../../src/source/assets.js';
import { fixturesRoot } from '../../golden/golden.js';
import type { Measure } from './drawn.js';

/** A deck with its real stages, which several plans share. */
export interface RealDeck {
  readonly deck: Deck;
  plan(options: Partial<PdfOptions>): Promise<{ readonly plan: Plan; readonly report: Report }>;
  /** Writes it and reads it back. */
  verify(options: Partial<PdfOptions>): Promise<Report>;
}

/** A deck of the fixtures, by its path. With `asNotes` all that its slides show is in their notes, too. */
export function fixtureDeck(path: string, { asNotes = false } = {}): RealDeck {
  const deck = JSON.parse(readFileSync(join(fixturesRoot, path), 'utf8')) as Deck;
  const slides = asNotes ? deck.slides.map((slide) => ({ ...slide, notes: [...slide.notes, ...slide.blocks] })) : deck.slides;
  return realDeck({ ...deck, slides }, dirname(join(fixturesRoot, path)));
}

/** A deck in the dialect of remark; its pictures are those of the fixtures. */
export async function writtenDeck(text: string, lang = 'en'): Promise<RealDeck> {
  const report = createReport();
  const read = await readDeck({ file: 'deck.md', text, stylesheets: [] }, { from: 'remark', lang }, report);
  if (read === undefined || report.diagnostics.length > 0) throw new Error(report.diagnostics.map(({ message }) => message).join('\n'));
  return realDeck(read.deck);
}

/** A deck with its stages. Files of it lie in a folder, by default in that of the fixtures. */
export function realDeck(deck: Deck, folder: string = join(fixturesRoot, 'deck')): RealDeck {
  const told = createReport();
  const assets = createAssets({ folders: [folder], report: told });
  const stages = createStages(deck, assets);
  const columns = new Map<string, Promise<ColumnLayout>>();
  return {
    deck,
    async plan(options) {
      const report = createReport();
      const job = createExportJob(deck, { options: pdfOptions }, { stages, given: { ...options }, fileName: 'deck.pdf' }, report);
      const plan = await planPdf({
        ...job,
        column: (blocks, size) => {
          const key = JSON.stringify([blocks, size]);
          const column = columns.get(key) ?? job.column(blocks, size);
          columns.set(key, column);
          return column;
        },
      });
      if (plan === undefined) throw new Error(report.diagnostics.map(({ message }) => message).join('\n'));
      return { plan, report };
    },
    async verify(options) {
      const report = createReport();
      await exportDeck(deck, exporter, { stages, given: { ...options }, fileName: 'deck.pdf', verify: true }, report);
      return report;
    },
  };
}

const opened = new WeakMap<Uint8Array, Font>();
const widths = new WeakMap<Font, Map<string, number>>();

/** Measures text as the fonts of a plan have it. */
export function measureOf({ fonts }: Pick<Plan, 'fonts'>): Measure {
  return (id, text) => {
    const { bytes } = fonts.get(id)!;
    const font = opened.get(bytes) ?? (create(bytes) as Font);
    opened.set(bytes, font);
    const known = widths.get(font) ?? new Map<string, number>();
    widths.set(font, known);
    const width = known.get(text) ?? font.layout(text).advanceWidth / font.unitsPerEm;
    known.set(text, width);
    return width;
  };
}
