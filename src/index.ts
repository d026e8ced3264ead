/**
 * `deckx`: the pipeline as a library. Readers are in `deckx/reader`, the exporter interface in `deckx/exporter`.
 * @module
 */
export { exportDeck, readDeck, type ReadOptions, type ReadResult } from './convert.js';
export type { ExportContext } from './export/create-export-job.js';
export { createStages, type StageOptions, type Stages } from './export/stages.js';
export type { Exporter, OutputFile, StepMode } from './export/exporter.js';
export { loadBuiltIn, builtInNames } from './export/load.js';
export type * from './deck/deck.js';
export { createReport, type Report } from './report/report.js';
export type { Diagnostic, Severity } from './report/diagnostic.js';
export type { Asset, Assets } from './source/asset.js';
export type { Source } from './source/source.js';
