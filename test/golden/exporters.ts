import { join } from 'node:path';
import type { OutputFile } from 'deckx';
import { fixtureExport } from '../fixture-exports.js';
import { filesBelow, fixturesRoot, type GoldenCase } from './golden.js';
import { pptxForm } from './forms/pptx.js';
import { dialectForm } from './forms/dialect.js';
import { textForm } from './forms/text.js';
import { pdfForm } from './forms/pdf.js';
import { diagnosticLines } from './readers.js';

/** How an exporter's files become text that a person can review. */
const forms: Readonly<Record<string, (files: readonly OutputFile[]) => Promise<Readonly<Record<string, string>>>>> = {
  pptx: pptxForm,
  pdf: pdfForm,
  reveal: textForm,
  md: textForm,
  json: textForm,
  remark: dialectForm,
  capsicum: dialectForm,
  'reveal-md': dialectForm,
  marp: dialectForm,
  slidev: dialectForm,
  pandoc: dialectForm,
};

/** The decks that exporters are tested with: intermediate representation, by path below `fixtures/`. */
export const deckFixtures: readonly string[] = filesBelow(join(fixturesRoot, 'deck'))
  .filter((path) => /^[^/]+\.json$/.test(path))
  .map((path) => `deck/${path}`);

/** The golden cases of all exporters: `golden/deck/<fixture>/<exporter>/…`. */
export const exporterCases: readonly GoldenCase[] = deckFixtures.flatMap((path) =>
  Object.entries(forms).map(([name, form]) => ({
    folder: `${path.replace(/\.json$/, '')}/${name}`,
    async make() {
      const { files, report } = await fixtureExport(path, name);
      return { ...(await form(files)), 'diagnostics.txt': diagnosticLines(report.diagnostics) };
    },
  })),
);
