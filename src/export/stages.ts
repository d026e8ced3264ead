import type { Block } from '../deck/deck.js';
import type { Player } from '../deck/player.js';
import type { Scene } from '../layout/scene.js';
import { copyDiagnostics } from '../report/copy-diagnostics.js';
import { createReport, type Report } from '../report/report.js';
import type { Assets } from '../source/asset.js';
import type { ColumnLayout, ColumnOptions, StepMode } from './exporter.js';

/**
 * The stages before an exporter, run when they are first asked for and kept: several formats of one deck share one layout.
 * What a stage has to report is reported to everyone who asks for its result.
 */
export interface Stages {
  readonly assets: Assets;
  /** What plays the deck. */
  readonly player: Player;
  scene(steps: StepMode, report: Report): Promise<Scene>;
  column(blocks: readonly Block[], options: ColumnOptions, report: Report): Promise<ColumnLayout>;
}

/** Runs a stage once for each key. Its diagnostics go to the report of each who asks. */
export function keepResults<Key, Result>(
  run: (key: Key, report: Report) => Promise<Result>,
): (key: Key, report: Report) => Promise<Result> {
  const kept = new Map<Key, { readonly result: Promise<Result>; readonly report: Report }>();
  const start = (key: Key): { readonly result: Promise<Result>; readonly report: Report } => {
    const report = createReport();
    const started = { result: run(key, report), report };
    kept.set(key, started);
    return started;
  };
  return async (key, report) => {
    const started = kept.get(key) ?? start(key);
    const result = await started.result;
    copyDiagnostics(started.report, report);
    return result;
  };
}

/** Calls a function the first time only. */
export function once<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  let made: { readonly value: T } | undefined;
  return (...args) => (made ??= { value: make(...args) }).value;
}
