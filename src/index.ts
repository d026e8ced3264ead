/**
 * `deckx`: the pipeline as a library. Readers are in `deckx/reader`, the exporter interface in `deckx/exporter`.
 * @module
 */
export { convert, createStages, exportDeck, readDeck } from './convert.js';
export type { Conversion, ConvertedFile, ConvertOptions, ReadOptions, ReadResult, StageOptions } from './conversion.js';
export type { ExportContext } from './export/create-export-job.js';
export type { Stages } from './export/stages.js';
export type { Exporter, OutputFile, StepMode } from './export/exporter.js';
export { loadBuiltIn, builtInNames } from './export/load.js';
export type * from './deck/deck.js';
export type { Player } from './deck/player.js';
export { createReport, type Report } from './report/report.js';
export type { Diagnostic, Severity } from './report/diagnostic.js';
export type { Asset, Assets } from './source/asset.js';
export type { DeckFile, DeckInput, DeckText } from './source/deck-input.js';
export type { Source } from './source/source.js';
